import ArgumentParser
import Foundation
import Oyuu
import OyuuRegistry
import OyuuText

struct WithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Takes a design out of the search; its entry stays, with the reason.",
        discussion: """
            EXAMPLE
              oyuu withdraw OY-000012 --reason "filed by mistake"
            """
    )

    @Argument(help: "The design's number.")
    var number: DesignNumber

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let design = try await register.open().withdraw(number, reason: reason, actor: actor.name, date: Date())
        if output.json {
            try Terminal.say(json: DesignRecord(design, withContact: false))
        } else {
            Terminal.say(RegisterLineWords.withdrawn, "\(design.number)")
        }
    }
}

struct EraseContactCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase-contact",
        abstract: "Erases the holder's contact data; the design stays.",
        discussion: """
            EXAMPLE
              oyuu erase-contact OY-000012
            """
    )

    @Argument(help: "The design's number.")
    var number: DesignNumber

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions

    func run() async throws {
        let erasure = try await register.open().eraseContact(of: number, actor: actor.name, date: Date())
        switch erasure {
        case .complete: Terminal.say(RegisterLineWords.contactErased, "\(number)")
        case .nothingToErase: Terminal.say(RegisterLineWords.noContact, "\(number)")
        case .tracesUntilNextCheckpoint:
            Terminal.say(RegisterLineWords.contactErased, "\(number)")
            Terminal.note(RegisterLineWords.tracesLeft)
        case .tracesInServer:
            Terminal.say(RegisterLineWords.contactErased, "\(number)")
            Terminal.note(RegisterLineWords.tracesInServer)
        }
    }
}

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the register into a new folder.",
        discussion: """
            EXAMPLE
              oyuu export /media/usb/register-2026-11
            """
    )

    @Argument(help: "The folder to make.", completion: .directory)
    var folder: String

    @Flag(name: .customLong("no-photos"), help: "Leave the photos out.")
    var withoutPhotos = false

    @Flag(help: "Include the holders' contacts, which are personal data.")
    var withContacts = false

    @Flag(help: "Leave withdrawn designs out.")
    var activeOnly = false

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions

    func run() async throws {
        let options = ExportOptions(
            includePhotos: !withoutPhotos, includeContacts: withContacts, includeWithdrawn: !activeOnly)
        let summary = try await register.open().export(
            to: URL(fileURLWithPath: folder, isDirectory: true), options: options, actor: actor.name, date: Date())
        Terminal.say(RegisterLineWords.exported, "\(summary.designs)", "\(summary.photos)", folder)
    }
}

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Takes in what `oyuu export` wrote; designs that are here already are passed over.",
        discussion: """
            EXAMPLE
              oyuu import /media/usb/register-2026-11
            """
    )

    @Argument(help: "The exported folder.", completion: .directory)
    var folder: String

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions

    func run() async throws {
        let archive = URL(fileURLWithPath: folder, isDirectory: true)
        // First, so that a mistyped name leaves no empty register behind.
        try OrnamentRegister.checkArchive(at: archive)
        let summary = try await register.open(create: true).importDesigns(
            from: archive, actor: actor.name, date: Date())
        for design in summary.imported where design.number != design.formerNumber {
            Terminal.note(RegisterLineWords.isHere, "\(design.formerNumber)", "\(design.number)")
        }
        for failure in summary.failed {
            let number = failure.formerNumber.map { " (\($0))" } ?? ""
            Terminal.complain(
                RegisterLineWords.lineFailed, "\(failure.line)", number,
                Printable.line(Reasons.text(failure.reason, in: Terminal.language)))
        }
        Terminal.say(RegisterLineWords.imported, "\(summary.imported.count)", "\(summary.skipped)")
        if !summary.failed.isEmpty { throw ExitCode(2) }
    }
}
