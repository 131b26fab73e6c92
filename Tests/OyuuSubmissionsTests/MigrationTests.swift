import Foundation
import OyuuOffice
import OyuuPostgres
import OyuuRegistry
import Synchronization
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("Submissions moved with their register") struct MigrationTests {
    /// An office with something of everything: copies, an original, decisions, a batch that waits and one that is paused.
    private func office() async throws -> Office {
        let office = try await Office(.sqlite)
        try await office.take(
            "a",
            [
                try office.document("copy", [Submitted.small(0), Submitted.turned(0)]),
                try office.document("later", [Submitted.small(12)], filedOn: "2026-05-02"),
                try office.document("earlier", [Submitted.design(12)], filedOn: "2026-05-01"),
                try office.document("broken", [Array("no picture".utf8)]),
            ])
        try await office.work()
        _ = try await office.store.decide("copy", .copyOfDesign(office.designs[0]), reason: "same", actor: "Айжан")
        _ = try await office.store.decide(
            "later", .copyOfSubmission(batch: "a", reference: "earlier"), reason: "same", actor: "Айжан")
        var next = try office.document("next", [Submitted.turned(12)], filedOn: "2026-06-01")
        next.original = Array("<DesignApplication/>".utf8)
        try await office.take("b", [next])
        try await office.store.setPaused(true, batch: "b")
        return office
    }

    private func place(_ office: Office) -> RegisterPlace {
        .folder(office.folder.url.appendingPathComponent("register"))
    }

    @Test("are the same in a database and back, and go on there")
    func thereAndBack() async throws {
        let office = try await office()
        let address = try PostgresServer.shared().newDatabase()
        let database = try RegisterPlace(address, local: office.folder.url.appendingPathComponent("local"))
        let moved = try await RegisterMigration(from: place(office), to: database).runWithSubmissions()
        let rows = Dictionary(uniqueKeysWithValues: moved.submissions.map { ($0.table, $0.rows) })
        #expect(rows["submissions.batch"] == 2 && rows["submissions.submission"] == 5)
        #expect(rows["submissions.decision"] == 2 && rows["submissions.photo"] == 6)
        #expect(rows["submissions.original"] == 1)
        #expect((rows["submissions.likeness"] ?? 0) > 0)

        let back = RegisterPlace.folder(office.folder.url.appendingPathComponent("back"))
        let again = try await RegisterMigration(from: database, to: back).runWithSubmissions()
        #expect(again.submissions == moved.submissions)
        let compared = try await RegisterMigration(from: place(office), to: back).compareSubmissions()
        #expect(compared.count == 8 && compared.allSatisfy(\.isSame))

        let store = try await SubmissionStore.open(database: try PostgresURL(address))
        #expect(store.identity == office.store.identity)
        #expect(try await office.lines("a", of: store) == office.lines("a"))
        // Numbers go on behind those that came along, and the queue goes on.
        try await store.setPaused(false, batch: "b")
        _ = try await store.importBatch(
            "c", of: [try office.document("new", [Submitted.grey()])], source: "test", actor: "test")
        _ = try await store.decide("new", .needsALook, reason: "grey", actor: "x")
        try await office.work(on: store)
        #expect(try await store.status().allSatisfy(\.isDone))
        #expect(try await office.lines("b", of: store).first?.contains("\"answer\":\"copy\"") == true)
        let differing = try await RegisterMigration(from: place(office), to: database).compareSubmissions()
        #expect(differing.filter { !$0.isSame }.count >= 4)
    }

    @Test("that are not there make no store where the register goes")
    func none() async throws {
        let folder = try TemporaryFolder()
        let office = try await Office(.postgres)
        let database = try RegisterPlace(
            PostgresServer.shared().newDatabase(), local: folder.url.appendingPathComponent("local"))
        let migration = RegisterMigration(from: place(office), to: database)
        #expect(try await migration.runWithSubmissions().submissions.isEmpty)
        #expect(try await migration.compareSubmissions().isEmpty)
        let back = folder.url.appendingPathComponent("back")
        _ = try await RegisterMigration(from: database, to: .folder(back)).runWithSubmissions()
        #expect(!FileManager.default.fileExists(atPath: back.appendingPathComponent("submissions.sqlite").path))
    }

    @Test("that change while they are moved end the move, and nothing is made", arguments: StoreKind.allCases)
    func changing(kind: StoreKind) async throws {
        let office = try await office()
        let target =
            try kind == .sqlite
            ? RegisterPlace.folder(office.folder.url.appendingPathComponent("moved"))
            : RegisterPlace(
                PostgresServer.shared().newDatabase(), local: office.folder.url.appendingPathComponent("local"))
        let migration = RegisterMigration(from: place(office), to: target)
        let itself = try await RegisterMigration(from: place(office), to: place(office)).compare()
        let registerRows = itself.reduce(0) { $0 + $1.source.rows }
        let isChanged = Mutex(false)
        let error = await #expect(throws: SubmissionError.self) {
            try await migration.runWithSubmissions { count in
                // The store's own row and the two batches have been read.
                guard count >= registerRows + 3, isChanged.withLock({ !$0 }) else { return }
                isChanged.withLock { $0 = true }
                try? await office.store.setPriority(7, batch: "a")
            }
        }
        #expect(error?.description.contains("changed while they were copied") == true)
        #expect(isChanged.withLock { $0 })
        if case .folder(let folder) = target { #expect(!FileManager.default.fileExists(atPath: folder.path)) }
        // The next try succeeds.
        _ = try await migration.runWithSubmissions()
        #expect(try await migration.compareSubmissions().allSatisfy(\.isSame))
    }
}
