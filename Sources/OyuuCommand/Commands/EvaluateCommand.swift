import ArgumentParser
import Foundation
import Oyuu
import OyuuPack
import OyuuText

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures recognition on a folder of known copies and strangers.",
        discussion: """
            The folder holds registered/ID.jpg, queries/*.jpg and truth.csv with the columns query, attack, \
            design and quad; `oyuu-ornaments bench` makes one. Or it holds pairs.csv with the columns set, group, \
            role (registered, photo or stranger) and file. A fresh register is filled and thrown away.

            EXAMPLE
              oyuu evaluate bench/ --results results.csv
              oyuu evaluate bench/ --failures failures/
            """
    )

    @Argument(help: "The bench folder.", completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp(
            "Write a row an answer here: query, design, score, copy, kinds, quad, ms.", valueName: "file.csv"))
    var results: String?

    @Option(
        help: ArgumentHelp("Write a page with pictures of the worst failures here.", valueName: "folder"),
        completion: .directory)
    var failures: String?

    @Option(help: "Photos worked on at a time (default: one a core).")
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Check with a pack of the register in place of the register: small or full.", valueName: "kind"))
    var pack: PackKind?

    /// The two kinds of packs, as `oyuu pack` calls them.
    enum PackKind: String, ExpressibleByArgument {
        case small, full

        var profile: PackProfile { self == .small ? .small : .whole }
    }

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024") }
    }

    func run() async throws {
        let bench = try BenchFolder(folder)
        let evaluation =
            jobs.map { Evaluation(bench, jobs: $0, pack: pack?.profile) } ?? Evaluation(bench, pack: pack?.profile)
        let bar = ProgressBar(total: bench.queries.count, unit: NoteWords.unitQueries)
        let outcome = try await evaluation.run { bar.show($0) }
        bar.finish()
        if let results { try Evaluation.write(outcome.answers, to: results) }
        if let failures {
            let report = FailureReport(outcome.answers, of: bench)
            try report.write(to: failures)
            Terminal.note(EvaluationWords.failures, "\(report.cases.count)", report.pagePath(in: failures))
        }
        for failure in outcome.failures { Terminal.complain(Reasons.text(failure, in: Terminal.language)) }
        if output.json {
            try Terminal.say(json: outcome.summary)
        } else {
            Terminal.say(EvaluationText.lines(outcome, bench))
        }
        if !outcome.failures.isEmpty { throw ExitCode(2) }
    }
}
