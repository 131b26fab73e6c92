import ArgumentParser
import Foundation
import Oyuu
import OyuuRegistry

struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Files a design with one or more photos and prints its number.",
        discussion: """
            The photos are checked first. Where they copy a registered design, nothing is filed and the exit
            status is 1; with --force the design is filed and recorded as disputed.

            EXAMPLE
              oyuu register front.jpg detail.jpg --title "Кочкор мүйүз" --holder "Айзада Токторова" \\
                --village Leilek --technique shyrdak --motif "kochkor müyüz" --class 06-11
            """
    )

    @Argument(help: ArgumentHelp("Photos of the one design.", valueName: "photo"), completion: .file())
    var photos: [String]

    @Option(help: "What the design is called.")
    var title: String

    @Option(help: "Whose design it is.")
    var holder: String

    @Option(help: "How to reach the holder: personal data, shown and exported only on request.")
    var contact: String?

    @Option(help: "Village or town.")
    var village: String?

    @Option(help: "Cooperative or workshop.")
    var cooperative: String?

    @Option(help: "Who made it, where that is not the holder.")
    var creator: String?

    @Option(help: "Technique: shyrdak, ala kiyiz, kilem, …")
    var technique: String?

    @Option(name: .customLong("motif"), help: "A motif's name; may be given several times.")
    var motifs: [String] = []

    @Option(name: .customLong("class"), help: "Locarno class, such as 06-11 (carpets).")
    var locarnoClass: String?

    @Option(help: "When it was made: 2024, 2024-05 or 2024-05-17.")
    var created: String?

    @Option(help: "Filing date: 2024-05-17.")
    var filed: String?

    @Option(help: "Anything else.")
    var notes: String?

    @Flag(help: "File it although it copies a registered design; it is recorded as disputed.")
    var force = false

    @Flag(name: .customLong("no-photos"), help: "Keep fingerprints only, not the photos themselves.")
    var withoutPhotos = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let details = DesignDetails(
            title: title, holder: holder, holderContact: contact, village: village, cooperative: cooperative,
            creator: creator, technique: technique, motifs: motifs, locarnoClass: locarnoClass, createdOn: created,
            filedOn: filed, notes: notes)
        let options = RegistrationOptions(keepPhotos: !withoutPhotos, force: force, actor: actor.name, date: Date())
        let outcome = try await register.open(create: true).register(
            photos.map(PhotoSource.file), as: details, options: options)
        switch outcome {
        case .registered(let design, let verdicts):
            for verdict in verdicts {
                for remark in verdict.remarks {
                    Terminal.note("\(Printable.line(verdict.photo)): \(remark.words)")
                }
            }
            if !design.disputes.isEmpty {
                Terminal.note("disputed with \(design.disputes.map(\.description).joined(separator: ", "))")
            }
            if output.json {
                try Terminal.say(json: DesignRecord(design, withContact: false))
            } else {
                Terminal.say(design.number.description)
            }
        case .stopped(let conflicts):
            for verdict in conflicts {
                if output.json {
                    try Terminal.say(json: verdict)
                } else {
                    for line in VerdictText.lines(verdict) { Terminal.note(line) }
                }
            }
            Terminal.complain("not registered: it copies a registered design; --force files it as disputed")
            throw ExitCode(1)
        }
    }
}
