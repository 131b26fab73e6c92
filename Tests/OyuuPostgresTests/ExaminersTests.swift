import Foundation
import OyuuLog
import OyuuPostgres
import OyuuRegistry
import TestSupport
import Testing

@Suite("Examiners at one register in PostgreSQL")
struct ExaminersTests {
    private let server: PostgresServer
    private let address: String

    init() throws {
        server = try PostgresServer.shared()
        address = try server.newDatabase()
    }

    private func open(create: Bool = true) async throws -> PostgresRegistry {
        try await PostgresRegistry.open(PostgresURL(address), create: create)
    }

    @Test("many at once, with connections that break all the while, lose, double and skip nothing")
    func faults() async throws {
        let count = 48
        let examiners = [try await open(), try await open(), try await open(), try await open()]
        let broken = try await withThrowingTaskGroup(of: Int.self) { group in
            for index in 0..<count {
                group.addTask {
                    var filing = Sample.filing("\(index)", photos: 2)
                    // Some photos are brought by many at once.
                    filing.photos[1].bytes = Array("shared \(index % 3)".utf8)
                    _ = try await examiners[index % 4].register(filing)
                    return 0
                }
            }
            let breaker = Task {
                var broken = 0
                let name = try #require(PostgresURL(address).database)
                while !Task.isCancelled {
                    let ended = try server.psql(
                        "postgres",
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE datname = '\(name)' AND state <> 'idle' ORDER BY random() LIMIT 1
                        """)
                    broken += ended.split(separator: "\n").count
                    try? await Task.sleep(for: .milliseconds(15))
                }
                return broken
            }
            try await group.waitForAll()
            breaker.cancel()
            return try await breaker.value
        }
        print("connections broken: \(broken)")
        let registry = examiners[0]
        let designs = try await registry.designs(matching: DesignQuery(limit: 1_000))
        #expect(designs.map(\.number.value) == Array(1...Int64(count)))
        #expect(Set(designs.map(\.details.title)).count == count)
        #expect(designs.flatMap { $0.photos.map(\.id) } == Array(1...Int64(2 * count)))
        let log = try await registry.logEntries(after: 0, limit: 1_000)
        #expect(log.map(\.sequence) == Array(1...Int64(count)))
        #expect(log.allSatisfy { $0.laidDown != nil && $0.laidDown == $0.entry?.hash })
        #expect(try await registry.generation() == Int64(count))
        #expect(try await registry.faults().isEmpty)
        #expect(try await registry.collectOrphans() == 0)
    }

    @Test("the log is to the letter that of a register in a folder")
    func sameLog() async throws {
        let folder = try TemporaryFolder()
        let stores: [any Registry] = [
            try await SQLiteRegistry.open(at: folder.appending("register"), create: true), try await open(),
        ]
        var logs: [[LoggedEntry]] = []
        for store in stores {
            let design = try await store.register(Sample.filing("Күн", photos: 2))
            var second = Sample.filing("Ай \"/\\ 🐏")
            second.disputes = [design.number]
            second.photos[0].corners = [0.1, 2, 3, 4, 5, 6, 7, 1.0 / 3]
            _ = try await store.register(second)
            try await store.replaceFingerprint(
                photoID: 1, with: [1, 2], version: 2, actor: "renewal", at: Sample.date)
            try await store.eraseContact(of: design.number, actor: "office", at: Sample.date)
            _ = try await store.withdraw(design.number, reason: "sold", actor: "office", at: Sample.date)
            try await store.record(
                .checked, of: nil, details: ["b": "a/b", "a": "\u{1F40F}"], actor: "inspector", at: Sample.date)
            logs.append(try await store.logEntries(after: 0, limit: 100))
        }
        #expect(logs[0].count == 8)
        #expect(logs[0] == logs[1])
        #expect(try await stores[0].state() == stores[1].state())
    }

    @Test("whoever listens hears of every change once it is made, and of nothing else")
    func notified() async throws {
        let registry = try await open()
        let listener = try PostgresListener(registry.url, channels: [PostgresRegistry.changeChannel])
        defer { listener.stop() }
        var events = listener.events.makeAsyncIterator()
        #expect(await events.next() == .listening)
        _ = try await registry.register(Sample.filing())
        try await registry.record(.checked, of: nil, details: [:], actor: "a", at: Sample.date)
        _ = try? await registry.register(Sample.filing("x"), ifGeneration: 99)
        _ = try await registry.withdraw(Sample.number(1), reason: "r", actor: "a", at: Sample.date)
        for generation in 1...2 {
            #expect(
                await events.next()
                    == .notification(channel: PostgresRegistry.changeChannel, payload: "\(generation)"))
        }
    }

    @Test("orphans of the photo table are collected, kept photos are not")
    func orphans() async throws {
        let registry = try await open()
        _ = try await registry.register(Sample.filing())
        let name = try #require(PostgresURL(address).database)
        try server.psql(name, "INSERT INTO oyuu.kept_photo VALUES (encode(sha256('orphan'), 'hex'), 'orphan')")
        #expect(throws: PostgresServer.Failure.self) {
            try server.psql(name, "INSERT INTO oyuu.kept_photo VALUES (repeat('0', 64), 'another')")
        }
        #expect(try await registry.collectOrphans() == 1)
        #expect(try await registry.collectOrphans() == 0)
        #expect(try await registry.faults().isEmpty)
    }

    @Test("what a hand behind the register's back has done is found")
    func tampered() async throws {
        let registry = try await open()
        for name in ["A", "B", "C"] { _ = try await registry.register(Sample.filing(name)) }
        let name = try #require(PostgresURL(address).database)
        try server.psql(
            name,
            """
            SET session_replication_role = replica;
            DELETE FROM oyuu.audit_entry WHERE sequence = 2;
            DELETE FROM oyuu.design_photo WHERE design = 3;
            INSERT INTO oyuu.design_motif VALUES (77, 0, 'lost');
            UPDATE oyuu.log_leaf SET hash = decode(repeat('00', 32), 'hex') WHERE sequence = 1;
            """)
        let faults = try await registry.faults()
        #expect(faults.contains(.auditGap(before: 3)))
        #expect(faults.contains(.designWithoutPhoto(try Sample.number(3))))
        #expect(faults.contains(.database("a row of design_motif refers to nothing")))
        let log = try await registry.logEntries(after: 0, limit: 10)
        #expect(log.map { $0.entry == nil } == [false, true, false])
        #expect(log[0].laidDown != log[0].entry?.hash)
    }
}
