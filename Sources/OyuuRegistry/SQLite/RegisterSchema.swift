import Foundation
import GRDB

/// The tables of a register and how older registers become today's.
///
/// A migration that has been released is never edited: each has a frozen copy in the tests, and a register of every
/// released version is opened there.
enum RegisterSchema {
    /// Number of the newest schema this program knows, kept in the database's `user_version`.
    static let version = 4

    /// Oldest schema that can be read without bringing it up to date: what came later are columns that may be missing.
    static let oldestReadable = 1

    /// `Oyuu`: marks the database file as a register's.
    static let applicationID: Int32 = 0x4F79_7575

    /// Migrations up to ``version``; a register created by them gets `identity`.
    static func migrator(creating identity: RegistryIdentity) -> DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("v1") { db in
            try db.execute(sql: RegisterSchemaV1.sql)
            try db.execute(
                sql: "INSERT INTO register (id, identity, createdAt) VALUES (1, ?, ?)",
                arguments: [identity.uuid.uuidString, CivilDate.text(identity.createdAt)])
            try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
        }
        migrator.registerMigration("v2") { db in
            try db.execute(sql: RegisterSchemaV2.sql)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("v3") { db in
            try db.execute(sql: RegisterSchemaV3.sql)
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("v4") { db in
            try db.execute(sql: RegisterSchemaV4.sql)
            try RegisterSchemaV4.layDownEarlier(db)
            try db.execute(sql: "PRAGMA user_version = 4")
        }
        return migrator
    }
}
