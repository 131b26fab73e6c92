/// Which submissions of a batch an examiner looks through.
public enum SubmissionFilter: String, Sendable, CaseIterable {
    case all
    /// Copies of registered designs or of earlier submissions.
    case copies
    /// Those of which nothing can be said.
    case cannotSay = "cannot-say"
    case putAside = "put-aside"
    /// Compared, and nobody has decided on them yet.
    case open

    /// What is true of them, in the database's words.
    var condition: String {
        switch self {
        case .all: "1 = 1"
        case .copies: "(is_copy = 1 OR \(SubmissionStore.isLater))"
        case .cannotSay: "stage = 3 AND is_undecided = 1 AND NOT \(SubmissionStore.isFound)"
        case .putAside: "aside_code IS NOT NULL"
        case .open:
            "stage = 3 AND NOT EXISTS (SELECT 1 FROM decision WHERE decision.submission = submission.id)"
        }
    }
}
