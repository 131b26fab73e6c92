import Foundation
import GRDB
import OyuuRegistry
import TestSupport
import Testing

@Suite("Opening")
struct OpeningTests {
    private func kind(opening directory: URL, create: Bool = false, readOnly: Bool = false) async throws
        -> RegistryError.Kind
    {
        let error = try await registryError {
            let registry = try await SQLiteRegistry.open(at: directory, create: create, readOnly: readOnly)
            defer { registry.close() }
            _ = try await registry.designs(matching: DesignQuery())
            _ = try await registry.auditTrail()
        }
        #expect(error.place.hasPrefix(directory.path))
        return error.kind
    }

    @Test("where nothing is, a register is missing, until it is created")
    func missing() async throws {
        let folder = try TemporaryFolder()
        #expect(try await kind(opening: folder.appending("none")) == .missing)
        #expect(try await kind(opening: folder.appending("none"), readOnly: true) == .missing)
        #expect(try await kind(opening: folder.url) == .missing)
        #expect(!FileManager.default.fileExists(atPath: folder.appending("none").path))
        let registry = try await SQLiteRegistry.open(at: folder.url, create: true)
        #expect(try await registry.count(matching: DesignQuery()) == 0)
        registry.close()
        let again = try await SQLiteRegistry.open(at: folder.url, create: true)
        #expect(again.identity == registry.identity)
        again.close()
        guard case .system = try await kind(opening: folder.appending("no/such/parent"), create: true) else {
            Issue.record("a register needs a folder to be in")
            return
        }
    }

    @Test("another file, folder or database is not taken for a register, nor changed", arguments: [true, false])
    func strangers(create: Bool) async throws {
        let folder = try TemporaryFolder()
        let file = folder.appending("file")
        try Data("hello".utf8).write(to: file)
        #expect(try await kind(opening: file, create: create) == .notARegister(reason: "it is a file, not a folder"))
        #expect(
            try await kind(opening: folder.url, create: create)
                == .notARegister(reason: "the folder holds other things and no register.sqlite"))
        let other = folder.appending("other")
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        let database = other.appendingPathComponent("register.sqlite")
        let queue = try DatabaseQueue(path: database.path)
        try await queue.write { try $0.execute(sql: "CREATE TABLE person (name TEXT)") }
        try queue.close()
        let before = try Data(contentsOf: database)
        #expect(
            try await kind(opening: other, create: create)
                == .notARegister(reason: "register.sqlite is another program's database"))
        #expect(try Data(contentsOf: database) == before)
        try FileManager.default.removeItem(at: database)
        try FileManager.default.createDirectory(at: database, withIntermediateDirectories: true)
        #expect(
            try await kind(opening: other, create: create) == .notARegister(reason: "register.sqlite is not a file"))
    }

    @Test("a creation that was interrupted is finished by the next one")
    func unfinished() async throws {
        let folder = try TemporaryFolder()
        try Data().write(to: folder.appending("register.sqlite"))
        #expect(try await kind(opening: folder.url) == .missing)
        #expect(try await kind(opening: folder.url, readOnly: true) == .missing)
        let queue = try DatabaseQueue(path: folder.appending("register.sqlite").path)
        try await queue.write {
            try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        try queue.close()
        #expect(try await kind(opening: folder.url) == .missing)
        let registry = try await SQLiteRegistry.open(at: folder.url, create: true)
        #expect(try await registry.register(Sample.filing()).number.value == 1)
        registry.close()
    }

    @Test("a register that lost its database is not begun anew over its photos")
    func lostDatabase() async throws {
        let store = try await TemporaryRegister()
        _ = try await store.registry.register(Sample.filing())
        store.close()
        let database = store.directory.appendingPathComponent("register.sqlite")
        try Data().write(to: database)
        #expect(try await kind(opening: store.directory, create: true) == .damaged(reason: "register.sqlite is empty"))
        try FileManager.default.removeItem(at: database)
        #expect(
            try await kind(opening: store.directory, create: true) == .notARegister(reason: "register.sqlite is gone"))
        #expect(try store.photoFiles().count == 1)
    }

    @Test("cut short anywhere or overwritten, a register is damaged, never empty")
    func damaged() async throws {
        let store = try await TemporaryRegister()
        for index in 0..<40 { _ = try await store.registry.register(Sample.filing("\(index)")) }
        store.close()
        let whole = try Data(contentsOf: store.directory.appendingPathComponent("register.sqlite"))
        var generator = SeededGenerator(seed: 3)
        for round in 0..<24 {
            let folder = try TemporaryFolder()
            let length = round < 3 ? [1, 99, 4096][round] : Int.random(in: 1..<(whole.count - 4096), using: &generator)
            try whole.prefix(length).write(to: folder.appending("register.sqlite"))
            for readOnly in [true, false] {
                guard case .damaged = try await kind(opening: folder.url, create: !readOnly, readOnly: readOnly) else {
                    Issue.record("cut to \(length) bytes")
                    continue
                }
            }
        }
        let folder = try TemporaryFolder()
        try Data(repeating: 0x41, count: whole.count).write(to: folder.appending("register.sqlite"))
        guard case .damaged = try await kind(opening: folder.url) else {
            Issue.record("overwritten")
            return
        }
    }

    @Test("a register whose pages were overwritten answers with errors or faults, never with a crash")
    func scribbled() async throws {
        let store = try await TemporaryRegister()
        for index in 0..<40 { _ = try await store.registry.register(Sample.filing("\(index)")) }
        store.close()
        let whole = try Data(contentsOf: store.directory.appendingPathComponent("register.sqlite"))
        var generator = SeededGenerator(seed: 5)
        var noticed = 0
        for _ in 0..<40 {
            var bytes = whole
            for _ in 0..<200 {
                bytes[Int.random(in: 100..<bytes.count, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            let folder = try TemporaryFolder()
            try bytes.write(to: folder.appending("register.sqlite"))
            do {
                let registry = try await SQLiteRegistry.open(at: folder.url, create: false)
                defer { registry.close() }
                _ = try await registry.designs(matching: DesignQuery())
                if try await !registry.faults().isEmpty { noticed += 1 }
            } catch {
                noticed += 1
            }
        }
        #expect(noticed == 40)
    }

    @Test("open read-only, nothing can be changed and everything read", arguments: RegistryKind.allCases)
    func readOnly(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(Sample.filing())
        let registry = try await store.openAgain(readOnly: true)
        defer { TemporaryRegister.close(registry) }
        #expect(registry.identity == store.registry.identity)
        #expect(try await registry.design(design.number) == design)
        #expect(try await registry.photoBytes(sha256: design.photos[0].sha256) != nil)
        #expect(try await registry.faults().isEmpty)
        let number = design.number
        let attempts: [@Sendable () async throws -> Void] = [
            { _ = try await registry.register(Sample.filing()) },
            { _ = try await registry.withdraw(number, reason: "r", actor: "a", at: Sample.date) },
            { try await registry.eraseContact(of: number, actor: "a", at: Sample.date) },
            { try await registry.collectOrphans() },
            { try await registry.record(.checked, of: nil, details: [:], actor: "a", at: Sample.date) },
            { try await registry.replaceFingerprint(photoID: 1, with: [1], version: 1, actor: "a", at: Sample.date) },
        ]
        for attempt in attempts { #expect(try await registryError(attempt).kind == .readOnly) }
        // What another opener writes is seen.
        _ = try await store.registry.register(Sample.filing("Moon"))
        #expect(try await registry.count(matching: DesignQuery()) == 2)
    }

    @Test("a closed register says so, however often it is closed", arguments: RegistryKind.allCases)
    func closed(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        store.close()
        store.close()
        #expect(try await registryError { _ = try await store.registry.generation() }.kind == .closed)
        #expect(try await registryError { _ = try await store.registry.register(Sample.filing()) }.kind == .closed)
        let number = try Sample.number(1)
        #expect(
            try await registryError {
                try await store.registry.eraseContact(of: number, actor: "a", at: Sample.date)
            }.kind == .closed)
    }

    @Test("commits are synced to the disk, and deleted content is overwritten")
    func durability() async throws {
        let store = try await TemporaryRegister()
        let settings = try await #require(store.registry as? SQLiteRegistry).settings()
        #expect(settings == ["journal_mode": "wal", "synchronous": "2", "secure_delete": "1", "foreign_keys": "1"])
    }
}
