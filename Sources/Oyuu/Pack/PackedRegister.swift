import Foundation
import OyuuIndex
import OyuuPack
import OyuuRegistry
import OyuuSigning
import OyuuText

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
    let designs: PackDesigns
    private let index: PackIndex
    public let reading: ReadingOptions

    /// Expands a pack. Whether its key is to be trusted must have been asked before, see ``PackTrust``.
    ///
    /// - Throws: `PackError` for a pack that its register's own program would not have written.
    public init(_ pack: Pack, reading: ReadingOptions = ReadingOptions()) throws(PackError) {
        try self.init(pack, file: "pack", cache: nil, expanding: true, reading: reading, report: { _ in })
    }

    /// Takes the index of a pack that is kept from an earlier call, or expands the pack and keeps its index.
    ///
    /// Verdicts are the same. With a kept index only designs that are looked at closely or named are expanded: what is wrong
    /// with another one was noticed when the index was made.
    ///
    /// - Parameters:
    ///   - file: what errors call the pack.
    ///   - cache: where indexes are kept.
    ///   - expanding: expands and checks all of the pack, whether an index is kept or not.
    ///   - onCacheEvent: called where a kept index could not be used or an index could not be kept.
    /// - Throws: `PackError` for a pack that its register's own program would not have written.
    public init(
        _ pack: Pack, file: String, cache: PackCache, expanding: Bool = false,
        reading: ReadingOptions = ReadingOptions(),
        onCacheEvent: @escaping @Sendable (PackCacheEvent) -> Void = { _ in }
    ) throws(PackError) {
        try self.init(
            pack, file: file, cache: .some(cache), expanding: expanding, reading: reading, report: onCacheEvent)
    }

    private init(
        _ pack: Pack, file: String, cache: PackCache?, expanding: Bool, reading: ReadingOptions,
        report: @escaping @Sendable (PackCacheEvent) -> Void
    ) throws(PackError) {
        header = pack.header
        self.reading = reading
        designs = PackDesigns(pack, file: file)
        index = try PackIndex(designs, cache: cache, expanding: expanding, report: report)
    }

    /// How many designs were expanded so far.
    package var expandedDesigns: Int { designs.expanded }

    /// Whether a photo copies a design of the pack, and which.
    ///
    /// - Throws: `OyuuError.image` where the photo cannot be read, `OyuuError.pack` where a design cannot be expanded.
    public func check(
        _ photo: PhotoSource, options: CheckOptions = CheckOptions()
    ) async throws(OyuuError) -> Verdict {
        try await verdict(on: PhotoReading(photo, options: reading), options: options)
    }

    /// What is to be said of a photo; where the kept index turns out to be damaged, by one made anew.
    func verdict(on reading: PhotoReading, options: CheckOptions) async throws(OyuuError) -> Verdict {
        let snapshot = await index.snapshot
        do {
            return try await undamagedVerdict(on: reading, against: snapshot, options: options)
        } catch let error as IndexFileError {
            let mended = try await index.current(insteadOf: snapshot, because: error)
            do { return try await undamagedVerdict(on: reading, against: mended, options: options) } catch {
                throw OyuuError(error, file: reading.source.name)
            }
        } catch {
            throw OyuuError(error, file: reading.source.name)
        }
    }

    /// Draws the photo with what was found outlined, for every copy in `verdict`, and writes it into `directory`. The
    /// designs themselves are not drawn: a pack holds no pictures, and the files' note says so.
    public func writeEvidence(
        for verdict: Verdict, photo: PhotoSource? = nil, to directory: String, width: Int = 1080,
        language: Language = .english
    ) async throws(OyuuError) -> [EvidenceFiles] {
        var written: [EvidenceFiles] = []
        for finding in verdict.copies {
            let evidence = try FindingEvidence(
                of: finding, in: verdict, photo: photo, registered: nil, note: .packHoldsNoPhotos, width: width,
                language: language, reading: reading)
            let name = EvidenceFiles.name(photo: verdict.photo, sha256: verdict.sha256)
            written.append(try evidence.write(to: directory, name: "\(name)-\(finding.design)", finding: finding))
        }
        return written
    }
}

extension PackedRegister: DesignNames {
    func entry(_ number: DesignNumber) async throws -> DesignEntry? {
        guard let design = try designs.design(number) else {
            throw IndexFileError(.unsuitable(section: "photo.design"), file: designs.file)
        }
        return DesignEntry(
            title: design.title, holder: design.holder,
            photos: Dictionary(design.photos.map { ($0.id, Hexadecimal.text($0.sha256)) }, uniquingKeysWith: { $1 }))
    }
}
