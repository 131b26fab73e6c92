import ArgumentParser
import Foundation
import Oyuu
import OyuuImage
import OyuuOffice
import OyuuSigning
import OyuuText

/// Which register a command works on, and how photos are read.
struct RegisterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            The register: a folder, or a database as postgresql://… (else OYUU_REGISTER, else
            ~/.local/share/oyuu/register).
            """, valueName: "place"))
    var register: String?

    @Option(
        help: ArgumentHelp(
            """
            For a database: the folder of index, key and accounts on this machine (else OYUU_LOCAL, else
            ~/.local/share/oyuu/registers/…).
            """, valueName: "folder"))
    var local: String?

    @OptionGroup var reading: ReadingArguments

    /// Where the register is.
    func place() throws(OyuuError) -> RegisterPlace {
        let environment = ProcessInfo.processInfo.environment
        if let text = register ?? environment["OYUU_REGISTER"], !text.isEmpty {
            return try RegisterPlace(text, local: Self.localFolder(local, environment))
        }
        return .folder(LocalFolder.data(environment).appendingPathComponent("oyuu/register", isDirectory: true))
    }

    /// The local folder of a database that a person names; nil for the usual one.
    static func localFolder(
        _ option: String?, _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> URL? {
        (option ?? environment["OYUU_LOCAL"]).flatMap { path in
            path.isEmpty ? nil : URL(fileURLWithPath: path, isDirectory: true)
        }
    }

    /// - Parameters:
    ///   - reading: how photos are read, where not as the options say.
    ///   - onIndexEvent: told what happens to the index; the person, where it is not given.
    func open(
        create: Bool = false, reading: ReadingOptions? = nil,
        onIndexEvent: @escaping @Sendable (IndexEvent) -> Void = RegisterOptions.tell
    ) async throws(OyuuError) -> OrnamentRegister {
        try await OrnamentRegister.open(
            at: try place(), create: create, reading: reading ?? self.reading.options, onIndexEvent: onIndexEvent)
    }

    /// Tells the person what happened to the index, but for what went as it should.
    @Sendable static func tell(_ event: IndexEvent) {
        if case .merged = event { return }
        Terminal.note(event.words(in: Terminal.language))
    }
}

extension RegisterOptions {
    /// The register's private key; one is made, and said to be, where there is none.
    func key(of opened: OrnamentRegister) throws(OyuuError) -> RegisterKey {
        let file = opened.folder?.appendingPathComponent(RegisterKey.fileName).path ?? ""
        let isThere = FileManager.default.fileExists(atPath: file)
        let key = try opened.key(create: true)
        if !isThere { Terminal.note(NoteWords.newKey, file) }
        return key
    }
}

extension RegisterPublicKey {
    /// The key that a person names, or one in a file that a person names.
    init(argument: String, of option: String) throws(OyuuError) {
        let text = (try? String(contentsOfFile: argument, encoding: .utf8)) ?? argument
        guard let key = RegisterPublicKey(text) else {
            throw .usage("\(option) takes a key (ed25519: and 64 digits) or a file that holds one")
        }
        self = key
    }
}

/// How photos are read.
struct ReadingArguments: ParsableArguments {
    @Flag(help: "Accept a JPEG whose end is missing; the result says so.")
    var allowTruncated = false

    @Option(help: ArgumentHelp("Refuse larger photos.", valueName: "megapixels"))
    var maxMegapixels: Int?

    var options: ReadingOptions {
        var limits = ImageLimits.standard
        if let maxMegapixels { limits.pixels = maxMegapixels * 1_000_000 }
        return ReadingOptions(limits: limits, allowTruncated: allowTruncated)
    }

    func validate() throws {
        if let maxMegapixels, !(1...10_000).contains(maxMegapixels) {
            throw ValidationError("--max-megapixels takes 1 to 10000")
        }
    }
}

/// Who acts, for the audit trail.
struct ActorOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Who does this, for the audit trail (else the account's name).", valueName: "name"))
    var actor: String?

    var name: String { actor ?? NSUserName() }
}

/// How the answer is printed.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON, one object a line.")
    var json = false
}
