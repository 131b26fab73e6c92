import OyuuText

/// All that an evidence report shows, as it is to be read: texts in the reader's language, and pictures already drawn.
///
/// Texts of strangers (file names, titles) are made safe to show, and cut at ``textLimit`` letters.
public struct ReportContent: Sendable {
    /// What was found of a photo.
    public enum Outcome: Sendable, Hashable {
        case copy
        case noCopy
        /// It shows too little pattern to be compared.
        case undecided
        /// The file could not be read; why, and what to do.
        case unread(String)
    }

    /// A photo that was checked.
    public struct Photo: Sendable {
        /// The file's name.
        public let name: String
        /// 64 hexadecimal digits; nil where its bytes could not be read.
        public let sha256: String?
        /// Upright size in pixels; nil where it could not be read.
        public let size: (width: Int, height: Int)?
        public let outcome: Outcome
        /// A small one of the photo; nil where there is none.
        public let picture: PaperPicture?
        public let remarks: [String]
        /// Most certain first.
        public let copies: [Copy]
        /// Numbers of further designs it copies, which are only named.
        public let moreCopies: [String]
        /// Designs below the line, a line each.
        public let similar: [String]

        public init(
            name: String, sha256: String?, size: (width: Int, height: Int)?, outcome: Outcome, picture: PaperPicture?,
            remarks: [String] = [], copies: [Copy] = [], moreCopies: [String] = [], similar: [String] = []
        ) {
            self.name = ReportContent.line(name)
            (self.sha256, self.size, self.outcome, self.picture) = (sha256, size, outcome, picture)
            self.remarks = remarks.map(ReportContent.line)
            (self.copies, self.moreCopies) = (copies, moreCopies)
            self.similar = similar.map(ReportContent.line)
        }
    }

    /// A design that a photo copies, and what shows it.
    public struct Copy: Sendable {
        /// The design's number.
        public let design: String
        /// Lines of what is said of it, each with what it is called; the title first.
        public let fields: [(label: Words, value: String)]
        /// Photo and design with what agrees marked in both.
        public let drawing: PaperPicture?
        /// How the drawing is to be read.
        public let caption: String
        /// The photo around what was found, and the design laid into it.
        public let blink: (photo: PaperPicture, design: PaperPicture)?
        /// What could not be drawn and why.
        public let note: String?

        /// - Parameter fields: an empty value is left out.
        public init(
            design: String, fields: [(label: Words, value: String)], drawing: PaperPicture?, caption: String,
            blink: (photo: PaperPicture, design: PaperPicture)?, note: String?
        ) {
            self.design = design
            self.fields = fields.filter { !$0.value.isEmpty }.map { ($0.label, ReportContent.line($0.value)) }
            (self.drawing, self.caption, self.blink, self.note) = (drawing, caption, blink, note)
        }
    }

    public let language: Language
    public let statement: ReportStatement
    /// Lines under the heading: when, by whom, with what.
    public let facts: [(label: Words, value: String)]
    /// In the order they were given.
    public let photos: [Photo]
    /// When the report was made, in ISO 8601.
    public let madeAt: String

    public init(
        language: Language, statement: ReportStatement, facts: [(label: Words, value: String)], photos: [Photo],
        madeAt: String
    ) {
        (self.language, self.statement, self.photos, self.madeAt) = (language, statement, photos, madeAt)
        self.facts = facts.map { ($0.label, Self.line($0.value)) }
    }

    /// Letters (Unicode scalars) that are shown of any one text: more than a register takes of any.
    public static let textLimit = 1000

    private static func line(_ text: String) -> String {
        let safe = Printable.line(text)
        guard safe.unicodeScalars.count > textLimit else { return safe }
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: safe.unicodeScalars.prefix(textLimit - 1))
        return String(cut) + "…"
    }
}
