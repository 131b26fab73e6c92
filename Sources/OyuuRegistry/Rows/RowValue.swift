/// One value of a row, the same in every store.
///
/// Booleans are 0 and 1, dates are the register's own texts (UTC with milliseconds).
package enum RowValue: Sendable, Hashable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

extension RowValue {
    /// The value as bytes that no other value has: a mark of its kind, its length as eight bytes, and what it is.
    var canonical: [UInt8] {
        switch self {
        case .null: [0]
        case .integer(let value): [1] + withUnsafeBytes(of: value.bigEndian) { Array($0) }
        case .text(let value): Self.measured(2, Array(value.utf8))
        case .bytes(let value): Self.measured(3, value)
        }
    }

    private static func measured(_ mark: UInt8, _ bytes: [UInt8]) -> [UInt8] {
        [mark] + withUnsafeBytes(of: UInt64(bytes.count).bigEndian) { Array($0) } + bytes
    }
}
