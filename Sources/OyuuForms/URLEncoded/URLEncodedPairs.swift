/// Reads `application/x-www-form-urlencoded` as it comes in (WHATWG URL §5.1), strictly in UTF-8: what is not is refused
/// rather than replaced, since a weaver's name would be lost in it.
struct URLEncodedPairs: Sendable {
    private let limits: FormLimits
    private var total = 0
    private var name: [UInt8] = []
    private var value: [UInt8] = []
    private var isInValue = false
    /// Whether anything stood between the ampersands.
    private var isBegun = false
    /// A percent sign and perhaps a digit after it, which may become a byte.
    private var escape: [UInt8] = []
    private var pairs: [(name: String, value: String)] = []

    init(limits: FormLimits) { self.limits = limits }

    mutating func consume(_ bytes: ArraySlice<UInt8>) throws(FormError) {
        guard bytes.count <= limits.totalBytes - total else { throw .bodyTooLarge(limit: limits.totalBytes) }
        total += bytes.count
        for byte in bytes { try take(byte) }
    }

    /// The pairs, in their order.
    mutating func finish() throws(FormError) -> [(name: String, value: String)] {
        try endPair()
        return pairs
    }

    private mutating func take(_ byte: UInt8) throws(FormError) {
        if byte == UInt8(ascii: "&") { return try endPair() }
        if !isBegun {
            guard pairs.count < limits.parts else { throw .tooManyParts(limit: limits.parts) }
            isBegun = true
        }
        if !escape.isEmpty, let digit = Self.digit(byte) {
            guard escape.count > 1, let first = escape.last.flatMap(Self.digit) else { return escape.append(byte) }
            escape.removeAll(keepingCapacity: true)
            return try append(first << 4 | digit)
        }
        try endEscape()
        switch byte {
        case UInt8(ascii: "%"): escape.append(byte)
        case UInt8(ascii: "+"): try append(0x20)
        case UInt8(ascii: "=") where !isInValue: isInValue = true
        default: try append(byte)
        }
    }

    /// A percent sign that no two digits follow is one.
    private mutating func endEscape() throws(FormError) {
        for byte in escape { try append(byte) }
        escape.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ byte: UInt8) throws(FormError) {
        if isInValue {
            guard value.count < limits.fieldBytes else {
                throw .fieldTooLarge(field: String(decoding: name, as: UTF8.self), limit: limits.fieldBytes)
            }
            value.append(byte)
        } else {
            guard name.count < limits.headerBytes else { throw .headersTooLarge(limit: limits.headerBytes) }
            name.append(byte)
        }
    }

    private mutating func endPair() throws(FormError) {
        try endEscape()
        guard isBegun else { return }
        guard let key = String(validating: name, as: UTF8.self), let text = String(validating: value, as: UTF8.self)
        else { throw .notUTF8(field: String(decoding: name, as: UTF8.self)) }
        pairs.append((key, text))
        (name, value, isInValue, isBegun) = ([], [], false, false)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
