/// Why an XML document is not read at all.
public enum XMLFault: Error, Sendable, Hashable {
    /// It holds more than `limit` bytes.
    case tooLarge(limit: Int)
    /// It is in another encoding than UTF-8 or UTF-16.
    case encoding(String)
    /// Its bytes are no text in the encoding it says.
    case notText
    /// It has a document type declaration, by which entities are defined.
    case documentType(line: Int)
    /// Elements lie deeper in each other than `limit`.
    case tooDeep(line: Int, limit: Int)
    /// It has more than `limit` elements.
    case tooManyElements(limit: Int)
    /// An element has more than `limit` attributes, or so many namespaces.
    case tooManyAttributes(line: Int, limit: Int)
    /// A tag is longer than `limit` bytes.
    case tagTooLong(line: Int, limit: Int)
    /// It is not well-formed; the reason is libxml2's.
    case malformed(line: Int, reason: String)
    /// It has no design of WIPO ST.96 in it.
    case noDesign(root: String)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .tooLarge: "xml-too-large"
        case .encoding: "xml-encoding"
        case .notText: "xml-not-text"
        case .documentType: "xml-doctype"
        case .tooDeep: "xml-too-deep"
        case .tooManyElements: "xml-too-many-elements"
        case .tooManyAttributes: "xml-too-many-attributes"
        case .tagTooLong: "xml-tag-too-long"
        case .malformed: "xml-malformed"
        case .noDesign: "xml-no-design"
        }
    }

    /// The line it is about, from 1.
    public var line: Int? {
        switch self {
        case .documentType(let line), .tooDeep(let line, _), .tooManyAttributes(let line, _),
            .tagTooLong(let line, _), .malformed(let line, _):
            line
        default: nil
        }
    }
}
