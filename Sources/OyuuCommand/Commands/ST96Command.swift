import ArgumentParser
import Foundation
import OyuuIntake
import OyuuText

struct ST96Command: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "st96",
        abstract: "Looks at submissions as offices send them: WIPO ST.96, manifests, folders, archives.",
        subcommands: [ST96CheckCommand.self])
}

struct ST96CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Reads submissions and lists what is wrong with them; nothing is registered.",
        discussion: """
            Each design is a line: reference, filing date, classes, number of views, title. Each problem is a line \
            with the file, the line and the element it is about, and what to do.

            EXAMPLE
              oyuu st96 check application.xml --pictures scans/

            Exit status: 0 nothing is wrong, 2 there are problems, or a file cannot be read.
            """
    )

    @Argument(
        help: ArgumentHelp("ST.96 documents, manifests (CSV), zip archives or folders.", valueName: "file"),
        completion: .file())
    var files: [String]

    @Option(
        help: ArgumentHelp("Where pictures that are named are looked up besides.", valueName: "folder"),
        completion: .directory)
    var pictures: String?

    @OptionGroup var output: OutputOptions

    func run() async throws {
        var isGood = true
        for file in files {
            let unpacked = ScratchFolder()
            defer { unpacked.remove() }
            do throws(IntakeError) {
                let content = try SubmissionReader.read(file, unpackingTo: unpacked.url.path, picturesIn: pictures)
                tell(content)
                isGood = isGood && content.problems.isEmpty
            } catch {
                isGood = false
                Terminal.complain(error.words(in: Terminal.language))
            }
        }
        if !isGood { throw ExitCode(2) }
    }

    private func tell(_ content: SubmissionBatchContent) {
        for document in content.documents {
            guard !output.json else {
                say(SubmissionRecord(document))
                continue
            }
            let parts = [
                document.reference, document.filedOn ?? "–",
                document.locarnoClasses.isEmpty ? "–" : document.locarnoClasses.joined(separator: " "),
                "\(document.views.count)", document.title ?? "–",
            ]
            Terminal.say(parts.map { Printable.line($0) }.joined(separator: "  "))
        }
        for problem in content.problems {
            if output.json { say(ProblemRecord(problem)) } else { Terminal.say(problem.words(in: Terminal.language)) }
        }
    }

    private func say(_ record: some Encodable) {
        do { try Terminal.say(json: record) } catch { Terminal.complain("\(error)") }
    }

    private struct SubmissionRecord: Encodable {
        let reference: String
        let title: String?
        let holder: String?
        let creator: String?
        let filed: String?
        let classes: [String]
        let priorities: [PriorityClaim]
        let views: [String]

        init(_ document: SubmissionDocument) {
            (reference, title, holder) = (document.reference, document.title, document.holder)
            (creator, filed, classes) = (document.creator, document.filedOn, document.locarnoClasses)
            (priorities, views) = (document.priorities, document.views.map(\.path))
        }
    }

    private struct ProblemRecord: Encodable {
        let problem: String
        let file: String
        let line: Int?
        let element: String?
        let reference: String?
        let text: String

        init(_ problem: IntakeProblem) {
            (self.problem, file, line) = (problem.code, problem.file, problem.line)
            (element, reference) = (problem.element, problem.reference)
            text = problem.description
        }
    }
}
