import ArgumentParser
import Foundation
import Oyuu
import OyuuFingerprint
import OyuuImage
import OyuuRegistry
import OyuuText

struct RegisterCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "register",
        abstract: "Files a design with one or more photos and prints its number.",
        discussion: """
            The photos are checked first. Where they copy a registered design, nothing is filed and the exit \
            status is 1; with --force the design is filed and recorded as disputed. A photo too small or with \
            too little pattern to protect the design is refused with status 2; one that could be better is filed \
            with advice.

            A carpet photographed at a slant is straightened where its outline is sure. --preview shows what was \
            registered; --corners says where the design lies, top left, top right, bottom right, bottom left, in \
            pixels of the upright photo: four corners a photo in the photos' order, or the word whole.

            EXAMPLE
              oyuu register front.jpg detail.jpg --title "Кочкор мүйүз" --holder "Айзада Токторова" \\
                --village Leilek --technique shyrdak --motif "kochkor müyüz" --class 06-11
              oyuu register floor.jpg --title Star --holder Burul --corners 212,340 1490,310 1702,1105 60,1180
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

    @OptionGroup var straightening: StraighteningOptions

    @Flag(help: "File it although it copies a registered design (it is recorded as disputed) or a photo is too poor.")
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
        let options = RegistrationOptions(
            keepPhotos: !withoutPhotos, force: force, straightening: straightening.method,
            corners: try straightening.corners(ofPhotos: photos.count), actor: actor.name, date: Date())
        let opened = try await register.open(create: true)
        let outcome = try await opened.register(photos.map(PhotoSource.file), as: details, options: options) {
            (corners) throws(OyuuError) in
            // Whoever cannot have the preview that was asked for has not looked, and files nothing.
            if let preview = straightening.preview { try write(corners, preview: preview) }
        }
        switch outcome {
        case .registered(let design, let verdicts):
            try tell(design, verdicts)
            await opened.settleIndex()
        case .stopped(let conflicts):
            for verdict in conflicts {
                if output.json {
                    try Terminal.say(json: verdict)
                } else {
                    for line in VerdictText.lines(verdict) { Terminal.note(line) }
                }
            }
            Terminal.complain(RegisterLineWords.copies)
            throw ExitCode(1)
        case .refused(let notes):
            for note in notes {
                if output.json { try Terminal.say(json: note) }
                for advice in note.advice { Terminal.note("\(Printable.line(note.photo)): \(advice.terminalWords)") }
            }
            Terminal.complain(RegisterLineWords.tooPoor)
            throw ExitCode(2)
        }
    }

    private func tell(_ design: Design, _ verdicts: [Verdict]) throws {
        for verdict in verdicts {
            for remark in verdict.remarks {
                Terminal.note("\(Printable.line(verdict.photo)): \(remark.terminalWords)")
            }
            let wasStraightened = verdict.remarks.contains { if case .straightened = $0 { true } else { false } }
            if straightening.straighten == true, !wasStraightened {
                Terminal.note(RegisterLineWords.noOutline, Printable.line(verdict.photo))
            }
        }
        if !design.disputes.isEmpty {
            Terminal.note(
                RegisterLineWords.disputedWith, design.disputes.map(\.description).joined(separator: ", "))
        }
        if output.json {
            try Terminal.say(json: DesignRecord(design, verdicts: verdicts))
        } else {
            Terminal.say(design.number.description)
        }
    }

    /// The design as the register will see it, from every photo: `FILE`, `FILE-2`, `FILE-3`…
    private func write(_ corners: [DesignCorners?], preview: String) throws(OyuuError) {
        for (index, photo) in zip(photos, corners).enumerated() {
            var path = preview
            if index > 0 {
                let url = URL(fileURLWithPath: preview)
                path =
                    url.deletingPathExtension().path + "-\(index + 1)."
                    + (url.pathExtension.isEmpty ? "png" : url.pathExtension)
            }
            let picture = try PhotoSource.file(photo.0).designPicture(
                corners: photo.1, longSide: 1600, options: register.reading.options)
            do {
                try Data(try ImageEncoder.png(picture)).write(to: URL(fileURLWithPath: path))
            } catch {
                throw OyuuError.file(path: path, reason: "the preview cannot be written; nothing is registered")
            }
            Terminal.note(RegisterLineWords.preview, Printable.line(path))
        }
    }
}
