import Foundation
import GRDB

extension AccountStore {
    /// Keeps which account filed a design. Saying the same again changes nothing.
    ///
    /// - Parameter design: its number in the register, 1 to 64 characters; not looked up there.
    /// - Throws: `.filedByAnother`, `.noSuchAccount`, `.textNotAcceptable`.
    public func recordFiling(design: String, by id: Int64, at date: Date) async throws(AccountError) {
        let design = try PlainText.checked(design, .design, limit: 64)
        try await writing { db in
            _ = try AccountTable.demand(db, id)
            if let filer = try Self.filer(db, design) {
                if filer != id { throw AccountError.filedByAnother(design: design) }
                return
            }
            try db.execute(
                sql: "INSERT INTO filing (design, account, at) VALUES (?, ?, ?)", arguments: [design, id, Moment(date)])
        }
    }

    /// The designs that an account filed, in the order of their filing.
    public func designs(filedBy id: Int64) async throws(AccountError) -> [String] {
        try await reading {
            try String.fetchAll(
                $0, sql: "SELECT design FROM filing WHERE account = ? ORDER BY at, design", arguments: [id])
        }
    }

    /// The account that filed a design; nil where it was not filed over the server.
    public func filer(of design: String) async throws(AccountError) -> Int64? {
        guard let design = try? PlainText.checked(design, .design, limit: 64) else { return nil }
        return try await reading { try Self.filer($0, design) }
    }

    private static func filer(_ db: Database, _ design: String) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT account FROM filing WHERE design = ?", arguments: [design])
    }
}
