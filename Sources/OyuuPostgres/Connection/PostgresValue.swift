/// A value that a statement is run with.
package enum PostgresValue: Sendable, Equatable {
    /// Nothing.
    case null
    /// Text; the server finds its type from where it stands, so it serves for uuid, timestamptz and jsonb too.
    case text(String)
    /// A whole number, `int8`.
    case int8(Int64)
    /// A fraction, `float8`.
    case float8(Double)
    /// Yes or no, `bool`.
    case bool(Bool)
    /// Bytes, `bytea`; they go as they are.
    case bytes([UInt8])
    /// A row of numbers, `int8[]`, for `= ANY ($1)` and `unnest`.
    case int8s([Int64])
    /// A row of texts, some of them nothing, `text[]`.
    case texts([String?])
    /// A row of byte strings, `bytea[]`.
    case byteStrings([[UInt8]])

    /// Text, or nothing.
    package static func text(_ text: String?) -> PostgresValue { text.map { .text($0) } ?? .null }
    /// A whole number, or nothing.
    package static func int8(_ number: Int64?) -> PostgresValue { number.map { .int8($0) } ?? .null }
    /// A whole number.
    package static func int8(_ number: Int) -> PostgresValue { .int8(Int64(number)) }
}

extension PostgresValue: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self = .text(value) }
}

extension PostgresValue: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int64) { self = .int8(value) }
}

extension PostgresValue {
    /// The type's number in pg_type; 0 lets the server find it.
    var type: UInt32 {
        switch self {
        case .null, .text: 0
        case .int8: PostgresType.int8
        case .float8: PostgresType.float8
        case .bool: PostgresType.bool
        case .bytes: PostgresType.bytea
        case .int8s: PostgresType.int8Array
        case .texts: PostgresType.textArray
        case .byteStrings: PostgresType.byteaArray
        }
    }

    /// Whether the text holds a zero byte, which PostgreSQL has no way to keep.
    var holdsZeroByte: Bool {
        switch self {
        case .text(let text): text.utf8.contains(0)
        case .texts(let texts): texts.contains { $0?.utf8.contains(0) ?? false }
        default: false
        }
    }

    /// How ``encoded`` is to be read: 0 as text, 1 as the type's binary form.
    var format: Int32 {
        if case .text = self { 0 } else { 1 }
    }

    /// The value in the server's form; nil for nothing.
    var encoded: [UInt8]? {
        switch self {
        case .null: nil
        case .text(let text): Array(text.utf8)
        case .int8(let number): Self.bigEndian(number)
        case .float8(let number): Self.bigEndian(number.bitPattern)
        case .bool(let flag): [flag ? 1 : 0]
        case .bytes(let bytes): bytes
        case .int8s(let numbers): Self.array(of: PostgresType.int8, numbers.map { Self.bigEndian($0) })
        case .texts(let texts): Self.array(of: PostgresType.text, texts.map { $0.map { Array($0.utf8) } })
        case .byteStrings(let strings): Self.array(of: PostgresType.bytea, strings)
        }
    }

    private static func bigEndian(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }

    /// Dimensions, whether there are nulls, the element's type, length and first index, then each element with its length
    /// (`array_send` in PostgreSQL's arrayfuncs.c).
    private static func array(of type: UInt32, _ elements: [[UInt8]?]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20 + elements.reduce(0) { $0 + 4 + ($1?.count ?? 0) })
        bytes += bigEndian(Int32(elements.isEmpty ? 0 : 1))
        bytes += bigEndian(Int32(elements.contains { $0 == nil } ? 1 : 0))
        bytes += bigEndian(type)
        if elements.isEmpty { return bytes }
        bytes += bigEndian(Int32(elements.count)) + bigEndian(Int32(1))
        for element in elements {
            bytes += bigEndian(Int32(element?.count ?? -1))
            if let element { bytes += element }
        }
        return bytes
    }
}

/// Numbers of types in pg_type; they are the same in every database.
enum PostgresType {
    static let bool: UInt32 = 16
    static let bytea: UInt32 = 17
    static let name: UInt32 = 19
    static let int8: UInt32 = 20
    static let int2: UInt32 = 21
    static let int4: UInt32 = 23
    static let text: UInt32 = 25
    static let oid: UInt32 = 26
    static let json: UInt32 = 114
    static let float4: UInt32 = 700
    static let float8: UInt32 = 701
    static let byteaArray: UInt32 = 1001
    static let textArray: UInt32 = 1009
    static let int8Array: UInt32 = 1016
    static let bpchar: UInt32 = 1042
    static let varchar: UInt32 = 1043
    static let timestamptz: UInt32 = 1184
    static let uuid: UInt32 = 2950
    static let jsonb: UInt32 = 3802
}
