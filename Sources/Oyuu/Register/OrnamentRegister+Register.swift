import Foundation
import OyuuFingerprint
import OyuuRegistry
import OyuuVerify

/// How a design is filed.
public struct RegistrationOptions: Sendable {
    /// Keep the photos' original bytes beside the database, as evidence and for later versions of the fingerprint.
    public var keepPhotos: Bool
    /// File the design although it copies registered ones (it is recorded as disputed with them) or a photo is too poor
    /// to protect it.
    public var force: Bool
    /// How to find the design in photos that have no corners in ``corners``.
    public var straightening: Straightening
    /// Where the design lies, photo by photo in the order they are given; nil, or nothing at the end, where that is to be
    /// found as ``straightening`` says.
    public var corners: [DesignCorners?]
    /// Who files it, for the audit trail.
    public var actor: String
    /// The time of registration.
    public var date: Date

    public init(
        keepPhotos: Bool = true, force: Bool = false, straightening: Straightening = .none,
        corners: [DesignCorners?] = [], actor: String, date: Date
    ) {
        self.keepPhotos = keepPhotos
        self.force = force
        self.straightening = straightening
        self.corners = corners
        self.actor = actor
        self.date = date
    }
}

/// What became of a filing.
public enum Registration: Sendable {
    /// The design is in the register.
    case registered(Design, remarks: [Verdict])
    /// Nothing was filed: photos copy designs that are registered already.
    case stopped(conflicts: [Verdict])
    /// Nothing was filed: these photos could not protect the design.
    case refused([PhotoNote])
}

/// What was found of one photo while registering it.
public struct PhotoNote: Sendable, Codable {
    /// The photo's path or name, as given.
    public let photo: String
    public let advice: [PhotoAdvice]
}

extension OrnamentRegister {
    /// Files a design, after checking that it copies no registered one.
    ///
    /// When this returns `.registered`, the design is on disk and survives a power cut.
    ///
    /// - Parameters:
    ///   - photos: one or more photos of the one design.
    ///   - details: title, holder and the rest.
    ///   - beforeFiling: called once, when all is ready to be filed, with where the design lies in each photo (nil: it is the
    ///     whole photo); where it throws nothing is filed.
    /// - Throws: `OyuuError.image` naming the photo that cannot be used; nothing is filed then.
    public func register(
        _ photos: [PhotoSource], as details: DesignDetails, options: RegistrationOptions,
        beforeFiling: ([DesignCorners?]) throws(OyuuError) -> Void = { _ in }
    ) async throws(OyuuError) -> Registration {
        guard !photos.isEmpty else { throw .usage("a design needs at least one photo") }
        try await rethrowing { () async throws(RegistryError) in try details.validate() }
        var readings: [PhotoReading] = []
        guard options.corners.count <= photos.count else {
            throw .usage("corners are given for \(options.corners.count) photos, but there are \(photos.count)")
        }
        for (index, photo) in photos.enumerated() {
            let given = index < options.corners.count ? options.corners[index] : nil
            let reading = try PhotoReading(
                photo, options: reading, straightening: given.map(Straightening.corners) ?? options.straightening,
                measuring: true)
            guard !readings.contains(where: { $0.sha256 == reading.sha256 }) else {
                throw .usage("\(photo.name): the same file is given twice")
            }
            readings.append(reading)
        }

        let refused = readings.filter { $0.advice.contains { $0.severity == .refuse } }
        guard refused.isEmpty || options.force else {
            return .refused(refused.map { PhotoNote(photo: $0.source.name, advice: $0.advice) })
        }

        var strangers: [Int]?
        // Another process may file the same design between the check and the writing; then the check is made again.
        while true {
            let snapshot = try await snapshot()
            var verdicts: [Verdict] = []
            for reading in readings {
                verdicts.append(
                    try await verdict(on: reading, against: snapshot, options: CheckOptions(sharedColorsLimit: 0)))
            }
            let conflicts = verdicts.filter(\.isCopy)
            guard conflicts.isEmpty || options.force else { return .stopped(conflicts: conflicts) }

            if strangers == nil {
                strangers = try await OneDesign.strangers(among: readings)
                try beforeFiling(readings.map(\.photo.straightening.corners))
            }
            for place in strangers ?? [] {
                verdicts[place] = verdicts[place].adding(.anotherDesign(than: readings[0].source.name))
            }
            let filing = Filing(
                details: details, photos: readings.map { $0.filing(keepBytes: options.keepPhotos) },
                disputes: Array(Set(conflicts.flatMap { $0.copies.map(\.design) })).sorted(),
                actor: options.actor, registeredAt: options.date)
            do throws(RegistryError) {
                let design = try await registry.register(filing, ifGeneration: snapshot.generation)
                return .registered(design, remarks: verdicts)
            } catch {
                guard case .generationMoved = error.kind else { throw .registry(error) }
            }
        }
    }
}

extension PhotoReading {
    func filing(keepBytes: Bool) -> PhotoFiling {
        PhotoFiling(
            bytes: bytes, fileName: source.name.split(separator: "/").last.map(String.init) ?? source.name,
            format: photo.format.rawValue, width: photo.width, height: photo.height,
            fingerprint: photo.fingerprint.encoded, fingerprintVersion: Int(photo.fingerprint.version),
            corners: photo.straightening.corners?.numbers, keepBytes: keepBytes)
    }
}
