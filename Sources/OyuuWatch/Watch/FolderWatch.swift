import Foundation
import Oyuu

/// Watches folders and checks every photo that comes into them, once.
public actor FolderWatch {
    let register: OrnamentRegister
    let journal: WatchJournal
    let options: WatchOptions
    let now: @Sendable () -> Date
    let report: @Sendable (WatchEvent) -> Void
    private let stop: StopSignal
    private var roots: [Root]
    private let notices = FolderNotices()
    private let clock = ContinuousClock()
    var settling: Settling
    /// Files that could not be read, and photos that took too much, both to be tried again.
    var (missed, costly) = (MissedFiles(), MissedFiles())
    var access = FileAccess()
    var totals = WatchTotals()
    private var nextLook: ContinuousClock.Instant
    private var lastLook: ContinuousClock.Instant?
    /// Set while the register cannot be asked.
    private var registerRestsUntil: ContinuousClock.Instant?
    private var saidExhausted = false

    /// A folder that was named.
    private struct Root {
        let path: String
        var isThere = true
    }

    /// Files taken before the system's news are heard again.
    private static let atATime = 256
    /// How long a register that failed is left alone.
    private static let rest = Duration.seconds(10)

    /// - Parameters:
    ///   - folders: with all that is below them. A link that is named is followed, none below it is.
    ///   - report: told what is found, a verdict before it is written down as done.
    /// - Throws: `OyuuError.file` where a folder is not there.
    public init(
        folders: [String], register: OrnamentRegister, journal: WatchJournal, options: WatchOptions, stop: StopSignal,
        now: @escaping @Sendable () -> Date = { Date() }, report: @escaping @Sendable (WatchEvent) -> Void
    ) throws(OyuuError) {
        (self.register, self.journal, self.options, self.stop) = (register, journal, options, stop)
        (self.now, self.report) = (now, report)
        var found: [Root] = []
        for folder in folders {
            guard let path = realpath(folder, nil) else {
                throw .file(path: folder, reason: "there is no such file or folder")
            }
            defer { free(path) }
            guard let text = String(validatingCString: path) else {
                throw .file(path: folder, reason: "cannot be read")
            }
            var status = stat()
            guard stat(text, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
                throw .file(path: folder, reason: "is no folder; name the folder that photos come into")
            }
            if !found.contains(where: { $0.path == text }) { found.append(Root(path: text)) }
        }
        roots = found
        settling = Settling(settle: .milliseconds(Int64(options.settle * 1000)))
        nextLook = clock.now
    }

    /// Watches until told to stop; with `options.once`, until all that is there is done.
    ///
    /// - Throws: `OyuuError.file` where the journal fails, with `options.once` whatever fails.
    public func run() async throws(OyuuError) -> WatchTotals {
        var (isFirst, foundAll) = (true, false)
        while !stop.isSet {
            if nextLook <= clock.now { foundAll = try look() }
            if isFirst { report(.note(.watching(folders: notices.count))) }
            isFirst = false
            hear()
            if registerRestsUntil.map({ $0 <= clock.now }) ?? true { try await takeReady() }
            if options.once, foundAll, settling.isEmpty, nextLook > clock.now { break }
            await wait()
        }
        return totals
    }

    /// Looks over everything; false where there was more than can wait at a time.
    private func look() throws(OyuuError) -> Bool {
        let began = clock.now
        var isFull = false
        for index in roots.indices {
            let isThere: Bool
            do {
                isThere = try FolderLook.over(
                    roots[index].path, folder: { notices.add($0) },
                    files: { files in
                        for file in try journal.undone(files)
                        where !missed.rests(file.path, file.stamp, at: clock.now) {
                            settling.saw(file.path, file.stamp, at: clock.now)
                        }
                        isFull = isFull || settling.isFull
                        return !isFull && !stop.isSet
                    })
            } catch {
                throw OyuuError(error, file: journal.path)
            }
            if isThere != roots[index].isThere {
                report(.note(isThere ? .folderBack(roots[index].path) : .folderGone(roots[index].path)))
                roots[index].isThere = isThere
            }
        }
        if notices.isExhausted, !saidExhausted {
            saidExhausted = true
            report(.note(.noMoreWatches(seconds: Int(options.poll))))
        }
        lastLook = began
        let soon = isFull || roots.contains { !$0.isThere }
        nextLook = clock.now + (soon ? .seconds(1) : .milliseconds(Int64(options.poll * 1000)))
        return !isFull
    }

    /// Takes in what the system says.
    private func hear() {
        let news = notices.news()
        for path in news.written {
            if let stamp = path.open(O_RDONLY)?.stamp { settling.written(path, stamp, at: clock.now) }
        }
        var needsLook = news.needsLook
        for path in news.whole {
            // What cannot be opened is left to a look, which says so.
            if let stamp = path.open(O_RDONLY)?.stamp {
                settling.closed(path, stamp, at: clock.now)
            } else {
                needsLook = true
            }
        }
        guard needsLook else { return }
        // Folders that come by the hundred are looked at together.
        let earliest = (lastLook ?? clock.now) + .milliseconds(500)
        nextLook = min(nextLook, max(clock.now, earliest))
    }

    private func takeReady() async throws(OyuuError) {
        for path in settling.ready(at: clock.now, limit: Self.atATime) {
            guard !stop.isSet else { return }
            do throws(OyuuError) {
                try await take(path, at: clock.now)
                registerRestsUntil = nil
            } catch {
                if case .file(journal.path, _) = error { throw error }
                guard !options.once else { throw error }
                if registerRestsUntil == nil { report(.note(.registerFails(error))) }
                registerRestsUntil = clock.now + Self.rest
                return
            }
        }
    }

    /// Waits for news, the next file or the next look.
    private func wait() async {
        var until = nextLook
        if let due = settling.nextDue { until = min(until, max(due, registerRestsUntil ?? due)) }
        let left = until - clock.now
        let milliseconds = left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1
        let bounded = Int32(min(max(milliseconds, 0), 60_000))
        let (news, stop) = (notices.descriptor, stop.descriptor)
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                FolderNotices.wait(for: news, stop: stop, milliseconds: bounded)
                continuation.resume()
            }
        }
    }
}
