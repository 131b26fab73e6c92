/// Files that were seen and are not known to be whole yet.
///
/// A file is whole when whoever wrote it has closed it or moved it here; or, where nobody says so (a folder on another
/// machine, files that were there before), when its size and times have not changed for the settling time. One that
/// somebody was seen to write and not to close has ten times as long.
struct Settling {
    struct Waiting {
        var stamp: FileStamp
        /// When it was first seen as it is.
        var since: ContinuousClock.Instant
        var isClosed = false
        var isWritten = false
        /// Not to be tried earlier.
        var notBefore: ContinuousClock.Instant
    }

    /// Files that may wait at a time; a later look finds the rest.
    static let most = 20_000

    let settle: Duration
    private(set) var waiting: [WatchedPath: Waiting] = [:]

    init(settle: Duration) { self.settle = settle }

    /// How long a file that cannot be read as a picture must have been left alone before that is said of it.
    var patience: Duration { settle * 10 }

    var isFull: Bool { waiting.count >= Self.most }
    var isEmpty: Bool { waiting.isEmpty }

    /// A look has found a file.
    mutating func saw(_ path: WatchedPath, _ stamp: FileStamp, at now: ContinuousClock.Instant) {
        if let known = waiting[path], known.stamp == stamp { return }
        guard waiting[path] != nil || !isFull else { return }
        let isWritten = waiting[path]?.isWritten ?? false
        waiting[path] = Waiting(stamp: stamp, since: now, isWritten: isWritten, notBefore: now)
    }

    /// Somebody has closed a file, or moved it here.
    mutating func closed(_ path: WatchedPath, _ stamp: FileStamp, at now: ContinuousClock.Instant) {
        guard waiting[path] != nil || !isFull else { return }
        let since = waiting[path].flatMap { $0.stamp == stamp ? $0.since : nil } ?? now
        waiting[path] = Waiting(stamp: stamp, since: since, isClosed: true, notBefore: now)
    }

    /// Somebody is writing a file.
    mutating func written(_ path: WatchedPath, _ stamp: FileStamp, at now: ContinuousClock.Instant) {
        guard waiting[path] != nil || !isFull else { return }
        waiting[path] = Waiting(stamp: stamp, since: now, isWritten: true, notBefore: now)
    }

    /// Not to be tried before a while has gone by; or, with a nil, done with.
    mutating func put(off path: WatchedPath, until time: ContinuousClock.Instant?) {
        if let time { waiting[path]?.notBefore = time } else { waiting[path] = nil }
    }

    /// A file has changed while it was read.
    mutating func changed(_ path: WatchedPath, _ stamp: FileStamp, at now: ContinuousClock.Instant) {
        waiting[path] = Waiting(stamp: stamp, since: now, notBefore: now)
    }

    /// When a file may be taken if nothing more happens to it.
    private func due(_ file: Waiting) -> ContinuousClock.Instant {
        let quiet = file.isClosed ? file.since : file.since + (file.isWritten ? patience : settle)
        return max(quiet, file.notBefore)
    }

    /// Those that may be taken now, in the order they came, at most `limit`.
    func ready(at now: ContinuousClock.Instant, limit: Int) -> [WatchedPath] {
        let due = waiting.filter { self.due($0.value) <= now }
        let inOrder = due.sorted { left, right in
            (left.value.stamp.modified, left.key.bytes.count) == (right.value.stamp.modified, right.key.bytes.count)
                ? left.key.bytes.lexicographicallyPrecedes(right.key.bytes)
                : left.value.stamp.modified < right.value.stamp.modified
        }
        return inOrder.prefix(limit).map(\.key)
    }

    /// When the next may be taken; nil where none waits.
    var nextDue: ContinuousClock.Instant? { waiting.values.map(due).min() }
}
