import ArgumentParser
import Foundation
import Oyuu
import OyuuFingerprint
import OyuuRegistry
import OyuuText

struct ShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows everything about one design.",
        discussion: """
            EXAMPLE
              oyuu show OY-000012 --save-photos /tmp
            """
    )

    @Argument(help: "The design's number.")
    var number: DesignNumber

    @Flag(help: "Show the holder's contact, which is personal data.")
    var withContact = false

    @Option(help: ArgumentHelp("Write the kept photos into this folder.", valueName: "folder"))
    var savePhotos: String?

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let opened = try await register.open()
        guard let design = try await opened.design(number) else {
            throw OyuuError.usage("there is no design \(number); `oyuu list` shows the numbers")
        }
        if output.json {
            try Terminal.say(json: DesignRecord(design, withContact: withContact))
        } else {
            try await print(design, of: opened)
        }
        if let savePhotos { try await save(design, of: opened, in: savePhotos) }
    }

    private func print(_ design: Design, of register: OrnamentRegister) async throws {
        let details = design.details
        Terminal.say(Terminal.styled("\(design.number) \(Printable.line(details.title))", .bold))
        let fields: [(Words, String?)] = [
            (ShowWords.holder, details.holder), (ShowWords.contact, withContact ? details.holderContact : nil),
            (ShowWords.village, details.village), (ShowWords.cooperative, details.cooperative),
            (ShowWords.creator, details.creator), (ShowWords.technique, details.technique),
            (ShowWords.motifs, details.motifs.isEmpty ? nil : details.motifs.joined(separator: ", ")),
            (ShowWords.locarno, details.locarnoClass), (ShowWords.made, details.createdOn),
            (ShowWords.filed, details.filedOn), (ShowWords.registered, Figure.time(design.registeredAt)),
            (
                ShowWords.disputedWith,
                design.disputes.isEmpty ? nil : design.disputes.map(\.description).joined(separator: ", ")
            ),
            (ShowWords.withdrawn, design.withdrawnAt.map { Figure.time($0) + ", " + (design.withdrawalReason ?? "") }),
            (ShowWords.notes, details.notes),
        ]
        let width = DisplayWidth.widest(ShowWords.fields, atLeast: 20)
        for case (let name, let value?) in fields {
            Terminal.say("  \(DisplayWidth.padded(Terminal.text(name), to: width)) \(Printable.line(value))")
        }
        for photo in design.photos {
            Terminal.say(
                [
                    Terminal.text(
                        ShowWords.photo, Printable.line(photo.fileName), "\(photo.width)", "\(photo.height)",
                        photo.sha256)
                ], indent: "  ")
            if let corners = photo.corners.flatMap(DesignCorners.init) {
                Terminal.say([Terminal.text(ShowWords.corners, corners.words)], indent: "    ")
            }
            guard let fingerprint = try? Fingerprint(encoded: photo.fingerprint) else { continue }
            Terminal.say(
                [Terminal.text(ShowWords.quality, fingerprint.hash.hex, "\(fingerprint.quality)")], indent: "    ")
            Terminal.say(PaletteText.lines(fingerprint.palette, in: .preferred), indent: "    ")
        }
        let acts = try await register.auditTrail(of: design.number).map { entry in
            Terminal.text(
                ShowWords.act, Figure.time(entry.at), Terminal.act(entry.act.rawValue),
                ActorName.words(entry.actor, in: Terminal.language))
        }
        Terminal.say(acts, indent: "  ")
    }

    private func save(_ design: Design, of register: OrnamentRegister, in folder: String) async throws {
        for photo in design.photos {
            guard let bytes = try await register.photoBytes(sha256: photo.sha256) else {
                Terminal.note(ShowWords.notKept, Printable.line(photo.fileName))
                continue
            }
            let ending = photo.format == "jpeg" ? "jpg" : photo.format
            let path = "\(folder)/\(design.number)-\(photo.id).\(ending)"
            do {
                try Data(bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
            } catch {
                throw OyuuError.file(path: path, reason: "cannot be written, or is there already")
            }
            Terminal.note(path)
        }
    }
}

extension DesignNumber: ExpressibleByArgument {}
