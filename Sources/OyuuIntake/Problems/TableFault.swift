/// Why a manifest is not read, or not to its end.
public enum TableFault: Error, Sendable, Hashable {
    /// It holds more than `limit` bytes.
    case tooLarge(limit: Int)
    /// Its bytes are not UTF-8.
    case notText(line: Int)
    /// Its first row lacks a column that must be there.
    case missingColumn(SubmissionField)
    /// Its first row has a column twice.
    case doubleColumn(SubmissionField)
    /// It has more than `limit` rows.
    case tooManyRows(limit: Int)
    /// More than `limit` rows are bad; the rest was not read.
    case tooManyBadRows(limit: Int)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .tooLarge: "table-too-large"
        case .notText: "table-not-text"
        case .missingColumn: "table-missing-column"
        case .doubleColumn: "table-double-column"
        case .tooManyRows: "table-too-many-rows"
        case .tooManyBadRows: "table-too-many-bad-rows"
        }
    }
}
