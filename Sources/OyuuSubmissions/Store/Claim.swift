/// A submission that a worker holds.
struct Claim: Sendable, Equatable {
    /// What is to be done with it.
    enum Stage: Int64, Sendable {
        /// Its views are to be fingerprinted.
        case fingerprint = 1
        /// It is to be compared.
        case compare = 2
    }

    let submission: Int64
    let batch: Int64
    let reference: String
    let stage: Stage
    /// Tells this claim from every other of the submission.
    let token: Int64
    let worker: String
    /// Number of the set to compare with; nil while its batch is fingerprinted.
    let frozen: Int64?
}

/// What a worker that asks for work gets.
enum NextWork: Sendable, Equatable {
    case claim(Claim)
    /// There is nothing to take now, but others are at work and may leave something.
    case others
    /// Everything is done, put aside or paused.
    case nothing
}

/// A view of a submission, as it is kept.
struct KeptView: Sendable, Equatable {
    let id: Int64
    let number: String
    let fileName: String
    let sha256: String
    let size: Int
    let isFingerprinted: Bool
    let failureCode: String?
    let failureReason: String?
}
