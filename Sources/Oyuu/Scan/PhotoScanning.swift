import OyuuFingerprint
import OyuuPack
import OyuuRegistry
import OyuuSigning
import OyuuText

/// Whatever many photos can be compared with as it was at one moment: a register, or a pack made from one.
public protocol PhotoScanning: PhotoChecking {
    /// How photos are read.
    var reading: ReadingOptions { get }

    /// What all photos of a scan that begins now are compared with.
    func scanBase() async throws(OyuuError) -> ScanBase

    /// The bytes of the registered photo that a finding names; nil where there are none to be had.
    func registeredPhoto(of finding: Finding) async -> [UInt8]?

    /// The colours of the registered photo that a finding names; nil where they are not known (any more).
    func registeredPalette(of finding: Finding) async throws(OyuuError) -> Palette?

    /// Draws why `verdict` calls its photo a copy, `width` pixels wide, with words in a person's language.
    func evidence(
        for finding: Finding, in verdict: Verdict, width: Int, language: Language
    ) async throws(OyuuError) -> FindingEvidence
}

extension OrnamentRegister: PhotoScanning {
    public func scanBase() async throws(OyuuError) -> ScanBase {
        let snapshot = try await snapshot()
        return ScanBase(
            register: identity.uuid, generation: snapshot.generation, photos: snapshot.photos.count, reading: reading
        ) { reading, options in try await self.verdict(on: reading, against: snapshot, options: options) }
    }

    public func registeredPhoto(of finding: Finding) async -> [UInt8]? {
        // A kept photo that is gone or damaged costs its picture, not the report.
        try? await photoBytes(sha256: finding.photoSHA256)
    }

    public func registeredPalette(of finding: Finding) async throws(OyuuError) -> Palette? {
        let photo = try await design(finding.design)?.photos.first { $0.id == finding.photoID }
        return photo.flatMap { try? Fingerprint(encoded: $0.fingerprint).palette }
    }

    public func evidence(
        for finding: Finding, in verdict: Verdict, width: Int, language: Language
    ) async throws(OyuuError) -> FindingEvidence {
        try await evidence(for: finding, in: verdict, photo: nil, width: width, language: language)
    }
}

extension PackedRegister: PhotoScanning {
    public func scanBase() async throws(OyuuError) -> ScanBase {
        ScanBase(
            register: header.register, generation: header.generation, photos: header.photos, reading: reading
        ) { reading, options in try await self.verdict(on: reading, options: options) }
    }

    /// Always nil: a pack holds no pictures.
    public func registeredPhoto(of finding: Finding) async -> [UInt8]? { nil }

    public func registeredPalette(of finding: Finding) async throws(OyuuError) -> Palette? {
        try designs.design(finding.design)?.photos.first { $0.id == finding.photoID }?.fingerprint.palette
    }

    public func evidence(
        for finding: Finding, in verdict: Verdict, width: Int, language: Language
    ) async throws(OyuuError) -> FindingEvidence {
        try FindingEvidence(
            of: finding, in: verdict, photo: nil, registered: nil, note: .packHoldsNoPhotos, width: width,
            language: language, reading: reading)
    }
}
