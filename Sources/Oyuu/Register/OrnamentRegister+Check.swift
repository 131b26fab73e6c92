import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import OyuuVerify

/// What a check looks for and how much it lists.
public struct CheckOptions: Sendable {
    /// How many designs to name below the line, at most.
    public var similarLimit: Int
    /// Designs below the line are named while the decimal logarithm of their NFA is less than this: where chance alone
    /// gives that many agreements, there is no resemblance to speak of.
    public var similarLogNFA: Double
    /// How many designs with the same colour scheme to name, at most; 0 does not look.
    public var sharedColorsLimit: Int

    public init(similarLimit: Int = 3, similarLogNFA: Double = 0, sharedColorsLimit: Int = 3) {
        self.similarLimit = similarLimit
        self.similarLogNFA = similarLogNFA
        self.sharedColorsLimit = sharedColorsLimit
    }
}

extension OrnamentRegister {
    /// Whether a photo copies a registered design, and which.
    ///
    /// Nothing is written to the register.
    ///
    /// - Throws: `OyuuError.image` where the photo cannot be read, `OyuuError.registry` where the register cannot.
    public func check(
        _ photo: PhotoSource, options: CheckOptions = CheckOptions()
    ) async throws(OyuuError) -> Verdict {
        let reading = try PhotoReading(photo, options: reading)
        return try await verdict(on: reading, against: try await snapshot(), options: options)
    }

    /// What is to be said of a photo; where the snapshot's file turns out to be damaged, by a mended one.
    func verdict(
        on reading: PhotoReading, against snapshot: RegisterSnapshot, options: CheckOptions
    ) async throws(OyuuError) -> Verdict {
        var snapshot = snapshot
        var mendings = 0
        while true {
            do {
                return try await undamagedVerdict(on: reading, against: snapshot, options: options)
            } catch let error as IndexFileError {
                // A disk that spoils what was written a moment ago is beyond mending.
                mendings += 1
                guard mendings <= 3 else { throw .file(path: error.file, reason: error.whatHappened) }
                snapshot = try await index.current(insteadOf: snapshot, because: error)
            } catch {
                throw OyuuError(error, file: reading.source.name)
            }
        }
    }

}

extension DesignNames {
    /// What is to be said of a photo.
    ///
    /// - Throws: `IndexFileError` where the snapshot's file is damaged, or `OyuuError`.
    func undamagedVerdict(
        on reading: PhotoReading, against snapshot: RegisterSnapshot, options: CheckOptions
    ) async throws -> Verdict {
        try snapshot.file?.checkLength()
        let search = GlobalSearch(snapshot: snapshot)
        let fingerprint = reading.photo.fingerprint
        let candidates = try CopyCandidate.joined(
            global: search.candidates(
                for: reading.photo.analysis, palette: fingerprint.palette, limit: max(1, options.similarLimit)),
            motifs: try await MotifSearch(snapshot).candidates(for: reading.photo), photo: reading.photo,
            snapshot: snapshot)
        var copies: [Finding] = []
        var similar: [Finding] = []
        for candidate in candidates {
            guard let finding = try await finding(candidate) else { continue }
            if finding.strength != .resemblance {
                copies.append(finding)
            } else if similar.count < options.similarLimit, finding.logNFA < options.similarLogNFA {
                similar.append(finding)
            }
        }

        var shared: [SharedColors] = []
        if options.sharedColorsLimit > 0 {
            for (number, distance) in try search.sharedColors(
                with: fingerprint.palette, limit: options.sharedColorsLimit + copies.count)
            where !copies.contains(where: { $0.design == number }) && shared.count < options.sharedColorsLimit {
                guard let design = try await entry(number) else { continue }
                shared.append(
                    SharedColors(design: number, title: design.title, holder: design.holder, distance: distance))
            }
        }

        var remarks = reading.remarks
        if !snapshot.unreadable.isEmpty { remarks.append(.registerNeedsRebuild(photos: snapshot.unreadable.count)) }
        return Verdict(
            photo: reading.source.name, sha256: reading.sha256, width: fingerprint.width, height: fingerprint.height,
            pdq: fingerprint.hash.hex, quality: fingerprint.quality, palette: fingerprint.palette, copies: copies,
            similar: similar, sharedColors: shared, remarks: remarks)
    }

    /// A candidate with the names a person needs; nil where the design was withdrawn in the meantime.
    private func finding(_ candidate: CopyCandidate) async throws -> Finding? {
        guard let design = try await entry(candidate.design), let sha256 = design.photos[candidate.photoID] else {
            return nil
        }
        let agreement = candidate.agreement
        return Finding(
            design: candidate.design, title: design.title, holder: design.holder,
            photoID: candidate.photoID, photoSHA256: sha256,
            kinds: agreement.logNFA < Strength.copyLine ? agreement.kinds : [], regions: agreement.regions,
            share: agreement.share, symmetry: agreement.symmetry, distance: agreement.global.distance,
            colorDistance: agreement.global.colorDistance, logNFA: agreement.logNFA,
            strength: Strength(logNFA: agreement.logNFA), demotion: agreement.demotion)
    }
}
