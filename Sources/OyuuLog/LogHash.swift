import Crypto
import OyuuSigning

/// A hash of the log's tree: SHA-256, 32 bytes (RFC 6962, 2.1).
public struct LogHash: Sendable, Hashable {
    public static let byteCount = 32

    // Four words rather than an array: a log has millions of them.
    private let words: SIMD4<UInt64>

    /// A hash of 32 bytes; nil for any other number of them.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        var words = SIMD4<UInt64>.zero
        for (place, byte) in bytes.enumerated() { words[place / 8] = words[place / 8] << 8 | UInt64(byte) }
        self.words = words
    }

    private init(_ digest: SHA256.Digest) {
        var words = SIMD4<UInt64>.zero
        for (place, byte) in digest.enumerated() { words[place / 8] = words[place / 8] << 8 | UInt64(byte) }
        self.words = words
    }

    /// The 32 bytes.
    public var bytes: [UInt8] {
        (0..<Self.byteCount).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - 8 * ($0 % 8))) }
    }

    /// The hash of a log without entries.
    public static let empty = LogHash(SHA256().finalize())

    /// The hash of an entry: of a zero byte and the entry, so that no entry passes for a node.
    public static func leaf(_ entry: some Collection<UInt8>) -> LogHash {
        var hash = SHA256()
        hash.update(data: [0])
        hash.update(data: Array(entry))
        return LogHash(hash.finalize())
    }

    /// The hash of a node over two others: of a byte 1 and both.
    public static func node(_ left: LogHash, _ right: LogHash) -> LogHash {
        var hash = SHA256()
        hash.update(data: [1] + left.bytes + right.bytes)
        return LogHash(hash.finalize())
    }
}

extension LogHash: LosslessStringConvertible, Codable {
    /// Reads 64 small hexadecimal digits; nil for anything else.
    public init?(_ description: String) {
        guard let bytes = Hexadecimal.bytes(description) else { return nil }
        self.init(bytes: bytes)
    }

    /// 64 hexadecimal digits, small letters.
    public var description: String { Hexadecimal.text(bytes) }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let hash = LogHash(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not 64 hexadecimal digits")
        }
        self = hash
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
