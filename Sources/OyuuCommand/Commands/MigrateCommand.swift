import ArgumentParser
import Foundation
import Oyuu
import OyuuOffice
import OyuuRegistry
import OyuuSubmissions
import OyuuText

struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Moves a register from a folder to a PostgreSQL database, or back, with nothing lost.",
        discussion: """
            Everything comes along as it is: identity, numbers, photos, contacts, disputes, audit trail, log and its \
            heads, and the key; so do the office's submissions with their pictures, results and decisions. Indexes, \
            packs, certificates and proofs made before stay true. The register moved from is only read; the place moved \
            to must be empty, and becomes a register wholly or not at all. Stop `submissions scan` first: work on the \
            queue meanwhile ends the move.

            EXAMPLE
              oyuu migrate ~/.local/share/oyuu/register postgresql://office@db/oyuu
              oyuu migrate postgresql://office@db/oyuu /media/usb/register --hold
              oyuu migrate --compare postgresql://office@db/oyuu postgresql://office@spare/oyuu

            Exit status: 0 done, or with --compare the two are the same; 2 not.
            """
    )

    @Argument(help: ArgumentHelp("The register: a folder, or postgresql://…", valueName: "from"))
    var from: String

    @Argument(help: ArgumentHelp("An empty place: a folder, or postgresql://…", valueName: "to"))
    var to: String

    @Flag(help: "Let nobody change the register meanwhile: whoever tries waits. Else a change ends the move.")
    var hold = false

    @Flag(help: "Move nothing: compare two registers row by row.")
    var compare = false

    @Option(
        help: ArgumentHelp(
            "The local folder of the database (else OYUU_LOCAL, else ~/.local/share/oyuu/registers/…).",
            valueName: "folder"))
    var local: String?

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let folder = RegisterOptions.localFolder(local)
        let migration = RegisterMigration(
            from: try RegisterPlace(from, local: folder), to: try RegisterPlace(to, local: folder))
        if compare { return try await tellDifferences(migration) }
        let bar = ProgressBar(total: nil, unit: NoteWords.unitRows)
        let (summary, submissions) = try await migration.runWithSubmissions(holdingWriters: hold) { bar.show($0) }
        bar.finish()
        if output.json {
            return try Terminal.say(json: Moved(tables: summary.tables + submissions, key: summary.key))
        }
        let rows = Dictionary((summary.tables + submissions).map { ($0.table, "\($0.rows)") }) { first, _ in first }
        Terminal.say(
            MigrateWords.moved, rows["design"] ?? "", rows["design_photo"] ?? "", rows["audit_entry"] ?? "",
            Printable.line("\(migration.target)"))
        if !submissions.isEmpty {
            Terminal.say(
                MigrateWords.submissions, rows["submissions.batch"] ?? "", rows["submissions.submission"] ?? "",
                rows["submissions.decision"] ?? "")
        }
        if summary.key == .other { Terminal.note(MigrateWords.otherKey) }
        Terminal.note(MigrateWords.twoNow, Printable.line("\(migration.source)"))
    }

    /// What was moved, for programs.
    private struct Moved: Encodable {
        let tables: [TableDigest]
        let key: RegisterMigration.KeyOutcome
    }

    private func tellDifferences(_ migration: RegisterMigration) async throws {
        let comparisons = try await migration.compare() + migration.compareSubmissions()
        for comparison in comparisons {
            if output.json {
                try Terminal.say(json: comparison)
            } else if !comparison.isSame {
                Terminal.complain(
                    MigrateWords.differs, comparison.source.table, "\(comparison.source.rows)",
                    "\(comparison.target.rows)")
            }
        }
        guard comparisons.allSatisfy(\.isSame) else { throw ExitCode(2) }
        if !output.json {
            Terminal.say(MigrateWords.same, "\(comparisons.reduce(0) { $0 + $1.source.rows })")
        }
    }
}
