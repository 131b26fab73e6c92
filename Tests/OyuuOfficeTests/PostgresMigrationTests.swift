import Foundation
import Oyuu
import OyuuOffice
import OyuuPostgres
import OyuuRegistry
import TestSupport
import Testing

@Suite("A register moved to PostgreSQL and back") struct PostgresMigrationTests {
    private func database(_ folder: TemporaryFolder, _ local: String = "local") throws -> RegisterPlace {
        try RegisterPlace(PostgresServer.shared().newDatabase(), local: folder.url.appendingPathComponent(local))
    }

    @Test("is the same at each place, index, key, proofs and heads included")
    func thereAndBack() async throws {
        let full = try await FullRegister()
        let database = try database(full.folder)
        let there = try await RegisterMigration(from: full.place, to: database).run(holdingWriters: true)
        #expect(there.key == .copied)
        // The index of the folder is taken as it is, and finds.
        let local = full.folder.url.appendingPathComponent("local/" + OrnamentRegister.indexFileName)
        try FileManager.default.copyItem(
            at: full.folder.url.appendingPathComponent("register/" + OrnamentRegister.indexFileName), to: local)
        let moved = try await OrnamentRegister.open(at: database)
        #expect(try await moved.indexStatus().isUsable)
        #expect(try await moved.check(full.photo).isCopy)

        let back = RegisterPlace.folder(full.folder.url.appendingPathComponent("back"))
        let summary = try await RegisterMigration(from: database, to: back).run()
        #expect(summary.tables == there.tables && summary.key == .copied)
        try await full.expectSame(at: back)
    }

    @Test("shows the same archive, log and certificate from the database")
    func same() async throws {
        let full = try await FullRegister()
        let database = try database(full.folder)
        _ = try await RegisterMigration(from: full.place, to: database).run()
        try await full.expectSame(at: database)
    }

    @Test("goes on with the next number, photo and entry")
    func goesOn() async throws {
        let full = try await FullRegister()
        let database = try database(full.folder)
        _ = try await RegisterMigration(from: full.place, to: database).run()
        let (mine, moved) = (
            try await OrnamentRegister.open(at: full.place), try await OrnamentRegister.open(at: database)
        )
        var designs: [Design] = []
        for register in [mine, moved] {
            let outcome = try await register.register(
                [.file(Pictures.designs[6].path)], as: DesignDetails(title: "Next", holder: "Burul"),
                options: RegistrationOptions(force: true, actor: "office", date: FullRegister.date))
            if case .registered(let design, _) = outcome { designs.append(design) }
        }
        #expect(designs.count == 2 && designs.first == designs.last)
        #expect(try await mine.registry.state() == moved.registry.state())
        #expect(try await moved.verifyLog(against: [full.head.text]).faults == [])
    }

    @Test("is not put into a database that holds a register, and what is there stays")
    func occupied() async throws {
        let full = try await FullRegister()
        let database = try database(full.folder)
        _ = try await RegisterMigration(from: full.place, to: database).run()
        let error = await #expect(throws: OyuuError.self) {
            try await RegisterMigration(from: full.place, to: database).run()
        }
        #expect(error?.code == "exists")
        try await full.expectSame(at: database)
    }

    @Test("that changes while it is moved out of a database is refused, unless its writers are held")
    func changing() async throws {
        let full = try await FullRegister()
        let database = try database(full.folder)
        _ = try await RegisterMigration(from: full.place, to: database).run()
        let register = try await OrnamentRegister.open(at: database)
        let target = RegisterPlace.folder(full.folder.url.appendingPathComponent("back"))
        let writer = OncePerMove {
            try await register.registry.record(.checked, of: nil, details: [:], actor: "x", at: FullRegister.date)
        }
        let error = await #expect(throws: OyuuError.self) {
            try await RegisterMigration(from: database, to: target).run { _ in await writer.begin() }
        }
        #expect(error?.description.contains("changed while it was copied") == true)
        let held = OncePerMove {
            try await register.registry.record(.checked, of: nil, details: [:], actor: "x", at: FullRegister.date)
        }
        _ = try await RegisterMigration(from: database, to: target).run(holdingWriters: true) { _ in
            await held.begin(waiting: false)
        }
        #expect(await held.end() == true)
    }

    @Test("interrupted leaves nothing in the database, and the next try succeeds")
    func interrupted() async throws {
        let full = try await FullRegister()
        let database = try database(full.folder)
        guard case .folder(let folder) = full.place else { return }
        // The last photo is missing, so that all but it has been written when the move ends.
        let photos = folder.appendingPathComponent("photos")
        let names = try FileManager.default.subpathsOfDirectory(atPath: photos.path).filter { $0.hasSuffix(".png") }
        let last = try #require(names.max { $0.suffix(68) < $1.suffix(68) })
        let aside = folder.appendingPathComponent("aside")
        try FileManager.default.moveItem(at: photos.appendingPathComponent(last), to: aside)
        await #expect(throws: OyuuError.self) {
            try await RegisterMigration(from: full.place, to: database).run()
        }
        try FileManager.default.moveItem(at: aside, to: photos.appendingPathComponent(last))
        _ = try await RegisterMigration(from: full.place, to: database).run()
        try await full.expectSame(at: database)
    }
}
