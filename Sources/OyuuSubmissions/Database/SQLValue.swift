/// A value in a statement or a row, as every database knows it.
enum SQLValue: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])

    static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }
    static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }
    static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    static func optional(_ value: Int64?) -> SQLValue { value.map { .integer($0) } ?? .null }
}

/// A row of an answer; columns by name.
protocol SQLRow {
    /// The number in a column; nil where there is none.
    func integer(_ column: String) throws -> Int64?
    func real(_ column: String) throws -> Double?
    func text(_ column: String) throws -> String?
    func bytes(_ column: String) throws -> [UInt8]?
}

extension SQLRow {
    /// The number in a column that is never empty.
    func number(_ column: String) throws -> Int64 { try present(try integer(column), column) }
    func count(_ column: String) throws -> Int { Int(try number(column)) }
    func flag(_ column: String) throws -> Bool { try number(column) != 0 }
    func string(_ column: String) throws -> String { try present(try text(column), column) }
    func data(_ column: String) throws -> [UInt8] { try present(try bytes(column), column) }

    private func present<Value>(_ value: Value?, _ column: String) throws -> Value {
        guard let value else { throw EmptyColumn(name: column) }
        return value
    }
}

/// A column that is never empty is.
struct EmptyColumn: Error, CustomStringConvertible {
    let name: String
    var description: String { "a row holds nothing in \(name)" }
}
