import ArgumentParser
import Foundation
import Oyuu
import OyuuRegistry
import OyuuSubmissions
import OyuuText

struct SubmissionsDecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Writes down what an examiner decided of a submission; the latest decision counts.",
        discussion: """
            Decisions are only added to, with time, reason and who decided. `oyuu calibrate` makes the office's own \
            precision and recall of them.

            EXAMPLE
              oyuu submissions decide KG-2026-0017 --copy-of OY-000012 --reason "same border, other colours"
              oyuu submissions decide 2026-11/0018 --of-submission 2026-10/0005 --reason "same drawing"
              oyuu submissions decide KG-2026-0019 --not-a-copy --reason "only the ram's horn is shared"
            """)

    @Argument(help: "The submission's reference, with its batch (BATCH/REFERENCE) where several have it.")
    var submission: String

    @Option(help: ArgumentHelp("It is a copy of this registered design.", valueName: "number"))
    var copyOf: DesignNumber?

    @Option(help: ArgumentHelp("It is a copy of this other submission.", valueName: "reference"))
    var ofSubmission: String?

    @Flag(help: "It is no copy of anything that was found.")
    var notACopy = false

    @Flag(help: "Somebody must look at the things themselves.")
    var needsALook = false

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let said = [copyOf != nil, ofSubmission != nil, notACopy, needsALook].count(where: \.self)
        if said != 1 {
            throw ValidationError("give one of --copy-of, --of-submission, --not-a-copy and --needs-a-look")
        }
    }

    func run() async throws {
        let opened = try await register.open()
        let store = try await register.submissions()
        let kind: Decision.Kind
        if let copyOf {
            guard try await opened.design(copyOf) != nil else {
                throw OyuuError.registry(RegistryError(.noSuchDesign(copyOf), at: "\(try register.place())"))
            }
            kind = .copyOfDesign(copyOf)
        } else if let ofSubmission {
            kind = .copyOfSubmission(batch: "", reference: ofSubmission)
        } else {
            kind = notACopy ? .notACopy : .needsALook
        }
        let decision = try await store.decide(submission, kind, reason: reason, actor: actor.name)
        if output.json {
            try Terminal.say(json: decision)
        } else {
            Terminal.say(SubmissionLineWords.decided, "\(decision.batch)/\(decision.reference)")
        }
    }
}
