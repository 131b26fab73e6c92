import CPQ

/// What a statement brought: rows, or how many it changed.
package final class PostgresResult: Sendable {
    // libpq's results are never changed once they are there and may be read by any thread.
    private nonisolated(unsafe) let pointer: OpaquePointer
    private let columns: [String: Int32]
    private let place: String

    /// Takes over a result that is no error.
    init(_ pointer: OpaquePointer, at place: String) {
        self.pointer = pointer
        self.place = place
        var columns: [String: Int32] = [:]
        for column in 0..<PQnfields(pointer) {
            if let name = PQfname(pointer, column) { columns[String(cString: name)] = column }
        }
        self.columns = columns
    }

    deinit { PQclear(pointer) }

    /// How many rows it brought.
    package var count: Int { Int(PQntuples(pointer)) }

    /// What the server says it did, such as `COMMIT` or `UPDATE 3`.
    package var command: String { PQcmdStatus(pointer).map { String(cString: $0) } ?? "" }

    /// How many rows the statement inserted, changed, deleted or selected.
    package var affected: Int { PQcmdTuples(pointer).flatMap { Int(String(cString: $0)) } ?? 0 }

    /// The rows, in their order.
    package var rows: [PostgresRow] { (0..<count).map { PostgresRow(result: self, index: Int32($0)) } }

    /// The first row.
    package var first: PostgresRow? { count > 0 ? PostgresRow(result: self, index: 0) : nil }

    fileprivate func value<Value: PostgresReadable>(_ row: Int32, _ name: String) throws(PostgresError) -> Value? {
        guard let column = columns[name] else { throw PostgresError(.unexpectedValue(column: name), at: place) }
        // What a script brought comes as text.
        guard PQfformat(pointer, column) == 1 else { throw unexpected(name) }
        if PQgetisnull(pointer, row, column) != 0 { return nil }
        let bytes = UnsafeRawBufferPointer(
            start: PQgetvalue(pointer, row, column), count: Int(PQgetlength(pointer, row, column)))
        guard let value = Value.read(bytes, type: UInt32(PQftype(pointer, column))) else { throw unexpected(name) }
        return value
    }

    fileprivate func unexpected(_ name: String) -> PostgresError {
        PostgresError(.unexpectedValue(column: name), at: place)
    }
}

/// A row of a result. It keeps the whole result in memory.
package struct PostgresRow: Sendable {
    fileprivate let result: PostgresResult
    fileprivate let index: Int32

    /// The value of a column that is never null.
    ///
    /// - Throws: `.unexpectedValue` where there is no such column, it is null, or of another type.
    package func get<Value: PostgresReadable>(
        _ column: String, as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value {
        guard let value: Value = try result.value(index, column) else { throw result.unexpected(column) }
        return value
    }

    /// The value of a column that may be null.
    ///
    /// - Throws: `.unexpectedValue` where there is no such column or it is of another type.
    package func find<Value: PostgresReadable>(
        _ column: String, as type: Value.Type = Value.self
    ) throws(PostgresError) -> Value? {
        try result.value(index, column)
    }

    /// The error to throw where a column's value has no meaning.
    package func unexpected(_ column: String) -> PostgresError { result.unexpected(column) }
}
