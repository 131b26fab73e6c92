/// Reads untrusted bytes from front to back; numbers have their lowest byte first.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var remaining: Int { bytes.endIndex - position }
    /// Where the next byte stands in the array the slice is of.
    var offset: Int { position }

    /// The next `count` bytes.
    mutating func bytes(_ count: Int, of what: String) throws(PackError) -> ArraySlice<UInt8> {
        guard count >= 0, count <= remaining else { throw .damaged(reason: "\(what) is cut short") }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    mutating func integer<Value: FixedWidthInteger>(_: Value.Type, of what: String) throws(PackError) -> Value {
        let bytes = try bytes(Value.bitWidth / 8, of: what)
        return bytes.reversed().reduce(0) { $0 << 8 | Value(truncatingIfNeeded: $1) }
    }

    /// A whole number that fits `Int` and is at most `limit`.
    mutating func count<Value: FixedWidthInteger & UnsignedInteger>(
        _ type: Value.Type, upTo limit: Int, of what: String
    ) throws(PackError) -> Int {
        let value = try integer(type, of: what)
        guard value <= limit else { throw .tooLarge(reason: "\(value) \(what), at most \(limit)") }
        return Int(value)
    }

    /// Throws unless everything was read.
    func finish(_ what: String) throws(PackError) {
        guard remaining == 0 else { throw .damaged(reason: "\(remaining) bytes follow \(what)") }
    }
}

extension [UInt8] {
    /// Appends a whole number, lowest byte first.
    mutating func append<Value: FixedWidthInteger>(littleEndian value: Value) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
