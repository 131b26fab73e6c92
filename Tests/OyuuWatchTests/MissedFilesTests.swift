import Foundation
import Oyuu
import Synchronization
import TestSupport
import Testing

@testable import OyuuWatch

@Suite("Photos that cannot be read this time", .serialized) struct MissedFilesTests {
    private func failures(_ events: [WatchEvent]) -> [String] {
        events.compactMap { if case .failed(_, let error) = $0 { error.description } else { nil } }
    }

    /// The disk does not give a file's bytes.
    private static let broken = FileAccess(bytes: { _, _ in
        errno = EIO
        return nil
    })
    /// Files that this account may not read.
    private static let closed = FileAccess(open: { path in
        if path.fileName.hasPrefix("open") { return path.open(O_RDONLY) }
        errno = EACCES
        return nil
    })

    @Test("for a failing disk are named, make the run fail, and are checked by the next one")
    func disk() async throws {
        let watched = try await WatchedFolder()
        try watched.drop(WatchedFolder.design, as: "a.png")
        let journal = try watched.journal()
        let first = try await watched.once(journal, access: Self.broken)
        #expect(first.totals.failed == 1 && first.totals.checked == 0)
        #expect(failures(first.events).first?.contains("Input/output error") == true, "\(first.events)")
        // It fails in the middle: the head was read.
        let heads = FileAccess(bytes: { file, count in
            errno = EIO
            return count > 1000 ? nil : file.bytes(count)
        })
        #expect(try await watched.once(journal, access: heads).totals.failed == 1)
        #expect(try await watched.once(journal).totals.copies == 1)
    }

    @Test("for their rights are checked once they have them; other files are none of its business")
    func rights() async throws {
        let watched = try await WatchedFolder()
        try watched.drop(WatchedFolder.design, as: "a.png")
        try watched.drop(WatchedFolder.stranger, as: "open.png")
        try watched.folder.write("text".utf8, to: "inbox/letter.txt")
        let journal = try watched.journal()
        let first = try await watched.once(journal, access: Self.closed)
        #expect(first.totals.failed == 1 && first.totals.checked == 1, "\(first.events)")
        #expect(failures(first.events).first?.contains("a.png: cannot be read (Permission denied)") == true)
        #expect(try await watched.once(journal).totals.copies == 1)
        #expect(try await watched.once(journal).totals == WatchTotals())
    }

    @Test("are said once, tried again and again, and checked while the watch goes on")
    func goesOn() async throws {
        let watched = try await WatchedFolder()
        var options = WatchedFolder.quick
        (options.once, options.poll) = (false, 0.2)
        let disk = BrokenDisk()
        let (stop, events) = (try StopSignal(), Received<WatchEvent>())
        let watch = try FolderWatch(
            folders: [watched.inbox], register: watched.register, journal: watched.journal(), options: options,
            stop: stop, report: { events.add($0) })
        await watch.use(
            FileAccess(bytes: { file, count in
                guard disk.isBroken else { return file.bytes(count) }
                disk.count()
                errno = EIO
                return nil
            }))
        try watched.drop(WatchedFolder.design, as: "a.png")
        let running = Task { try await watch.run() }
        #expect(try await eventually { disk.tries >= 4 })
        #expect(failures(events.all).count == 1)
        disk.mend()
        #expect(try await eventually { events.all.contains { if case .checked = $0 { true } else { false } } })
        stop.stop()
        let totals = try await running.value
        #expect(totals.failed == 1 && totals.copies == 1)
    }

    @Test("for the machine's want of memory are not written off, and hold up no other")
    func killed() async throws {
        let decoding = FailingDecoding("decoding")
        let watched = try await WatchedFolder(decoding: decoding)
        var options = WatchedFolder.quick
        // One look.
        options.poll = 60
        try watched.drop(WatchedFolder.design, as: "a.png")
        let journal = try watched.journal()
        decoding.fail(1)
        let first = try await watched.once(journal, options)
        #expect(first.totals.failed == 1 && first.totals.checked == 0)
        #expect(try await watched.once(journal, options).totals.copies == 1)
        try watched.drop(Pictures.designs[9], as: "b.png")
        try watched.drop(Pictures.designs[10], as: "c.png")
        decoding.fail(1)
        let both = try await watched.once(journal, options)
        #expect(both.totals.failed == 1 && both.totals.checked == 1)
    }

    @Test("in the time and memory of one photo have two more tries, then it is said and written down")
    func costly() async throws {
        let decoding = FailingDecoding("too-costly")
        let watched = try await WatchedFolder(decoding: decoding)
        let journal = try watched.journal()
        let file = try watched.drop(WatchedFolder.design, as: "a.png")
        let old = Date(timeIntervalSinceNow: -7200)
        try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: file)
        decoding.fail(2)
        let first = try await watched.once(journal)
        #expect(first.totals.failed == 0 && first.totals.copies == 1)
        try watched.drop(Pictures.designs[9], as: "b.png")
        decoding.fail(100)
        let second = try await watched.once(journal)
        #expect(second.totals.failed == 1 && decoding.count == 3)
        #expect(try await watched.once(journal).totals == WatchTotals())
    }
}

/// A disk that can be mended.
private final class BrokenDisk: Sendable {
    private let state = Mutex((isBroken: true, tries: 0))

    var isBroken: Bool { state.withLock { $0.isBroken } }
    var tries: Int { state.withLock { $0.tries } }

    func count() { state.withLock { $0.tries += 1 } }
    func mend() { state.withLock { $0.isBroken = false } }
}
