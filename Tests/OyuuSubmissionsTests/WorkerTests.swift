import Foundation
import Oyuu
import OyuuPostgres
import OyuuRegistry
import Synchronization
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("A worker and its machine") struct WorkerTests {
    private func office(_ kind: StoreKind, count: Int = 2) async throws -> Office {
        let office = try await Office(kind, isEmpty: true)
        let grey = try Submitted.grey()
        try await office.take("a", try (0..<count).map { try office.document("s\($0)", [grey]) })
        return office
    }

    @Test(
        "one without a place for indexes works in memory, says so, and puts nothing aside",
        arguments: StoreKind.allCases
    )
    func noFolder(kind: StoreKind) async throws {
        let office = try await office(kind)
        try office.folder.write("a file".utf8, to: "indexes")
        let reasons = Mutex<[String]>([])
        var options = WorkOptions(name: "w", jobs: 1)
        options.indexFolder = office.folder.url.appendingPathComponent("indexes")
        try await SubmissionWorker(office.store, register: office.register, options: options) { event in
            if case .index(let event) = event { reasons.withLock { $0.append(event.description) } }
        }.run()
        let status = try await office.store.status()[0]
        #expect(status.done == 2 && status.aside == 0)
        #expect(reasons.withLock { $0.contains { $0.contains("indexes: cannot be made") } })
    }

    @Test("a store that fails ends the worker and leaves the submission in the queue", arguments: StoreKind.allCases)
    func failingStore(kind: StoreKind) async throws {
        let office = try await office(kind, count: 1)
        try await office.store.database.write { _ = try $0.execute("ALTER TABLE view RENAME TO hidden", []) }
        await #expect(throws: SubmissionError.self) { try await office.work(jobs: 1) }
        try await office.store.database.write { _ = try $0.execute("ALTER TABLE hidden RENAME TO view", []) }
        let status = try await office.store.status()[0]
        #expect(status.aside == 0 && status.atWork == 0)
        try await office.work()
        #expect(try await office.store.status()[0].done == 1)
    }

    @Test(
        "a picture that is gone when it is compared puts aside its own submission alone", arguments: StoreKind.allCases)
    func missingPhoto(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        try await office.take(
            "a", [try office.document("lost", [Submitted.design(12)]), try office.document("here", [Submitted.grey()])])
        guard case .claim(let claim) = try await office.store.next(for: "w", lease: .seconds(60)) else {
            Issue.record("nothing to claim")
            return
        }
        let view = try #require(try await office.store.views(of: claim.submission).first)
        let print = try office.register.fingerprint(of: .bytes(try Submitted.design(12), name: "1.png"))
        try await office.store.finishFingerprints(
            claim, [(view.id, .fingerprint(bytes: print.bytes, version: print.version))])
        try await office.store.database.write {
            _ = try $0.execute(
                "UPDATE view SET sha256 = ? WHERE id = ?",
                [.text(String(repeating: "0", count: 64)), .integer(view.id)])
        }
        try await office.work(jobs: 1)
        let rows = try await office.rows("a")
        #expect(rows["lost"]?.answer == .putAside && rows["lost"]?.aside == "photo-missing")
        #expect(rows["here"]?.answer == .cannotSay)
    }

    @Test("a photo is not blamed where the program that reads photos cannot be run", arguments: StoreKind.allCases)
    func noDecoder(kind: StoreKind) async throws {
        let office = try await office(kind, count: 1)
        let reading = ReadingOptions(
            decoding: SeparateDecoding(program: URL(fileURLWithPath: "/no/such/program"), arguments: []))
        let register = OrnamentRegister(registry: office.register.registry, reading: reading)
        var options = WorkOptions(name: "w", jobs: 1)
        options.patience = .zero
        await #expect(throws: OyuuError.self) {
            try await SubmissionWorker(office.store, register: register, options: options).run()
        }
        let status = try await office.store.status()[0]
        #expect(status.toFingerprint == 1 && status.aside == 0 && status.unreadViews == 0 && status.atWork == 0)
        try await office.work()
        #expect(try await office.store.status()[0].unreadViews == 0)
    }

    /// Reads nothing, because the task is cancelled meanwhile, as when a worker is told to stop.
    private struct CancelledDecoding: PhotoDecoding {
        func answer(to job: DecodingJob) throws(OyuuError) -> DecodingAnswer {
            withUnsafeCurrentTask { $0?.cancel() }
            throw .unread(code: "too-costly", reason: "it was ended", file: job.name)
        }
    }

    @Test("a photo is not blamed where its reading was cancelled", arguments: StoreKind.allCases)
    func cancelled(kind: StoreKind) async throws {
        let office = try await office(kind, count: 1)
        let register = OrnamentRegister(
            registry: office.register.registry, reading: ReadingOptions(decoding: CancelledDecoding()))
        try await SubmissionWorker(office.store, register: register, options: WorkOptions(name: "w", jobs: 1)).run()
        let status = try await office.store.status()[0]
        #expect(status.unreadViews == 0 && status.toCompare == 0 && status.done == 0)
    }

    @Test("a claim that the worker does not know of ends with its lease", arguments: StoreKind.allCases)
    func orphan(kind: StoreKind) async throws {
        let office = try await office(kind, count: 2)
        // The answer to this one was lost.
        guard case .claim = try await office.store.next(for: "w", lease: .milliseconds(400)) else {
            Issue.record("nothing to claim")
            return
        }
        var options = WorkOptions(name: "w", jobs: 1, lease: .milliseconds(400))
        options.pause = .milliseconds(20)
        let worker = SubmissionWorker(office.store, register: office.register, options: options)
        let work = Task { try await worker.run() }
        for _ in 0..<400 where try await !office.store.status()[0].isDone {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try await office.store.status()[0].isDone)
        work.cancel()
        _ = await work.result
    }

    @Test("a register whose server is away for longer than its connections wait is waited for")
    func serverAway() async throws {
        let office = try await office(.sqlite, count: 2)
        let server = try PostgresServer()
        defer { server.stop() }
        var opening = PostgresOpeningOptions(create: true)
        opening.patience = 1
        let registry = try await PostgresRegistry.open(PostgresURL(server.newDatabase()), options: opening)
        let register = OrnamentRegister(registry: registry)
        let waits = Mutex(0)
        let worker = SubmissionWorker(office.store, register: register, options: WorkOptions(name: "w", jobs: 1)) {
            if case .waiting = $0 { waits.withLock { $0 += 1 } }
        }
        var work: Task<Void, any Error>?
        try await server.restart {
            work = Task { try await worker.run() }
            for _ in 0..<400 where waits.withLock({ $0 }) == 0 { try await Task.sleep(for: .milliseconds(50)) }
        }
        try await work?.value
        #expect(waits.withLock { $0 } > 0)
        #expect(try await office.store.status()[0].done == 2)
    }
}
