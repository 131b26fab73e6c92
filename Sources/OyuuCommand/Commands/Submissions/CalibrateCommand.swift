import ArgumentParser
import Foundation
import Oyuu
import OyuuSubmissions
import OyuuText

struct CalibrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate",
        abstract: "The office's own precision and recall at each line, from its examiners' decisions.",
        discussion: """
            Of the pairs that examiners decided on: how many of those called copies are (precision), and how many of \
            the copies are called so (recall), each with the interval in which it lies 19 times of 20 (Wilson).

            EXAMPLE
              oyuu calibrate --plot calibration.svg
            """)

    @Option(help: ArgumentHelp("Draw it into this file (SVG).", valueName: "file"), completion: .file())
    var plot: String?

    @OptionGroup var register: RegisterOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let calibration = try await register.submissionsOfRegister().calibration()
        if let plot {
            try WholeFile.write(Array(CalibrationPlot.svg(calibration, in: Terminal.language).utf8), to: plot)
            Terminal.note(CalibrationWords.written, plot)
        }
        if output.json {
            try Terminal.say(json: calibration)
        } else {
            Terminal.say(table(calibration).lines)
        }
        Terminal.note(
            CalibrationWords.counts, "\(calibration.copies)", "\(calibration.unlisted)", "\(calibration.others)",
            "\(calibration.needingALook)")
        Terminal.note(
            CalibrationWords.open, "\(calibration.undecidedSubmissions)", "\(calibration.undecidedPairs)")
        Terminal.note(CalibrationWords.ofDecided)
        if calibration.isOfFew { Terminal.note(CalibrationWords.few) }
    }

    private func table(_ calibration: Calibration) -> TextTable {
        var table = TextTable(
            [
                CalibrationWords.line, CalibrationWords.precision, CalibrationWords.rightOf, CalibrationWords.recall,
                CalibrationWords.foundOf,
            ].map { Terminal.text($0) })
        for row in calibration.rows {
            table.add([
                "NFA 10^\(Int(row.logNFA))", Self.text(row.precision), "\(row.precision.count)/\(row.precision.of)",
                Self.text(row.recall), "\(row.recall.count)/\(row.recall.of)",
            ])
        }
        return table
    }

    private static func text(_ proportion: Proportion) -> String {
        guard let share = proportion.share else { return "–" }
        let interval = proportion.interval
        return "\(percent(share)) (\(percent(interval.lowerBound))–\(percent(interval.upperBound)))"
    }

    private static func percent(_ share: Double) -> String { Figure.fixed(100 * share, 1) + " %" }
}
