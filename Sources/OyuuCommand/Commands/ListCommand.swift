import ArgumentParser
import Foundation
import Oyuu
import OyuuRegistry
import OyuuText

struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists registered designs.",
        discussion: """
            EXAMPLE
              oyuu list
              oyuu list мүйүз --holder "Айзада Токторова"
            """
    )

    @Argument(help: "Words to look for in number, title, holder, village and motifs.")
    var words: [String] = []

    @Option(help: "Only this holder's designs.")
    var holder: String?

    @Option(help: "active, withdrawn or all.")
    var status = "active"

    @Option(help: "How many to list, at most.")
    var limit = 10_000

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if status != "all", DesignStatus(rawValue: status) == nil {
            throw ValidationError("--status takes active, withdrawn or all")
        }
        if limit < 1 { throw ValidationError("--limit takes 1 or more") }
    }

    func run() async throws {
        let opened = try await register.open()
        var query = DesignQuery(
            text: words.isEmpty ? nil : words.joined(separator: " "), status: DesignStatus(rawValue: status),
            holder: holder, limit: 500)
        let total = try await opened.count(matching: query)
        var table = TextTable(Self.columns.map { Terminal.text($0) })
        var listed = 0
        while listed < limit {
            let page = try await opened.designs(matching: query)
            guard let last = page.last else { break }
            for design in page.prefix(limit - listed) {
                listed += 1
                if output.json {
                    try Terminal.say(json: DesignRecord(design, withContact: false))
                } else {
                    table.add(row(design))
                }
            }
            query.after = last.number
        }
        if !output.json, listed > 0 { Terminal.say(table.lines) }
        if listed < total { Terminal.note(RegisterLineWords.more.text(Terminal.language, total - listed)) }
        if total == 0 { Terminal.note(RegisterLineWords.noDesigns) }
    }

    private static let columns: [Words] = [
        RegisterLineWords.number, RegisterLineWords.title, RegisterLineWords.holder, RegisterLineWords.village,
        RegisterLineWords.registered, RegisterLineWords.photos, RegisterLineWords.status,
    ]

    private func row(_ design: Design) -> [String] {
        let disputed = design.disputes.isEmpty ? "" : ", " + Terminal.text(RegisterLineWords.disputed)
        return [
            design.number.description, design.details.title, design.details.holder, design.details.village ?? "",
            String(Figure.time(design.registeredAt).prefix(10)), String(design.photos.count),
            Terminal.text(design.status.words) + disputed,
        ]
    }
}

extension DesignStatus {
    fileprivate var words: Words {
        switch self {
        case .active: RegisterLineWords.active
        case .withdrawn: PageLineWords.withdrawn
        }
    }
}
