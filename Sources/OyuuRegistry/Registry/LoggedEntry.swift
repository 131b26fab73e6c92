import OyuuLog

/// A place of the log: what stands there now, and the hash that was laid down when it was written.
public struct LoggedEntry: Sendable, Equatable {
    /// Place in the log, from 1.
    public let sequence: Int64
    /// What stands there; nil where only the hash is left.
    public let entry: LogEntry?
    /// The hash laid down; nil where it is gone.
    public let laidDown: LogHash?

    public init(sequence: Int64, entry: LogEntry?, laidDown: LogHash?) {
        self.sequence = sequence
        self.entry = entry
        self.laidDown = laidDown
    }
}
