import Foundation
import OyuuPostgres

/// Submissions in a PostgreSQL database, with their pictures, in a schema of their own beside the register's: every machine
/// that reaches the database can work on them.
struct PostgresSubmissions: SubmissionDatabase {
    /// The schema that the tables lie in.
    static let schema = "oyuu_submissions"

    let place: String
    private let pool: PostgresPool

    /// Opens the store in a database, and makes its tables where they are missing, which takes the right to create a
    /// schema.
    init(_ url: PostgresURL, connections: Int, patience: Double) async throws(SubmissionError) {
        place = url.description
        var options = PostgresPool.Options()
        options.connections = connections
        options.patience = patience
        pool = PostgresPool(url, options: options)
        let steps = SubmissionSchema.postgres.steps
        let found = try await run(isWriting: false) { connection in
            try Self.version(connection)
        }
        guard found <= steps.count else { throw .newerSchema(found: found, known: steps.count) }
        if found == steps.count { return }
        try await run(isWriting: true) { try Self.bringUpToDate($0) }
    }

    /// The store that is in a database; nil where there is none, and none is made.
    static func existing(in url: PostgresURL) async throws(SubmissionError) -> PostgresSubmissions? {
        let pool = PostgresPool(url)
        let found: Int
        do { found = try await pool.read { try version($0) } } catch { throw Self.error(error, at: url.description) }
        return found == 0 ? nil : try await PostgresSubmissions(url, connections: 2, patience: 30)
    }

    /// Makes the tables, or brings them up to date, in the transaction that is under way.
    static func bringUpToDate(_ connection: PostgresConnection) throws {
        let steps = SubmissionSchema.postgres.steps
        // One program at a time makes the tables; the number is this schema's own.
        try connection.run("SELECT pg_advisory_xact_lock(\(0x4F79_5375))")
        let found = try version(connection)
        guard found < steps.count else { return }
        if found == 0 {
            try becomeOwner(connection)
            try connection.run("CREATE SCHEMA IF NOT EXISTS \(schema)")
            try connection.run("CREATE TABLE \(schema).version (number BIGINT NOT NULL)")
            try connection.run("INSERT INTO \(schema).version VALUES (0)")
        }
        try connection.run("SET LOCAL search_path TO \(schema)")
        for statement in steps[found...].joined() { try connection.run(statement) }
        if found == SubmissionSchema.lastWithOwnOriginals {
            try KeptOriginals.takeOut(PostgresTransaction(connection: connection))
        }
        if found == 0 {
            try connection.query(
                """
                INSERT INTO store (id, uuid, created_at)
                VALUES (1, $1, (extract(epoch FROM now()) * 1000)::bigint)
                """, [.text(UUID().uuidString)])
        }
        try connection.run("UPDATE version SET number = \(steps.count)")
    }

    /// What is made belongs to whoever owns the register's tables, not to the one member of that role who happens to make it.
    private static func becomeOwner(_ connection: PostgresConnection) throws {
        let row = try connection.query(
            """
            SELECT rolname FROM pg_namespace JOIN pg_roles ON pg_roles.oid = nspowner
            WHERE nspname = $1 AND rolname <> current_user AND pg_has_role(rolname, 'MEMBER')
                AND has_database_privilege(rolname, current_database(), 'CREATE')
            """, [.text(RegisterSchema.name)]
        ).first
        if let owner: String = try row?.get("rolname") {
            try connection.run("SET LOCAL ROLE " + PostgresConnection.quoted(owner))
        }
    }

    /// How many steps the tables have taken; 0 where there are none.
    private static func version(_ connection: PostgresConnection) throws -> Int {
        let table = try connection.query(
            "SELECT count(*) AS tables FROM pg_tables WHERE schemaname = $1 AND tablename = 'version'",
            [.text(schema)]
        ).first
        guard let table, try table.get("tables", as: Int.self) > 0 else { return 0 }
        return try connection.query("SELECT number FROM \(schema).version").first?.get("number") ?? 0
    }

    private func run<Value: Sendable>(
        isWriting: Bool, _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws(SubmissionError) -> Value {
        do {
            return isWriting ? try await pool.write(body) : try await pool.read(body)
        } catch {
            throw Self.error(error, at: place)
        }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(SubmissionError) -> Value {
        try await run(isWriting: true) { connection in
            try connection.run("SET LOCAL search_path TO \(Self.schema)")
            return try body(PostgresTransaction(connection: connection))
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(SubmissionError) -> Value {
        try await run(isWriting: false) { connection in
            try connection.run("SET LOCAL search_path TO \(Self.schema)")
            return try body(PostgresTransaction(connection: connection))
        }
    }

    private static func error(_ error: any Error, at place: String) -> SubmissionError {
        if let error = error as? SubmissionError { return error }
        guard let error = error as? PostgresError else {
            return error is CancellationError
                ? .unreachable(place: place, reason: "it was cancelled") : .store(place: place, reason: "\(error)")
        }
        switch error.kind {
        case .unreachable, .connectionLost, .busy, .conflict, .timedOut, .cancelled, .closed, .outcomeUnknown:
            return .unreachable(place: place, reason: error.whatHappened)
        case .diskFull: return .diskFull(place: place)
        default: return .store(place: place, reason: error.whatHappened)
        }
    }

    // MARK: - Pictures

    func keep(_ bytes: [UInt8], sha256: String) async throws(SubmissionError) {
        try await run(isWriting: true) { try Self.keep(bytes, sha256: sha256, $0) }
    }

    func kept(sha256: String, limit: Int) async throws(SubmissionError) -> [UInt8]? {
        try await run(isWriting: false) { try Self.kept(sha256: sha256, limit: limit, $0) }
    }

    func keptNames() async throws(SubmissionError) -> [String] {
        try await run(isWriting: false) { try Self.keptNames($0) }
    }

    static func keep(_ bytes: [UInt8], sha256: String, _ connection: PostgresConnection) throws {
        try connection.query(
            "INSERT INTO \(schema).photo (sha256, bytes) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            [.text(sha256), .bytes(bytes)])
    }

    static func kept(sha256: String, limit: Int, _ connection: PostgresConnection) throws -> [UInt8]? {
        // No more than one byte above the limit comes over the network.
        try connection.query(
            "SELECT substring(bytes FROM 1 FOR ($2::bigint)::integer) AS bytes FROM \(schema).photo WHERE sha256 = $1",
            [.text(sha256), .int8(limit + 1)]
        ).first?.get("bytes")
    }

    static func keptNames(_ connection: PostgresConnection) throws -> [String] {
        try connection.query("SELECT sha256 FROM \(schema).photo").rows
            .map { try $0.get("sha256", as: String.self) }.sorted()
    }
}

/// A transaction of PostgreSQL.
struct PostgresTransaction: SQLConnection {
    let connection: PostgresConnection

    var withNumbers: String { "OVERRIDING SYSTEM VALUE" }

    func goOn(after table: String) throws {
        try connection.query(
            """
            SELECT setval(pg_get_serial_sequence('\(table)', 'id'), greatest(max(id), 1), max(id) IS NOT NULL)
            FROM \(table)
            """)
    }

    var skippingLocked: String { "FOR UPDATE SKIP LOCKED" }
    var locking: String { "FOR UPDATE" }

    /// The server's clock: workers on several machines have clocks of their own.
    func now() throws -> Int64 {
        try connection.query("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now").first?
            .get("now") ?? 0
    }

    func rows(_ sql: String, _ values: [SQLValue]) throws -> [any SQLRow] {
        try connection.query(Self.numbered(sql), values.map(\.postgresValue)).rows.map { ServerRow(row: $0) }
    }

    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int {
        try connection.query(Self.numbered(sql), values.map(\.postgresValue)).affected
    }

    /// The statement with `$1`, `$2`… for its question marks; there are none in its texts.
    static func numbered(_ sql: String) -> String {
        var number = 0
        var result = ""
        for character in sql {
            if character == "?" {
                number += 1
                result += "$\(number)"
            } else {
                result.append(character)
            }
        }
        return result
    }
}

private struct ServerRow: SQLRow {
    let row: PostgresRow

    func integer(_ column: String) throws -> Int64? { try row.find(column) }
    func real(_ column: String) throws -> Double? { try row.find(column) }
    func text(_ column: String) throws -> String? { try row.find(column) }
    func bytes(_ column: String) throws -> [UInt8]? { try row.find(column) }
}

extension SQLValue {
    fileprivate var postgresValue: PostgresValue {
        switch self {
        case .null: .null
        case .integer(let value): .int8(value)
        case .real(let value): .float8(value)
        case .text(let value): .text(value)
        case .bytes(let value): .bytes(value)
        }
    }
}
