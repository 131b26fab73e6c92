import Foundation
import Oyuu
import OyuuOffice
import OyuuRegistry
import TestSupport
import Testing

@Suite("A register followed by its servers") struct FollowTests {
    private let folder: TemporaryFolder
    private let url: String

    init() throws {
        folder = try TemporaryFolder()
        url = try PostgresServer.shared().newDatabase()
    }

    private func open(_ name: String, create: Bool = false) async throws -> (OrnamentRegister, RegisterPlace) {
        let place = try RegisterPlace(url, local: folder.url.appendingPathComponent(name))
        return (try await OrnamentRegister.open(at: place, create: create), place)
    }

    private func file(_ index: Int, in register: OrnamentRegister) async throws {
        _ = try await register.register(
            [.file(Pictures.designs[index].path)], as: DesignDetails(title: "Star", holder: "Burul"),
            options: RegistrationOptions(force: true, actor: "office", date: FullRegister.date))
    }

    /// How long it takes until `register` has a generation in memory without being asked anything; nil after a minute.
    private func time(until generation: Int64, in register: OrnamentRegister) async throws -> Duration? {
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(60) {
            if let held = await register.heldGeneration(), held >= generation { return ContinuousClock.now - start }
            try await Task.sleep(for: .milliseconds(5))
        }
        return nil
    }

    @Test("a design registered by one is in the other's memory within a second, unasked, and found by a check")
    func followed() async throws {
        let (one, _) = try await open("one", create: true)
        let (other, place) = try await open("other")
        let following = Task { await other.follow(place) }
        #expect(try await time(until: 0, in: other) != nil)
        try await file(0, in: one)
        let generation = try await one.registry.generation()
        var times = [try #require(try await time(until: generation, in: other))]
        // Tests that compute beside this one may hold up any single change.
        let photo = try #require(try await one.registry.fingerprints(after: 0, limit: 1).first)
        for change in 1...5 {
            try await one.registry.replaceFingerprint(
                photoID: photo.photoID, with: photo.bytes, version: photo.version, actor: "office",
                at: FullRegister.date)
            times.append(try #require(try await time(until: generation + Int64(change), in: other)))
        }
        #expect(times.min().map { $0 < .seconds(1) } == true, "\(times)")
        #expect(try await other.check(.file(Pictures.designs[0].path)).isCopy)
        // Without following, nothing comes unasked.
        following.cancel()
        await following.value
        try await file(1, in: one)
        try await Task.sleep(for: .milliseconds(300))
        #expect(await other.heldGeneration() == generation + 5)
        #expect(try await other.check(.file(Pictures.designs[1].path)).isCopy)
    }

    @Test("what was registered while the connection was broken is taken in when it is back")
    func broken() async throws {
        let (one, _) = try await open("one", create: true)
        let (other, place) = try await open("other")
        let following = Task { await other.follow(place) }
        #expect(try await time(until: 0, in: other) != nil)
        let server = try PostgresServer.shared()
        let database = try #require(PostgresDatabaseName.of(url))
        for index in 0..<2 {
            // Every connection of both ends; the pools make new ones, and so does the listener.
            try server.psql(
                "postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(database)'")
            try await file(index, in: one)
            let generation = try await one.registry.generation()
            #expect(try await time(until: generation, in: other) != nil)
        }
        following.cancel()
        await following.value
    }

    @Test("a register in a folder is not followed: the call returns")
    func folderPlace() async throws {
        let place = RegisterPlace.folder(folder.url.appendingPathComponent("register"))
        await (try await OrnamentRegister.open(at: place, create: true)).follow(place)
    }
}

/// The database that an address names.
enum PostgresDatabaseName {
    static func of(_ url: String) -> String? {
        URLComponents(string: url)?.path.split(separator: "/").last.map(String.init)
    }
}
