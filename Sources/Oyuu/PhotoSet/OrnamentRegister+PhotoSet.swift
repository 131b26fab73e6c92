import OyuuFingerprint

/// What is kept of a photo so that others can be compared with it.
package struct KeptFingerprint: Sendable {
    /// The fingerprint in its binary form.
    package let bytes: [UInt8]
    /// Version of that form.
    package let version: Int
}

/// A photo compared with a register and with a set of photos, read once for both.
package struct DoubleCheck: Sendable {
    /// What is to be said of the photo beside the register.
    package let verdict: Verdict
    /// The register's generation that it was compared with.
    package let generation: Int64
    /// The groups of the set that it agrees with, surest first.
    package let among: [SetFinding]
}

extension OrnamentRegister {
    /// A photo's fingerprint, read within this register's bounds.
    ///
    /// - Throws: `OyuuError.image` and its like where the photo cannot be read.
    package func fingerprint(of photo: PhotoSource) throws(OyuuError) -> KeptFingerprint {
        let fingerprint = try PhotoReading(photo, options: reading).photo.fingerprint
        return KeptFingerprint(bytes: fingerprint.encoded, version: Int(fingerprint.version))
    }

    /// Compares a photo with the register and with the photos of a set.
    ///
    /// - Parameter excluded: photos of the set that are not compared with, such as itself.
    package func check(
        _ photo: PhotoSource, among set: PhotoSet, excluding excluded: Set<Int64>,
        options: CheckOptions = CheckOptions(sharedColorsLimit: 0)
    ) async throws(OyuuError) -> DoubleCheck {
        let reading = try PhotoReading(photo, options: reading)
        let snapshot = try await snapshot()
        let verdict = try await verdict(on: reading, against: snapshot, options: options)
        return DoubleCheck(
            verdict: verdict, generation: snapshot.generation,
            among: try await set.findings(on: reading, excluding: excluded, options: options))
    }
}
