import ArgumentParser
import Foundation
import Oyuu
import OyuuRegistry

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

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var paper: PaperOptions

    func run() async throws {
        try paper.requireFile(for: "a certificate")
        let (opened, date) = (try await register.open(), Date())
        let bytes = try await opened.certificate(
            of: number, as: paper.paperForm, in: paper.paperLanguage, key: try register.key(of: opened), date: date)
        try paper.target.write(bytes)
        try await opened.recordCertificate(bytes, of: number, actor: actor.name, date: date)
    }
}
