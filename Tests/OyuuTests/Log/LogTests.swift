import Foundation
import GRDB
import OyuuLog
import OyuuRegistry
import OyuuSigning
import Synchronization
import TestSupport
import Testing

@testable import Oyuu

@Suite("The register's log") struct LogTests {
    private let fixture: RegisterFixture
    private let key = RegisterKey()
    private let date = Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded(.down))
    private var register: OrnamentRegister { fixture.register }

    /// Three designs, the second withdrawn, the third with its fingerprint renewed.
    init() async throws {
        fixture = try await RegisterFixture()
        for place in 0..<3 {
            try await fixture.file(.file(Pictures.designs[20 * place].path), title: "design \(place)", force: true)
        }
        let designs = try await fixture.register.registry.designs(matching: DesignQuery())
        _ = try await fixture.register.registry.withdraw(
            designs[1].number, reason: "sold", actor: "office", at: date)
        try await fixture.register.registry.replaceFingerprint(
            photoID: designs[2].photos[0].id, with: designs[2].photos[0].fingerprint, version: 9, actor: "office",
            at: date)
    }

    /// Lets `sql` at the database, as a person with an SQLite tool could who first takes the triggers away.
    private func tamper(_ sql: String) throws {
        let path = fixture.folder.url.appendingPathComponent("register/register.sqlite").path
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        try queue.writeWithoutTransaction { db in
            for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: sql)
        }
    }

    @Test(
        "the log of a register that nobody touched is sound, with designs withdrawn, renewed and their contact erased")
    func sound() async throws {
        _ = try await register.registry.eraseContact(of: try #require(DesignNumber(1)), actor: "office", at: date)
        _ = try await register.signLogHead(key: key, date: date)
        let found = try await register.verifyLog()
        #expect(found.faults.isEmpty, "\(found.faults)")
        #expect(found.entries == 5 && found.designs == 3 && found.heads == 1 && found.withoutDigest == 0)
    }

    @Test("designs registered and withdrawn while the log is read, and heads signed meanwhile, are no faults of it")
    func meanwhile() async throws {
        let (register, key, date) = (register, key, date)
        let isDone = Atomic(false)
        async let others: Void = {
            defer { isDone.store(true, ordering: .releasing) }
            for count in 0..<60 {
                let photo = PhotoFiling(
                    bytes: Array("photo \(count)".utf8), fileName: "a.jpg", format: "jpeg", width: 8, height: 6,
                    fingerprint: [1, 2], fingerprintVersion: 1, keepBytes: false)
                let design = try await register.registry.register(
                    Filing(
                        details: DesignDetails(title: "\(count)", holder: "Holder"), photos: [photo], disputes: [],
                        actor: "office", registeredAt: date))
                _ = try await register.registry.withdraw(design.number, reason: "sold", actor: "office", at: date)
                if count % 8 == 0 { _ = try await register.signLogHead(key: key, date: date) }
            }
        }()
        while !isDone.load(ordering: .acquiring) {
            let faults = try await register.verifyLog().faults
            #expect(faults.isEmpty, "\(faults)")
        }
        try await others
    }

    @Test(
        "whatever is edited by hand is found and located",
        arguments: [
            (
                "UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 2",
                "entry 2 was changed after it was written"
            ),
            ("UPDATE audit_entry SET actor = 'x' WHERE sequence = 1", "entry 1 was changed after it was written"),
            ("DELETE FROM audit_entry WHERE sequence = 4", "entry 4 is gone"),
            (
                "DELETE FROM audit_entry WHERE sequence = 3; DELETE FROM log_leaf WHERE sequence = 3",
                "entries before 4 are gone"
            ),
            ("DELETE FROM log_leaf WHERE sequence = 5", "entry 5 was not written by Oyuu"),
            (
                "UPDATE design SET registeredAt = '2020-01-01T00:00:00.000Z' WHERE number = 1",
                "OY-000001 was changed after entry 1"
            ),
            ("UPDATE design SET holder = 'Another' WHERE number = 3", "OY-000003 was changed after entry 3"),
            (
                "UPDATE design_photo SET sha256 = replace(sha256, substr(sha256, 1, 4), 'abcd') WHERE design = 1",
                "OY-000001 was changed"
            ),
            (
                "UPDATE design_photo SET fingerprint = x'00' WHERE design = 3",
                "the fingerprint of OY-000003, photo 1, is not that of entry 5"
            ),
            ("UPDATE design SET status = 'active', withdrawnAt = NULL WHERE number = 2", "the status of OY-000002"),
            (
                "DELETE FROM design_photo WHERE design = 2; DELETE FROM design WHERE number = 2",
                "OY-000002, of entry 2, is gone"
            ),
        ])
    func edited(sql: String, finding: String) async throws {
        #expect(try await register.verifyLog().faults.isEmpty)
        try tamper(sql)
        let faults = try await register.verifyLog().faults.map(\.description)
        #expect(faults.contains { $0.hasPrefix(finding) }, "\(faults)")
        // A head over it would make it good.
        await #expect(throws: OyuuError.self) { try await register.signLogHead(key: key, date: date) }
    }

    @Test("who edits entry and hash alike is found by a head, in the register or kept elsewhere")
    func rewritten() async throws {
        let head = try await register.signLogHead(key: key, date: date)
        let trail = try await register.registry.logEntries(after: 0, limit: 9)
        let old = try #require(trail[1].entry)
        let forged = LogEntry(
            sequence: 2, at: old.at, actor: "another", act: old.act, design: old.design, details: old.details)
        let hash = forged.hash.description
        try tamper(
            "UPDATE audit_entry SET actor = '\(forged.actor)' WHERE sequence = 2; UPDATE log_leaf SET hash = x'\(hash)' WHERE sequence = 2"
        )
        #expect(try await register.verifyLog().faults == [.rewritten(head: head)])
        try tamper("DELETE FROM log_head")
        #expect(try await register.verifyLog().faults.isEmpty)
        #expect(try await register.verifyLog(against: [head.text]).faults == [.rewritten(head: head)])
    }

    /// Appends an entry with its hash, as a person could who knows how the program does it.
    private func append(_ act: String, at: String, details: String, of design: Int) throws {
        let sequence = Int64(6)
        let entry = LogEntry(
            sequence: sequence, at: at, actor: "office", act: act, design: "OY-00000\(design)", details: details)
        try tamper(
            """
            INSERT INTO audit_entry (sequence, at, actor, act, design, details)
            VALUES (6, '\(at)', 'office', '\(act)', \(design), '\(details)');
            INSERT INTO log_leaf (sequence, hash) VALUES (6, x'\(entry.hash)');
            """)
    }

    @Test("a design that is rewritten together with an entry that fits it is found, whatever the entry says")
    func registeredAgain() async throws {
        let now = date.formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        try tamper("UPDATE design SET holder = 'Thief' WHERE number = 1")
        let thiefs = try #require(
            try await register.registry.designs(matching: DesignQuery()).first { $0.number.value == 1 })
        for (act, details) in [
            ("registered", "{\"content\":\"\(thiefs.contentDigest)\"}"), ("imported", "{}"), ("registered", "{}"),
        ] {
            try append(act, at: now, details: details, of: 1)
            let faults = try await register.verifyLog().faults
            #expect(faults.contains(.registeredAgain(design: "OY-000001", entry: 6)), "\(act) \(details): \(faults)")
            #expect(faults.contains(.designChanged(design: "OY-000001", entry: 1)), "\(act) \(details): \(faults)")
            try tamper("DELETE FROM audit_entry WHERE sequence = 6; DELETE FROM log_leaf WHERE sequence = 6")
        }
    }

    @Test(
        "an entry dated before what was written before it is found and proves nothing; others' proofs and heads go on")
    func backdated() async throws {
        try append("checked", at: "2015-01-01T00:00:00.000Z", details: "{}", of: 3)
        let faults = try await register.verifyLog().faults
        guard case .backdated(6, 6, "2015-01-01T00:00:00Z", _)? = faults.first, faults.count == 1 else {
            Issue.record("\(faults)")
            return
        }
        await #expect(throws: OyuuError.self) {
            try await register.proveInLog(try #require(DesignNumber(3)), key: key, date: date)
        }
        _ = try await register.proveInLog(try #require(DesignNumber(1)), key: key, date: date)
        _ = try await register.signLogHead(key: key, date: date)
    }

    @Test(
        "an entry whose date is written in another way is found, and nothing is signed",
        arguments: ["2015-01-01", "2015-01-01 00:00:00.000", "", "２015-01-01T00:00:00.000Z", "2015-01-01T00:00:00Z"])
    func unreadableDate(at: String) async throws {
        try append("checked", at: at, details: "{}", of: 3)
        #expect(try await register.verifyLog().faults == [.dateUnreadable(entry: 6)])
        await #expect(throws: OyuuError.self) { try await register.signLogHead(key: key, date: date) }
    }

    @Test("an entry of a clock that ran ahead is found itself, and does not make honest ones seem too early")
    func ahead() async throws {
        try append("checked", at: "2136-01-01T00:00:00.000Z", details: "{}", of: 3)
        try await fixture.file(.file(Pictures.designs[30].path), title: "honest", force: true)
        let faults = try await register.verifyLog().faults
        guard case .ahead(6, "2136-01-01T00:00:00Z", _)? = faults.first, faults.count == 1 else {
            Issue.record("\(faults)")
            return
        }
        _ = try await register.proveInLog(try #require(DesignNumber(4)), key: key, date: date)
    }

    @Test("dates are bounded by heads: of what was signed, and of what came after")
    func boundedByHeads() throws {
        func entry(_ sequence: Int64, _ at: String) -> LogEntry {
            LogEntry(
                sequence: sequence, at: "\(at)T00:00:00.000Z", actor: "a", act: "checked", design: "", details: "{}")
        }
        func head(_ size: Int64, _ day: String) throws -> LogHead {
            try LogHead(
                register: UUID(), size: size, root: .empty, at: try Date("\(day)T00:00:00Z", strategy: .iso8601),
                key: key)
        }
        var times = LogTimes()
        for (place, day) in ["2020-01-01", "2020-01-02", "2021-01-01", "2024-01-01", "2023-06-01"].enumerated() {
            times.take(entry(Int64(place + 1), day))
        }
        let now = try Date("2026-01-01T00:00:00Z", strategy: .iso8601)
        // Without heads: the last comes after one of a later date.
        #expect(
            times.faults([], now: now)
                == [.backdated(first: 5, last: 5, at: "2023-06-01T00:00:00Z", after: "2024-01-01T00:00:00Z")])
        // Two were there in 2022, so what follows was not written in 2021.
        #expect(
            times.faults([try head(2, "2022-01-01")], now: now).contains(
                .backdated(first: 3, last: 3, at: "2021-01-01T00:00:00Z", after: "2022-01-01T00:00:00Z")))
        // Four were there in the summer of 2023, so the fourth was not written in 2024, and the fifth is right.
        #expect(
            times.faults([try head(4, "2023-05-31")], now: now)
                == [.ahead(entry: 4, at: "2024-01-01T00:00:00Z", before: "2023-05-31T00:00:00Z")])
        // A head that a clock ahead of time signed says nothing.
        #expect(times.faults([try head(2, "2099-01-01")], now: now) == times.faults([], now: now))
        #expect(
            times.faults([try head(2, "2025-12-30"), try head(3, "2022-01-01")], now: now)
                == times.faults([try head(3, "2022-01-01")], now: now))
    }

    @Test("the day of a withdrawal is that of its entry")
    func withdrawalMoved() async throws {
        try tamper("UPDATE design SET withdrawnAt = '2020-01-01T00:00:00.000Z' WHERE number = 2")
        #expect(try await register.verifyLog().faults == [.statusChanged(design: "OY-000002")])
    }

    @Test("entries cut off at the end are missed by a head; a stranger's head and a forged one are told apart")
    func heads() async throws {
        let head = try await register.signLogHead(key: key, date: date)
        let foreign = try LogHead(register: UUID(), size: 1, root: .empty, at: date, key: key)
        let found = try await register.verifyLog(against: [foreign.text, "Oyuu log head 2"]).faults
        #expect(found.count == 2 && found[0] == .headForeign(register: foreign.register))
        try tamper("DELETE FROM audit_entry WHERE sequence = 5; DELETE FROM log_leaf WHERE sequence = 5")
        let cut = try await register.verifyLog(against: [head.text]).faults
        #expect(cut.contains(.cutOff(head: head, entries: 4)))
    }

    @Test("a design's proof holds its acts, is true offline, and outlives later entries")
    func proof() async throws {
        let number = try #require(DesignNumber(2))
        let receipt = try await register.proveInLog(number, key: key, date: date)
        #expect(receipt.entries.map(\.entry.act) == ["registered", "withdrawn"])
        try LogReceipt(json: try receipt.json()).verify(key: key.publicKey)
        #expect(!String(decoding: try receipt.json(), as: UTF8.self).contains("sold"))
        try await fixture.file(.file(Pictures.designs[30].path), title: "later", force: true)
        #expect(try await register.verifyLog(against: [receipt.head.text]).faults.isEmpty)
        await #expect(throws: OyuuError.self) {
            try await register.proveInLog(try #require(DesignNumber(99)), key: key, date: date)
        }
    }
}
