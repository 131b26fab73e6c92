import Foundation
import GRDB

extension AccountStore {
    /// Tokens that an account may have.
    private static let tokensPerAccount = 50
    /// The longest that a token with an end may work, in seconds: ten years.
    private static let longestToken: Int64 = 3653 * 86_400

    /// Makes a token for a program that acts for an account.
    ///
    /// - Parameters:
    ///   - label: what it is for, 1 to 100 characters.
    ///   - validFor: seconds that it works, at most ten years; nil for until it is revoked.
    /// - Returns: its text, `oyuu_` and 52 symbols, which is shown now and never again; and the token.
    /// - Throws: `.noSuchAccount`, `.accountDisabled`, `.tooManyTokens`, `.textNotAcceptable`.
    public func makeToken(
        label: String, for id: Int64, validFor: TimeInterval?, at date: Date
    ) async throws(AccountError) -> (text: String, token: APIToken) {
        let label = try PlainText.checked(label, .label, limit: 100)
        let now = Moment(date)
        let expiresAt = validFor.map { now.adding($0, atMost: Self.longestToken) }
        let text = APITokenText.random()
        let token = try await writing { db in
            let account = try AccountTable.demand(db, id)
            if account.isDisabled { throw AccountError.accountDisabled(id) }
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM token WHERE account = ?", arguments: [id]) ?? 0
            if count >= Self.tokensPerAccount { throw AccountError.tooManyTokens(limit: Self.tokensPerAccount) }
            try db.execute(
                sql: "INSERT INTO token (digest, account, label, createdAt, expiresAt) VALUES (?, ?, ?, ?, ?)",
                arguments: [SecretDigest.of(text), id, label, now, expiresAt])
            let token = APIToken(
                id: db.lastInsertedRowID, label: label, createdAt: now.date, lastUsedAt: nil,
                expiresAt: expiresAt?.date)
            try ActTable.append(db, .tokenMade, at: now, by: account.name, about: id, details: label)
            return token
        }
        return (text, token)
    }

    /// The account for which a program's token acts; nil where the token is unknown, revoked or expired, or the account
    /// is disabled. The use is written at most once a minute.
    public func account(apiToken text: String, at date: Date) async throws(AccountError) -> Account? {
        guard let digest = APITokenText.digest(text) else { return nil }
        let now = Moment(date)
        guard let use = try await reading({ try TokenTable.use($0, digest, at: now) }) else { return nil }
        if use.isStale {
            try await writing { db in
                try db.execute(sql: "UPDATE token SET lastUsedAt = ? WHERE digest = ?", arguments: [now, digest])
            }
        }
        return use.account
    }

    /// An account's tokens, in the order they were made, with those that have expired; none where there is no such account.
    public func tokens(of id: Int64) async throws(AccountError) -> [APIToken] {
        try await reading { try TokenTable.all($0, of: id) }
    }

    /// Revokes a token of an account: it never works again.
    ///
    /// - Throws: `.noSuchToken` where the account has none of this number.
    public func revoke(token: Int64, of id: Int64, at date: Date) async throws(AccountError) {
        try await writing { db in
            guard let account = try AccountTable.account(db, id),
                let label = try String.fetchOne(
                    db, sql: "SELECT label FROM token WHERE id = ? AND account = ?", arguments: [token, id])
            else { throw AccountError.noSuchToken(token) }
            try db.execute(sql: "DELETE FROM token WHERE id = ?", arguments: [token])
            try ActTable.append(
                db, .tokenRevoked, at: Moment(date), by: account.name, about: id, details: label)
        }
    }
}
