/// The columns of a manifest, as its first row names them.
struct ManifestColumns {
    /// Which cell holds a field.
    private(set) var places: [SubmissionField: Int] = [:]
    /// Names that are no fields.
    private(set) var unknown: [String] = []
    /// How many cells a row has.
    let count: Int

    /// The comma, semicolon or tab that divides the first line best, outside quotation marks.
    static func separator(of text: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text.prefix(while: { $0 != 0x0A }) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = ",;\t".utf8
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
    }

    /// Reads the first row; case, blanks and hyphens do not matter.
    ///
    /// - Throws: `.missingColumn`, `.doubleColumn`.
    init(_ cells: [String]) throws(TableFault) {
        count = cells.count
        for (index, cell) in cells.enumerated() {
            let name = cell.trimmed.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
            guard let field = Self.names[name] else {
                unknown.append(cell.trimmed)
                continue
            }
            guard places[field] == nil else { throw .doubleColumn(field) }
            places[field] = index
        }
        for field in [SubmissionField.reference, .view] where places[field] == nil { throw .missingColumn(field) }
    }

    private static let names = Dictionary(
        uniqueKeysWithValues: SubmissionField.allCases.map { ($0.rawValue, $0) } + [("views", SubmissionField.view)])
}
