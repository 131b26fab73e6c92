import ArgumentParser
import Foundation
import Oyuu
import OyuuText

struct ScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Checks whole folders of photos and writes a report.",
        discussion: """
            The report folder holds scan.jsonl (a line a file, written as the scan goes), scan.csv and
            report.html (one page that needs nothing else). Bad files are listed with their reason and stop
            nothing. A scan that was interrupted goes on with --resume.

            EXAMPLE
              oyuu scan submissions/ --report report/ --among
              find / -name '*.jpg' | oyuu scan --stdin --report report/

            Exit status: 0 no copy, 1 a copy found, 2 an error (also where a named folder is missing, where there
            are no photos, or where not one could be read).
            """
    )

    @Argument(help: ArgumentHelp("Folders or files.", valueName: "folder"), completion: .directory)
    var roots: [String] = []

    @Flag(help: "Read the paths from standard input, one a line.")
    var stdin = false

    @Option(help: ArgumentHelp("The folder for the report.", valueName: "folder"))
    var report = "oyuu-report"

    @Flag(help: "Go on with an interrupted scan of that report folder.")
    var resume = false

    @Flag(help: "Find copies within the scanned photos too.")
    var among = false

    @Flag(help: "Name designs with the same colour scheme too (slower in a large register).")
    var colors = false

    @Option(help: "Photos worked on at a time (default: one a core).")
    var jobs: Int?

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if stdin == !roots.isEmpty { throw ValidationError("name folders to scan, or --stdin, and not both") }
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024") }
    }

    func run() async throws {
        let opened = try await register.open()
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
        await opened.settleIndex()
        let missing = roots.filter { !FileManager.default.fileExists(atPath: $0) }
        for root in missing { Terminal.complain(.file(path: root, reason: "there is no such file or folder")) }
        if !missing.isEmpty { throw ExitCode(2) }
        if totals.copies > 0 || totals.amongCopies > 0 { throw ExitCode(1) }
        if totals.photos == 0 {
            if totals.failures == 0 { Terminal.complain(ScanLineWords.noPhotos) }
            throw ExitCode(2)
        }
    }

    private func summarize(_ totals: ScanProgress, _ forms: ScanReport) {
        let language = Terminal.language
        var parts = [
            ScanLineWords.checked.text(language, totals.photos), ScanLineWords.copies.text(language, totals.copies),
        ]
        if among { parts.append(ScanLineWords.among.text(language, totals.amongCopies)) }
        let others = [
            (ScanLineWords.undecided, totals.undecided), (ScanLineWords.failures, totals.failures),
            (ScanLineWords.otherFiles, totals.otherFiles), (ScanLineWords.resumed, totals.resumed),
        ]
        for (words, count) in others where count > 0 { parts.append(words.text(language, count)) }
        let line = parts.joined(separator: ", ")
        if totals.outdated > 0 { Terminal.note(ScanLineWords.outdated.text(language, totals.outdated)) }
        if output.json { Terminal.note(line) } else { Terminal.say(line) }
        Terminal.note(ScanLineWords.report, forms.pagePath, forms.csvPath, forms.journalPath)
    }
}
