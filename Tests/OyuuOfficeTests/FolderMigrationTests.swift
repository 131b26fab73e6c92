import Foundation
import Oyuu
import OyuuOffice
import OyuuRegistry
import TestSupport
import Testing

@Suite("A register moved from folder to folder") struct FolderMigrationTests {
    @Test("is the same in everything, and its source is as it was")
    func moved() async throws {
        let full = try await FullRegister()
        let target = RegisterPlace.folder(full.folder.url.appendingPathComponent("moved"))
        let before = try await RegisterMigration(from: full.place, to: full.place).compare().map(\.source)
        let summary = try await RegisterMigration(from: full.place, to: target).run()
        #expect(summary.tables == before && summary.key == .copied)
        try await full.expectSame(at: target)
        // An index made before is taken as it is.
        let index = full.folder.url.appendingPathComponent("moved/" + OrnamentRegister.indexFileName)
        try? FileManager.default.removeItem(at: index)
        try FileManager.default.copyItem(
            at: full.folder.url.appendingPathComponent("register/" + OrnamentRegister.indexFileName), to: index)
        let moved = try await OrnamentRegister.open(at: target)
        #expect(try await moved.indexStatus().isUsable)
        #expect(try await moved.check(full.photo).isCopy)
    }

    @Test("is not put where something is")
    func occupied() async throws {
        let full = try await FullRegister()
        for name in ["full", "register"] {
            let target = full.folder.url.appendingPathComponent(name)
            try? FileManager.default.createDirectory(at: target, withIntermediateDirectories: false)
            try? Data("x".utf8).write(to: target.appendingPathComponent("x"))
            let error = await #expect(throws: OyuuError.self) {
                try await RegisterMigration(from: full.place, to: .folder(target)).run()
            }
            #expect(error?.code == "exists")
        }
        let parts = try FileManager.default.contentsOfDirectory(atPath: full.folder.url.path)
        #expect(!parts.contains { $0.hasSuffix(".part") })
    }

    @Test("that changes while it is moved is refused, unless its writers are held")
    func changing() async throws {
        let full = try await FullRegister()
        let target = RegisterPlace.folder(full.folder.url.appendingPathComponent("moved"))
        let register = try await OrnamentRegister.open(at: full.place)
        let writer = OncePerMove {
            try await register.registry.record(.checked, of: nil, details: [:], actor: "x", at: FullRegister.date)
        }
        let error = await #expect(throws: OyuuError.self) {
            try await RegisterMigration(from: full.place, to: target).run { _ in await writer.begin() }
        }
        #expect(error?.description.contains("changed while it was copied") == true)
        #expect(await writer.end() == true)
        guard case .folder(let folder) = target else { return }
        #expect(!FileManager.default.fileExists(atPath: folder.path))

        let held = OncePerMove {
            try await register.registry.record(.checked, of: nil, details: [:], actor: "x", at: FullRegister.date)
        }
        let summary = try await RegisterMigration(from: full.place, to: target).run(holdingWriters: true) { _ in
            await held.begin(waiting: false)
        }
        // The writer came after the move.
        #expect(await held.end() == true)
        let differences = try await RegisterMigration(from: full.place, to: target).compare().filter { !$0.isSame }
        #expect(differences.map(\.source.table) == ["audit_entry", "log_leaf"])
        #expect(differences.first?.target.rows == summary.tables.first { $0.table == "audit_entry" }?.rows)
    }

    @Test("with a photo missing is refused, by the photo's name")
    func missing() async throws {
        let full = try await FullRegister()
        guard case .folder(let folder) = full.place else { return }
        let photos = folder.appendingPathComponent("photos")
        let names = try FileManager.default.subpathsOfDirectory(atPath: photos.path).filter { $0.hasSuffix(".png") }
        let name = try #require(names.first)
        try FileManager.default.removeItem(at: photos.appendingPathComponent(name))
        let target = RegisterPlace.folder(full.folder.url.appendingPathComponent("moved"))
        let error = await #expect(throws: OyuuError.self) {
            try await RegisterMigration(from: full.place, to: target).run()
        }
        #expect(error?.code == "photo-missing")
        #expect(error?.description.contains(name.split(separator: "/").last?.prefix(64) ?? "?") == true)
    }
}
