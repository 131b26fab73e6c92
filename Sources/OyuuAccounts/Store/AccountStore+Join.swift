import Foundation
import GRDB

extension AccountStore {
    /// The longest that a code may work, in seconds: a year.
    private static let longestInvitation: Int64 = 366 * 86_400

    /// Makes a code with which one person can join.
    ///
    /// Where there is no account yet, the code makes an administrator whatever `role` says, and replaces the code before
    /// it, so that one first administrator comes of it.
    ///
    /// - Parameters:
    ///   - actor: who invites, 1 to 200 characters.
    ///   - validFor: seconds that the code works, at most a year.
    /// - Throws: `.textNotAcceptable`.
    public func invite(
        as role: Role, by actor: String, at date: Date, validFor: TimeInterval = 7 * 86_400
    ) async throws(AccountError) -> Invitation {
        let actor = try PlainText.checked(actor, .actor, limit: 200)
        let now = Moment(date)
        let expiresAt = now.adding(validFor, atMost: Self.longestInvitation)
        return try await writing { db in
            let isFirst = try AccountTable.isEmpty(db)
            if isFirst { try db.execute(sql: "DELETE FROM invitation") }
            let role = isFirst ? .administrator : role
            let code = try InvitationTable.insert(db, role, for: nil, expiresAt: expiresAt, at: now)
            try ActTable.append(db, .invited, at: now, by: actor, details: role.rawValue)
            return Invitation(code: code, role: role, expiresAt: expiresAt.date)
        }
    }

    /// Makes a code with which a person who forgot a password sets a new one by ``join(code:name:password:from:at:)``. It
    /// works for a week and replaces earlier ones; the old password works until it is used.
    ///
    /// - Throws: `.noSuchAccount`, `.accountDisabled`, `.textNotAcceptable`.
    public func resetCode(
        for id: Int64, by actor: String, at date: Date
    ) async throws(AccountError) -> Invitation {
        let actor = try PlainText.checked(actor, .actor, limit: 200)
        let now = Moment(date)
        let expiresAt = now.adding(7 * 86_400)
        return try await writing { db in
            let account = try AccountTable.demand(db, id)
            if account.isDisabled { throw AccountError.accountDisabled(id) }
            try db.execute(sql: "DELETE FROM invitation WHERE account = ?", arguments: [id])
            let code = try InvitationTable.insert(db, account.role, for: id, expiresAt: expiresAt, at: now)
            try ActTable.append(db, .invited, at: now, by: actor, about: id, details: account.role.rawValue)
            return Invitation(code: code, role: account.role, expiresAt: expiresAt.date)
        }
    }

    /// Makes an account by a code, or sets a new password for the account that the code is for.
    ///
    /// A code works once. A name or password that is refused does not use it up; wrong codes count as failures of the
    /// address. A new password ends all sessions and forgets the name's failed attempts; number, name and role stay.
    ///
    /// - Parameters:
    ///   - code: as it was typed: case, blanks and hyphens do not matter, O is read as 0, I and L as 1.
    ///   - name: 2 to 64 letters, digits and `._-@`; for a new password, the account's name.
    ///   - password: 10 to 1024 bytes.
    ///   - address: from where, for ``AccountError/tooManyAttempts(retryAfter:)``.
    /// - Throws: `.codeNotValid`, `.tooManyAttempts`, `.nameNotAcceptable`, `.nameTaken`, `.passwordNotAcceptable`,
    ///   `.overloaded`.
    public func join(
        code: String, name: String, password: String, from address: String, at date: Date
    ) async throws(AccountError) -> Account {
        let now = Moment(date)
        let subject = AttemptTable.Subject(name: nil, address: NetworkAddress.counted(address))
        let digest = InvitationCode.digest(code)
        let found = try await writing { db -> InvitationTable.Open? in
            try AttemptTable.demandPatience(db, of: subject, at: now)
            let found = try digest.flatMap { try InvitationTable.open(db, $0, at: now) }
            if found == nil { _ = try AttemptTable.count(db, subject, at: now) }
            return found
        }
        guard let found, let digest else { throw .codeNotValid }
        let chosen = try AccountName(name)
        if let nameKey = found.nameKey {
            guard nameKey == chosen.key else { throw try await wrongName(subject, now) }
        } else if try await reading({ try AccountTable.stored($0, key: chosen.key) }) != nil {
            throw .nameTaken
        }
        let prepared = try PreparedPassword(chosen: password, for: chosen)
        let hasher = hasher
        let encoded = try await HashingQueue.shared.run { () throws(AccountError) in try hasher.hash(prepared) }
        return try await writing { db in
            // Another may have been faster while this one was hashing.
            guard let used = try InvitationTable.use(db, digest, at: now) else { throw AccountError.codeNotValid }
            if let id = used.account {
                return try Self.renew(db, id, chosen, encoded, from: subject.address, at: now)
            }
            return try Self.insert(db, used.role, chosen, encoded, from: subject.address, at: now)
        }
    }

    private func wrongName(_ subject: AttemptTable.Subject, _ now: Moment) async throws(AccountError) -> AccountError {
        _ = try await writing { try AttemptTable.count($0, subject, at: now) }
        return .nameNotAcceptable(.notOfThisCode)
    }

    private static func insert(
        _ db: Database, _ role: Role, _ name: AccountName, _ password: EncodedPassword, from address: String?,
        at now: Moment
    ) throws -> Account {
        if try AccountTable.stored(db, key: name.key) != nil { throw AccountError.nameTaken }
        try db.execute(
            sql: "INSERT INTO account (name, nameKey, role, password, createdAt) VALUES (?, ?, ?, ?, ?)",
            arguments: [name.text, name.key, role.rawValue, password.text, now])
        let id = db.lastInsertedRowID
        try AttemptTable.forget(db, name: name.key)
        try ActTable.append(
            db, .joined, at: now, by: name.text, about: id, from: address, details: role.rawValue)
        return try AccountTable.demand(db, id)
    }

    private static func renew(
        _ db: Database, _ id: Int64, _ name: AccountName, _ password: EncodedPassword, from address: String?,
        at now: Moment
    ) throws -> Account {
        let account = try AccountTable.demand(db, id)
        try setPassword(db, id, password)
        try AttemptTable.forget(db, name: name.key)
        try ActTable.append(
            db, .passwordChanged, at: now, by: account.name, about: id, from: address, details: "code")
        return account
    }

    /// A new password ends all sessions, and the programs' tokens: whoever knew the old one may have made some.
    static func setPassword(_ db: Database, _ id: Int64, _ password: EncodedPassword) throws {
        try db.execute(sql: "UPDATE account SET password = ? WHERE id = ?", arguments: [password.text, id])
        try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM token WHERE account = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM invitation WHERE account = ?", arguments: [id])
    }
}
