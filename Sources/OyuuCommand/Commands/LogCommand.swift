import ArgumentParser
import Foundation
import Oyuu
import OyuuLog
import OyuuRegistry
import OyuuSigning
import OyuuText

struct LogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Shows that nothing in the register was changed or backdated.",
        discussion: """
            Every act (registered, disputed, withdrawn, checked, exported) is an entry of a log that only grows. Its head, \
            signed and kept by others, shows later whether anything before it was changed.
            """,
        subcommands: [Verify.self, Head.self, Prove.self, Check.self]
    )

    /// A proof or a head that a person names.
    private static func bytes(_ path: String) throws(OyuuError) -> [UInt8] {
        try BoundedFile.bytes(path, limit: LogReceipt.byteLimit) {
            .log(.notAProof(reason: "it is too large, \($0) bytes"), file: path)
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compares the register with its log, and the log with heads given out earlier.",
            discussion: """
                EXAMPLE
                  oyuu log verify
                  oyuu log verify --head newspaper-2026-11.txt

                Exit status: 0 nothing was changed, 2 something was, and it is named.
                """
        )

        @Option(
            help: ArgumentHelp("A head that was kept elsewhere; may be given several times.", valueName: "file"),
            completion: .file())
        var head: [String] = []

        @OptionGroup var register: RegisterOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let heads = try head.map { file throws(OyuuError) in
                String(decoding: try LogCommand.bytes(file), as: UTF8.self)
            }
            let verification = try await register.open().verifyLog(against: heads)
            if output.json {
                try Terminal.say(json: verification)
            } else {
                for fault in verification.faults { Terminal.complain(fault.words(in: Terminal.language)) }
                Terminal.say(verification.lines)
            }
            if !verification.faults.isEmpty { throw ExitCode(2) }
        }
    }

    struct Head: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Signs what the log is now; publish it or mail it.",
            discussion: """
                Nothing is signed where `oyuu log verify` finds a fault.

                EXAMPLE
                  oyuu log head
                  oyuu log head -o head-2026-11.txt
                """
        )

        @OptionGroup var register: RegisterOptions
        @OptionGroup var target: OutputFile

        func run() async throws {
            let opened = try await register.open()
            let head = try await opened.signLogHead(key: try register.key(of: opened), date: Date())
            try target.write(Array(head.text.utf8))
        }
    }

    struct Prove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes what the log says of a design, with a proof that anybody can check offline.",
            discussion: """
                EXAMPLE
                  oyuu log prove OY-000012 -o star.proof.json
                  oyuu log check star.proof.json --key office.key
                  oyuu log prove --from head-2026-11.txt -o grown.json

                With --from it shows instead that the log only grew since a head was given out. The proof holds no \
                contact data. It shows when the design was registered, with the digests of its photos.
                """
        )

        @Argument(help: ArgumentHelp("A design's number.", valueName: "number"))
        var number: DesignNumber?

        @Option(
            help: ArgumentHelp("A head that was given out, from which the log is to have grown.", valueName: "file"),
            completion: .file())
        var from: String?

        @OptionGroup var register: RegisterOptions
        @OptionGroup var target: OutputFile

        func run() async throws {
            let opened = try await register.open()
            let json: Data
            switch (number, from) {
            case (let number?, nil):
                json = try await opened.proveInLog(number, key: try register.key(of: opened), date: Date()).json()
            case (nil, let file?):
                let text = String(decoding: try LogCommand.bytes(file), as: UTF8.self)
                let head: LogHead
                do throws(LogError) { head = try LogHead(text: text) } catch {
                    throw OyuuError.log(error, file: file)
                }
                json = try await opened.proveLogGrew(
                    since: head, key: try register.key(of: opened), date: Date()
                ).json()
            default: throw OyuuError.usage("`oyuu log prove` takes a design's number, or --from a head")
            }
            try target.write(Array(json) + [UInt8(ascii: "\n")])
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks a proof or a head, without the register.",
            discussion: """
                EXAMPLE
                  oyuu log check star.proof.json --key office.key

                Exit status: 0 it is true, 2 it is not. Without --key nobody says whose signature it is.
                """
        )

        @Argument(
            help: ArgumentHelp("What `oyuu log prove` or `oyuu log head` wrote.", valueName: "file"),
            completion: .file())
        var file: String

        @Option(help: ArgumentHelp("The register's key, or a file that holds it.", valueName: "key"))
        var key: String?

        func run() throws {
            let key = try key.map { text throws(OyuuError) in try RegisterPublicKey(argument: text, of: "--key") }
            let bytes = try LogCommand.bytes(file)
            do throws(LogError) {
                if bytes.first == UInt8(ascii: "{"), LogConsistency.isMeant(by: Data(bytes)) {
                    let grown = try LogConsistency(json: Data(bytes))
                    try grown.verify(key: key)
                    Terminal.say(LogLineWords.grown, "\(grown.older.size)", "\(grown.newer.size)")
                    Terminal.say(grown.newer.lines)
                } else if bytes.first == UInt8(ascii: "{") {
                    let receipt = try LogReceipt(json: Data(bytes))
                    try receipt.verify(key: key)
                    Terminal.say(receipt.lines)
                } else {
                    let head = try LogHead(text: String(decoding: bytes, as: UTF8.self))
                    if let key, key != head.publicKey { throw LogError.otherKey(head.publicKey) }
                    Terminal.say(head.lines)
                }
            } catch {
                throw OyuuError.log(error, file: file)
            }
            if key == nil {
                Terminal.note(NoteWords.nameTheKey)
            }
        }
    }
}

extension LogVerification {
    fileprivate var lines: [String] {
        let language = Terminal.language
        var lines = [
            Terminal.text(
                LogLineWords.compared, LogLineWords.comparedEntries.text(language, Int(entries)),
                PageLineWords.found.text(language, designs), LogLineWords.comparedHeads.text(language, heads))
        ]
        if imported > 0 { lines.append(LogLineWords.imported.text(Terminal.language, imported)) }
        if withoutDigest > 0 { lines.append(LogLineWords.withoutDigest.text(language, withoutDigest)) }
        lines.append(
            faults.isEmpty
                ? Terminal.text(LogLineWords.nothingChanged)
                : LogLineWords.thingsChanged.text(language, faults.count))
        return lines
    }
}

extension LogHead {
    fileprivate var lines: [String] {
        [
            Terminal.text(PaperLineWords.register, register.uuidString.lowercased()),
            LogLineWords.entries.text(
                Terminal.language, Int(size), Date(timeIntervalSince1970: TimeInterval(at)).formatted(.iso8601)),
            Terminal.text(PaperLineWords.signedWith, "\(publicKey)"),
        ]
    }
}

extension LogReceipt {
    fileprivate var lines: [String] {
        entries.map { proved in
            let entry = proved.entry
            return Printable.line(
                Terminal.text(
                    LogLineWords.entry, entry.at, Terminal.act(entry.act), entry.design, entry.actor,
                    "\(entry.sequence)"))
        } + head.lines
    }
}
