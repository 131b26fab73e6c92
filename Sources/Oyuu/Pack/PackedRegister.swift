import Foundation
import OyuuFingerprint
import OyuuPack
import OyuuRegistry

/// A pack ready to check photos against: no register, no database, no network.
///
///     let pack = try PackFile.read("market.pack")
///     let register = try PackedRegister(pack)
///     let verdict = try await register.check(.file("stall.jpg"))
///
/// Verdicts are of the same form as the register's, by the same code. From a whole pack they are the same; a small pack
/// has fewer features, so certainties differ a little and the weakest copies may be missed.
public struct PackedRegister: Sendable {
    public let header: PackHeader
    let snapshot: RegisterSnapshot
    private let designs: [DesignNumber: DesignEntry]
    private let reading: ReadingOptions

    /// Expands a pack. Whether its key is to be trusted must have been asked before, see ``PackTrust``.
    ///
    /// - Throws: `PackError` for a pack that its register's own program would not have written.
    public init(_ pack: Pack, reading: ReadingOptions = ReadingOptions()) throws(PackError) {
        header = pack.header
        self.reading = reading
        var designs: [DesignNumber: DesignEntry] = [:]
        var photos: [(id: Int64, design: DesignNumber, fingerprint: Fingerprint)] = []
        var seen: Set<Int64> = []
        for packed in try pack.designs() {
            guard let number = DesignNumber(packed.number) else {
                throw .damaged(reason: "a design has number \(packed.number)")
            }
            designs[number] = DesignEntry(
                title: packed.title, holder: packed.holder,
                photos: Dictionary(packed.photos.map { ($0.id, Self.text($0.sha256)) }, uniquingKeysWith: { $1 }))
            for photo in packed.photos {
                guard seen.insert(photo.id).inserted else {
                    throw .damaged(reason: "two photos have number \(photo.id)")
                }
                photos.append((photo.id, number, photo.fingerprint))
            }
        }
        self.designs = designs
        // In the order of the register's own search.
        snapshot = RegisterSnapshot(generation: header.generation, photos: photos.sorted { $0.id < $1.id })
    }

    /// Whether a photo copies a design of the pack, and which.
    ///
    /// - Throws: `OyuuError.image` where the photo cannot be read.
    public func check(
        _ photo: PhotoSource, options: CheckOptions = CheckOptions()
    ) async throws(OyuuError) -> Verdict {
        let reading = try PhotoReading(photo, options: reading)
        do {
            return try await undamagedVerdict(on: reading, against: snapshot, options: options)
        } catch {
            throw OyuuError(error, file: reading.source.name)
        }
    }

    /// Draws the photo with what was found outlined, for every copy in `verdict`, and writes it into `directory`. The
    /// designs themselves are not drawn: a pack holds no pictures, and the files' note says so.
    public func writeEvidence(
        for verdict: Verdict, photo: PhotoSource? = nil, to directory: String, width: Int = 1080
    ) async throws(OyuuError) -> [EvidenceFiles] {
        var written: [EvidenceFiles] = []
        for finding in verdict.copies {
            let evidence = try FindingEvidence(
                of: finding, in: verdict, photo: photo, registered: nil, note: .packHoldsNoPhotos, width: width,
                limits: reading.limits)
            let name = EvidenceFiles.name(photo: verdict.photo, sha256: verdict.sha256)
            written.append(try evidence.write(to: directory, name: "\(name)-\(finding.design)", finding: finding))
        }
        return written
    }

    private static func text(_ sha256: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: sha256.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension PackedRegister: DesignNames {
    func entry(_ number: DesignNumber) async throws(OyuuError) -> DesignEntry? { designs[number] }
}
