import Foundation
import Oyuu
import OyuuText

/// The report on a batch: JSON lines for programs, a table for spreadsheets, and a page for people, in a folder.
public struct SubmissionReport {
    /// The report's folder.
    public let directory: String
    public var linesPath: String { directory + "/submissions.jsonl" }
    public var tablePath: String { directory + "/submissions.csv" }
    public var pagePath: String { directory + "/report.html" }

    /// A report in a folder, which is made where it is missing.
    public init(directory: String) throws(OyuuError) {
        self.directory = directory
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw .file(path: directory, reason: "cannot be written; is the folder there, and yours?")
        }
    }

    /// Writes all three; each file is put in place whole.
    ///
    /// - Parameters:
    ///   - register: whose designs are pictured on the page.
    ///   - language: of the page; what programs read does not follow it.
    /// - Returns: how many submissions are copies.
    @discardableResult
    public func write(
        _ batch: String, of store: SubmissionStore, register: OrnamentRegister, language: Language
    ) async throws -> Int {
        guard let status = try await store.status(of: batch).first else {
            throw SubmissionError.noSuchBatch(name: batch)
        }
        let lines = try TextFile(linesPath)
        let table = try TextFile(tablePath)
        try table.write(CSV.byteOrderMark + CSV.row(Self.columns))
        var page = SubmissionPage(status, store: store, register: register, language: language)
        var copies = 0
        try await store.rows(of: batch) { row in
            if row.answer == .copy { copies += 1 }
            try lines.write(String(decoding: try JSONLine.encode(row), as: UTF8.self) + "\n")
            for cells in Self.cells(of: row) { try table.write(CSV.row(cells.map(Printable.line))) }
            await page.add(row)
        }
        try lines.finish()
        try table.finish()
        let file = try TextFile(pagePath)
        for part in page.parts() { try file.write(part) }
        try file.finish()
        return copies
    }

    // MARK: - The table

    private static let columns = [
        "batch", "reference", "title", "holder", "day", "answer", "of", "of_title", "of_holder", "of_day", "order",
        "kinds", "strength", "log10_nfa", "views", "unread_views", "decision", "reason",
    ]

    /// One row a design or submission that agrees; one row where none does.
    private static func cells(of row: SubmissionRow) -> [[String]] {
        let name = row.submission
        let head = [
            name.batch, name.reference, name.title ?? "", name.holder ?? "", name.day, row.answer.rawValue,
        ]
        let views = row.verdict?.views ?? []
        let unread = views.filter { $0.failure != nil }
        let tail = [
            String(unread.count), row.decision?.kind.word ?? "",
            row.decision?.reason ?? row.reason ?? unread.first?.reason ?? "",
        ]
        var found = (row.verdict?.designs ?? []).map { design in
            [
                design.number.description, design.title, design.holder, "", "registered",
                design.kinds.map(\.rawValue).joined(separator: " "), design.strength.rawValue, figure(design.logNFA),
                design.views.map(\.view).joined(separator: " "),
            ]
        }
        found += row.others.map { other in
            [
                "\(other.submission.batch)/\(other.submission.reference)", other.submission.title ?? "",
                other.submission.holder ?? "", other.submission.day,
                other.order.rawValue + (other.isSameDay ? " same-day" : ""),
                other.kinds.map(\.rawValue).joined(separator: " "), other.strength.rawValue, figure(other.logNFA),
                other.views.map(\.view).joined(separator: " "),
            ]
        }
        if found.isEmpty { found = [[String](repeating: "", count: 9)] }
        return found.map { head + $0 + tail }
    }

    /// A number of the table, with one decimal.
    static func figure(_ value: Double) -> String {
        value.formatted(
            .number.precision(.fractionLength(1)).grouping(.never).locale(Locale(identifier: "en_US_POSIX")))
    }
}
