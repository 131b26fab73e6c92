import ArgumentParser
import Foundation
import Oyuu
import OyuuPaper
import OyuuRegistry
import OyuuSigning
import OyuuText

extension Language: ExpressibleByArgument {
    public init?(argument: String) { self.init(locale: argument) }
}

extension PaperForm: ExpressibleByArgument {}

struct CertificateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate",
        abstract: "Writes a certificate of registration: one page to print or to send, signed.",
        discussion: """
            EXAMPLE
              oyuu certificate OY-000012 -o star.pdf
              oyuu certificate OY-000012 --language ky --form html -o star.html
              oyuu verify star.pdf --key office.key

            The code on it holds a signed statement that any phone reads and `oyuu verify` checks offline.
            """
    )

    @Argument(help: ArgumentHelp("A design's number.", valueName: "number"))
    var number: DesignNumber

    @Option(help: "The language: ky, ru or en (else the one of LANG).")
    var language: Language?

    @Option(help: "The form: pdf or html (else as the file's name ends, pdf where it does not say).")
    var form: PaperForm?

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var target: OutputFile

    func run() async throws {
        if target.output == nil && isatty(STDOUT_FILENO) != 0 {
            throw OyuuError.usage("name a file with -o: a certificate is nothing for a terminal")
        }
        let ending = (target.output as NSString?)?.pathExtension.lowercased()
        let (opened, date) = (try await register.open(), Date())
        let paper = try await opened.certificate(
            of: number, as: form ?? (ending == "html" || ending == "htm" ? .html : .pdf),
            in: language ?? .preferred(), key: try register.key(), date: date)
        try target.write(paper)
        try await opened.recordCertificate(paper, of: number, actor: actor.name, date: date)
    }
}

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks a certificate, without the register and without a line.",
        discussion: """
            FILE is a certificate as it was given out (PDF or HTML), or a text file with what a phone read from the code
            on a printed one. What is printed here is what the register signed: compare it with the paper.

            EXAMPLE
              oyuu verify star.pdf --key office.key

            Exit status: 0 it is true, 2 it is not, and what was changed is named.
            """
    )

    @Argument(help: ArgumentHelp("A certificate, or the text of its code.", valueName: "file"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("The register's key, or a file that holds it.", valueName: "key"))
    var key: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
        let key = try key.map { text throws(OyuuError) in try RegisterPublicKey(argument: text, of: "--key") }
        let bytes = try BoundedFile.bytes(file, limit: Seal.byteLimit) {
            .paper(.notAPaper(reason: "it is too large, \($0) bytes"), file: file)
        }
        let statement: CertificateStatement
        do throws(PaperError) {
            statement = try CertificateStatement(paper: bytes)
            if let key, key != statement.publicKey { throw .otherKey(statement.publicKey) }
        } catch {
            throw OyuuError.paper(error, file: file)
        }
        if output.json { try Terminal.say(json: Verified(statement)) } else { Terminal.say(statement.lines) }
        if key == nil {
            Terminal.note("note: name the office's key with --key, else anybody could have signed this")
        }
    }
}

extension CertificateStatement {
    fileprivate var lines: [String] {
        [
            "\(design) \(title)", "holder \(holder)", "registered \(registeredAt)",
            "register \(register.uuidString.lowercased())", "photos \(photos)", "fingerprint \(fingerprint)",
            "signed with \(publicKey)",
        ].map { Printable.line($0) }
    }
}

/// What `oyuu verify --json` prints.
private struct Verified: Encodable {
    let design, title, holder, register, photos, fingerprint, key: String
    let registeredAt: String

    private enum CodingKeys: String, CodingKey {
        case design, title, holder, register, photos, fingerprint, key
        case registeredAt = "registered_at"
    }

    init(_ statement: CertificateStatement) {
        (design, title, holder) = (statement.design, statement.title, statement.holder)
        (photos, fingerprint, key) = (statement.photos, statement.fingerprint, statement.publicKey.description)
        register = statement.register.uuidString.lowercased()
        registeredAt = statement.registeredAt
    }
}
