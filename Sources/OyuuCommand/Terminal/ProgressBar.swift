import Foundation
import Oyuu

/// A line on standard error that says how far a long run is, its rate and the time left; silent when piped.
final class ProgressBar {
    private let total: Int?
    private let unit: String
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var shown: ContinuousClock.Instant?

    /// - Parameter total: how many there will be, where that is known.
    init(total: Int?, unit: String) {
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
        var parts = ["\(done) \(unit)"]
        var bar = ""
        if let total, total > 0 {
            let filled = Int(min(1, Double(done) / Double(total)) * 24)
            bar = "[\(String(repeating: "█", count: filled))\(String(repeating: "░", count: 24 - filled))] "
            parts = ["\(done) of \(total) \(unit)"]
        }
        parts.append("\(Int(rate.rounded()))/s")
        if let total, rate > 0, done < total { parts.append("\(Self.time(Double(total - done) / rate)) left") }
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
        case ..<90: return "\(seconds) s"
        case ..<5400: return "\((seconds + 30) / 60) min"
        default: return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
        }
    }
}
