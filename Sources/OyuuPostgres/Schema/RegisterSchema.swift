import OyuuRegistry

/// The tables of a register and how older registers become today's.
///
/// A migration that has been released is never edited: each has a frozen copy in the tests, and a register of every
/// released version is opened there.
package struct RegisterSchema: Sendable {
    /// One step: the SQL that makes the schema of this number from the one before.
    package struct Migration: Sendable {
        let version: Int
        let sql: String

        package init(version: Int, sql: String) {
            self.version = version
            self.sql = sql
        }
    }

    /// What this program knows.
    package static let current = RegisterSchema(migrations: [Migration(version: 1, sql: RegisterSchemaV1.sql)])

    /// Oldest schema that can be read without bringing it up to date.
    static let oldestReadable = 1

    /// Where everything of a register is.
    package static let name = "oyuu"

    /// Marks the database as a register's.
    static let application = "Oyuu"

    /// Held while a register is created or brought up to date: `Oyuu` in ASCII, then 1.
    static let migrationLock: Int64 = 0x4F79_7575_0000_0001

    /// Held, by many at once, while photos are put into a register, and by one alone who removes orphans.
    static let photoLock: Int64 = 0x4F79_7575_0000_0002

    let migrations: [Migration]

    /// Migrations in their order, from 1 and without gaps.
    package init(migrations: [Migration]) { self.migrations = migrations }

    /// Number of the newest schema.
    package var version: Int { migrations.last?.version ?? 0 }

    /// Brings a database up to date in one transaction; a register created by it gets `identity`.
    ///
    /// Several programs that do so at once wait for each other, and only the first finds something to do.
    func migrate(_ connection: PostgresConnection, creating identity: RegistryIdentity) throws {
        try connection.query("SELECT pg_advisory_xact_lock($1)", [.int8(Self.migrationLock)])
        // What is so now, not when this program looked first.
        let found = try RegisterProbe(connection).register?.version ?? 0
        if found >= version { return }
        // Asked for, since IF NOT EXISTS needs the right to make one all the same.
        let hasSchema =
            try connection.query("SELECT FROM pg_namespace WHERE nspname = $1", [.text(Self.name)]).count > 0
        if !hasSchema { try connection.run("CREATE SCHEMA \(Self.name)") }
        try Self.becomeOwner(connection)
        for migration in migrations where migration.version > found {
            try connection.run(migration.sql)
            if migration.version == 1 {
                try connection.query(
                    """
                    INSERT INTO oyuu.register (id, application, schema_version, identity, created_at)
                    VALUES (1, $1, 1, $2, $3)
                    """,
                    [
                        .text(Self.application), .text(identity.uuid.uuidString),
                        .text(CivilDate.text(identity.createdAt)),
                    ])
            }
            try connection.query("UPDATE oyuu.register SET schema_version = $1", [.int8(migration.version)])
        }
        try connection.run(RegisterRoles.grants)
    }

    /// What is made belongs to the owner of the schema, not to whichever of its members makes it.
    private static func becomeOwner(_ connection: PostgresConnection) throws {
        let row = try connection.query(
            """
            SELECT rolname FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner
            WHERE nspname = $1 AND rolname <> current_user AND pg_has_role(rolname, 'MEMBER')
            """, [.text(name)]
        ).first
        if let owner: String = try row?.get("rolname") {
            try connection.run("SET LOCAL ROLE " + PostgresConnection.quoted(owner))
        }
    }
}
