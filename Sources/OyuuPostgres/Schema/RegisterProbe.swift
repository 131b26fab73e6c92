import Foundation
import OyuuRegistry

/// A first look at a database that changes nothing: whether it holds a register, whose tables are there, and what this role
/// may do.
struct RegisterProbe {
    /// The register's row.
    struct Register {
        let version: Int
        let identity: RegistryIdentity
        /// Whether this role may register designs.
        let isWritable: Bool
        /// Whether this role sees holders' contacts.
        let showsContacts: Bool
    }

    /// Nil where there is none.
    let register: Register?
    /// Whether tables of others are there.
    let holdsOthers: Bool
    /// Whether the server repeats another's changes and allows none of its own.
    let isReplica: Bool

    init(_ connection: PostgresConnection) throws {
        let row = try connection.query(
            """
            SELECT pg_is_in_recovery() AS is_replica, to_regclass('oyuu.register') IS NOT NULL AS has_register,
                current_setting('server_encoding') AS encoding, current_setting('server_version_num')::int4 AS version,
                EXISTS (
                    SELECT 1 FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
                    WHERE relkind IN ('r', 'p', 'f') AND nspname NOT IN ('pg_catalog', 'information_schema')
                    AND nspname NOT LIKE 'pg\\_%'
                    AND NOT EXISTS (
                        SELECT 1 FROM pg_depend
                        WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid AND deptype = 'e')
                ) AS holds_tables
            """
        ).rows[0]
        isReplica = try row.get("is_replica")
        if try row.get("version", as: Int64.self) < 150_000 {
            throw RegistryError(.notARegister(reason: "its PostgreSQL server is older than 15"), at: connection.place)
        }
        if try row.get("encoding", as: String.self) != "UTF8" {
            throw RegistryError(.notARegister(reason: "the database is not encoded in UTF-8"), at: connection.place)
        }
        let hasRegister: Bool = try row.get("has_register")
        holdsOthers = try !hasRegister && row.get("holds_tables")
        register = hasRegister ? try Self.read(connection) : nil
    }

    private static func read(_ connection: PostgresConnection) throws -> Register {
        let columns = try connection.query(
            """
            SELECT count(*) AS count FROM pg_attribute WHERE attrelid = 'oyuu.register'::regclass
            AND attname IN ('application', 'schema_version', 'identity', 'created_at')
            """
        ).rows[0].get("count", as: Int.self)
        guard columns == 4 else { throw stranger(connection) }
        let row = try connection.query(
            """
            SELECT application, schema_version, identity, created_at,
                has_table_privilege('oyuu.audit_entry', 'INSERT') AS is_writable,
                has_table_privilege('oyuu.design_contact', 'SELECT') AS shows_contacts
            FROM oyuu.register
            """
        ).first
        guard let row, try row.get("application", as: String.self) == RegisterSchema.application else {
            throw stranger(connection)
        }
        guard let createdAt = CivilDate.date(try row.get("created_at")) else { throw row.unexpected("created_at") }
        return Register(
            version: try row.get("schema_version"),
            identity: RegistryIdentity(uuid: try row.get("identity"), createdAt: createdAt),
            isWritable: try row.get("is_writable"), showsContacts: try row.get("shows_contacts"))
    }

    private static func stranger(_ connection: PostgresConnection) -> RegistryError {
        RegistryError(.notARegister(reason: "the schema oyuu is another program's"), at: connection.place)
    }
}
