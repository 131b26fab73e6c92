import ArgumentParser
import Foundation
import Oyuu
import OyuuPack
import OyuuRegistry
import OyuuSigning
import OyuuText

struct PackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pack",
        abstract: "Writes what an inspector needs to check photos offline, as one signed file.",
        discussion: """
            A pack holds the fingerprints of all active designs with number, title, holder's name and day of \
            registration; no contacts, no photos. `oyuu check --pack FILE` uses it.

            EXAMPLE
              oyuu pack november.pack
              oyuu pack december.delta --since november.pack
              oyuu pack apply november.pack december.delta -o december.pack
              oyuu check --pack december.pack stall.jpg
            """,
        subcommands: [Make.self, Info.self, Verify.self, Apply.self],
        defaultSubcommand: Make.self
    )

    struct Make: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes a pack, or what has changed since an earlier one.")

        @Argument(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
        var file: String

        @Option(
            help: ArgumentHelp("Write only what leads from this pack to the register as it is.", valueName: "pack"),
            completion: .file())
        var since: String?

        @Flag(help: "Keep the whole fingerprints: two to three times the size, the register's own verdicts.")
        var full = false

        @OptionGroup var register: RegisterOptions
        @OptionGroup var actor: ActorOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            if let since, Self.isSame(since, file) {
                throw OyuuError.usage("\(file) is the earlier pack itself; name another file for the delta")
            }
            let opened = try await register.open()
            let key = try opened.key(create: true)
            let earlier = try since.map { try PackFile.read($0) }
            if let earlier, full, earlier.header.profile == .small {
                throw OyuuError.usage("\(since ?? "") is a small pack; leave --full out, or --since")
            }
            let date = Date()
            // Told of one batch at a time.
            nonisolated(unsafe) let bar = ProgressBar(
                total: try await opened.count(matching: .init(status: .active)), unit: NoteWords.unitDesigns)
            let outcome = try await opened.pack(
                full ? .whole : earlier?.header.profile ?? .small, key: key, date: date, since: earlier, in: since
            ) { bar.show($0) }
            bar.finish()
            // First, so that no pack is about that the trail knows nothing of.
            try await opened.recordPacking(outcome.pack, actor: actor.name, date: date)
            if let delta = outcome.delta {
                try PackFile.write(delta, to: file)
                try PackText.report(PackSummary(delta, file: file), json: output.json)
            } else {
                try PackFile.write(outcome.pack, to: file)
                try PackText.report(PackSummary(outcome.pack, file: file), json: output.json)
            }
            for photo in outcome.unreadable {
                Terminal.complain(
                    PackLineWords.leftOut, "\(photo.design)", "\(photo.photoID)",
                    Reasons.text(photo.reason, in: Terminal.language))
            }
            if !outcome.unreadable.isEmpty { throw ExitCode(2) }
        }

        /// Whether two names are of one file that is there.
        private static func isSame(_ one: String, _ other: String) -> Bool {
            var (first, second) = (stat(), stat())
            return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
                && first.st_ino == second.st_ino
        }
    }

    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says what a pack or delta holds and who signed it.",
            discussion: "The signature is verified; whether the key is the office's is not asked.")

        @Argument(help: ArgumentHelp("A pack or delta.", valueName: "file"), completion: .file())
        var file: String

        @OptionGroup var output: OutputOptions

        func run() throws { try PackText.report(try PackSummary.read(file), json: output.json) }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads a pack through: signature, key, every design.",
            discussion: """
                The index made on the way is kept, so that the first check with the pack starts at once.

                Exit status: 0 sound and trusted, 2 not.
                """)

        @Argument(help: ArgumentHelp("A pack.", valueName: "pack"), completion: .file())
        var file: String

        @OptionGroup var trust: TrustOptions
        @OptionGroup var cache: CacheOptions

        func run() throws {
            let pack = try trust.admit(try PackFile.read(file), from: file)
            _ = try cache.open(pack, from: file, expanding: true)
            Terminal.say(PackLineWords.sound, Printable.line(file), "\(pack.header.designs)")
        }
    }

    struct Apply: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a new pack from an earlier one and the deltas since.",
            discussion: """
                The result is, byte for byte, the pack the office had when it made the last delta.

                EXAMPLE
                  oyuu pack apply november.pack december.delta january.delta -o january.pack
                """)

        @Argument(help: ArgumentHelp("The earlier pack.", valueName: "pack"), completion: .file())
        var base: String

        @Argument(help: ArgumentHelp("Deltas, in order.", valueName: "delta"), completion: .file())
        var deltas: [String]

        @Option(name: .shortAndLong, help: ArgumentHelp("The pack to write.", valueName: "file"), completion: .file())
        var output: String

        func run() throws {
            var pack = try PackFile.read(base)
            for file in deltas {
                let delta = try PackFile.readDelta(file)
                do { pack = try delta.applied(to: pack) } catch { throw OyuuError.pack(error, file: file) }
            }
            try PackFile.write(pack, to: output)
            try PackText.report(PackSummary(pack, file: output), json: false)
        }
    }
}
