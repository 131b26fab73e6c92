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
        let fields: [(String, String?)] = [
            ("(73) holder", details.holder), ("contact", withContact ? details.holderContact : nil),
            ("village", details.village), ("cooperative", details.cooperative), ("(72) creator", details.creator),
            ("technique", details.technique),
            ("motifs", details.motifs.isEmpty ? nil : details.motifs.joined(separator: ", ")),
            ("(51) Locarno class", details.locarnoClass), ("made", details.createdOn), ("(22) filed", details.filedOn),
            ("(15) registered", Figure.time(design.registeredAt)),
            (
                "disputed with",
                design.disputes.isEmpty ? nil : design.disputes.map(\.description).joined(separator: ", ")
            ),
            ("withdrawn", design.withdrawnAt.map { Figure.time($0) + ", " + (design.withdrawalReason ?? "") }),
            ("notes", details.notes),
        ]
        for case (let name, let value?) in fields {
            Terminal.say("  \(DisplayWidth.padded(name, to: 20)) \(Printable.line(value))")
        }
        for photo in design.photos {
            Terminal.say(
                "  photo \(Printable.line(photo.fileName)), \(photo.width)×\(photo.height), SHA-256 \(photo.sha256)")
            if let corners = photo.corners.flatMap(DesignCorners.init) {
                Terminal.say("    the design between the corners \(corners.words), straightened")
            }
            guard let fingerprint = try? Fingerprint(encoded: photo.fingerprint) else { continue }
            Terminal.say("    PDQ \(fingerprint.hash.hex), quality \(fingerprint.quality)")
            Terminal.say(PaletteText.lines(fingerprint.palette, in: .en), indent: "    ")
        }
        for entry in try await register.auditTrail(of: design.number) {
            Terminal.say("  \(Figure.time(entry.at)) \(entry.act.rawValue) by \(Printable.line(entry.actor))")
        }
    }

    private func save(_ design: Design, of register: OrnamentRegister, in folder: String) async throws {
        for photo in design.photos {
            guard let bytes = try await register.photoBytes(sha256: photo.sha256) else {
                Terminal.note("\(Printable.line(photo.fileName)) was not kept")
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
