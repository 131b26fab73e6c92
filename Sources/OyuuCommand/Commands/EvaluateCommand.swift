import ArgumentParser
import Foundation
import Oyuu

struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measures recognition on a folder of known copies and strangers.",
        discussion: """
            The folder holds registered/ID.jpg, queries/*.jpg and truth.csv with the columns query, attack,
            design and quad; `oyuu-ornaments bench` makes one. A fresh register is filled and thrown away.

            EXAMPLE
              oyuu evaluate bench/ --results results.csv
            """
    )

    @Argument(help: "The bench folder.", completion: .directory)
    var folder: String

    @Option(help: ArgumentHelp("Write query,design,score rows here.", valueName: "file.csv"))
    var results: String?

    @Option(help: "Photos worked on at a time (default: one a core).")
    var jobs: Int?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        if let jobs, !(1...1024).contains(jobs) { throw ValidationError("--jobs takes 1 to 1024") }
    }

    func run() async throws {
        let bench = try BenchFolder(folder)
        let evaluation = jobs.map { Evaluation(bench, jobs: $0) } ?? Evaluation(bench)
        let bar = ProgressBar(total: bench.queries.count, unit: "queries")
        let outcome = try await evaluation.run { bar.show($0) }
        bar.finish()
        if let results { try Evaluation.write(outcome.answers, to: results) }
        for failure in outcome.failures { Terminal.complain(failure) }
        if output.json {
            try Terminal.say(json: outcome.metrics)
        } else {
            print(outcome, bench)
        }
        if !outcome.failures.isEmpty { throw ExitCode(2) }
    }

    private func print(_ outcome: Evaluation.Outcome, _ bench: BenchFolder) {
        let metrics = outcome.metrics
        Terminal.say(
            "\(bench.registered.count) designs, \(metrics.queries) queries: \(metrics.positives) copies, \(metrics.strangers) strangers"
        )
        Terminal.say("µAP                              \(Figure.fixed(metrics.microAveragePrecision, 4))")
        Terminal.say("recall at 90 % precision         \(Figure.fixed(metrics.recallAtPrecision90, 4))")
        Terminal.say("recall before first false alarm  \(Figure.fixed(metrics.recallBeforeFirstFalseAlarm, 4))")
        Terminal.say("strangers flagged at 90 %        \(metrics.strangersFlagged) of \(metrics.strangers)")
        let perQuery = outcome.checkSeconds * 1000 / Double(max(1, metrics.queries))
        Terminal.say(
            "wall clock                       \(Figure.fixed(perQuery, 1)) ms a query, \(Figure.fixed(outcome.registerSeconds * 1000 / Double(max(1, bench.registered.count)), 1)) ms a registration"
        )
        var table = TextTable(["attack", "queries", "ranked first", "detected at 90 %"])
        for attack in metrics.attacks {
            table.add([
                attack.attack, String(attack.queries), share(attack.rankedFirst, attack.queries),
                share(attack.detected, attack.queries),
            ])
        }
        Terminal.say(table.lines)
    }

    private func share(_ part: Int, _ whole: Int) -> String { Figure.fixed(Double(part) / Double(max(1, whole)), 3) }
}
