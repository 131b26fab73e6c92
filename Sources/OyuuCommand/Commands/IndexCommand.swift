import ArgumentParser
import Foundation
import Oyuu

struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Looks after the index that the register is searched by.",
        discussion: """
            The index is a file in the register's folder, made from the register. Every command keeps it up to date and
            makes it anew where it is missing or damaged; these show how it is and do so on demand.
            """,
        subcommands: [Status.self, Rebuild.self, Verify.self]
    )

    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Says how the index is; changes nothing.",
            discussion: """
                EXAMPLE
                  oyuu index status

                Only what every search needs is looked at; oyuu index verify looks for damage.

                Exit status: 0 the index can be used, 2 it is missing or unusable and will be made anew.
                """
        )

        @OptionGroup var register: RegisterOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let status = try await register.open().indexStatus()
            if output.json {
                try Terminal.say(json: status)
            } else {
                Terminal.say(status.lines)
            }
            if !status.isUsable { throw ExitCode(2) }
        }
    }

    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes the index anew from the register.",
            discussion: """
                Whoever searches goes on with the old index meanwhile. With --fingerprints, the fingerprints of all active
                designs are made anew from the kept photos first: after the fingerprint's version has changed, or where a
                stored one is damaged.

                EXAMPLE
                  oyuu index rebuild
                  oyuu index rebuild --fingerprints

                Exit status: 0 done, 2 a fingerprint could not be renewed or the index could not be written.
                """
        )

        @Flag(help: "Make the fingerprints anew from the kept photos first.")
        var fingerprints = false

        @OptionGroup var register: RegisterOptions
        @OptionGroup var actor: ActorOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let opened = try await register.open()
            var renewal: RenewalSummary?
            if fingerprints {
                let bar = ProgressBar(total: nil, unit: "photos")
                renewal = try await opened.renewFingerprints(actor: actor.name, date: Date()) { bar.show($0) }
                bar.finish()
            }
            let status = try await opened.rebuildIndex()
            if output.json {
                if let renewal { try Terminal.say(json: renewal) }
                try Terminal.say(json: status)
            } else {
                if let renewal { tell(renewal) }
                Terminal.say(status.lines)
            }
            if renewal?.failed.isEmpty == false { throw ExitCode(2) }
        }

        private func tell(_ renewal: RenewalSummary) {
            Terminal.say(
                "\(renewal.renewed) fingerprints renewed, \(renewal.unchanged) were right, \(renewal.withoutBytes) photos were not kept"
            )
            for failure in renewal.failed {
                Terminal.complain("\(failure.design) photo \(failure.photoID): \(failure.reason)")
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compares every byte of the index with its checksums, and every photo in it with the register.",
            discussion: """
                EXAMPLE
                  oyuu index verify

                Exit status: 0 the index is sound, 2 it is not.
                """
        )

        @OptionGroup var register: RegisterOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let verification = try await register.open().verifyIndex()
            if output.json {
                try Terminal.say(json: verification)
            } else {
                for fault in verification.faults { Terminal.complain(fault) }
                Terminal.say(
                    verification.faults.isEmpty
                        ? "the index is sound: \(Counted.words(verification.pages, "page")), "
                            + Counted.words(verification.photos, "photo")
                        : "the index is not sound: a search that meets the damage makes it anew; "
                            + "oyuu index rebuild does so now")
            }
            if !verification.faults.isEmpty { throw ExitCode(2) }
        }
    }
}

extension IndexStatus {
    /// The state of an index in words.
    fileprivate var lines: [String] {
        guard isUsable, let generation else {
            return [[reason, remedy].compactMap { $0 }.joined(separator: "; ")]
        }
        let each = photos == 0 ? "" : " and \((bytes - fixedBytes) / photos) a photo"
        var lines = [
            "\(Counted.words(photos, "photo")), \(bytes) bytes: \(fixedBytes) whatever their number\(each)",
            "generation \(generation), the register is at \(registerGeneration)",
        ]
        if changes > 0 {
            lines.append("\(Counted.words(changes, "photo")) came or went since; a search takes them in")
        }
        if unreadable > 0 {
            lines.append(
                "\(Counted.words(unreadable, "fingerprint")) cannot be read; oyuu index rebuild --fingerprints mends that"
            )
        }
        return lines
    }
}
