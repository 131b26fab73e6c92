import ArgumentParser
import Oyuu
import OyuuText

struct CompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compares two photos directly, without a register.",
        discussion: """
            EXAMPLE
              oyuu compare mine.jpg theirs.jpg

            Exit status: 0 not a copy, 1 a copy, 2 an error, or one of them shows too little pattern to compare.
            """
    )

    @Argument(help: "The one photo.", completion: .file())
    var first: String

    @Argument(help: "The other photo.", completion: .file())
    var second: String

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let comparison = try await Comparison.between(.file(first), .file(second), reading: reading.options)
        if output.json {
            try Terminal.say(json: comparison)
        } else if comparison.isComparable {
            let verdict = Terminal.text(comparison.isCopy ? CompareWords.copy : CompareWords.noCopy)
            Terminal.say(Terminal.styled(verdict, comparison.isCopy ? .red : .green))
            Terminal.say(lines(comparison, in: Terminal.language), indent: "  ")
        } else {
            Terminal.say(VerdictWords.cannotSay)
        }
        for remark in comparison.remarks {
            Terminal.note("\(Printable.line(remark.photo)): \(remark.remark.terminalWords)")
        }
        if !comparison.isComparable { throw ExitCode(2) }
        if comparison.isCopy { throw ExitCode(1) }
    }

    /// What was found and measured.
    private func lines(_ comparison: Comparison, in language: Language) -> [String] {
        var lines: [String] = []
        if comparison.isCopy {
            lines.append("\(comparison.words(in: language)); \(comparison.strength.words(in: language))")
            if let places = comparison.placeWords(in: language) { lines.append(places) }
        }
        lines.append(
            Terminal.text(CompareWords.bits, "\(comparison.distance)", Figure.fixed(comparison.logNFA, 1)))
        lines.append(
            Terminal.text(
                CompareWords.colours, Figure.fixed(comparison.colorDistance, 1),
                Figure.fixed(comparison.colorDistanceSameLight, 1)))
        return lines
    }
}
