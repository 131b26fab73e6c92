import Foundation
import GRDB

extension AccountStore {
    /// Gives an account another role. Its sessions and tokens have the new role from now on.
    ///
    /// - Parameter actor: who changes it, 1 to 200 characters.
    /// - Throws: `.lastAdministrator`, `.noSuchAccount`, `.textNotAcceptable`.
    public func setRole(
        _ role: Role, of id: Int64, by actor: String, at date: Date
    ) async throws(AccountError) {
        let actor = try PlainText.checked(actor, .actor, limit: 200)
        try await writing { db in
            let account = try AccountTable.demand(db, id)
            if account.role == role { return }
            if try AccountTable.isLastAdministrator(db, account) { throw AccountError.lastAdministrator }
            try db.execute(sql: "UPDATE account SET role = ? WHERE id = ?", arguments: [role.rawValue, id])
            // A code for a new password shows the role that the person has.
            try db.execute(sql: "UPDATE invitation SET role = ? WHERE account = ?", arguments: [role.rawValue, id])
            try ActTable.append(db, .roleChanged, at: Moment(date), by: actor, about: id, details: role.rawValue)
        }
    }

    /// Disables an account or enables it again. Disabling ends its sessions and its code for a new password; its tokens
    /// work again when it is enabled.
    ///
    /// - Parameter actor: who changes it, 1 to 200 characters.
    /// - Throws: `.lastAdministrator`, `.noSuchAccount`, `.textNotAcceptable`.
    public func setDisabled(
        _ isDisabled: Bool, of id: Int64, by actor: String, at date: Date
    ) async throws(AccountError) {
        let actor = try PlainText.checked(actor, .actor, limit: 200)
        try await writing { db in
            let account = try AccountTable.demand(db, id)
            if account.isDisabled == isDisabled { return }
            if isDisabled, try AccountTable.isLastAdministrator(db, account) { throw AccountError.lastAdministrator }
            try db.execute(sql: "UPDATE account SET isDisabled = ? WHERE id = ?", arguments: [isDisabled, id])
            try db.execute(sql: "DELETE FROM session WHERE account = ?", arguments: [id])
            try db.execute(sql: "DELETE FROM invitation WHERE account = ?", arguments: [id])
            try ActTable.append(db, isDisabled ? .disabled : .enabled, at: Moment(date), by: actor, about: id)
        }
    }
}
