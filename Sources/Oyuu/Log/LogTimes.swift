import Foundation
import OyuuLog
import OyuuRegistry

/// Whether the entries of a log bear dates that their places allow: none long before what was written, or signed, before it,
/// and none long after it was there already.
///
/// The database's hashes have no key, so whoever can write to it can append an entry with its hash. What such an entry
/// cannot have is a place before those that are there.
struct LogTimes {
    /// How far the clocks of the machines that write to one register may lie apart, in seconds.
    static let slack = 86_400.0

    /// In the order of the log.
    private var entries: [(sequence: Int64, at: Date)] = []
    private var unreadable: [Int64] = []

    mutating func take(_ entry: LogEntry) {
        if let at = CivilDate.date(entry.at) {
            entries.append((entry.sequence, at))
        } else {
            unreadable.append(entry.sequence)
        }
    }

    /// What the dates say against each other.
    ///
    /// - Parameters:
    ///   - heads: given out over the beginning of this very log.
    ///   - now: what this machine's clock says; a clock that ran ahead must not make all that came after it seem too early.
    func faults(_ heads: [LogHead], now: Date) -> [LogFault] {
        let signed = heads.filter { $0.size > 0 }.map {
            (size: $0.size, at: Date(timeIntervalSince1970: TimeInterval($0.at)))
        }
        .sorted { ($0.size, $0.at) < ($1.size, $1.at) }
        // The earliest moment at which the first so many entries are known to have been there, and when the head was signed,
        // unless by a clock that ran ahead of that.
        var known: [(size: Int64, by: Date, signed: Date?)] = []
        var earliest = now
        for head in signed.reversed() {
            let isRight = head.at <= earliest + Self.slack
            earliest = min(earliest, head.at)
            known.append((head.size, earliest, isRight ? head.at : nil))
        }
        known.reverse()
        var faults = unreadable.map { LogFault.dateUnreadable(entry: $0) }
        var (next, latest) = (0, Date.distantPast)
        var run: (entries: ClosedRange<Int64>, at: Date, after: Date)?
        func end() {
            guard let (entries, at, after) = run else { return }
            faults.append(
                .backdated(
                    first: entries.lowerBound, last: entries.upperBound, at: at.formatted(.iso8601),
                    after: after.formatted(.iso8601)))
            run = nil
        }
        for (sequence, at) in entries {
            while next < known.count, known[next].size < sequence {
                latest = max(latest, known[next].signed ?? latest)
                next += 1
            }
            let bound = next < known.count ? known[next].by : now
            if at > bound + Self.slack {
                end()
                faults.append(
                    .ahead(entry: sequence, at: at.formatted(.iso8601), before: bound.formatted(.iso8601)))
            } else if at < latest - Self.slack {
                run =
                    run.map { ($0.entries.lowerBound...sequence, min($0.at, at), $0.after) }
                    ?? (sequence...sequence, at, latest)
            } else {
                end()
                latest = max(latest, at)
            }
        }
        end()
        return faults
    }
}
