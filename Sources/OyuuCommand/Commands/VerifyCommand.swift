import ArgumentParser
import Oyuu
import OyuuPaper
import OyuuSigning
import OyuuText

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks a certificate or a report, without the register and without a line.",
        discussion: """
            FILE is a certificate or an evidence report as it was given out (PDF or HTML), or a text file with what a \
            phone read from the code on a printed one. What is printed here is what the register signed: compare it \
            with the paper.

            EXAMPLE
              oyuu verify star.pdf --key office.key

            Exit status: 0 it is true, 2 it is not, and what was changed is named.
            """
    )

    @Argument(
        help: ArgumentHelp("A certificate or report, or the text of its code.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("The register's key, or a file that holds it.", valueName: "key"))
    var key: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        let key = try key.map { text throws(OyuuError) in try RegisterPublicKey(argument: text, of: "--key") }
        let bytes = try BoundedFile.bytes(file, limit: Seal.byteLimit) {
            .paper(.notAPaper(reason: "it is too large, \($0) bytes"), file: file)
        }
        let statement: PaperStatement
        do throws(PaperError) {
            statement = try PaperStatement(paper: bytes)
            if let key, key != statement.publicKey { throw .otherKey(statement.publicKey) }
        } catch {
            throw OyuuError.paper(error, file: file)
        }
        switch statement {
        case .certificate(let statement): try say(statement.lines, json: VerifiedCertificate(statement))
        case .report(let statement): try say(statement.lines, json: VerifiedReport(statement))
        }
        if key == nil {
            Terminal.note(NoteWords.nameTheKey)
        }
    }

    private func say(_ lines: [String], json: some Encodable) throws {
        if output.json { try Terminal.say(json: json) } else { Terminal.say(lines) }
    }
}

extension CertificateStatement {
    fileprivate var lines: [String] {
        [
            "\(design) \(title)", Terminal.text(PaperLineWords.holder, holder),
            Terminal.text(PaperLineWords.registered, registeredAt),
            Terminal.text(PaperLineWords.register, register.uuidString.lowercased()),
            Terminal.text(PaperLineWords.photos, photos), Terminal.text(PaperLineWords.fingerprint, fingerprint),
            Terminal.text(PaperLineWords.signedWith, "\(publicKey)"),
        ].map { Printable.line($0) }
    }
}

extension ReportStatement {
    fileprivate var lines: [String] {
        [
            Terminal.text(PaperLineWords.report, shortDigest), Terminal.text(PaperLineWords.checked, checkedAt),
            Terminal.text(PaperLineWords.actor, actor), Terminal.text(PaperLineWords.photos, photos),
            Terminal.text(PaperLineWords.copies, copies), Terminal.text(PaperLineWords.software, software),
            Terminal.text(PaperLineWords.register, register.uuidString.lowercased()),
            Terminal.text(PaperLineWords.signedWith, "\(publicKey)"),
        ].map { Printable.line($0) }
    }
}

/// What `oyuu verify --json` prints of a certificate.
private struct VerifiedCertificate: Encodable {
    let paper = "certificate"
    let design, title, holder, register, photos, fingerprint, key: String
    let registeredAt: String

    private enum CodingKeys: String, CodingKey {
        case paper, design, title, holder, register, photos, fingerprint, key
        case registeredAt = "registered_at"
    }

    init(_ statement: CertificateStatement) {
        (design, title, holder) = (statement.design, statement.title, statement.holder)
        (photos, fingerprint, key) = (statement.photos, statement.fingerprint, statement.publicKey.description)
        register = statement.register.uuidString.lowercased()
        registeredAt = statement.registeredAt
    }
}

/// What it prints of an evidence report.
private struct VerifiedReport: Encodable {
    let paper = "report"
    let digest, checkedAt, actor, photos, copies, software, register, key: String

    private enum CodingKeys: String, CodingKey {
        case paper, digest, photos, copies, software, register, key
        case checkedAt = "checked_at"
        case actor = "by"
    }

    init(_ statement: ReportStatement) {
        (digest, checkedAt, actor) = (statement.shortDigest, statement.checkedAt, statement.actor)
        (photos, copies, software) = (statement.photos, statement.copies, statement.software)
        (register, key) = (statement.register.uuidString.lowercased(), statement.publicKey.description)
    }
}
