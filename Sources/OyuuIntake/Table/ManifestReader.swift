import Foundation

/// Reads a table of submissions: a row a view, or a row a submission with its views divided by `|`.
struct ManifestReader {
    /// Bytes of a field that are kept at most.
    static let fieldLimit = 2_000

    private let file: String
    private let limits: IntakeLimits
    private let pictures: PictureFinder
    private var documents: [String: (place: Int, line: Int, document: SubmissionDocument)] = [:]
    private var order: [String] = []

    /// - Parameters:
    ///   - file: what problems call it.
    init(file: String, pictures: PictureFinder, limits: IntakeLimits) {
        (self.file, self.pictures, self.limits) = (file, pictures, limits)
    }

    /// Reads a manifest's bytes; what is wrong with its rows becomes problems.
    ///
    /// - Throws: ``TableFault`` where no row is read.
    mutating func read(_ bytes: [UInt8], into batch: inout BatchCollector) throws(TableFault) {
        guard bytes.count <= limits.tableBytes else { throw .tooLarge(limit: limits.tableBytes) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        guard String(validating: text, as: UTF8.self) != nil else { throw .notText(line: Self.badLine(text)) }
        var rows = CSVReader(
            text, separator: ManifestColumns.separator(of: text), rowLimit: limits.rowBytes)
        guard case .cells(let names)? = rows.next()?.row else { throw .missingColumn(.reference) }
        let columns = try ManifestColumns(names)
        for name in columns.unknown { batch.report(.unknownColumn(name), file: file, line: 1) }
        var (count, bad) = (0, 0)
        while let (row, line) = rows.next() {
            count += 1
            guard count <= limits.tableRows else {
                batch.report(.table(.tooManyRows(limit: limits.tableRows)), file: file, line: line)
                break
            }
            guard bad < limits.badRows else {
                batch.report(.table(.tooManyBadRows(limit: limits.badRows)), file: file, line: line)
                break
            }
            switch row {
            case .cells(let cells) where cells.count == columns.count:
                if !take(cells, columns, line, &batch) { bad += 1 }
            case .cells(let cells):
                bad += 1
                batch.report(.cellCount(found: cells.count, expected: columns.count), file: file, line: line)
            case .badQuote:
                bad += 1
                batch.report(.badQuote, file: file, line: line)
            case .unclosed:
                bad += 1
                batch.report(.unclosedQuote, file: file, line: line)
            }
        }
        for reference in order {
            guard let entry = documents[reference] else { continue }
            batch.add(entry.document, file: file, line: entry.line)
        }
    }

    /// Joins a row to its submission; whether it has a reference.
    private mutating func take(
        _ cells: [String], _ columns: ManifestColumns, _ line: Int, _ batch: inout BatchCollector
    ) -> Bool {
        var row = ManifestRow(cells, columns, file: file, line: line)
        guard let reference = row.text(.reference, &batch) else {
            if !row.reportedReference { batch.report(.missing(.reference), file: file, line: line) }
            return false
        }
        row.reference = reference
        var entry = documents[reference] ?? (order.count, line, SubmissionDocument(reference: reference, views: []))
        if documents[reference] == nil { order.append(reference) }
        row.join(to: &entry.document, &batch, limit: limits.parts)
        for name in row.list(.view, &batch) {
            let place = BatchCollector.Place(file: file, line: line, reference: reference)
            batch.addView(named: name, to: &entry.document, from: pictures, at: place)
        }
        documents[reference] = entry
        return true
    }

    /// The first line that is not UTF-8.
    private static func badLine(_ text: [UInt8]) -> Int {
        var line = 1
        for part in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: part, as: UTF8.self) == nil { break }
            line += 1
        }
        return line
    }
}
