import ArgumentParser
import Foundation
import Oyuu
import OyuuText

struct ScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Checks whole folders of photos and writes a report.",
        discussion: """
            The report folder holds scan.jsonl (a line a file, written as the scan goes), scan.csv and \
            report.html (one page that needs nothing else). Bad files are listed with their reason and stop \
            nothing. A scan that was interrupted goes on with --resume.

            EXAMPLE
              oyuu scan submissions/ --report report/ --among
              find / -name '*.jpg' | oyuu scan --stdin --report report/
              oyuu scan submissions/ --pack november.pack
              oyuu scan --stdin --records --pack november.pack < records.jsonl > answers.jsonl

            With --pack, a pack stands in for the register, as for `oyuu check`.

            With --records, standard input has photos of another program, one JSON object a line: \
            {"id": "a7", "path": "/photos/a7.jpg"} or {"id": "a7", "photo": "BASE64"}. Each line is answered in \
            turn on standard output by the line that --json prints of a photo, with the id. No report is written.

            Exit status: 0 no copy, 1 a copy found, 2 an error (also where a named folder is missing, where there \
            are no photos, or where not one could be read).
            """
    )

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "folder"), completion: .directory)
    var roots: [String] = []

    @Flag(help: "Read the paths from standard input, one a line.")
    var stdin = false

    @Flag(help: "Read photos as records from standard input, and answer each by a line of JSON.")
    var records = false

    @Option(help: ArgumentHelp("The folder for the report (default: oyuu-report).", valueName: "folder"))
    var report: String?

    @Flag(help: "Go on with an interrupted scan of that report folder.")
    var resume = false

    @Flag(help: "Find copies within the scanned photos too.")
    var among = false

    @Flag(help: "Name designs with the same colour scheme too (slower in a large register).")
    var colors = false

    @Option(help: "Photos worked on at a time (default: one a core).")
    var jobs: Int?

    @OptionGroup var pack: PackOptions
    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try pack.validate(beside: register)
        if records, !stdin { throw ValidationError("--records goes with --stdin") }
        if records, resume || among || report != nil {
            throw ValidationError("--records writes no report: leave out --report, --resume and --among")
        }
        if stdin == !roots.isEmpty { throw ValidationError("name folders to scan, or --stdin, and not both") }
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024") }
    }

    func run() async throws {
        let opened = try await pack.open(else: register)
        if records { return try await answerRecords(by: opened) }
        let report = report ?? "oyuu-report"
        var options = ScanOptions(reportDirectory: report, resume: resume, among: among, sharedColors: colors)
        if let jobs { options.jobs = jobs }
        // Counting first costs a listing of names and buys the time left; a pipe can be read only once.
        let total = stdin || !Terminal.errorIsTerminal ? nil : PhotoFiles.count(roots)
        let bar = ProgressBar(total: total, unit: NoteWords.unitPhotos)
        let paths = stdin ? AnySequence(PhotoFiles.lines(of: .standardInput)) : AnySequence(roots)
        var failedToPrint: (any Error)?
        let totals = try await opened.scan(paths, options: options) { progress, record in
            bar.show(
                progress.done, resumed: progress.resumed, note: Terminal.text(NoteWords.copies, "\(progress.copies)"))
            guard output.json, let record, failedToPrint == nil else { return }
            do { try Terminal.say(json: record) } catch { failedToPrint = error }
        }
        bar.finish()
        if let failedToPrint { throw failedToPrint }

        let forms = ScanReport(directory: report)
        try forms.writeCSV()
        try await forms.writePage(register: opened, language: Terminal.language)
        summarize(totals, forms)
        await (opened as? OrnamentRegister)?.settleIndex()
        let missing = roots.filter { !FileManager.default.fileExists(atPath: $0) }
        for root in missing { Terminal.complain(.file(path: root, reason: "there is no such file or folder")) }
        if !missing.isEmpty { throw ExitCode(2) }
        try Self.end(totals)
    }

    /// The status that a scan's totals end with.
    static func end(_ totals: ScanProgress) throws(ExitCode) {
        if totals.copies > 0 || totals.amongCopies > 0 { throw ExitCode(1) }
        guard totals.photos == 0 else { return }
        if totals.failures == 0 { Terminal.complain(ScanLineWords.noPhotos) }
        throw ExitCode(2)
    }

    /// The totals in the person's language.
    func line(_ totals: ScanProgress) -> String {
        let language = Terminal.language
        var parts = [
            ScanLineWords.checked.text(language, totals.photos), ScanLineWords.copies.text(language, totals.copies),
        ]
        if among { parts.append(ScanLineWords.among.text(language, totals.amongCopies)) }
        let failures = records ? ScanLineWords.failedRecords : ScanLineWords.failures
        let others = [
            (ScanLineWords.undecided, totals.undecided), (failures, totals.failures),
            (ScanLineWords.otherFiles, totals.otherFiles), (ScanLineWords.resumed, totals.resumed),
        ]
        for (words, count) in others where count > 0 { parts.append(words.text(language, count)) }
        return parts.joined(separator: ", ")
    }

    private func summarize(_ totals: ScanProgress, _ forms: ScanReport) {
        let language = Terminal.language
        let line = line(totals)
        if totals.outdated > 0 { Terminal.note(ScanLineWords.outdated.text(language, totals.outdated)) }
        if output.json { Terminal.note(line) } else { Terminal.say(line) }
        Terminal.note(ScanLineWords.report, forms.pagePath, forms.csvPath, forms.journalPath)
    }
}
