/// Why a form cannot be read.
///
/// Strings inside are what the sender wrote; ``description`` shows them cut short and without control characters, but a
/// page has to escape them all the same.
public enum FormError: Error, Sendable, Hashable {
    /// The body is of another type than forms are sent in; `found` is the Content-Type.
    case wrongType(found: String)
    /// A part is in a transfer encoding (RFC 2045 §6) that no browser sends.
    case transferEncoding(found: String)
    /// The Content-Type names no usable boundary.
    case boundary(reason: String)
    /// The body is not built as forms are.
    case malformed(reason: String)
    /// A part does not say which field it is.
    case unnamed
    /// The text of a field is not UTF-8.
    case notUTF8(field: String)
    /// The body ended before its closing boundary.
    case cutShort
    /// There are more parts than `limit`.
    case tooManyParts(limit: Int)
    /// A part's headers, or a pair's name, are over `limit` bytes.
    case headersTooLarge(limit: Int)
    /// A field's text is over `limit` bytes.
    case fieldTooLarge(field: String, limit: Int)
    /// A file is over `limit` bytes.
    case fileTooLarge(field: String, fileName: String, limit: Int)
    /// The whole body is over `limit` bytes.
    case bodyTooLarge(limit: Int)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .wrongType: "form-type"
        case .transferEncoding: "form-transfer-encoding"
        case .boundary: "form-boundary"
        case .malformed: "form-malformed"
        case .unnamed: "form-unnamed"
        case .notUTF8: "form-not-utf8"
        case .cutShort: "form-cut-short"
        case .tooManyParts: "form-too-many-parts"
        case .headersTooLarge: "form-headers-too-large"
        case .fieldTooLarge: "form-field-too-large"
        case .fileTooLarge: "form-file-too-large"
        case .bodyTooLarge: "form-too-large"
        }
    }

    /// Whether there was too much, of whatever.
    public var isTooLarge: Bool { status == 413 }

    /// The status that HTTP answers with (RFC 9110 §15.5): 413 too much, 415 another type or encoding, 400 malformed.
    public var status: Int {
        switch self {
        case .tooManyParts, .headersTooLarge, .fieldTooLarge, .fileTooLarge, .bodyTooLarge: 413
        case .wrongType, .transferEncoding: 415
        case .boundary, .malformed, .unnamed, .notUTF8, .cutShort: 400
        }
    }
}

extension FormError: CustomStringConvertible {
    /// What happened and what to do, in one line.
    public var description: String {
        switch self {
        case .wrongType(let found):
            "this is no form (\(Self.shown(found))); send multipart/form-data or application/x-www-form-urlencoded"
        case .transferEncoding(let found):
            "a part is sent in the encoding \(Self.shown(found)); send bytes as they are, as browsers do"
        case .boundary(let reason):
            "the form's parts cannot be told apart (\(reason)); name a boundary of 1 to 70 characters"
        case .malformed(let reason): "the form is not built as forms are (\(reason)); send it from a browser again"
        case .unnamed: "a part of the form has no name; give each one, as in `form-data; name=\"title\"`"
        case .notUTF8(let field): "the field \(Self.shown(field)) is not text in UTF-8; send it as UTF-8"
        case .cutShort: "the form ended before its end; the connection may have broken: send it again"
        case .tooManyParts(let limit): "the form has more than \(limit) fields and files; send fewer at a time"
        case .headersTooLarge(let limit):
            "a name in the form is too long (over \(Self.size(limit)) with its headers); give the file a shorter one"
        case .fieldTooLarge(let field, let limit):
            "the field \(Self.shown(field)) is too long (over \(Self.size(limit))); shorten it"
        case .fileTooLarge(let field, let fileName, let limit):
            "the file \(Self.shown(fileName.isEmpty ? field : fileName)) is too large (over \(Self.size(limit))); "
                + "send a smaller one"
        case .bodyTooLarge(let limit): "the form is too large (over \(Self.size(limit))); send fewer or smaller files"
        }
    }

    /// At most 60 characters of what a stranger wrote, in quotation marks.
    private static func shown(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars.prefix(60) {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: line += "\u{FFFD}"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return "“\(line)\(text.unicodeScalars.count > 60 ? "…" : "")”"
    }

    private static func size(_ bytes: Int) -> String {
        for (unit, name) in [(1 << 20, "MiB"), (1 << 10, "KiB")] where bytes >= unit && bytes.isMultiple(of: unit) {
            return "\(bytes / unit) \(name)"
        }
        return "\(bytes) bytes"
    }
}
