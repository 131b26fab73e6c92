/// A database that submissions are kept in: what differs between SQLite and PostgreSQL, and nothing more. All else is
/// written once, over this.
protocol SubmissionDatabase: Sendable {
    /// Where it is, for messages.
    var place: String { get }

    /// Runs `body` in a transaction that may write: it happens wholly or not at all.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(SubmissionError) -> Value

    /// Runs `body` in a transaction that sees the database as of one moment.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(SubmissionError) -> Value

    /// Keeps a picture; nothing happens where it is kept already.
    func keep(_ bytes: [UInt8], sha256: String) async throws(SubmissionError)

    /// A kept picture's bytes, not compared with their SHA-256 yet; nil where there are none.
    func kept(sha256: String, limit: Int) async throws(SubmissionError) -> [UInt8]?

    /// The SHA-256 of all that is kept, in their order.
    func keptNames() async throws(SubmissionError) -> [String]
}

/// A transaction that is under way.
protocol SQLConnection {
    /// What selects a row for oneself, at the end of a SELECT: rows that others have are passed over.
    var skippingLocked: String { get }
    /// What waits for a row until others are done with it, at the end of a SELECT.
    var locking: String { get }

    /// What comes before VALUES where a row brings the number that the database else gives.
    var withNumbers: String { get }

    /// Sees that the numbers a table gives from now on are above those that are in it.
    func goOn(after table: String) throws

    /// The time in milliseconds since 1970, by the one clock that all workers go by.
    func now() throws -> Int64

    /// The rows that a statement brings; `?` stands for the values in their order.
    func rows(_ sql: String, _ values: [SQLValue]) throws -> [any SQLRow]

    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ values: [SQLValue]) throws -> Int
}

extension SQLConnection {
    func rows(_ sql: String) throws -> [any SQLRow] { try rows(sql, []) }
    func row(_ sql: String, _ values: [SQLValue] = []) throws -> (any SQLRow)? { try rows(sql, values).first }
}

/// Numbers for `IN (…)`.
struct SQLList {
    let values: [SQLValue]

    /// - Precondition: there is one at least.
    init(_ numbers: some Collection<Int64>) {
        var values = numbers.map { SQLValue.integer($0) }
        // Lengths are powers of two, so that a database that prepares statements has few.
        if let last = values.last {
            var length = 1
            while length < values.count { length *= 2 }
            values += Array(repeating: last, count: length - values.count)
        }
        self.values = values
    }

    /// The places for them.
    var places: String { values.map { _ in "?" }.joined(separator: ", ") }
}
