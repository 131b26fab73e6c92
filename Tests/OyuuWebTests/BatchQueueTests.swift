import Foundation
import GRDB
import OyuuWeb
import OyuuZip
import Synchronization
import TestSupport
import Testing

@Suite("The queue of batches")
struct BatchQueueTests {
    private static let start = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded())
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private struct Stopped: Error {}

    /// Names that were checked, in order.
    private final class Seen: Sendable {
        private let names = Mutex<[String]>([])
        var all: [String] { names.withLock { $0 } }
        func add(_ name: String) -> Int {
            names.withLock { all in
                all.append(name)
                return all.count
            }
        }
    }

    private func queue(_ change: (inout BatchLimits) -> Void = { _ in }) throws -> BatchQueue {
        var limits = BatchLimits()
        change(&limits)
        return try BatchQueue(in: folder.url, limits: limits)
    }

    /// A file in the spool.
    private func file(
        _ name: String, _ text: String, _ queue: BatchQueue, isArchive: Bool = false
    ) throws -> SpooledFile {
        try spooled(name, Array(text.utf8), queue, isArchive: isArchive)
    }

    private func spooled(
        _ name: String, _ bytes: [UInt8], _ queue: BatchQueue, isArchive: Bool = false
    ) throws -> SpooledFile {
        let path = queue.spool.appendingPathComponent(UUID().uuidString)
        try Data(bytes).write(to: path)
        return SpooledFile(
            input: "photo", name: name, path: path, size: bytes.count, sha256: "\(bytes.hashValue)",
            isArchive: isArchive)
    }

    /// A worker that calls what has `copy` in it a copy, and stops dead at the photo number `stop`.
    private func worker(_ queue: BatchQueue, _ seen: Seen, stop: Int = .max) -> BatchWorker {
        BatchWorker(queue: queue) { photo, bytes in
            if seen.add(photo.name) == stop { throw Stopped() }
            let text = String(decoding: bytes, as: UTF8.self)
            return BatchOutcome(
                isCopy: text.contains("copy"), isUndecided: false, failure: text.contains("bad") ? "corrupt" : nil,
                result: Data("{}".utf8), files: ["0.jpg": bytes])
        }
    }

    private func begin(_ queue: BatchQueue, account: Int64 = 1, _ files: [SpooledFile] = []) async throws -> String {
        let id = try await queue.create(title: "fair", account: account, actor: "office", at: Self.start).id
        if !files.isEmpty { _ = try await queue.add(files, to: id, at: Self.start) }
        return id
    }

    @Test("checks each photo once, counts what was found, and keeps pictures but not the photos")
    func works() async throws {
        let queue = try queue()
        let texts = ["a": "plain", "b": "copy", "c": "bad", "d": "copy too"]
        let id = try await begin(queue, try texts.sorted { $0.key < $1.key }.map { try file($0.key, $0.value, queue) })
        let seen = Seen()
        try await worker(queue, seen).drain()
        #expect(seen.all == ["a", "b", "c", "d"])
        let batch = try #require(try await queue.batch(id))
        #expect(batch.isDone && batch.counts.checked == 3 && batch.counts.copies == 2 && batch.counts.unread == 1)
        let items = try await queue.items(of: id, .all, limit: 10)
        #expect(items.map(\.name) == ["a", "b", "c", "d"] && items.map(\.failure) == [nil, nil, "corrupt", nil])
        #expect(try await queue.items(of: id, .copies, limit: 10).map(\.name) == ["b", "d"])
        #expect(try await queue.items(of: id, .unread, limit: 10).map(\.name) == ["c"])
        #expect(try await queue.items(of: id, .all, after: items[1].id, limit: 1).map(\.name) == ["c"])
        #expect(queue.picture("0.jpg", of: items[1].id, in: id) == Array("copy".utf8))
        for odd in ["../lock", ".", "", "0.jpg/..", "x/0.jpg"] {
            #expect(queue.picture(odd, of: items[1].id, in: id) == nil)
        }
        // Only the folders of pictures are left.
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("batches/\(id)"))
        #expect(left.allSatisfy { $0.hasPrefix("r") } && left.count == 4)
    }

    @Test("goes on after the program was ended in the middle: nothing is lost and nothing is there twice")
    func restart() async throws {
        let first = try queue()
        let id = try await begin(first, try (0..<9).map { try file("\($0)", "photo \($0)", first) })
        let seen = Seen()
        // As kill -9 does: the photo was begun and nothing said of it.
        await #expect(throws: Stopped.self) { try await worker(first, seen, stop: 5).drain() }
        #expect(try await first.batch(id)?.counts.checked == 4)
        let second = try queue()
        try await worker(second, seen).drain()
        #expect(seen.all == ["0", "1", "2", "3", "4", "4", "5", "6", "7", "8"])
        let items = try await second.items(of: id, .all, limit: 100)
        #expect(items.map(\.name) == (0..<9).map { "\($0)" } && items.allSatisfy { $0.state == .checked })
    }

    @Test("gives up a photo that ends the program each time, and checks those after it")
    func deadly() async throws {
        let id = try await begin(try queue(), [try file("deadly", "x", queue()), try file("good", "y", queue())])
        for _ in 0..<3 {
            await #expect(throws: Stopped.self) { try await worker(try queue(), Seen(), stop: 1).drain() }
        }
        let seen = Seen()
        let last = try queue()
        try await worker(last, seen).drain()
        #expect(seen.all == ["good"])
        #expect(try await last.items(of: id, .unread, limit: 10).map(\.failure) == ["given-up"])
    }

    @Test("tries a photo again that could not be read, where it is sent again; the others are known")
    func again() async throws {
        let id = try await begin(try queue(), [try file("deadly", "x", queue()), try file("good", "y", queue())])
        for _ in 0..<3 {
            await #expect(throws: Stopped.self) { try await worker(try queue(), Seen(), stop: 1).drain() }
        }
        let last = try queue()
        try await worker(last, Seen()).drain()
        #expect(try await last.known(of: id).map(\.name) == ["good"])
        let seen = Seen()
        let added = try await last.add(
            [try file("deadly", "x", last), try file("good", "y", last)], to: id, at: Self.start)
        #expect(added.new == 1 && added.known == 1)
        try await worker(last, seen).drain()
        #expect(seen.all == ["deadly"])
        let items = try await last.items(of: id, .all, limit: 10)
        #expect(items.map(\.name) == ["deadly", "good"] && items.allSatisfy { $0.state == .checked })
    }

    @Test("does not count it against a photo that the register failed, or the program was stopped")
    func passing() async throws {
        let queue = try queue()
        let id = try await begin(queue, [try file("a", "x", queue)])
        for _ in 0..<10 {
            let failing = BatchWorker(
                queue: queue, isPassing: { $0 is Stopped }, check: { _, _ in throw Stopped() })
            await #expect(throws: Stopped.self) { try await failing.drain() }
            let stopped = BatchWorker(queue: queue) { _, _ in throw CancellationError() }
            await #expect(throws: CancellationError.self) { try await stopped.drain() }
        }
        try await worker(queue, Seen()).drain()
        #expect(try await queue.batch(id)?.counts.checked == 1)
    }

    @Test("takes a photo once however often it is sent, tells by name and size what it has, and takes what changed")
    func resume() async throws {
        let queue = try queue()
        let id = try await begin(queue, [try file("a/1.jpg", "one", queue), try file("b/1.jpg", "one", queue)])
        let again = try await queue.add(
            [
                try file("a/1.jpg", "one", queue), try file("a/1.jpg", "other", queue),
                try file("c.jpg", "three", queue),
            ], to: id, at: Self.start)
        #expect(again.new == 2 && again.known == 1)
        let known = try await queue.known(of: id)
        #expect(known.map(\.name) == ["a/1.jpg", "b/1.jpg", "a/1.jpg", "c.jpg"] && known.map(\.size) == [3, 3, 5, 5])
        try await worker(queue, Seen()).drain()
        #expect(try await queue.add([try file("c.jpg", "three", queue)], to: id, at: Self.start).known == 1)
        #expect(try await queue.batch(id)?.counts.all == 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: queue.spool.path).isEmpty)
    }

    @Test("that are cancelled keep what was found and check no more; the photo at work is not kept either")
    func cancel() async throws {
        let queue = try queue()
        let id = try await begin(queue, try (0..<4).map { try file("\($0)", "copy \($0)", queue) })
        let seen = Seen()
        let now = Self.start
        let worker = BatchWorker(queue: queue) { photo, bytes in
            if seen.add(photo.name) == 2 { try await queue.cancel(id, at: now) }
            return BatchOutcome(
                isCopy: true, isUndecided: false, failure: nil, result: Data(), files: ["0.jpg": bytes])
        }
        try await worker.drain()
        #expect(seen.all == ["0", "1"])
        let batch = try #require(try await queue.batch(id))
        #expect(batch.isCancelled && batch.isDone && batch.counts.checked == 1 && batch.counts.cancelled == 3)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("batches/\(id)")) == ["r1"])
        let error = await #expect(throws: BatchError.self) {
            try await queue.add([try file("x", "x", queue)], to: id, at: now)
        }
        #expect(error?.code == "batch-cancelled")
    }

    @Test("that are deleted, or old, leave nothing, also where a photo is at work")
    func delete() async throws {
        let queue = try queue { $0.age = 100 }
        let id = try await begin(queue, try (0..<3).map { try file("\($0)", "\($0)", queue) })
        let worker = BatchWorker(queue: queue) { _, bytes in
            try await queue.delete(id)
            return BatchOutcome(isCopy: true, isUndecided: false, failure: nil, result: Data(), files: ["0.jpg": bytes])
        }
        try await worker.drain()
        #expect(try await queue.batch(id) == nil)
        #expect(!FileManager.default.fileExists(atPath: folder.path("batches/\(id)")))
        let old = try await begin(queue, [try file("a", "a", queue)])
        try await queue.clear(at: Self.start.addingTimeInterval(99))
        #expect(try await queue.batch(old) != nil)
        try await queue.clear(at: Self.start.addingTimeInterval(101))
        #expect(try await queue.batch(old) == nil)
        #expect(!FileManager.default.fileExists(atPath: folder.path("batches/\(old)")))
    }

    @Test("take turns: a small one does not wait for the end of a large one")
    func turns() async throws {
        let queue = try queue()
        _ = try await begin(queue, try (0..<6).map { try file("large \($0)", "\($0)", queue) })
        _ = try await begin(queue, account: 2, try (0..<2).map { try file("small \($0)", "\($0)", queue) })
        let seen = Seen()
        try await worker(queue, seen).drain()
        #expect(Set(seen.all.prefix(4)) == ["large 0", "small 0", "large 1", "small 1"])
        #expect(seen.all.count == 8)
    }

    @Test("are so many and so large as they may be, and no more")
    func limits() async throws {
        let queue = try queue { ($0.open, $0.kept, $0.photos, $0.waitingBytes) = (2, 3, 4, 100) }
        func code(_ body: () async throws -> Void) async -> String? {
            do { try await body() } catch { return (error as? BatchError)?.code ?? "\(error)" }
            return nil
        }
        let first = try await begin(queue, [try file("a", "a", queue)])
        _ = try await begin(queue, [try file("b", "b", queue)])
        #expect(await code { _ = try await begin(queue) } == "batch-too-many-open")
        #expect(await code { _ = try await begin(queue, account: 2) } == nil)
        try await worker(queue, Seen()).drain()
        _ = try await begin(queue)
        #expect(await code { _ = try await begin(queue) } == "batch-too-many-kept")
        let large = String(repeating: "x", count: 101)
        #expect(
            await code { _ = try await queue.add([try file("l", large, queue)], to: first, at: Self.start) }
                == "batch-too-large")
        let many = try (0..<4).map { try file("m\($0)", "\($0)", queue) }
        #expect(await code { _ = try await queue.add(many, to: first, at: Self.start) } == "batch-too-many-photos")
        // What was refused is not there in part.
        #expect(try await queue.batch(first)?.counts.all == 1)
        #expect(await code { _ = try await queue.add([], to: "0", at: Self.start) } == "no-such-batch")
        #expect(try FileManager.default.contentsOfDirectory(atPath: queue.spool.path).isEmpty)
    }

    @Test("unpack archives: nested and hostile names are names only, and what cannot be unpacked is reported by name")
    func archives() async throws {
        let queue = try queue { $0.zip.entryBytes = 4 << 20 }
        let zeros = [UInt8](repeating: 0, count: 3 << 20)
        let zip = try ZipMaker.zip(
            [
                ("base/тоо/1.jpg", Array("copy one".utf8)), ("../../../../tmp/oyuu-hostile.jpg", Array("two".utf8)),
                ("/etc/oyuu-hostile.jpg", Array("three".utf8)), ("base/", []), ("__MACOSX/._1.jpg", [1, 2]),
                ("locked.jpg", Array("four".utf8)), ("bomb.png", zeros), ("notes.txt", Array("bad".utf8)),
            ], locked: ["locked.jpg"])
        let id = try await begin(queue, [try spooled("fair.zip", zip, queue, isArchive: true)])
        #expect(try await queue.batch(id)?.counts.archives == 1)
        let seen = Seen()
        try await worker(queue, seen).drain()
        #expect(
            seen.all == ["base/тоо/1.jpg", "../../../../tmp/oyuu-hostile.jpg", "/etc/oyuu-hostile.jpg", "notes.txt"])
        let unread = try await queue.items(of: id, .unread, limit: 10)
        #expect(
            Dictionary(unread.map { ($0.name, $0.failure ?? "") }, uniquingKeysWith: { $1 })
                == ["locked.jpg": "zip-encrypted", "bomb.png": "zip-bomb", "notes.txt": "corrupt"])
        #expect(!FileManager.default.fileExists(atPath: "/tmp/oyuu-hostile.jpg"))
        #expect(!FileManager.default.fileExists(atPath: "/etc/oyuu-hostile.jpg"))
        let batch = try #require(try await queue.batch(id))
        #expect(batch.isDone && batch.counts.checked == 3 && batch.counts.copies == 1)
        // The same archive once more brings nothing new.
        _ = try await queue.add([try spooled("again.zip", zip, queue, isArchive: true)], to: id, at: Self.start)
        try await worker(queue, seen).drain()
        #expect(seen.all.count == 4)
        #expect(try await queue.batch(id)?.counts.all == 6)
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("batches/\(id)"))
        #expect(left.allSatisfy { $0.hasPrefix("r") })
    }

    @Test("report an archive that is none, is too much, or ended the program, by its name")
    func badArchives() async throws {
        let queue = try queue { $0.zip = ZipLimits(entries: 2) }
        let three = try ZipMaker.zip((0..<3).map { ("\($0)", [1]) })
        let id = try await begin(
            queue,
            [
                try spooled("none.zip", Array("PK\u{3}\u{4}".utf8), queue, isArchive: true),
                try spooled("three.zip", three, queue, isArchive: true),
            ])
        try await worker(queue, Seen()).drain()
        let unread = try await queue.items(of: id, .unread, limit: 10)
        #expect(unread.map(\.name) == ["none.zip", "three.zip"])
        #expect(unread.map(\.failure) == ["zip-unreadable", "zip-too-many"])
        #expect(try await queue.batch(id)?.isDone == true)
        let good = try ZipMaker.zip([("a", [1])])
        _ = try await queue.add([try spooled("deadly.zip", good, queue, isArchive: true)], to: id, at: Self.start)
        for _ in 0..<3 { _ = try await queue.next(at: Self.start) }
        try await worker(queue, Seen()).drain()
        #expect(try await queue.items(of: id, .unread, limit: 10).last?.failure == "given-up")
    }

    @Test("sweep away what a program that was ended left, and nothing that is known or new")
    func sweep() async throws {
        let queue = try queue()
        let id = try await begin(queue, [try file("a", "a", queue), try file("b", "b", queue)])
        _ = try await queue.next(at: Self.start)
        for name in ["spool/left", "\(id)/left", "0123/left"] { try folder.write([1], to: "batches/\(name)") }
        try await queue.sweep(before: Date(timeIntervalSinceNow: -1000))
        #expect(FileManager.default.fileExists(atPath: folder.path("batches/spool/left")))
        try await queue.sweep(before: Date(timeIntervalSinceNow: 1000))
        for name in ["spool/left", "\(id)/left", "0123"] {
            #expect(!FileManager.default.fileExists(atPath: folder.path("batches/\(name)")))
        }
        try await worker(queue, Seen()).drain()
        #expect(try await queue.batch(id)?.counts.checked == 2)
    }

    @Test("is for its owner's eyes only, and a file of a newer program is not opened")
    func file() async throws {
        do {
            let queue = try queue()
            let mode = try FileManager.default.attributesOfItem(atPath: folder.path("batches.sqlite"))[
                .posixPermissions]
            #expect(mode as? Int == 0o600)
            _ = queue
        }
        let other = try DatabaseQueue(path: folder.path("batches.sqlite"))
        try await other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        #expect(throws: BatchError.self) { try BatchQueue(in: folder.url) }
    }
}
