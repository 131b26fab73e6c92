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
            Terminal.say(comparison.isCopy ? Terminal.styled("COPY", .red) : Terminal.styled("no copy", .green))
            if comparison.isCopy { Terminal.say("  \(comparison.words); \(comparison.strength.words)") }
            if let places = comparison.placeWords, comparison.isCopy { Terminal.say("  \(places)") }
            Terminal.say("  \(comparison.distance) of 256 bits differ, NFA 10^\(Figure.fixed(comparison.logNFA, 1))")
            Terminal.say(
                "  colours \(Figure.fixed(comparison.colorDistance, 1)) apart, \(Figure.fixed(comparison.colorDistanceSameLight, 1)) with the light evened out"
            )
        } else {
            Terminal.say("cannot say: too little pattern")
        }
        for remark in comparison.remarks { Terminal.note("\(Printable.line(remark.photo)): \(remark.remark.words)") }
        if !comparison.isComparable { throw ExitCode(2) }
        if comparison.isCopy { throw ExitCode(1) }
    }
}
