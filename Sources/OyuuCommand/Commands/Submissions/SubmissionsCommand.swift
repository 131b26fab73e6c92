import ArgumentParser

struct SubmissionsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submissions",
        abstract: "An office's submissions: taken in by the batch, compared, reported, decided on.",
        discussion: """
            A submission is a design with several views. Each is compared with the register and with every other \
            submission, of its batch and of earlier ones; of two that show one design the later is the copy. Any \
            number of `scan`s on any number of machines work on one queue; one that is killed loses nothing.

            EXAMPLE
              oyuu submissions import incoming/2026-11/ --name 2026-11
              oyuu submissions scan
              oyuu submissions status
              oyuu submissions report 2026-11 --report report/
              oyuu submissions decide KG-2026-0017 --copy-of OY-000012 --reason "same border" --actor aijan
              oyuu calibrate --plot calibration.svg
            """,
        subcommands: [
            SubmissionsImportCommand.self, SubmissionsScanCommand.self, SubmissionsStatusCommand.self,
            SubmissionsListCommand.self, SubmissionsReportCommand.self, SubmissionsDecideCommand.self,
            SubmissionsPauseCommand.self, SubmissionsResumeCommand.self, SubmissionsRetryCommand.self,
        ])
}
