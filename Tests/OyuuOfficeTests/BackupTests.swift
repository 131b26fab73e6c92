import Foundation
import Oyuu
import OyuuOffice
import OyuuRegistry
import TestSupport
import Testing

@Suite("Backup of a register in PostgreSQL") struct BackupTests {
    @Test("what pg_dump saved and pg_restore put into a new database is the same register, and goes on")
    func restored() async throws {
        let full = try await FullRegister()
        let server = try PostgresServer.shared()
        let (address, spare) = (try server.newDatabase(), try server.newDatabase())
        let database = try RegisterPlace(address, local: full.folder.url.appendingPathComponent("local"))
        _ = try await RegisterMigration(from: full.place, to: database).run()

        let dump = full.folder.path("oyuu.dump")
        #expect(try server.run("pg_dump", ["--format=custom", "--file", dump, address]).status == 0)
        // What comes after the dump is not in it.
        let register = try await OrnamentRegister.open(at: database)
        _ = try await register.withdraw(full.number, reason: "later", actor: "office", date: FullRegister.date)
        let later = try await register.signLogHead(key: full.key, date: FullRegister.date)

        let restoring = try server.run("pg_restore", ["--exit-on-error", "--dbname", spare, dump])
        #expect(restoring.status == 0, "\(restoring.errors)")
        let restored = try RegisterPlace(spare, local: full.folder.url.appendingPathComponent("spare"))
        #expect(try await RegisterMigration(from: full.place, to: restored).compare().allSatisfy(\.isSame))
        let opened = try await OrnamentRegister.open(at: restored)
        #expect(opened.identity == register.identity)
        #expect(try await opened.registry.faults() == [])
        #expect(try await opened.verifyLog(against: [full.head.text]).faults == [])
        // A head given out later shows that something was lost.
        #expect(try await opened.verifyLog(against: [later.text]).faults.count == 1)
        #expect(try await opened.check(full.photo).isCopy)

        // An index of what came after the dump is noticed to be of another life.
        let name = OrnamentRegister.indexFileName
        _ = try await register.check(full.photo)
        await register.settleIndex()
        _ = try await opened.register(
            [.file(Pictures.designs[6].path)], as: DesignDetails(title: "Next", holder: "Burul"),
            options: RegistrationOptions(force: true, actor: "office", date: FullRegister.date))
        let foreign = full.folder.url.appendingPathComponent("third")
        try FileManager.default.createDirectory(at: foreign, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: full.folder.url.appendingPathComponent("local/" + name), to: foreign.appendingPathComponent(name))
        let third = try await OrnamentRegister.open(at: try RegisterPlace(spare, local: foreign))
        #expect(try await third.check(.file(Pictures.designs[6].path)).isCopy)
        #expect(try await third.check(full.photo).isCopy)
    }
}
