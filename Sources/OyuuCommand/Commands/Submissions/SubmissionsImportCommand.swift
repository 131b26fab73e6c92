import ArgumentParser
import Foundation
import Oyuu
import OyuuIntake
import OyuuSubmissions
import OyuuText

struct SubmissionsImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes in a batch: a folder, a zip archive, a manifest (CSV) or a WIPO ST.96 document.",
        discussion: """
            What cannot be taken in is named with its reason and stops nothing. An import that was interrupted goes \
            on when it is called again by the same name.

            EXAMPLE
              oyuu submissions import incoming/2026-11.zip --name 2026-11
              oyuu submissions import urgent/ --priority 10

            Exit status: 0 all was taken in, 2 something was not.
            """)

    @Argument(help: "The folder or file.", completion: .file())
    var source: String

    @Option(help: "What the batch is called (else as the source).")
    var name: String?

    @Option(help: "Batches of a greater priority are worked on first; 0 is usual.")
    var priority = 0

    @Option(
        help: ArgumentHelp(
            "A folder in which pictures that a manifest or document names are looked up too.", valueName: "folder"),
        completion: .directory)
    var pictures: String?

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    /// What became of it, for programs.
    private struct Summary: Encodable {
        let batch: String
        let taken: Int
        let present: Int
        let problems: [BatchProblem]
    }

    func run() async throws {
        // First, so that a mistyped name makes no register.
        let folder = ScratchFolder()
        defer { folder.remove() }
        let content = try SubmissionReader.read(source, unpackingTo: folder.url.path, picturesIn: pictures)
        let store = try await register.submissionsOfRegister()
        let called = name ?? URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
        let bar = ProgressBar(total: content.documents.count, unit: SubmissionLineWords.unit)
        let summary = try await store.importBatch(
            called, of: content.documents, source: URL(fileURLWithPath: source).lastPathComponent, priority: priority,
            problems: content.problems.map {
                BatchProblem(place: $0.reference ?? $0.file, code: $0.code, reason: $0.description)
            },
            actor: actor.name, progress: { bar.show($0) })
        bar.finish()
        for problem in content.problems { Terminal.complain(problem.words(in: Terminal.language)) }
        for problem in summary.problems.dropFirst(content.problems.count) {
            Terminal.complain("\(problem.place): \(Reasons.text(problem.reason, in: Terminal.language))")
        }
        if output.json {
            try Terminal.say(
                json: Summary(
                    batch: called, taken: summary.taken, present: summary.present, problems: summary.problems))
        } else {
            Terminal.say(SubmissionLineWords.taken.text(Terminal.language, summary.taken, called))
            if summary.present > 0 {
                Terminal.say(SubmissionLineWords.present.text(Terminal.language, summary.present))
            }
        }
        if !summary.problems.isEmpty { throw ExitCode(2) }
    }
}
