import GRDB

/// The tables of accounts and how older files become today's.
///
/// A step that has been released is never edited; changes are further steps.
enum AccountSchema {
    /// Number of the newest schema this program knows, kept in the database's `user_version`.
    static let version = steps.count

    /// `OyAc`: marks the file as one of accounts.
    static let applicationID = 0x4F79_4163

    private static let steps = [AccountSchemaV1.sql]

    /// Does the steps that are missing, in one transaction.
    static func bringUpToDate(_ db: Database) throws {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found >= 0, found < version else { return }
        for step in steps[found...] { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }
}
