import OyuuRegistry

extension PostgresRegistry: RegisterRowStore {
    package func rowReader(holdingWriters: Bool) async throws(RegistryError) -> any RegisterRowReader {
        if holdingWriters, isReadOnly { throw RegistryError(.readOnly, at: url.description) }
        let url = url
        return try await PostgresRowReader.working(at: url) { () throws in
            let connection = try PostgresConnection(url, session: PostgresRowReader.session)
            // Locks come first: the moment that is seen is that of the first question.
            try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ \(holdingWriters ? "READ WRITE" : "READ ONLY")")
            if holdingWriters { try connection.run("LOCK TABLE register, log_head IN EXCLUSIVE MODE") }
            if let sha256 = try PostgresRows.missingPhoto(connection) {
                throw RegistryError(.photoMissing(sha256: sha256), at: url.description)
            }
            return PostgresRowReader(connection)
        }
    }
}

/// The rows of a register in PostgreSQL as of one moment, over a connection of their own.
final class PostgresRowReader: RegisterRowReader {
    private let connection: PostgresConnection

    fileprivate init(_ connection: PostgresConnection) { self.connection = connection }

    /// The other side may be slow: a transaction in which nothing happens for a while is not ended.
    static var session: PostgresSession {
        var session = PostgresSession(searchPath: [RegisterSchema.name])
        session.idleInTransactionSeconds = nil
        return session
    }

    func rows(
        of table: RegisterTable, after key: [RowValue]?, limit: Int
    ) async throws(RegistryError) -> [[RowValue]] {
        let connection = connection
        return try await Self.working(at: connection.place) { () throws in
            try PostgresRows.page(connection, table, after: key, limit: limit)
        }
    }

    func close() async {
        let connection = connection
        // A connection that broke has let go by itself.
        _ = try? await Self.working(at: connection.place) { () throws in _ = try connection.run("ROLLBACK") }
    }

    /// Runs what waits for the server on a thread of its own.
    static func working<Value: Sendable>(
        at place: PostgresURL, writing: Bool = false, _ work: @escaping @Sendable () throws -> Value
    ) async throws(RegistryError) -> Value {
        try await working(at: place.description, writing: writing, work)
    }

    static func working<Value: Sendable>(
        at place: String, writing: Bool = false, _ work: @escaping @Sendable () throws -> Value
    ) async throws(RegistryError) -> Value {
        try await blocking { () throws(RegistryError) in
            do { return try work() } catch { throw RegistryError(error, at: place, writing: writing) }
        }
    }
}
