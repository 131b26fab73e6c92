import Foundation
import Oyuu
import OyuuText

/// A line on standard error that says how far a long run is, its rate and the time left; silent when piped.
final class ProgressBar {
    private let total: Int?
    private let unit: Words
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant?

    /// - Parameter total: how many there will be, where that is known.
    init(total: Int?, unit: Words) {
        self.total = total
        self.unit = unit
        start = clock.now
    }

    /// Shows `done`, at most ten times a second. `resumed` of them took no time in this run.
    func show(_ done: Int, resumed: Int = 0, note: String = "") {
        guard Terminal.errorIsTerminal else { return }
        let now = clock.now
        if let shown, now - shown < .milliseconds(100), done != total { return }
        shown = now
        let seconds = (now - start) / .seconds(1)
        let rate = seconds > 0 ? Double(done - resumed) / seconds : 0
        let unit = Terminal.text(unit)
        var parts = ["\(done) \(unit)"]
        var bar = ""
        if let total, total > 0 {
            let filled = Int(min(1, Double(done) / Double(total)) * 24)
            bar = "[\(String(repeating: "█", count: filled))\(String(repeating: "░", count: 24 - filled))] "
            parts = [Terminal.text(NoteWords.ofAll, "\(done)", "\(total)", unit)]
        }
        parts.append(Terminal.text(NoteWords.rate, "\(Int(rate.rounded()))"))
        if let total, rate > 0, done < total {
            parts.append(Terminal.text(NoteWords.left, Self.time(Double(total - done) / rate)))
        }
        if !note.isEmpty { parts.append(note) }
        Terminal.status(bar + parts.joined(separator: ", "))
    }

    /// Clears the line.
    func finish() {
        if Terminal.errorIsTerminal, shown != nil { Terminal.status("") }
    }

    private static func time(_ seconds: Double) -> String {
        let seconds = Int(seconds.rounded(.up))
        switch seconds {
        case ..<90: return Terminal.text(NoteWords.seconds, "\(seconds)")
        case ..<5400: return Terminal.text(NoteWords.minutes, "\((seconds + 30) / 60)")
        default: return Terminal.text(NoteWords.hours, "\(seconds / 3600)", "\(seconds % 3600 / 60)")
        }
    }
}
