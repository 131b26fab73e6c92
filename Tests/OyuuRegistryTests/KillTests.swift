import Foundation
import OyuuRegistry
import RegistryHammer
import TestSupport
import Testing

/// What is left after programs were killed in the middle of their work.
@Suite("Killed at any moment", .enabled(if: HammerProcess.exists))
struct KillTests {
    /// The design that line `OY-… seed place` acknowledged must be there, wholly and as filed.
    private func check(_ line: String, in registry: SQLiteRegistry) async throws {
        let words = line.split(separator: " ").map(String.init)
        let number = try #require(DesignNumber(words[0]))
        let filing = HammerFiling.filing(seed: try #require(UInt64(words[1])), place: try #require(Int(words[2])))
        let design = try #require(try await registry.design(number), "\(number) was acknowledged and is lost")
        #expect(design.details == filing.details)
        #expect(design.photos.map(\.fingerprint) == filing.photos.map(\.fingerprint))
        for (kept, filed) in zip(design.photos, filing.photos) {
            #expect(try await registry.photoBytes(sha256: kept.sha256) == filed.bytes)
        }
    }

    @Test(
        "nothing acknowledged is lost and nothing half-written is seen after 30 kills, two writers and a collector at work"
    )
    func kills() async throws {
        let folder = try TemporaryFolder()
        let directory = folder.appending("register")
        var generator = SeededGenerator(seed: 20_261_121)
        var acknowledged: [String] = []
        var kills = 0
        var orphans = 0
        for round in 0..<15 {
            let writers = try [UInt64(2 * round), UInt64(2 * round + 1)].map {
                try HammerProcess(["register", directory.path, String($0), "0"])
            }
            let collector = try HammerProcess(["collect", directory.path, "20"])
            // The first rounds die while the register is being created or opened, the others in full swing.
            for writer in writers {
                let acknowledgements = round < 4 ? 0 : Int.random(in: 2...9, using: &generator)
                while acknowledgements > 0, writer.isRunning, try writer.lines().count <= acknowledgements {
                    try await Task.sleep(for: .milliseconds(2))
                }
                try await Task.sleep(for: .microseconds(Int.random(in: 0...30_000, using: &generator)))
                writer.kill()
                kills += 1
                let end = try await writer.end()
                #expect(end.status == SIGKILL, "it ended by itself: \(end.lines.suffix(1))")
                acknowledged += end.lines.filter { $0.hasPrefix("OY-") }
            }
            let collected = try await collector.end()
            #expect(collected.status == 0, "\(collected.lines)")
            orphans += collected.lines.last.flatMap { Int($0.dropFirst("removed ".count)) } ?? 0
            let registry = try await SQLiteRegistry.open(at: directory, create: true)
            #expect(try await registry.faults().isEmpty)
            let count = try await registry.count(matching: DesignQuery())
            // One design may be committed by each killed writer without its acknowledgement getting out.
            #expect((acknowledged.count...(acknowledged.count + kills)).contains(count))
            #expect(try await registry.generation() == count)
            #expect(try await registry.auditTrail().count == count)
            registry.close()
        }
        let registry = try await SQLiteRegistry.open(at: directory, create: false)
        defer { registry.close() }
        for line in acknowledged { try await check(line, in: registry) }
        #expect(Set(acknowledged.map { $0.prefix(9) }).count == acknowledged.count)
        #expect(acknowledged.count > 60)
        print("killed \(kills) times; \(acknowledged.count) acknowledged designs are all there")

        // Whatever the killed ones left behind can be cleared, and takes nothing with it.
        orphans += try await registry.collectOrphans()
        #expect(try await registry.faults().isEmpty)
        let left = try FileManager.default.contentsOfDirectory(
            atPath: directory.appendingPathComponent("photos/incoming").path)
        #expect(left.isEmpty)
        print("\(orphans) files of killed programs collected")
    }
}
