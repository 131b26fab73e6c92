/// Reads whole numbers, lowest byte first, from untrusted bytes.
struct LittleEndianReader {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    /// Bytes not yet read.
    var remaining: Int { rest.count }

    /// The next `count` bytes.
    mutating func bytes(_ count: Int, of what: String) throws(FingerprintError) -> ArraySlice<UInt8> {
        guard count <= rest.count else {
            throw .damaged(reason: "\(what) ends \(count - rest.count) bytes early")
        }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// The next whole number.
    mutating func integer<Value: FixedWidthInteger>(_: Value.Type, of what: String) throws(FingerprintError) -> Value {
        let bytes = try bytes(Value.bitWidth / 8, of: what)
        return bytes.reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
    }
}

extension [UInt8] {
    /// Appends a whole number, lowest byte first.
    mutating func append<Value: FixedWidthInteger>(littleEndian value: Value) {
        for shift in stride(from: 0, to: Value.bitWidth, by: 8) {
            append(UInt8(truncatingIfNeeded: value >> Value(shift)))
        }
    }
}
