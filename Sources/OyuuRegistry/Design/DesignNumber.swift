/// The number a register gives a design (INID 11): `OY-000123`.
///
/// Numbers run from 1 to 999,999,999, are given in the order of registration and are never given twice, whatever later
/// happens to the design. They are written with at least six digits.
public struct DesignNumber: Hashable, Comparable, Sendable {
    /// Every number a design can have.
    public static let range: ClosedRange<Int64> = 1...999_999_999

    /// The number without its prefix.
    public let value: Int64

    /// The number `value`, or nil outside ``range``.
    public init?(_ value: Int64) {
        guard Self.range.contains(value) else { return nil }
        self.value = value
    }

    public static func < (left: DesignNumber, right: DesignNumber) -> Bool { left.value < right.value }
}

extension DesignNumber: LosslessStringConvertible {
    /// Reads `OY-000123`; the letters may be small and leading zeros may be missing (`oy-123`). Nil for anything else.
    public init?(_ description: String) {
        let bytes = Array(description.utf8)
        guard bytes.count > 3, bytes.count <= 12,
            bytes.prefix(3).elementsEqual("OY-".utf8) || bytes.prefix(3).elementsEqual("oy-".utf8)
        else { return nil }
        var value: Int64 = 0
        for byte in bytes.dropFirst(3) {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        self.init(value)
    }

    public var description: String {
        let digits = String(value)
        return "OY-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

extension DesignNumber: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let number = DesignNumber(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not a design number")
        }
        self = number
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
