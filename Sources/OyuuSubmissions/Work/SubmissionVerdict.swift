import OyuuFingerprint
import OyuuRegistry
import OyuuVerify

/// What is to be said of a submission: of the design, not of one photo of it.
public struct SubmissionVerdict: Sendable, Codable, Equatable {
    /// A view and how it could be read.
    public struct View: Sendable, Codable, Equatable {
        /// Its number as submitted, and its file's name.
        public let number: String
        public let fileName: String
        /// SHA-256 of its bytes, 64 hexadecimal digits.
        public let sha256: String
        /// PDQ quality 0...100; nil where it could not be read.
        public let quality: Int?
        /// Whether it shows enough pattern to be compared; false too where it could not be read.
        public let isComparable: Bool
        /// Why it could not be read: a stable word, and plain English; nil where it could.
        public let failure: String?
        public let reason: String?

        private enum CodingKeys: String, CodingKey {
            case number, sha256, quality, failure, reason
            case fileName = "file_name"
            case isComparable = "is_comparable"
        }
    }

    /// One view's agreement with what was found.
    public struct Agreement: Sendable, Codable, Equatable {
        /// Number of the view.
        public let view: String
        /// The other's photo: SHA-256 of a registered one, the number of a submission's view.
        public let with: String
        /// Decimal logarithm of the number of false alarms.
        public let logNFA: Double
        public let kinds: [CopyKind]

        private enum CodingKeys: String, CodingKey {
            case view, with, kinds
            case logNFA = "log10_nfa"
        }
    }

    /// A registered design and how the views agree with it.
    public struct Design: Sendable, Codable, Equatable {
        public let number: DesignNumber
        public let title: String
        public let holder: String
        /// Of the surest view.
        public let logNFA: Double
        public let strength: Strength
        /// What kinds of copying the views show, each once.
        public let kinds: [CopyKind]
        /// The greatest share of the design that a view shows, 0...1.
        public let share: Double
        /// Every view that agrees, surest first.
        public let views: [Agreement]

        private enum CodingKeys: String, CodingKey {
            case number, title, holder, strength, kinds, share, views
            case logNFA = "log10_nfa"
        }
    }

    /// Which of two submissions is the earlier filing.
    public enum Order: String, Sendable, Codable {
        /// The other was filed earlier, so this one is the copy.
        case otherIsEarlier = "other-is-earlier"
        /// This one was filed earlier, so the other is the copy.
        case otherIsLater = "other-is-later"
    }

    /// Another submission and how the views agree with it.
    public struct Other: Sendable, Codable, Equatable {
        public let submission: SubmissionName
        public let order: Order
        /// Whether both have the same day, so that only the order of arrival tells them apart.
        public let isSameDay: Bool
        public let logNFA: Double
        public let strength: Strength
        public let kinds: [CopyKind]
        public let share: Double
        public let views: [Agreement]

        private enum CodingKeys: String, CodingKey {
            case submission, order, strength, kinds, share, views
            case isSameDay = "is_same_day"
            case logNFA = "log10_nfa"
        }
    }

    public let views: [View]
    /// The register's generation that all views were compared with; the least where they differ.
    public let generation: Int64
    /// Registered designs that it copies, surest first.
    public let designs: [Design]
    /// Other submissions that show the same design, surest first.
    public let submissions: [Other]
    /// The most similar registered designs and submissions below the line: no copies.
    public let similarDesigns: [Design]
    public let similarSubmissions: [Other]

    private enum CodingKeys: String, CodingKey {
        case views, generation, designs, submissions
        case similarDesigns = "similar_designs"
        case similarSubmissions = "similar_submissions"
    }

    /// Whether it copies a registered design or an earlier submission.
    public var isCopy: Bool { !designs.isEmpty || submissions.contains { $0.order == .otherIsEarlier } }

    /// Whether nothing can be said: no view shows enough to be compared, and nothing was found.
    public var isUndecided: Bool { designs.isEmpty && submissions.isEmpty && !views.contains(where: \.isComparable) }
}

/// What is said of a submission in one word.
public enum SubmissionAnswer: String, Sendable, Codable, CaseIterable {
    case copy
    case notACopy = "not-a-copy"
    case cannotSay = "cannot-say"
    /// It was put aside, so nobody has compared it.
    case putAside = "put-aside"
    /// It is not compared yet.
    case waiting
}
