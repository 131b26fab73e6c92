import Foundation
import OyuuFingerprint
import OyuuRegistry

/// What making fingerprints anew did.
public struct RenewalSummary: Sendable, Codable {
    /// Photos whose fingerprint was right already.
    public var unchanged = 0
    /// Photos whose fingerprint was made anew and stored.
    public var renewed = 0
    /// Photos whose original bytes were not kept, so their stored fingerprint must do.
    public var withoutBytes = 0
    /// Files that a killed registration left behind and no design refers to, removed.
    public var orphansRemoved = 0
    /// Photos that could not be renewed, with the reason.
    public var failed: [Failure] = []

    public struct Failure: Sendable, Codable {
        public let design: DesignNumber
        public let photoID: Int64
        public let reason: String

        private enum CodingKeys: String, CodingKey {
            case design, reason
            case photoID = "photo_id"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case unchanged, renewed, failed
        case withoutBytes = "without_bytes"
        case orphansRemoved = "orphans_removed"
    }
}

extension OrnamentRegister {
    /// Makes the fingerprints of all active designs anew from the kept photos, and stores those that differ.
    ///
    /// Needed after the fingerprint's algorithm has changed, or where a stored fingerprint is damaged. Safe while others
    /// use the register; an interrupted renewal is simply run again.
    ///
    /// - Parameters:
    ///   - actor: who does it, for the audit trail.
    ///   - date: when.
    ///   - progress: called after each photo with the number done so far.
    public func renewFingerprints(
        actor: String, date: Date, progress: (Int) -> Void = { _ in }
    ) async throws(OyuuError) -> RenewalSummary {
        var summary = RenewalSummary()
        var last: Int64 = 0
        var done = 0
        while true {
            let page = try await rethrowing { () async throws(RegistryError) in
                try await registry.fingerprints(after: last, limit: 200)
            }
            guard let end = page.last else {
                summary.orphansRemoved = try await rethrowing { () async throws(RegistryError) in
                    try await registry.collectOrphans()
                }
                return summary
            }
            for stored in page {
                try await renew(stored, actor: actor, date: date, summary: &summary)
                done += 1
                progress(done)
            }
            last = end.photoID
        }
    }

    private func renew(
        _ stored: StoredFingerprint, actor: String, date: Date, summary: inout RenewalSummary
    ) async throws(OyuuError) {
        let name = "\(stored.design) photo \(stored.photoID)"
        do {
            let photo = try await registry.design(stored.design)?.photos.first { $0.id == stored.photoID }
            guard let photo, let bytes = try await registry.photoBytes(sha256: photo.sha256) else {
                if (try? Fingerprint(encoded: stored.bytes)) == nil {
                    summary.failed.append(
                        .init(
                            design: stored.design, photoID: stored.photoID,
                            reason: "the fingerprint is unreadable and the photo was not kept: register it again"))
                } else {
                    summary.withoutBytes += 1
                }
                return
            }
            // What was accepted once is accepted again, whole or not.
            var options = reading
            options.allowTruncated = true
            let straightening = photo.corners.flatMap(DesignCorners.init).map(Straightening.corners) ?? .none
            let fresh = try PhotoReading(
                .bytes(bytes, name: name), options: options, straightening: straightening
            ).photo.fingerprint
            if fresh.encoded == stored.bytes {
                summary.unchanged += 1
            } else {
                try await registry.replaceFingerprint(
                    photoID: stored.photoID, with: fresh.encoded, version: Int(fresh.version), actor: actor, at: date)
                summary.renewed += 1
            }
        } catch {
            let error = OyuuError(error, file: name)
            if case .registry(let registry) = error, !registry.concernsOnePhoto { throw error }
            summary.failed.append(.init(design: stored.design, photoID: stored.photoID, reason: error.description))
        }
    }
}

extension RegistryError {
    /// Whether the rest of the register can still be worked on.
    fileprivate var concernsOnePhoto: Bool {
        switch kind {
        case .photoMissing, .photoDamaged, .noSuchPhoto, .noSuchDesign: true
        default: false
        }
    }
}
