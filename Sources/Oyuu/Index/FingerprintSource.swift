import OyuuFingerprint

/// Where whole fingerprints of registered photos come from: a register, a pack, or memory.
protocol FingerprintSource: Sendable {
    /// Fingerprints by photo number; those that are no longer there or cannot be read are left out.
    ///
    /// - Throws: `OyuuError`, or `IndexFileError` where a damaged index file leads to them.
    func fingerprints(of photos: [Int64]) async throws -> [Int64: Fingerprint]
}

/// Fingerprints at hand.
struct FingerprintsInMemory: FingerprintSource {
    let fingerprints: [Int64: Fingerprint]

    func fingerprints(of photos: [Int64]) async throws(OyuuError) -> [Int64: Fingerprint] {
        Dictionary(
            photos.compactMap { photo in fingerprints[photo].map { (photo, $0) } },
            uniquingKeysWith: { first, _ in first })
    }
}
