import ArgumentParser
import Oyuu
import OyuuSubmissions
import OyuuText

struct SubmissionsStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How far the batches are.",
        discussion: """
            Every submission is worked on in two steps: fingerprinted, then compared.

            EXAMPLE
              oyuu submissions status
              watch oyuu submissions status 2026-11
            """)

    @Argument(help: "Only this batch.")
    var batch: String?

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let store = try await register.submissionsOfRegister()
        try SubmissionTable.say(try await store.status(of: batch), json: output.json)
    }
}

/// Batches as a table.
enum SubmissionTable {
    static func say(_ batches: [BatchStatus], json: Bool) throws {
        if json {
            for batch in batches { try Terminal.say(json: batch) }
            return
        }
        var table = TextTable(SubmissionLineWords.header.map { Terminal.text($0) })
        for batch in batches {
            let counts = [
                batch.submissions, batch.waiting, batch.atWork, batch.done, batch.aside, batch.copies, batch.undecided,
                batch.stagesPerMinute,
            ]
            table.add([batch.name] + counts.map(String.init) + [Terminal.text(batch.stateWords)])
        }
        Terminal.say(table.lines)
    }
}

struct SubmissionsListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "The submissions of a batch, with what was found and decided.",
        discussion: """
            EXAMPLE
              oyuu submissions list 2026-11
              oyuu submissions list 2026-11 --copies --json
            """)

    @Argument(help: "The batch.")
    var batch: String

    @Flag(help: "Only copies.")
    var copies = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let store = try await register.submissionsOfRegister()
        var table = TextTable(SubmissionLineWords.listHeader.map { Terminal.text($0) })
        try await store.rows(of: batch) { row in
            if copies, row.answer != .copy { return }
            if output.json { return try Terminal.say(json: row) }
            let name = row.submission
            let designs = row.verdict?.designs.first.map(\.number.description)
            let earlier = row.others.first { $0.order == .otherIsEarlier }.map {
                "\($0.submission.batch)/\($0.submission.reference)"
            }
            let decision = row.decision.flatMap { SubmissionLineWords.answers[$0.kind.word] }.map { Terminal.text($0) }
            let reason = row.reason.map { ": " + Reasons.text($0, in: Terminal.language) }
            let answer = row.answer.terminalWords + (row.answer == .putAside ? reason ?? "" : "")
            table.add([
                name.reference, name.title ?? "", name.holder ?? "", name.day, answer,
                designs ?? earlier ?? "", decision ?? "",
            ])
        }
        if !output.json { Terminal.say(table.lines) }
    }
}
