import ArgumentParser
import Foundation
import Oyuu
import OyuuSubmissions
import OyuuText

struct SubmissionsReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Writes the report on a batch: JSON lines, a table (CSV) and a page (HTML).",
        discussion: """
            The page is one file that needs nothing else, in the language of LANG.

            EXAMPLE
              oyuu submissions report 2026-11 --report report/

            Exit status: 0 no copy, 1 a copy found, 2 an error.
            """)

    @Argument(help: "The batch.")
    var batch: String

    @Option(help: ArgumentHelp("The folder for the report.", valueName: "folder"), completion: .directory)
    var report = "oyuu-report"

    @OptionGroup var register: RegisterOptions

    func run() async throws {
        let opened = try await register.open()
        let store = try await register.submissions()
        if try await store.status(of: batch).first?.isDone == false {
            Terminal.note(SubmissionLineWords.stillOpen, batch)
        }
        let forms = try SubmissionReport(directory: report)
        let copies = try await forms.write(batch, of: store, register: opened, language: Terminal.language)
        Terminal.note(SubmissionLineWords.report, forms.pagePath, forms.tablePath, forms.linesPath)
        if copies > 0 { throw ExitCode(1) }
    }
}

struct SubmissionsPauseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Stops work on a batch; what workers have at the moment they finish.",
        discussion: """
            A batch that is paused when another's turn comes is left out of what that one is compared with; it is \
            compared itself with the other when it goes on.

            EXAMPLE
              oyuu submissions pause 2026-11
            """)

    @Argument(help: "The batch.")
    var batch: String

    @OptionGroup var register: RegisterOptions

    func run() async throws {
        try await register.submissionsOfRegister().setPaused(true, batch: batch)
        Terminal.say(SubmissionLineWords.paused, batch)
    }
}

struct SubmissionsResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Lets work on a batch go on, perhaps with another priority.",
        discussion: """
            EXAMPLE
              oyuu submissions resume 2026-11 --priority 10
            """)

    @Argument(help: "The batch.")
    var batch: String

    @Option(help: "Batches of a greater priority are worked on first; 0 is usual.")
    var priority: Int?

    @OptionGroup var register: RegisterOptions

    func run() async throws {
        let store = try await register.submissionsOfRegister()
        if let priority { try await store.setPriority(priority, batch: batch) }
        try await store.setPaused(false, batch: batch)
        Terminal.say(SubmissionLineWords.resumed, batch)
    }
}
