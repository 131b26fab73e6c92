import Foundation
import OyuuFingerprint
import OyuuRegistry
import OyuuVerify

/// How a design is filed.
public struct RegistrationOptions: Sendable {
    /// Keep the photos' original bytes beside the database, as evidence and for later versions of the fingerprint.
    public var keepPhotos: Bool
    /// File the design although it copies registered ones; it is recorded as disputed with them.
    public var force: Bool
    /// Who files it, for the audit trail.
    public var actor: String
    /// The time of registration.
    public var date: Date

    public init(keepPhotos: Bool = true, force: Bool = false, actor: String, date: Date) {
        self.keepPhotos = keepPhotos
        self.force = force
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
}

extension OrnamentRegister {
    /// Files a design, after checking that it copies no registered one.
    ///
    /// When this returns `.registered`, the design is on disk and survives a power cut.
    ///
    /// - Parameters:
    ///   - photos: one or more photos of the one design.
    ///   - details: title, holder and the rest.
    /// - Throws: `OyuuError.image` naming the photo that cannot be used; nothing is filed then.
    public func register(
        _ photos: [PhotoSource], as details: DesignDetails, options: RegistrationOptions
    ) async throws(OyuuError) -> Registration {
        guard !photos.isEmpty else { throw .usage("a design needs at least one photo") }
        try await rethrowing { () async throws(RegistryError) in try details.validate() }
        var readings: [PhotoReading] = []
        for photo in photos {
            let reading = try PhotoReading(photo, options: reading)
            guard !readings.contains(where: { $0.sha256 == reading.sha256 }) else {
                throw .usage("\(photo.name): the same file is given twice")
            }
            readings.append(reading)
        }

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

            let filing = Filing(
                details: details, photos: readings.map { $0.filing(keepBytes: options.keepPhotos) },
                disputes: Array(Set(conflicts.flatMap { $0.copies.map(\.design) })).sorted(),
                actor: options.actor, registeredAt: options.date)
            do throws(RegistryError) {
                let design = try await registry.register(filing, ifGeneration: snapshot.generation)
                await cache.advance(from: snapshot.generation, with: design)
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
            format: photo.format.rawValue, width: photo.fingerprint.width, height: photo.fingerprint.height,
            fingerprint: photo.fingerprint.encoded, fingerprintVersion: Int(photo.fingerprint.version),
            keepBytes: keepBytes)
    }
}
