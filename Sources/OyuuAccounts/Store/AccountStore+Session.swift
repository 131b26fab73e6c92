import Foundation
import GRDB

extension AccountStore {
    /// The session of a browser's token; nil where there is none any more.
    ///
    /// It ends 12 hours after its last use and 30 days after its start, when its account is disabled, and when its
    /// account's password is changed. The use is written at most once a minute.
    public func session(token: String, at date: Date) async throws(AccountError) -> Session? {
        guard let digest = SessionToken.digest(token) else { return nil }
        let now = Moment(date)
        guard let use = try await reading({ try SessionTable.use($0, digest, at: now) }) else { return nil }
        if use.isStale { try await writing { try SessionTable.touch($0, digest, at: now) } }
        return Session(token: token, account: use.account)
    }

    /// Ends a session; where there is none any more, nothing needs to be done.
    public func signOut(token: String, at date: Date) async throws(AccountError) {
        guard let digest = SessionToken.digest(token) else { return }
        let now = Moment(date)
        try await writing { db in
            guard let account = try SessionTable.use(db, digest, at: now)?.account else { return }
            try db.execute(sql: "DELETE FROM session WHERE digest = ?", arguments: [digest])
            try ActTable.append(db, .signedOut, at: now, by: account.name, about: account.id)
        }
    }
}
