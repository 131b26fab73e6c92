import Foundation
import Oyuu
import OyuuOffice
import OyuuRegistry
import TestSupport
import Testing

@Suite("A check server over a replica") struct ReplicaTests {
    @Test("finds what was registered on the primary within seconds, follows it unasked, and changes nothing")
    func replica() async throws {
        let folder = try TemporaryFolder()
        let primary = try PostgresServer.shared()
        let address = try primary.newDatabase()
        let place = try RegisterPlace(address, local: folder.url.appendingPathComponent("primary"))
        let register = try await OrnamentRegister.open(at: place, create: true)
        let replica = try PostgresReplica(of: primary)
        defer { replica.stop() }
        let copy = try RegisterPlace(
            address.replacing(primary.folder, with: replica.folder), local: folder.url.appendingPathComponent("replica")
        )
        let checking = try await OrnamentRegister.open(at: copy)
        #expect(checking.identity == register.identity)
        #expect(try await !checking.check(.file(Pictures.designs[0].path)).isCopy)

        let following = Task { await checking.follow(copy) }
        _ = try await register.register(
            [.file(Pictures.designs[0].path)], as: DesignDetails(title: "Star", holder: "Burul"),
            options: RegistrationOptions(actor: "office", date: FullRegister.date))
        let generation = try await register.registry.generation()
        let start = ContinuousClock.now
        while await checking.heldGeneration() != generation, ContinuousClock.now - start < .seconds(20) {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(ContinuousClock.now - start < .seconds(10))
        following.cancel()
        await following.value
        #expect(try await checking.check(.file(Pictures.designs[0].path)).isCopy)
        #expect(try await checking.verifyLog().faults == [])

        let error = await #expect(throws: OyuuError.self) {
            try await checking.register(
                [.file(Pictures.designs[1].path)], as: DesignDetails(title: "Two", holder: "Burul"),
                options: RegistrationOptions(actor: "office", date: FullRegister.date))
        }
        #expect(error?.code == "register-read-only")
        #expect(error?.words(in: .kyrgyz).contains("өзгөртүүгө болбойт") == true)
        // A replica has the whole register: it can be moved out of one when the primary is gone.
        let saved = RegisterPlace.folder(folder.url.appendingPathComponent("saved"))
        _ = try await RegisterMigration(from: copy, to: saved).run()
        #expect(try await RegisterMigration(from: place, to: saved).compare().allSatisfy(\.isSame))
    }
}
