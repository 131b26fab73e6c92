import Foundation
import GRDB
import Oyuu
import OyuuRegistry
import OyuuSigning
import TestSupport
import Testing

@Suite("The doctor of a register") struct DoctorTests {
    @Test("finds nothing amiss in a sound register, quickly and thoroughly, and changes nothing")
    func sound() async throws {
        let fixture = try await DoctorFixture()
        let before = try fixture.contents()
        for isThorough in [false, true] {
            let findings = await fixture.findings(thorough: isThorough)
            #expect(findings.allSatisfy { $0.level == .ok }, "\(findings)")
            let looked = Set(findings.map(\.check))
            #expect(
                looked == [
                    "versions", "register", "photos", "index", "log", "keys", "permissions", "disk", "clock", "locks",
                    "limits",
                ])
        }
        #expect(try fixture.contents() == before)
    }

    @Test("says why a register does not open, and looks at the rest all the same")
    func missing() async throws {
        let folder = try TemporaryFolder()
        let findings = await Doctor(folder: folder.url.appendingPathComponent("none")).examine()
        let fault = try #require(findings.first { $0.level == .fault })
        #expect(fault.code == "register-does-not-open" && fault.words(in: .english).contains("no register here"))
        #expect(
            fault.words(in: .russian).contains("реестр не открывается") && findings.contains { $0.check == "limits" })
        #expect(!FileManager.default.fileExists(atPath: folder.path("none")))
    }

    @Test("misses a photo, counts files of no design, and thoroughly reads what a photo has become")
    func photos() async throws {
        let fixture = try await DoctorFixture()
        let photo = try fixture.photo()
        let bytes = try #require(FileManager.default.contents(atPath: photo))
        let name = String(repeating: "ab", count: 32)
        _ = mkdir(fixture.path("photos/ab"), 0o700)
        try Data([1]).write(to: URL(fileURLWithPath: fixture.path("photos/ab/\(name).png")))
        #expect(await fixture.trouble().map(\.code) == ["photos-orphaned"])
        try FileManager.default.removeItem(atPath: photo)
        let missing = await fixture.trouble()
        #expect(missing.map(\.code) == ["photos-missing", "photos-orphaned"] && missing[0].values == ["1", "2"])
        try Data(bytes.dropLast()).write(to: URL(fileURLWithPath: photo))
        #expect(await fixture.trouble().map(\.code) == ["photos-orphaned"])
        #expect(await fixture.trouble(thorough: true).map(\.code) == ["register-damaged", "photos-orphaned"])
    }

    @Test("tells a missing index, a damaged one, and fingerprints of another version")
    func index() async throws {
        let fixture = try await DoctorFixture()
        let index = fixture.path(OrnamentRegister.indexFileName)
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: index))
        let length = try file.seekToEnd()
        try file.seek(toOffset: length / 2)
        let byte = try #require(try file.read(upToCount: 1)?.first)
        try file.seek(toOffset: length / 2)
        try file.write(contentsOf: [byte ^ 1])
        try file.close()
        #expect(await fixture.trouble(thorough: true).contains { $0.code == "index-damaged" })
        try FileManager.default.removeItem(atPath: index)
        let missing = await fixture.trouble()
        #expect(missing.map(\.code) == ["index-unusable"] && missing[0].level == .warning)
        #expect(missing[0].remedy(in: .english)?.contains("oyuu index rebuild") == true)
        #expect(!FileManager.default.fileExists(atPath: index))

        let registry = fixture.fixture.register.registry
        let photo = try #require(try await registry.designs(matching: DesignQuery()).first?.photos.first)
        try await registry.replaceFingerprint(
            photoID: photo.id, with: [1, 2, 3], version: 1, actor: "test", at: Date())
        _ = try await fixture.fixture.register.rebuildIndex()
        #expect(await fixture.trouble().map(\.code) == ["fingerprints-unreadable"])
    }

    @Test("thoroughly compares the register with its log")
    func log() async throws {
        let fixture = try await DoctorFixture()
        let queue = try DatabaseQueue(path: fixture.path("register.sqlite"))
        try await queue.writeWithoutTransaction { db in
            for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try db.execute(sql: "DROP TRIGGER \(trigger)")
            }
            try db.execute(sql: "UPDATE design SET title = 'another'")
        }
        try queue.close()
        #expect(await fixture.trouble().isEmpty)
        let thorough = await fixture.trouble(thorough: true)
        #expect(Set(thorough.map(\.code)) == ["log-fault"] && thorough.count == 2, "\(thorough)")
    }

    @Test("finds a clock that is behind what was signed, one of another century, and one that nobody sets")
    func clock() async throws {
        var fixture = try await DoctorFixture()
        fixture.now = Date(timeIntervalSinceNow: -7200)
        #expect(await fixture.trouble().map(\.code) == ["clock-behind-trail", "clock-behind-head"])
        fixture.now = Date(timeIntervalSince1970: 0)
        #expect(await fixture.trouble().first?.code == "clock-absurd")
        fixture.now = Date(timeIntervalSinceNow: 60)
        fixture.system.isClockSynchronised = false
        #expect(await fixture.trouble().map(\.code) == ["clock-unsynchronised"])
        fixture.system.isClockSynchronised = nil
        #expect(await fixture.findings().contains { $0.code == "clock-plausible" && $0.level == .ok })
        // Days after the last entry a head is not old unless something came since.
        fixture.now = Date(timeIntervalSinceNow: 30 * 86_400)
        #expect(await fixture.trouble().isEmpty)
        try await fixture.fixture.register.record(
            .checked, of: nil, details: [:], actor: "test", date: Date())
        #expect(await fixture.trouble().map(\.code) == ["log-head-old"])
    }

    @Test("knows a key that is gone, another's, or open to others, and a trusted key that differs")
    func keys() async throws {
        let fixture = try await DoctorFixture()
        let path = fixture.path(RegisterKey.fileName)
        let known = fixture.folder.appendingPathComponent("known").path
        var keys = try KnownKeys(path: known)
        try keys.trust(RegisterKey().publicKey, of: fixture.fixture.register.identity.uuid)
        #expect(await fixture.trouble(knownKeys: known).map(\.code) == ["known-key-other"])
        try Data("nonsense\n".utf8).write(to: URL(fileURLWithPath: known))
        #expect(await fixture.trouble(knownKeys: known).map(\.code) == ["known-keys-unusable"])
        chmod(path, 0o644)
        #expect(await fixture.trouble().map(\.code) == ["key-unusable"])
        try FileManager.default.removeItem(atPath: path)
        #expect(await fixture.trouble().map(\.code) == ["key-missing"])
        _ = try RegisterKey.kept(in: fixture.folder, create: true)
        #expect(await fixture.trouble().map(\.code) == ["key-other"])
    }

    @Test("finds what others can read, too little room, memory or files, and who holds a lock")
    func machine() async throws {
        var fixture = try await DoctorFixture()
        chmod(fixture.folder.path, 0o755)
        chmod(fixture.path("register.sqlite"), 0o644)
        #expect(await fixture.trouble().map(\.code) == ["folder-open", "file-open"])
        chmod(fixture.folder.path, 0o700)
        #expect(await fixture.trouble().isEmpty)
        fixture.system.account += 1
        #expect(await fixture.trouble().map(\.code) == ["folder-foreign"])
        fixture.system.account -= 1
        fixture.system.freeBytes = { _ in 1 << 20 }
        #expect(await fixture.trouble().map(\.level) == [.fault])
        fixture.system.freeBytes = { _ in 1 << 30 }
        #expect(await fixture.trouble().map(\.code) == ["disk-low"])
        fixture.system.freeBytes = { _ in nil }
        #expect(await fixture.trouble().map(\.code) == ["disk-unknown"])
        fixture.system.freeBytes = { _ in 100 << 30 }
        (fixture.system.openFiles, fixture.system.addressSpace, fixture.system.freeMemory) = (256, 1 << 30, 1 << 20)
        #expect(await fixture.trouble().map(\.code) == ["files-few", "address-space-small", "memory-low"])

        let lock = fixture.path("register.lock")
        let descriptor = open(lock, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX) == 0)
        fixture.system.locks = SystemFacts.here().locks
        let held = try #require(await fixture.findings().first { $0.code == "lock-held" })
        #expect(held.values == [lock, "\(getpid())"])
    }

    @Test("of this machine knows its room and limits")
    func here() throws {
        let facts = SystemFacts.here()
        #expect(try #require(facts.freeBytes("/tmp/none/at/all")) > 0)
        #expect(facts.openFiles > 0 && facts.account == geteuid() && (facts.freeMemory ?? 1) > 0)
    }
}
