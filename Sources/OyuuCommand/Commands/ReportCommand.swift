import ArgumentParser
import Foundation
import Oyuu

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Checks photos and writes what was found as a signed paper, with the drawings that show why.",
        discussion: """
            EXAMPLE
              oyuu report stall-1.jpg stall-2.jpg -o report.pdf
              oyuu report stall.jpg --language ky --form html -o report.html
              oyuu verify report.pdf --key office.key

            A photo that cannot be read stands in the report as such.

            Exit status: 0 no copy, 1 a copy found, 2 the report could not be made, or a photo in it could not be read or \
            shows too little pattern to be compared.
            """
    )

    @Argument(
        help: ArgumentHelp("Photos to check, at most \(OrnamentRegister.reportLimit).", valueName: "photo"),
        completion: .file())
    var photos: [String]

    @OptionGroup var register: RegisterOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var paper: PaperOptions

    func validate() throws {
        let limit = OrnamentRegister.reportLimit
        if photos.count > limit {
            throw ValidationError("a report takes at most \(limit) photos, not \(photos.count): make several reports")
        }
    }

    func run() async throws {
        try paper.requireFile(for: "a report")
        try paper.target.refuse(inputs: photos)
        let (opened, checkedAt) = (try await register.open(), Date())
        var checked: [CheckedForReport] = []
        var failed = false
        for photo in photos {
            let (answer, failure) = try await opened.checkForReport(.file(photo))
            checked.append(answer)
            if let failure { Terminal.complain(failure) }
            failed = failed || failure != nil || answer.verdict?.isUndecided == true
        }
        let date = Date()
        let bytes = try await opened.report(
            on: checked, as: paper.paperForm, in: paper.paperLanguage, key: try register.key(of: opened),
            actor: actor.name,
            checkedAt: checkedAt, date: date)
        try paper.target.write(bytes)
        try await opened.recordReport(bytes, actor: actor.name, date: date)
        await opened.settleIndex()
        if failed { throw ExitCode(2) }
        if checked.contains(where: { $0.verdict?.isCopy == true }) { throw ExitCode(1) }
    }
}
