import ArgumentParser
import OyuuSubmissions
import OyuuText

struct SubmissionsRetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Takes up again what was put aside.",
        discussion: """
            It goes back into its batch's queue. What has no fingerprints yet, of a batch whose comparison is fixed, \
            goes into a new batch NAME~2 and keeps its day and its place of arrival.

            EXAMPLE
              oyuu submissions retry 2026-11
              oyuu submissions retry 2026-11 KG-2026-0017 KG-2026-0018
            """)

    @Argument(help: "The batch.")
    var batch: String

    @Argument(help: ArgumentHelp("Only these submissions, by reference.", valueName: "reference"))
    var references: [String] = []

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let done = try await register.submissionsOfRegister().retry(batch, references)
        if output.json { return try Terminal.say(json: done) }
        if done.putBack.isEmpty && done.moved.isEmpty { return Terminal.say(SubmissionLineWords.nothingAside, batch) }
        if !done.putBack.isEmpty {
            Terminal.say(SubmissionLineWords.putBack.text(Terminal.language, done.putBack.count, batch))
        }
        if let newBatch = done.newBatch {
            Terminal.say(SubmissionLineWords.movedOn.text(Terminal.language, done.moved.count, newBatch))
        }
    }
}
