/// The tables of a store of submissions as they are copied from store to store and compared, in an order in which none refers
/// to a later one.
///
/// Who is at work on what, and until when, is no part of what is copied: workers of the one store know nothing of the other.
enum SubmissionTable: String, CaseIterable {
    case store, batch, original, submission, view, likeness, decision

    /// What a column holds.
    enum Kind { case integer, real, text, bytes }

    var columns: [(name: String, kind: Kind)] {
        switch self {
        case .store: [("id", .integer), ("uuid", .text), ("created_at", .integer)]
        case .batch:
            [
                ("id", .integer), ("name", .text), ("source", .text), ("actor", .text), ("uuid", .text),
                ("arrived_at", .integer), ("is_whole", .integer), ("is_paused", .integer), ("priority", .integer),
                ("problems", .text), ("frozen", .integer), ("digest", .bytes), ("left_out", .text),
                ("continues", .integer),
            ]
        case .original: [("sha256", .text), ("bytes", .bytes)]
        case .submission:
            [
                ("id", .integer), ("batch", .integer), ("position", .integer), ("reference", .text), ("title", .text),
                ("holder", .text), ("day", .text), ("has_day", .integer), ("document", .bytes), ("stage", .integer),
                ("attempts", .integer), ("claims", .integer), ("aside_code", .text), ("aside_reason", .text),
                ("generation", .integer), ("is_copy", .integer), ("is_undecided", .integer), ("result", .bytes),
                ("changed_at", .integer), ("original", .text),
            ]
        case .view:
            [
                ("id", .integer), ("submission", .integer), ("position", .integer), ("number", .text),
                ("file_name", .text), ("sha256", .text), ("size", .integer), ("fingerprint", .bytes),
                ("version", .integer), ("failure_code", .text), ("failure_reason", .text),
            ]
        case .likeness:
            [
                ("finder", .integer), ("found", .integer), ("earlier", .integer), ("later", .integer),
                ("log_nfa", .real),
            ]
        case .decision:
            [
                ("id", .integer), ("submission", .integer), ("kind", .text), ("design", .integer), ("other", .integer),
                ("reason", .text), ("actor", .text), ("at", .integer),
            ]
        }
    }

    /// The first columns that tell a row from every other.
    var keyLength: Int { self == .likeness ? 2 : 1 }

    /// Whether the database gives its rows their numbers.
    var isNumbered: Bool { self != .store && self != .original && self != .likeness }

    /// Rows that are copied at a time.
    var page: Int { self == .original ? 4 : 100 }

    /// Its rows behind that of a key, in the order of their keys.
    func rows(after key: [SQLValue]?, _ database: any SQLConnection) throws -> [[SQLValue]] {
        let names = columns.map(\.name)
        let keys = names.prefix(keyLength).joined(separator: ", ")
        let marks = Array(repeating: "?", count: keyLength).joined(separator: ", ")
        let condition = key == nil ? "" : "WHERE (\(keys)) > (\(marks))"
        return try database.rows(
            "SELECT \(names.joined(separator: ", ")) FROM \(rawValue) \(condition) ORDER BY \(keys) LIMIT \(page)",
            key ?? []
        ).map { row in try columns.map { try Self.value(row, $0.name, $0.kind) } }
    }

    /// Adds rows; the store's own row is there since the tables are.
    func add(_ rows: [[SQLValue]], _ database: any SQLConnection) throws {
        let names = columns.map(\.name).joined(separator: ", ")
        let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
        for row in rows {
            if self == .store {
                _ = try database.execute("UPDATE store SET uuid = ?, created_at = ?", Array(row.dropFirst()))
            } else {
                _ = try database.execute(
                    "INSERT INTO \(rawValue) (\(names)) \(isNumbered ? database.withNumbers : "") VALUES (\(marks))",
                    row)
            }
        }
    }

    private static func value(_ row: any SQLRow, _ name: String, _ kind: Kind) throws -> SQLValue {
        switch kind {
        case .integer: try row.integer(name).map { .integer($0) } ?? .null
        case .real: try row.real(name).map { .real($0) } ?? .null
        case .text: try row.text(name).map { .text($0) } ?? .null
        case .bytes: try row.bytes(name).map { .bytes($0) } ?? .null
        }
    }
}

extension SQLValue {
    /// The value as bytes that no other value has: a mark of its kind, its length as eight bytes, and what it is.
    var canonical: [UInt8] {
        func number(_ bits: UInt64) -> [UInt8] { withUnsafeBytes(of: bits.bigEndian) { Array($0) } }
        switch self {
        case .null: return [0]
        case .integer(let value): return [1] + number(UInt64(bitPattern: value))
        case .text(let value): return [2] + number(UInt64(value.utf8.count)) + Array(value.utf8)
        case .bytes(let value): return [3] + number(UInt64(value.count)) + value
        case .real(let value): return [4] + number(value.bitPattern)
        }
    }
}
