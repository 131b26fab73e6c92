import Foundation
import GRDB
import OyuuRegistry
import Testing

@Suite("Withdrawing, replacing, auditing")
struct ChangeTests {
    @Test("a withdrawn design keeps number, photos and reason, and cannot be withdrawn again")
    func withdrawal() async throws {
        let store = try await TemporaryRegister()
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

    @Test("a replaced fingerprint moves the generation and leaves the photo alone")
    func replacement() async throws {
        let store = try await TemporaryRegister()
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

    @Test("the trail tells every act in order and without contact data")
    func trail() async throws {
        let store = try await TemporaryRegister()
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
            "INSERT OR REPLACE INTO audit_entry (sequence, at, actor, act, details) VALUES (1, '', '', '', '')",
        ])
    func appendOnly(sql: String) async throws {
        let store = try await TemporaryRegister()
        _ = try await store.registry.register(Sample.filing())
        #expect(throws: DatabaseError.self) {
            try store.tamper { try $0.execute(sql: "PRAGMA foreign_keys = OFF; " + sql) }
        }
        #expect(try await store.registry.auditTrail().map(\.actor) == ["office"])
    }
}
