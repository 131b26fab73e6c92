import ArgumentParser
import Foundation
import Oyuu
import OyuuText

struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Looks after the index that the register is searched by.",
        discussion: """
            The index is a file in the register's folder, made from the register. Every command keeps it up to date and \
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
                Whoever searches goes on with the old index meanwhile. With --fingerprints, the fingerprints of all active \
                designs are made anew from the kept photos first: after the fingerprint's version has changed, or where a \
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
                let bar = ProgressBar(total: nil, unit: NoteWords.unitPhotos)
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
                IndexLineWords.renewed, "\(renewal.renewed)", "\(renewal.unchanged)", "\(renewal.withoutBytes)")
            for failure in renewal.failed {
                Terminal.complain(
                    IndexLineWords.photoFailed, "\(failure.design)", "\(failure.photoID)",
                    Reasons.text(failure.reason, in: Terminal.language))
            }
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compares every byte of the index with its checksums, and every photo in it with the register.",
            discussion: """
                EXAMPLE
                  oyuu index verify

                Exit status: 0 the index is sound, 2 it is not, or fingerprints in the register cannot be read.
                """
        )

        @OptionGroup var register: RegisterOptions
        @OptionGroup var output: OutputOptions

        func run() async throws {
            let verification = try await register.open().verifyIndex()
            if output.json {
                try Terminal.say(json: verification)
            } else {
                for fault in verification.faults { Terminal.complain(Reasons.text(fault, in: Terminal.language)) }
                Terminal.say(
                    verification.faults.isEmpty
                        ? Terminal.text(
                            IndexLineWords.sound, IndexLineWords.pages.text(Terminal.language, verification.pages),
                            IndexLineWords.photos.text(Terminal.language, verification.photos))
                        : Terminal.text(IndexLineWords.unsound))
                if verification.unreadable > 0 {
                    Terminal.complain(IndexLineWords.unreadable.text(Terminal.language, verification.unreadable))
                }
            }
            if !verification.faults.isEmpty || verification.unreadable > 0 { throw ExitCode(2) }
        }
    }
}

extension IndexStatus {
    /// The state of an index in words.
    fileprivate var lines: [String] {
        let language = Terminal.language
        guard isUsable, let generation else {
            let clauses = [reason, remedy].compactMap { $0 }.map { Reasons.text($0, in: language) }
            return [clauses.joined(separator: "; ")]
        }
        let each = photos == 0 ? "" : Terminal.text(IndexLineWords.each, "\((bytes - fixedBytes) / photos)")
        var lines = [
            Terminal.text(
                IndexLineWords.size, IndexLineWords.photos.text(language, photos), "\(bytes)", "\(fixedBytes)", each),
            Terminal.text(IndexLineWords.generation, "\(generation)", "\(registerGeneration)"),
        ]
        if changes > 0 { lines.append(IndexLineWords.changes.text(language, changes)) }
        if unreadable > 0 { lines.append(IndexLineWords.unreadable.text(language, unreadable)) }
        return lines
    }
}
