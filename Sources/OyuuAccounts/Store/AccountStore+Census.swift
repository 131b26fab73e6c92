import Foundation
import GRDB

/// Accounts by number, as whoever looks after the server needs to know them.
public struct AccountCensus: Sendable, Equatable {
    /// Accounts that are not disabled.
    public let accounts: Int
    /// Those of them that are administrators'.
    public let administrators: Int
}

extension AccountStore {
    /// Counts the accounts in a file, changing nothing.
    ///
    /// - Returns: nil where there is no file.
    /// - Throws: `AccountError.file` where it holds no accounts, or cannot be read.
    public static func census(of file: URL) throws(AccountError) -> AccountCensus? {
        let path = file.standardizedFileURL.path
        guard access(path, F_OK) == 0 else { return nil }
        try AccountFile(path: path).probe()
        do {
            var configuration = AccountConnection.configuration
            configuration.readonly = true
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            defer { try? queue.close() }
            return try queue.read { db in
                guard try db.tableExists("account") else { return AccountCensus(accounts: 0, administrators: 0) }
                let sql = "SELECT count(*), coalesce(sum(role = 'administrator'), 0) FROM account WHERE isDisabled = 0"
                let row = try Row.fetchOne(db, sql: sql)
                return AccountCensus(accounts: row?[0] ?? 0, administrators: row?[1] ?? 0)
            }
        } catch {
            throw AccountError(error, at: path)
        }
    }
}
