import OyuuText
import OyuuZip

/// Something in what was sent that is not as it should be, and where.
public struct IntakeProblem: Sendable, Hashable {
    /// The file it is in, as a path from what was read.
    public var file: String
    /// The line in it, from 1, where it has lines.
    public var line: Int?
    /// The element's path in an XML document: `/dgn:DesignApplication/dgn:DesignBag/dgn:Design[2]`.
    public var element: String?
    /// The submission it is about, where that is known.
    public var reference: String?
    /// What is wrong.
    public var kind: Kind

    /// What may be wrong.
    public enum Kind: Sendable, Hashable {
        /// The submission has no picture; it is left out.
        case noViews
        /// A picture that is named is not there; the view is left out.
        case viewMissing(String)
        /// A picture's name leads out of the folder; the view is left out.
        case viewOutside(String)
        /// The file is no picture of a kind that is read; it is left out.
        case notAPicture(String)
        /// The picture is in the folder, but nothing names it; it is left out.
        case unclaimed
        /// A link instead of a file; it is left out.
        case link
        /// Folders lie too deep in each other; what is in them is left out.
        case tooDeep(limit: Int)
        /// A date that is in no calendar; the field is left empty.
        case badDate(SubmissionField, String)
        /// No class of Locarno; it is left out.
        case badClass(String)
        /// No office code of WIPO ST.3; the field is left empty.
        case badOffice(String)
        /// A field that ought to be there is not.
        case missing(SubmissionField)
        /// A field is longer than `limit` bytes or has control characters in it; it is left empty, or the row left out.
        case badText(SubmissionField, limit: Int)
        /// A submission has more views or priorities than `limit`; the rest is left out.
        case tooMany(SubmissionField, limit: Int)
        /// Another submission came under this reference before; this one is left out.
        case duplicateReference
        /// The picture is a view of the submission already; it is left out.
        case duplicateView(String)
        /// A row says something else than the rows before it; the first is kept.
        case conflict(SubmissionField, String)
        /// A column nobody knows; it is not read.
        case unknownColumn(String)
        /// A row with more or fewer cells than columns; it is left out.
        case cellCount(found: Int, expected: Int)
        /// A row with a quotation mark where none may be; it is left out.
        case badQuote
        /// A row whose quotation mark is never closed, or that is too long; it is left out.
        case unclosedQuote
        /// An entry of the archive that is not read; it is left out.
        case entry(ZipError)
        /// An entry's name that is no name of a file in the archive; it is left out.
        case unsafeName
        /// Two entries of one name; the second is left out.
        case duplicateName
        /// The file cannot be read or written; it is left out.
        case file(reason: String)
        /// The document is not read; its submissions are left out.
        case xml(XMLFault)
        /// The manifest is not read, or not to its end.
        case table(TableFault)
        /// There are more problems than are kept.
        case more(Int)
    }

    public init(
        file: String, line: Int? = nil, element: String? = nil, reference: String? = nil, kind: Kind
    ) {
        (self.file, self.line, self.element) = (file, line, element)
        (self.reference, self.kind) = (reference, kind)
    }

    /// Whether a whole submission, or what might have been one, was left out for it.
    public var leavesOut: Bool {
        switch kind {
        case .noViews, .duplicateReference, .cellCount, .badQuote, .unclosedQuote, .xml, .table, .unclaimed,
            .entry, .unsafeName, .duplicateName, .tooDeep:
            true
        case .badText(let field, _): field == .reference
        case .missing(let field): field == .reference
        default: false
        }
    }

    /// A stable kebab-case word for programs.
    public var code: String {
        switch kind {
        case .noViews: "no-views"
        case .viewMissing: "view-missing"
        case .viewOutside: "view-outside"
        case .notAPicture: "not-a-picture"
        case .unclaimed: "unclaimed-picture"
        case .link: "link"
        case .tooDeep: "folder-too-deep"
        case .badDate: "bad-date"
        case .badClass: "bad-class"
        case .badOffice: "bad-office"
        case .missing: "missing-field"
        case .badText: "bad-text"
        case .tooMany: "too-many-parts"
        case .duplicateReference: "duplicate-reference"
        case .duplicateView: "duplicate-view"
        case .conflict: "conflict"
        case .unknownColumn: "unknown-column"
        case .cellCount: "cell-count"
        case .badQuote: "bad-quote"
        case .unclosedQuote: "unclosed-quote"
        case .entry(let error): error.code
        case .unsafeName: "unsafe-name"
        case .duplicateName: "duplicate-name"
        case .file: "file-unreadable"
        case .xml(let fault): fault.code
        case .table(let fault): fault.code
        case .more: "more-problems"
        }
    }
}

extension IntakeProblem: CustomStringConvertible {
    /// Where, what happened and what to do, in one English line.
    public var description: String { words(in: .english) }
}
