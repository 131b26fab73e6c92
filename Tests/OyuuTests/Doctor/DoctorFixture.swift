import Foundation
import Oyuu
import OyuuRegistry
import OyuuSigning
import TestSupport

/// A register with two designs, a key and a signed head, on a machine as it should be.
struct DoctorFixture {
    let fixture: RegisterFixture
    let folder: URL
    var system: SystemFacts
    /// A minute after the last act.
    var now = Date(timeIntervalSinceNow: 60)

    init() async throws {
        fixture = try await RegisterFixture()
        folder = fixture.folder.url.appendingPathComponent("register")
        for place in 0..<2 {
            try await fixture.file(.file(Pictures.designs[20 * place].path), title: "design \(place)", force: true)
        }
        _ = try await fixture.register.rebuildIndex()
        _ = try await fixture.register.signLogHead(key: RegisterKey.kept(in: folder, create: true), date: Date())
        system = SystemFacts(
            freeBytes: { _ in 100 << 30 }, openFiles: 4096, addressSpace: nil, freeMemory: 8 << 30,
            isClockSynchronised: true, account: geteuid(), locks: "")
    }

    /// What is found, with what is as it should be left out.
    func trouble(thorough: Bool = false, knownKeys: String? = nil) async -> [DoctorFinding] {
        await findings(thorough: thorough, knownKeys: knownKeys).filter { $0.level != .ok }
    }

    func findings(thorough: Bool = false, knownKeys: String? = nil) async -> [DoctorFinding] {
        await Doctor(
            folder: folder, cache: nil, knownKeys: knownKeys, isThorough: thorough, now: now, system: system
        ).examine()
    }

    /// A file of the register's folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// The one kept photo's file that comes first.
    func photo() throws -> String {
        let shelves = try FileManager.default.subpathsOfDirectory(atPath: path("photos")).sorted()
        return path("photos/" + (shelves.first { $0.hasSuffix(".png") } ?? "none"))
    }

    /// Files of the folder with their contents, but for the memory that SQLite's users share.
    func contents() throws -> [String: Data] {
        var found: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where !name.hasSuffix("-shm") {
            found[name] = FileManager.default.contents(atPath: path(name)) ?? Data()
        }
        return found
    }
}
