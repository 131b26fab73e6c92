import Crypto
import Foundation
import OyuuSigning

/// The active designs of a register at one generation, signed by it: what an inspector checks photos against, offline.
///
/// In the file: header, designs by ascending number, the register's public key (32), its signature over all before (64).
/// Reading one verifies the signature before anything is expanded. That shows that the holder of the key made it; whether
/// that key is the right one is for the caller to say.
public struct Pack: Sendable {
    public let header: PackHeader
    /// The key it says it was signed with, and was.
    public let publicKey: RegisterPublicKey
    let records: [PackRecord]
    /// SHA-256 of all but the signature, 32 bytes.
    package let digestBytes: [UInt8]

    /// The whole file.
    public let encoded: [UInt8]

    /// SHA-256 of all but the signature, 64 hexadecimal digits: the pack's name.
    public var digest: String { Hexadecimal.text(digestBytes) }

    /// Reads and verifies a file.
    public init(encoded: [UInt8]) throws(PackError) {
        guard encoded.count <= PackLimits.fileBytes else { throw .tooLarge(reason: "\(encoded.count) bytes") }
        var reader = ByteReader(encoded[...])
        let header = try PackHeader(&reader, isDelta: false)
        let body = try reader.bytes(header.bodyBytes, of: "the pack")
        let trailer = try PackTrailer(&reader, signing: encoded, for: .pack)
        let records = try Self.records(body, count: header.designs)
        guard records.count == header.designs, records.reduce(0, { $0 + $1.photos }) == header.photos,
            records.reduce(0, { $0 + $1.features }) == header.features
        else { throw .damaged(reason: "it holds another number of designs, photos or features than it says") }
        self.header = header
        self.records = records
        publicKey = trailer.publicKey
        digestBytes = trailer.digest
        self.encoded = encoded
    }

    /// Packs designs and signs them.
    ///
    /// The same designs, key and time give the same bytes.
    ///
    /// - Parameter designs: in any order; their numbers differ.
    public init(
        _ designs: [PackedDesign], register: UUID, generation: Int64, madeAt: Date, profile: PackProfile,
        key: RegisterKey
    ) throws(PackError) {
        var records: [PackRecord] = []
        for design in designs { records.append(try PackRecord(design, profile: profile)) }
        try self.init(
            PackContents(records), register: register, generation: generation, madeAt: madeAt, profile: profile,
            key: key)
    }

    /// Signs designs that were packed one by one.
    public init(
        _ contents: PackContents, register: UUID, generation: Int64, madeAt: Date, profile: PackProfile,
        key: RegisterKey
    ) throws(PackError) {
        let records = contents.records.sorted { $0.number < $1.number }
        let header = PackHeader(
            register: register, generation: generation, madeAt: Int64(madeAt.timeIntervalSince1970.rounded(.down)),
            profile: profile, records: records)
        guard header.features <= PackLimits.features, header.bodyBytes <= PackLimits.fileBytes - 4096 else {
            throw .tooLarge(reason: "\(header.features) motif features")
        }
        let signed = Self.signed(header, records, key.publicKey)
        let signature: [UInt8]
        do { signature = try key.signature(of: signed, for: .pack) } catch { throw .compression(reason: "\(error)") }
        try self.init(header, records, key.publicKey, signed: signed, signature: signature)
    }

    /// Puts together what a signature is known of.
    ///
    /// - Throws: `.forged` unless it is the signature of exactly this.
    init(
        _ header: PackHeader, _ records: [PackRecord], _ key: RegisterPublicKey, signed: [UInt8], signature: [UInt8]
    ) throws(PackError) {
        guard zip(records, records.dropFirst()).allSatisfy({ $0.number < $1.number }) else {
            throw .damaged(reason: "two designs have one number")
        }
        digestBytes = SHA256.digest(of: signed[...])
        guard key.hasSigned(digest: digestBytes, for: .pack, signature: signature) else { throw .forged }
        self.header = header
        self.records = records
        publicKey = key
        encoded = signed + signature
    }

    /// The file but for the signature.
    static func signed(_ header: PackHeader, _ records: [PackRecord], _ key: RegisterPublicKey) -> [UInt8] {
        var bytes = header.encoded(isDelta: false)
        bytes.reserveCapacity(bytes.count + header.bodyBytes + 96)
        for record in records { record.append(to: &bytes) }
        return bytes + key.bytes
    }

    /// The signature alone, as a delta carries it.
    var signatureBytes: [UInt8] { Array(encoded.suffix(RegisterPublicKey.signatureByteCount)) }

    /// - Parameter count: how many there are to be; memory is taken for no more.
    private static func records(_ body: ArraySlice<UInt8>, count: Int) throws(PackError) -> [PackRecord] {
        var reader = ByteReader(body)
        var records: [PackRecord] = []
        while reader.remaining > 0 {
            guard records.count < count else { throw .damaged(reason: "it holds more designs than it says") }
            let record = try PackRecord(&reader)
            guard records.last?.number ?? 0 < record.number else { throw .damaged(reason: "designs are out of order") }
            records.append(record)
        }
        return records
    }
}

extension Pack {
    /// Expands every design, several at a time, and hands them on by number.
    ///
    /// - Throws: `.damaged` or `.tooLarge` for a design that the register's own program would not have written.
    public func designs() throws(PackError) -> [PackedDesign] {
        let (records, profile) = (records, header.profile)
        let parts = min(records.count, max(1, 4 * ProcessInfo.processInfo.activeProcessorCount))
        let results = ResultTable<[PackedDesign]>(count: parts)
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = (records.count * part / parts)..<(records.count * (part + 1) / parts)
            results.set(
                Result { () throws(PackError) in
                    var designs: [PackedDesign] = []
                    for record in records[range] { designs.append(try record.design(profile)) }
                    return designs
                }, at: part)
        }
        var designs: [PackedDesign] = []
        designs.reserveCapacity(records.count)
        for result in results.values() { designs += try result.get() }
        return designs
    }

    /// Expands one design; nil where it holds none of that number.
    ///
    /// - Throws: as `designs()`.
    public func design(_ number: Int64) throws(PackError) -> PackedDesign? {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            if records[middle].number < number { low = middle + 1 } else { high = middle }
        }
        guard low < records.count, records[low].number == number else { return nil }
        return try records[low].design(header.profile)
    }

    /// The numbers of its designs, ascending.
    public var numbers: [Int64] { records.map(\.number) }
}

/// Designs packed one by one, to be signed together.
public struct PackContents: Sendable {
    fileprivate(set) var records: [PackRecord]

    init(_ records: [PackRecord]) { self.records = records }

    public init() { records = [] }

    public var count: Int { records.count }

    /// Packs many designs, several at a time.
    ///
    /// - Throws: `.unusableDesign`; then none of them is taken.
    public mutating func append(_ designs: [PackedDesign], profile: PackProfile) throws(PackError) {
        let results = ResultTable<PackRecord>(count: designs.count)
        DispatchQueue.concurrentPerform(iterations: designs.count) { index in
            results.set(Result { () throws(PackError) in try PackRecord(designs[index], profile: profile) }, at: index)
        }
        var packed: [PackRecord] = []
        for result in results.values() { packed.append(try result.get()) }
        records += packed
    }
}

extension PackHeader {
    init(register: UUID, generation: Int64, madeAt: Int64, profile: PackProfile, records: [PackRecord]) {
        self.init(
            register: register, generation: generation, madeAt: madeAt, profile: profile, designs: records.count,
            photos: records.reduce(0) { $0 + $1.photos }, features: records.reduce(0) { $0 + $1.features },
            bodyBytes: records.reduce(0) { $0 + $1.byteCount })
    }
}
