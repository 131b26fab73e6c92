import Foundation
import GRDB

extension AccountStore {
    /// Signs a person in.
    ///
    /// A name that there is not costs the time of a wrong password. After 5 failures for a name there is a wait of a minute,
    /// doubling to an hour, forgotten 24 hours after the last; after 30 failures in 10 minutes an address has to wait.
    /// A password that was hashed with weaker parameters than the store's is hashed anew.
    ///
    /// - Parameter address: from where the request came. IPv6 addresses count by their first 64 bits. Behind a proxy, give
    ///   what the proxy says, and only where there is one: else whoever asks can choose it.
    /// - Throws: `.wrongNameOrPassword`, `.tooManyAttempts`, `.overloaded`.
    public func signIn(
        name: String, password: String, from address: String, at date: Date
    ) async throws(AccountError) -> Session {
        let now = Moment(date)
        let key = (try? AccountName(name))?.key
        let subject = AttemptTable.Subject(name: key, address: NetworkAddress.counted(address))
        let prepared = PreparedPassword(given: password)
        // Who has to wait does not take a place in the queue as well.
        try await reading { try AttemptTable.demandPatience($0, of: subject, at: now) }
        return try await HashingQueue.shared.run { () throws(AccountError) in
            try self.signInHere(key, prepared, subject, now)
        }
    }

    private func signInHere(
        _ key: String?, _ password: PreparedPassword?, _ subject: AttemptTable.Subject, _ now: Moment
    ) throws(AccountError) -> Session {
        let (stored, reservation) = try writingHere { db in
            try AttemptTable.demandPatience(db, of: subject, at: now)
            return (
                try key.flatMap { try AccountTable.stored(db, key: $0) },
                try AttemptTable.count(db, subject, at: now)
            )
        }
        let isRight = try hasher.matches(password, stored?.password)
        guard isRight, let password, let stored, !stored.account.isDisabled else {
            try writingHere { db in
                try ActTable.append(
                    db, .signInFailed, at: now, by: nil, about: stored?.account.id, from: subject.address)
            }
            throw .wrongNameOrPassword
        }
        let renewed = stored.password.hashing.isWeaker(than: hasher.hashing) ? try hasher.hash(password) : nil
        let token = SessionToken.random()
        let account = try writingHere { db in
            // While this one was hashing, the account may have been disabled or have got another password.
            guard let current = try AccountTable.stored(db, id: stored.account.id), !current.account.isDisabled,
                current.password == stored.password
            else { throw AccountError.wrongNameOrPassword }
            if let renewed {
                try db.execute(
                    sql: "UPDATE account SET password = ? WHERE id = ?",
                    arguments: [renewed.text, current.account.id])
            }
            try AttemptTable.takeBack(db, reservation)
            try SessionTable.insert(db, token, for: current.account.id, at: now)
            try ActTable.append(
                db, .signedIn, at: now, by: current.account.name, about: current.account.id, from: subject.address)
            return current.account
        }
        return Session(token: token, account: account)
    }

    /// Changes a password by the old one, and ends all sessions and tokens of the account.
    ///
    /// A wrong old password counts as a failed sign-in, so that whoever finds a browser open cannot try passwords there.
    ///
    /// - Throws: `.wrongNameOrPassword` for a wrong old password, `.passwordNotAcceptable`, `.tooManyAttempts`,
    ///   `.noSuchAccount`, `.accountDisabled`, `.overloaded`.
    public func changePassword(
        of id: Int64, from old: String, to new: String, at date: Date
    ) async throws(AccountError) {
        let now = Moment(date)
        let account = try await reading { try AccountTable.demand($0, id) }
        let name = try AccountName(account.name)
        let chosen = try PreparedPassword(chosen: new, for: name)
        let given = PreparedPassword(given: old)
        let subject = AttemptTable.Subject(name: name.key, address: nil)
        try await HashingQueue.shared.run { () throws(AccountError) in
            try self.changePasswordHere(of: id, from: given, to: chosen, subject, now)
        }
    }

    private func changePasswordHere(
        of id: Int64, from old: PreparedPassword?, to new: PreparedPassword, _ subject: AttemptTable.Subject,
        _ now: Moment
    ) throws(AccountError) {
        let (stored, reservation) = try writingHere { db in
            try AttemptTable.demandPatience(db, of: subject, at: now)
            guard let stored = try AccountTable.stored(db, id: id) else { throw AccountError.noSuchAccount(id) }
            if stored.account.isDisabled { throw AccountError.accountDisabled(id) }
            return (stored, try AttemptTable.count(db, subject, at: now))
        }
        guard try hasher.matches(old, stored.password) else {
            try writingHere { try ActTable.append($0, .signInFailed, at: now, by: nil, about: id) }
            throw .wrongNameOrPassword
        }
        let encoded = try hasher.hash(new)
        try writingHere { db in
            guard try AccountTable.stored(db, id: id)?.password == stored.password else {
                throw AccountError.wrongNameOrPassword
            }
            try AttemptTable.takeBack(db, reservation)
            try Self.setPassword(db, id, encoded)
            try ActTable.append(db, .passwordChanged, at: now, by: stored.account.name, about: id)
        }
    }
}
