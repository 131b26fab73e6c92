/// Files that could not be read for reasons that may pass: a share that hiccups, rights that come later, a machine without
/// memory. They are not done; each is left alone for a while, longer each time, and tried again.
struct MissedFiles {
    private struct Missed {
        let stamp: FileStamp
        let count: Int
        let until: ContinuousClock.Instant
    }

    /// How long a file is left alone at most.
    private static let longest = Duration.seconds(3600)

    private var files: [WatchedPath: Missed] = [:]

    /// Notes that a file, as it is, could not be read; how often that was so.
    ///
    /// - Parameter rest: how long it is left alone the first time; doubled from then on.
    mutating func add(
        _ path: WatchedPath, _ stamp: FileStamp, at now: ContinuousClock.Instant, rest: Duration
    ) -> Int {
        let before = files[path].map { $0.stamp == stamp ? $0.count : 0 } ?? 0
        // More than may wait are forgotten together: what is missed still is said once more.
        if files.count >= Settling.most, files[path] == nil { files.removeAll() }
        let pause = min(rest * (1 << min(before, 16)), Self.longest)
        files[path] = Missed(stamp: stamp, count: before + 1, until: now + pause)
        return before + 1
    }

    /// Whether a file, as it is, is to be left alone.
    func rests(_ path: WatchedPath, _ stamp: FileStamp, at now: ContinuousClock.Instant) -> Bool {
        files[path].map { $0.stamp == stamp && now < $0.until } ?? false
    }
}
