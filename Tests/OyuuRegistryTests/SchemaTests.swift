import Foundation
import GRDB
import OyuuRegistry
import TestSupport
import Testing

@Suite("Registers of every released schema")
struct SchemaTests {
    /// A register as a released program left it.
    private func frozen(_ schema: Int) async throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let directory = folder.appending("register")
        let sha256 = FrozenSchema.photoSHA256
        let shelf = directory.appendingPathComponent("photos/\(sha256.prefix(2))")
        try FileManager.default.createDirectory(at: shelf, withIntermediateDirectories: true)
        try Data("photo 1".utf8).write(to: shelf.appendingPathComponent(sha256 + ".jpg"))
        let queue = try DatabaseQueue(path: directory.appendingPathComponent("register.sqlite").path)
        try await queue.write { try $0.execute(sql: FrozenSchema.released[schema - 1]) }
        try queue.close()
        return folder
    }

    @Test("every schema this program knows has a frozen copy")
    func complete() async throws {
        let store = try await TemporaryRegister()
        let newest = try store.tamper { try Int.fetchOne($0, sql: "PRAGMA user_version") }
        #expect(newest == FrozenSchema.released.count)
    }

    @Test("an old register opens with everything in it, and grows", arguments: 1...FrozenSchema.released.count)
    func opens(schema: Int) async throws {
        let folder = try await frozen(schema)
        let registry = try await SQLiteRegistry.open(at: folder.appending("register"), create: false)
        defer { registry.close() }
        #expect(registry.identity.uuid.uuidString == "0B0E1F7C-6B1D-4E0B-9A55-2F6F6C3B9D01")
        #expect(try await registry.generation() == 4)
        let designs = try await registry.designs(matching: DesignQuery())
        #expect(designs.map(\.details.title) == ["Күн", "Moon", "Star"])
        let first = designs[0]
        #expect(
            first.details
                == DesignDetails(
                    title: "Күн", holder: "Айгүл", holderContact: "+996 555 1", village: "Ат-Башы",
                    cooperative: "Алтын кол", creator: "Бурул", technique: "shyrdak",
                    motifs: ["кочкор мүйүз", "it taman"], locarnoClass: "06-11", createdOn: "1998-07",
                    filedOn: "2026-11-20", notes: "Two felts."))
        #expect(first.disputes.map(\.value) == [2])
        #expect(first.photos.map(\.fingerprint) == [[1, 2]])
        // Schema 1 knew no corners: the whole photo is the design.
        #expect(
            first.photos.map(\.corners) == [schema == 1 ? nil : [10.5, 20, 700, 31, 690, 580.25, -3, 590]])
        #expect(designs[1].status == .withdrawn)
        #expect(designs[1].withdrawalReason == "sold")
        #expect(designs[2].origin?.number.value == 77)
        #expect(try await registry.designs(matching: DesignQuery(text: "МҮЙҮЗ")).map(\.number.value) == [1])
        #expect(try await registry.fingerprints(after: 0, limit: 9).map(\.photoID) == [1, 5])
        #expect(try await registry.photoBytes(sha256: FrozenSchema.photoSHA256) == Array("photo 1".utf8))
        #expect(try await registry.auditTrail().map(\.act).last == .exported)
        let logged = try await registry.logEntries(after: 0, limit: 99)
        #expect(logged.count == (try await registry.auditTrail().count))
        #expect(logged.allSatisfy { $0.laidDown != nil && $0.laidDown == $0.entry?.hash })
        #expect(try await registry.faults().isEmpty)
        #expect(try await registry.register(Sample.filing()).number.value == 4)
    }

    @Test(
        "an old register on a disk that cannot be written to is read as it is",
        arguments: 1...FrozenSchema.released.count)
    func readOnly(schema: Int) async throws {
        let folder = try await frozen(schema)
        let registry = try await SQLiteRegistry.open(at: folder.appending("register"), create: false, readOnly: true)
        defer { registry.close() }
        let designs = try await registry.designs(matching: DesignQuery())
        #expect(designs.map(\.details.title) == ["Күн", "Moon", "Star"])
        #expect((designs[0].photos[0].corners == nil) == (schema == 1))
        #expect(try await registry.fingerprints(after: 0, limit: 9).map(\.photoID) == [1, 5])
        #expect(try await registry.faults().isEmpty)
    }

    @Test(
        "an old register brought up to date has the very schema of a new one",
        arguments: 1...FrozenSchema.released.count)
    func sameSchema(schema: Int) async throws {
        func tables(_ directory: URL) throws -> [String] {
            let queue = try DatabaseQueue(path: directory.appendingPathComponent("register.sqlite").path)
            defer { try? queue.close() }
            return try queue.read {
                try String.fetchAll(
                    $0,
                    sql: "SELECT sql FROM sqlite_schema WHERE sql NOT LIKE '%grdb%' AND sql IS NOT NULL ORDER BY name")
            }
        }
        let folder = try await frozen(schema)
        let registry = try await SQLiteRegistry.open(at: folder.appending("register"), create: false)
        registry.close()
        let store = try await TemporaryRegister()
        let fresh = try tables(store.directory)
        #expect(fresh.count > 15)
        #expect(try tables(folder.appending("register")) == fresh)
    }

    @Test("a register of a newer Oyuu is refused by name and left as it is")
    func newer() async throws {
        let store = try await TemporaryRegister()
        try store.tamper { try $0.execute(sql: "PRAGMA user_version = 7") }
        for readOnly in [true, false] {
            let error = try await registryError {
                _ = try await SQLiteRegistry.open(at: store.directory, create: !readOnly, readOnly: readOnly)
            }
            #expect(error.kind == .newerSchema(found: 7, known: FrozenSchema.released.count))
            #expect(error.whatToDo == "install the newest Oyuu")
        }
        #expect(try store.tamper { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 7)
    }
}
