import ArgumentParser
import Foundation
import Oyuu
import OyuuRegistry

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
        var table = TextTable(["number", "title", "holder", "village", "registered", "photos", "status"])
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
        if listed < total { Terminal.note("\(total - listed) more; raise --limit") }
        if total == 0 { Terminal.note("no designs") }
    }

    private func row(_ design: Design) -> [String] {
        let disputed = design.disputes.isEmpty ? "" : ", disputed"
        return [
            design.number.description, design.details.title, design.details.holder, design.details.village ?? "",
            String(Figure.time(design.registeredAt).prefix(10)), String(design.photos.count),
            design.status.rawValue + disputed,
        ]
    }
}
