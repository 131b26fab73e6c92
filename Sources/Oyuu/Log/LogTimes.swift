import Foundation
import OyuuLog

/// Whether the entries of a log bear dates that their places allow: none long before what was written, or signed, before it.
///
/// The database's hashes have no key, so whoever can write to it can append an entry with its hash. What such an entry
/// cannot have is a place before those that are there.
struct LogTimes {
    /// How far the clocks of the machines that write to one register may lie apart, in seconds.
    static let slack = 86_400.0

    /// Heads given out, by how many entries they were signed over.
    private var heads: [(size: Int64, at: Date)]
    private var latest = Date.distantPast
    /// Entries behind one another that are dated too early, and since when the log was further.
    private var runs: [(entries: ClosedRange<Int64>, at: String, after: Date)] = []
    private var isInRun = false

    init(_ heads: [LogHead]) {
        self.heads = heads.map { ($0.size, Date(timeIntervalSince1970: TimeInterval($0.at))) }
            .sorted { $0.size > $1.size }
    }

    mutating func take(_ entry: LogEntry) {
        while let head = heads.last, head.size < entry.sequence {
            latest = max(latest, head.at)
            heads.removeLast()
        }
        guard let at = Self.date(entry.at) else { return }
        guard at < latest - Self.slack else {
            latest = max(latest, at)
            isInRun = false
            return
        }
        if isInRun, let run = runs.last {
            let first = min(run.at, entry.at)
            runs[runs.count - 1] = (run.entries.lowerBound...entry.sequence, first, run.after)
        } else {
            runs.append((entry.sequence...entry.sequence, entry.at, latest))
            isInRun = true
        }
    }

    var faults: [LogFault] {
        runs.map {
            .backdated(
                first: $0.entries.lowerBound, last: $0.entries.upperBound, at: $0.at,
                after: $0.after.formatted(.iso8601))
        }
    }

    /// Seconds of an entry's text.
    static func date(_ text: String) -> Date? {
        try? Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }
}
