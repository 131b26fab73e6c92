import Foundation
import OyuuRegistry
import Testing

@Suite("Withdrawing, replacing, auditing")
struct ChangeTests {
    @Test(
        "a withdrawn design keeps number, photos and reason, and cannot be withdrawn again",
        arguments: RegistryKind.allCases)
    func withdrawal(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(Sample.filing())
        let later = Sample.date.addingTimeInterval(60)
        let withdrawn = try await store.registry.withdraw(design.number, reason: " sold ", actor: "office", at: later)
        #expect(withdrawn.status == .withdrawn)
        #expect(withdrawn.withdrawnAt == later)
        #expect(withdrawn.withdrawalReason == "sold")
        #expect(withdrawn.photos == design.photos)
        #expect(try await store.registry.generation() == 2)
        let again = try await registryError {
            _ = try await store.registry.withdraw(design.number, reason: "sold", actor: "office", at: later)
        }
        #expect(again.kind == .alreadyWithdrawn(design.number))
        let unknown = try Sample.number(5)
        let missing = try await registryError {
            _ = try await store.registry.withdraw(unknown, reason: "sold", actor: "office", at: later)
        }
        #expect(missing.kind == .noSuchDesign(unknown))
        let unsaid = try await registryError {
            _ = try await store.registry.withdraw(design.number, reason: "", actor: "", at: later)
        }
        #expect(unsaid.kind == .invalid([FieldProblem(.reason, .empty), FieldProblem(.actor, .empty)]))
        #expect(try await store.registry.register(Sample.filing("Next")).number.value == 2)
    }

    @Test("a replaced fingerprint moves the generation and leaves the photo alone", arguments: RegistryKind.allCases)
    func replacement(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let photo = try await store.registry.register(Sample.filing()).photos[0]
        try await store.registry.replaceFingerprint(
            photoID: photo.id, with: [1, 2, 3], version: 2, actor: "rebuild", at: Sample.date)
        let stored = try await store.registry.fingerprints(after: 0, limit: 10)
        #expect(stored.map(\.bytes) == [[1, 2, 3]])
        #expect(stored.map(\.version) == [2])
        #expect(try await store.registry.generation() == 2)
        #expect(try await store.registry.photoBytes(sha256: photo.sha256) == Sample.photo("Sunrise").bytes)
        let error = try await registryError {
            try await store.registry.replaceFingerprint(photoID: 77, with: [1], version: 2, actor: "r", at: Sample.date)
        }
        #expect(error.kind == .noSuchPhoto(id: 77))
    }

    @Test("the trail tells every act in order and without contact data", arguments: RegistryKind.allCases)
    func trail(kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        let design = try await store.registry.register(Sample.filing())
        try await store.registry.replaceFingerprint(
            photoID: design.photos[0].id, with: [1], version: 2, actor: "rebuild", at: Sample.date)
        try await store.registry.eraseContact(of: design.number, actor: "office", at: Sample.date)
        _ = try await store.registry.withdraw(design.number, reason: "sold to +996", actor: "office", at: Sample.date)
        try await store.registry.record(
            .checked, of: nil, details: ["photos": "3"], actor: "inspector", at: Sample.date)
        let trail = try await store.registry.auditTrail()
        #expect(trail.map(\.act) == [.registered, .fingerprintReplaced, .contactErased, .withdrawn, .checked])
        #expect(trail.map(\.sequence) == [1, 2, 3, 4, 5])
        #expect(trail.allSatisfy { entry in !entry.details.values.contains { $0.contains("996") } })
        #expect(try await store.registry.auditTrail(of: design.number).count == 4)
        #expect(try await store.registry.auditTrail(of: nil, after: 3, limit: 1).map(\.sequence) == [4])
    }

    @Test(
        "the database itself refuses to change the trail or delete a design",
        arguments: [
            "UPDATE audit_entry SET actor = 'x'", "DELETE FROM audit_entry", "DELETE FROM design",
            "UPDATE log_leaf SET hash = hash", "DELETE FROM log_leaf",
        ], RegistryKind.allCases)
    func appendOnly(sql: String, kind: RegistryKind) async throws {
        let store = try await TemporaryRegister(kind)
        _ = try await store.registry.register(Sample.filing())
        let before = kind == .sqlite ? "PRAGMA foreign_keys = OFF; " : ""
        #expect(throws: (any Error).self) { try store.sql(before + sql) }
        #expect(try await store.registry.auditTrail().map(\.actor) == ["office"])
        #expect(try await store.registry.logEntries(after: 0, limit: 9).count == 1)
    }

    @Test(
        "nor is an entry put in another's place",
        arguments: zip(
            RegistryKind.allCases,
            [
                "INSERT OR REPLACE INTO audit_entry (sequence, at, actor, act, details) VALUES (1, '', '', '', '')",
                """
                INSERT INTO audit_entry (sequence, at, actor, act, details) VALUES (1, '', '', '', '')
                ON CONFLICT (sequence) DO UPDATE SET actor = 'x'
                """,
            ]))
    func replaced(kind: RegistryKind, sql: String) async throws {
        let store = try await TemporaryRegister(kind)
        _ = try await store.registry.register(Sample.filing())
        #expect(throws: (any Error).self) { try store.sql(sql) }
        #expect(try await store.registry.auditTrail().map(\.actor) == ["office"])
    }
}
