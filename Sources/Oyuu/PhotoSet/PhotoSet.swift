import Foundation
import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import OyuuVerify

/// Photos that are no register's, such as those of an office's submissions, in groups of which each shows one design; they
/// are searched as a register's are: whole pictures, and motifs with their places.
package final class PhotoSet: Sendable {
    private let index: RegisterIndex

    /// - Parameters:
    ///   - store: the photos' fingerprints; a group's number stands for that of a design.
    ///   - indexFile: where the index is kept that they are searched by; nil: in memory.
    ///   - onIndexEvent: told what happens to the index.
    package init(
        _ store: any IndexedStore, indexFile: URL?, onIndexEvent: @escaping @Sendable (IndexEvent) -> Void = { _ in }
    ) {
        index = RegisterIndex(
            store, path: indexFile?.path, report: onIndexEvent)
    }

    /// Brings the index up to date, which the first search else waits for.
    ///
    /// - Returns: how many photos it is of.
    @discardableResult
    package func prepare() async throws(OyuuError) -> Int { try await index.current().photos.count }

    /// Waits until what came since has been merged into the index's file, where that is under way.
    package func settle() async { await index.settle() }

    /// The groups that a photo agrees with, surest first: all above the line, and of those below it the most similar.
    func findings(
        on reading: PhotoReading, excluding excluded: Set<Int64>, options: CheckOptions
    ) async throws(OyuuError) -> [SetFinding] {
        var snapshot = try await index.current()
        var mendings = 0
        while true {
            do {
                return try await Self.findings(on: reading.photo, in: snapshot, excluding: excluded, options: options)
            } catch let error as IndexFileError {
                mendings += 1
                guard mendings <= RegisterIndex.mendingLimit else {
                    throw .file(path: error.file, reason: error.whatHappened)
                }
                snapshot = try await index.current(insteadOf: snapshot, because: error)
            } catch {
                throw OyuuError(error, file: reading.source.name)
            }
        }
    }

    private static func findings(
        on photo: FingerprintedPhoto, in snapshot: RegisterSnapshot, excluding excluded: Set<Int64>,
        options: CheckOptions
    ) async throws -> [SetFinding] {
        try snapshot.file?.checkLength()
        let candidates = try CopyCandidate.joined(
            global: GlobalSearch(snapshot: snapshot, excluded: excluded).candidates(
                for: photo.analysis, palette: photo.fingerprint.palette, limit: max(1, options.similarLimit)),
            motifs: try await MotifSearch(snapshot, excluding: excluded).candidates(for: photo), photo: photo,
            snapshot: snapshot, excluding: excluded)
        var similar = 0
        return candidates.compactMap { candidate in
            let finding = SetFinding(candidate)
            if finding.strength != .resemblance { return finding }
            similar += 1
            return similar <= options.similarLimit && finding.logNFA < options.similarLogNFA ? finding : nil
        }
    }
}

/// How a photo agrees with a group of a ``PhotoSet``.
package struct SetFinding: Sendable {
    /// Number of the group.
    package let group: Int64
    /// Number of its photo that agrees best.
    package let photo: Int64
    /// What kinds of copying this is; empty for a mere resemblance.
    package let kinds: [CopyKind]
    /// How much of the design was found, 0...1.
    package let share: Double
    /// How the photo was turned or mirrored to agree.
    package let symmetry: DihedralSymmetry
    /// Hamming distance between the perceptual hashes, 0...256.
    package let distance: Int
    /// Decimal logarithm of the number of false alarms.
    package let logNFA: Double
    package let strength: Strength

    fileprivate init(_ candidate: CopyCandidate) {
        let agreement = candidate.agreement
        group = candidate.design.value
        photo = candidate.photoID
        kinds = agreement.logNFA < Strength.copyLine ? agreement.kinds : []
        share = agreement.share
        symmetry = agreement.symmetry
        distance = agreement.global.distance
        logNFA = agreement.logNFA
        strength = Strength(logNFA: agreement.logNFA)
    }
}
