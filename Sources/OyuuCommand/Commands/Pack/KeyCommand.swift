import ArgumentParser
import Foundation
import Oyuu
import OyuuPack
import OyuuSigning

struct KeyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key",
        abstract: "Shows the register's public key, or trusts another register's.",
        subcommands: [Show.self, Trust.self]
    )

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the register's public key; a register that has no key gets one.",
            discussion: """
                Publish it where inspectors can compare it: on the office's site, on paper, by telephone. The \
                private half lies in the register's folder as register.key; keep a copy of it as safe as the register.

                EXAMPLE
                  oyuu key show > office.key
                """)

        @OptionGroup var register: RegisterOptions

        func run() async throws {
            Terminal.say(try register.key(of: try await register.open()).publicKey.description)
        }
    }

    struct Trust: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Trusts, on this device, the register that signed a pack.",
            discussion: """
                Ask the office for its key and compare it with the one that is printed. With --pack-key the \
                comparison is made for you.

                EXAMPLE
                  oyuu key trust neighbour.pack --pack-key neighbour.key
                """)

        @Argument(help: ArgumentHelp("A pack of that register.", valueName: "pack"), completion: .file())
        var file: String

        @OptionGroup var trust: TrustOptions

        func run() throws {
            let pack = try PackFile.read(file)
            if trust.packKey != nil { _ = try trust.admit(pack, from: file) }
            do {
                try KnownKeys.changing(path: trust.knownKeysPath) { keys in
                    try keys.trust(pack.publicKey, of: pack.header.register)
                }
            } catch {
                throw OyuuError(error, file: trust.knownKeysPath)
            }
            Terminal.say("\(pack.header.register.uuidString.lowercased()) \(pack.publicKey)")
        }
    }
}
