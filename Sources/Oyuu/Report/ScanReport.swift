import Foundation
import OyuuRegistry
import OyuuText

/// The forms of a scan's result that people read, made from its journal.
public struct ScanReport {
    /// The report folder, with the journal in it.
    public let directory: String

    public init(directory: String) {
        self.directory = directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
    }

    public var journalPath: String { ScanJournal.path(in: directory) }
    public var csvPath: String { directory + "/scan.csv" }
    public var pagePath: String { directory + "/report.html" }

    /// Writes `scan.csv`: a row a file, in the order of the scan. Control characters of names are made visible.
    public func writeCSV() throws(OyuuError) {
        let file = try TextFile(csvPath)
        try file.write(
            CSV.byteOrderMark
                + CSV.row([
                    "photo", "result", "design", "title", "holder", "kinds", "strength", "log10_nfa", "hamming", "pdq",
                    "quality", "palette", "copy_of_earlier_photo", "reason",
                ]))
        for record in try ScanJournal.records(in: directory) {
            switch record {
            case .photo(let photo):
                for row in Self.rows(of: photo) { try file.write(CSV.row(row.map(Printable.line))) }
            case .failure(let failure):
                var row = [String](repeating: "", count: 14)
                row[0] = failure.path
                row[1] = "error"
                row[13] = failure.reason
                try file.write(CSV.row(row.map(Printable.line)))
            case .start, .end:
                break
            }
        }
        try file.finish()
    }

    /// One row a design that is copied; one row where none is.
    private static func rows(of photo: ScanRecord.Photo) -> [[String]] {
        let verdict = photo.verdict
        let palette = verdict.palette.swatches.map(\.color.hex).joined(separator: " ")
        let tail = [
            verdict.pdq, String(verdict.quality), palette, photo.among.first?.photo ?? "",
            verdict.remarks.map(\.words).joined(separator: "; "),
        ]
        guard verdict.isCopy else {
            let result =
                !photo.among.isEmpty
                ? "copy within the set" : verdict.isUndecided ? "too little pattern" : "no copy"
            return [[verdict.photo, result] + [String](repeating: "", count: 7) + tail]
        }
        return verdict.copies.map { finding in
            [
                verdict.photo, "copy", finding.design.description, finding.title, finding.holder,
                finding.kinds.map(\.rawValue).joined(separator: " "), finding.strength.rawValue,
                format(finding.logNFA), String(finding.distance),
            ] + tail
        }
    }

    static func format(_ value: Double, digits: Int = 1) -> String {
        value.formatted(
            .number.precision(.fractionLength(digits)).grouping(.never).locale(Locale(identifier: "en_US_POSIX")))
    }
}
