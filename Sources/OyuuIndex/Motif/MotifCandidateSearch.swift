import OyuuFingerprint

/// A registered photo that shares enough with a checked one to be looked at closely.
package struct MotifCandidate: Sendable, Hashable {
    /// The registered photo.
    package var photo: Int64
    /// Weight of the likenesses that agree roughly in turn and scale.
    package var votes: Float
}

/// From a photo's features to the few registered photos worth verifying.
package protocol MotifCandidateSearch: Sendable {
    /// The most promising registered photos, most votes first.
    ///
    /// - Throws: where an index file does not hold what was written.
    func candidates(for features: MotifFeatures, limit: Int) throws(IndexFileError) -> [MotifCandidate]

    /// What is common among the registered photos.
    var background: MotifBackground { get }
}
