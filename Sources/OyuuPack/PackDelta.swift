import Crypto
import Foundation
import OyuuSigning

/// What leads from one pack to a later one: designs added or changed, and the numbers of those that are gone.
///
/// It holds the later pack's header and signature, so that applying it gives that pack byte for byte, or fails.
///
/// In the file: the later pack's header marked as a delta's, digest of the earlier pack and of the later one (32 each), number of designs
/// gone (4) and their numbers (4 each), number of designs that follow (4), these as in a pack, the later pack's signature
/// (64), the register's public key (32) and its signature over all before (64).
public struct PackDelta: Sendable {
    /// The header of the later pack.
    public let header: PackHeader
    /// Digests of the pack it applies to and of the pack it leads to.
    public let base: String
    public let target: String
    /// Numbers of designs that are gone, ascending.
    public let removed: [Int64]
    public let publicKey: RegisterPublicKey
    private let records: [PackRecord]
    private let targetSignature: [UInt8]

    /// The whole file.
    public let encoded: [UInt8]

    /// Numbers of designs added or changed, ascending.
    public var changed: [Int64] { records.map(\.number) }

    /// What leads from `earlier` to `later`.
    ///
    /// - Throws: `.unrelated` where they are of different registers or keys or were not made alike.
    public init(from earlier: Pack, to later: Pack, key: RegisterKey) throws(PackError) {
        try Self.demandRelated(earlier, later.header, later.publicKey)
        guard key.publicKey == later.publicKey else { throw .unrelated(reason: "the key is another") }
        let before = Dictionary(uniqueKeysWithValues: earlier.records.map { ($0.number, $0) })
        let after = Set(later.records.map(\.number))
        header = later.header
        (base, target) = (earlier.digest, later.digest)
        removed = earlier.records.map(\.number).filter { !after.contains($0) }
        records = later.records.filter { before[$0.number] != $0 }
        publicKey = key.publicKey
        targetSignature = later.signatureBytes
        var bytes = header.encoded(isDelta: true)
        bytes += earlier.digestBytes + later.digestBytes
        bytes.append(littleEndian: UInt32(removed.count))
        for number in removed { bytes.append(littleEndian: UInt32(number)) }
        bytes.append(littleEndian: UInt32(records.count))
        for record in records { record.append(to: &bytes) }
        bytes += targetSignature + publicKey.bytes
        do { encoded = bytes + (try key.signature(of: bytes, for: .packDelta)) } catch {
            throw .compression(reason: "\(error)")
        }
    }

    /// Reads and verifies a file.
    public init(encoded: [UInt8]) throws(PackError) {
        guard encoded.count <= PackLimits.fileBytes else { throw .tooLarge(reason: "\(encoded.count) bytes") }
        // The signature first: what follows is then at least what the key's holder wrote.
        var reader = ByteReader(encoded[...])
        header = try PackHeader(&reader, isDelta: true)
        guard encoded.count >= PackHeader.byteCount + 232 else { throw .damaged(reason: "the delta is cut short") }
        var end = ByteReader(encoded.suffix(RegisterPublicKey.byteCount + RegisterPublicKey.signatureByteCount))
        publicKey = try PackTrailer(&end, signing: encoded, for: .packDelta).publicKey
        base = Hexadecimal.text(try reader.bytes(32, of: "the delta"))
        target = Hexadecimal.text(try reader.bytes(32, of: "the delta"))
        var removed: [Int64] = []
        for _ in 0..<(try reader.count(UInt32.self, upTo: reader.remaining / 4, of: "designs gone")) {
            removed.append(Int64(try reader.integer(UInt32.self, of: "the delta")))
        }
        var records: [PackRecord] = []
        for _ in 0..<(try reader.count(UInt32.self, upTo: reader.remaining / PackRecord.headBytes, of: "designs")) {
            records.append(try PackRecord(&reader))
        }
        targetSignature = Array(try reader.bytes(RegisterPublicKey.signatureByteCount, of: "the delta"))
        _ = try reader.bytes(RegisterPublicKey.byteCount + RegisterPublicKey.signatureByteCount, of: "the delta")
        try reader.finish("the delta")
        (self.removed, self.records, self.encoded) = (removed, records, encoded)
    }

    /// The later pack.
    ///
    /// - Parameter earlier: the pack this delta was made from.
    /// - Throws: `.otherBase` for another pack; `.forged` where what comes out is not what the register signed.
    public func applied(to earlier: Pack) throws(PackError) -> Pack {
        guard earlier.digest == base else { throw .otherBase(expected: base, found: earlier.digest) }
        try Self.demandRelated(earlier, header, publicKey)
        let gone = Set(removed).union(records.map(\.number))
        let merged = (earlier.records.filter { !gone.contains($0.number) } + records)
            .sorted { $0.number < $1.number }
        let header = PackHeader(
            register: header.register, generation: header.generation, madeAt: header.madeAt, profile: header.profile,
            records: merged)
        guard header == self.header else { throw .damaged(reason: "it does not lead where it says") }
        let signed = Pack.signed(header, merged, publicKey)
        let later = try Pack(header, merged, publicKey, signed: signed, signature: targetSignature)
        guard later.digest == target else { throw .damaged(reason: "it does not lead where it says") }
        return later
    }

    private static func demandRelated(
        _ earlier: Pack, _ later: PackHeader, _ key: RegisterPublicKey
    ) throws(PackError) {
        guard earlier.header.register == later.register else { throw .unrelated(reason: "other registers") }
        guard earlier.publicKey == key else { throw .unrelated(reason: "other keys") }
        guard earlier.header.profile == later.profile else { throw .unrelated(reason: "one is small, one is whole") }
        guard earlier.header.generation <= later.generation else {
            throw .unrelated(reason: "the first is of generation \(earlier.header.generation), the other older")
        }
    }
}

extension PackContents {
    /// The same designs, those that are unchanged since `earlier` in the very bytes they have there: another version of
    /// zstd may have written those.
    public func reusing(_ earlier: Pack) -> PackContents {
        let before = Dictionary(uniqueKeysWithValues: earlier.records.map { ($0.number, $0) })
        return PackContents(
            records.map { record in
                guard let old = before[record.number], old.holdsSame(as: record) else { return record }
                return old
            })
    }
}
