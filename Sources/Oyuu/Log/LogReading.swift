import OyuuLog
import OyuuRegistry

/// What one reading of the log gives.
struct LogReading {
    var verification = LogVerification()
    private(set) var tree = LogTree()
    /// The entries of the one design asked for.
    private(set) var kept: [LogEntry] = []
    /// The number of the last entry.
    private(set) var last: Int64 = 0
    private(set) var times = LogTimes()

    /// Takes in the next entry.
    mutating func take(_ logged: LoggedEntry, _ designs: LoggedDesigns, keepingEntriesOf design: String?) {
        if logged.sequence != last + 1 { verification.faults.append(.gap(before: logged.sequence)) }
        last = logged.sequence
        guard let entry = logged.entry else {
            verification.faults.append(.entryMissing(logged.sequence))
            if let hash = logged.laidDown { tree.append(hash) }
            return
        }
        verification.entries += 1
        tree.append(entry.hash)
        designs.read(entry)
        times.take(entry)
        if let design, entry.design == design { kept.append(entry) }
        if logged.laidDown == nil {
            verification.faults.append(.entryForeign(logged.sequence))
        } else if logged.laidDown != entry.hash {
            verification.faults.append(.entryChanged(logged.sequence))
        }
    }
}
