import Foundation
import IndexHammer
import Oyuu
import OyuuRegistry
import TestSupport
import Testing

/// What is left after programs were killed in the middle of registering, merging and rebuilding.
@Suite("An index whose writers are killed at any moment")
struct IndexKillTests {
    /// How many kills; `make soak` sets more.
    private static let kills = ProcessInfo.processInfo.environment["OYUU_SOAK_KILLS"].flatMap(Int.init) ?? 20

    @Test("every acknowledged design is found, whoever was killed when")
    func kills() async throws {
        let fixture = try IndexFixture()
        var generator = SeededGenerator(seed: 20_261_121)
        var acknowledged: [String] = []
        var (kills, round) = (0, 0)
        while kills < Self.kills {
            round += 1
            var programs = try [2 * round, 2 * round + 1].map {
                try RunningProgram("IndexHammer", ["register", fixture.directory.path, String($0), "0"])
            }
            programs.append(try RunningProgram("IndexHammer", ["rebuild", fixture.directory.path, "0", "0"]))
            for program in programs {
                // Now and then while it is being opened, else in full swing.
                let lines = round % 4 == 1 ? 0 : Int.random(in: 1...5, using: &generator)
                while program.isRunning, try program.lines().count < lines {
                    try await Task.sleep(for: .milliseconds(2))
                }
                try await Task.sleep(for: .microseconds(Int.random(in: 0...40_000, using: &generator)))
                program.kill()
                kills += 1
                let end = try await program.end()
                #expect(end.status == -SIGKILL, "it ended by itself: \(end.lines.suffix(1))")
                acknowledged += end.lines.filter { $0.hasPrefix("OY-") }
                // A killed writer leaves the old index or the new one, never a damaged one.
                let unexpected = end.lines.filter { $0.hasPrefix("index ") && !Self.isExpected($0) }
                #expect(unexpected.isEmpty, "\(unexpected)")
            }
            let register = try await fixture.open()
            // Before a search mends what is wrong with it.
            if FileManager.default.fileExists(atPath: fixture.index) {
                let verification = try await register.verifyIndex()
                #expect(verification.faults.isEmpty, "\(verification.faults)")
            }
            let sample = acknowledged.indices.shuffled(using: &generator).prefix(3)
            for line in sample { try await expectFound(acknowledged[line], in: register) }
            // Made where there was none yet, and never mended.
            #expect(Set(fixture.codes).isSubset(of: ["index-missing", "index-rebuilt"]), "\(fixture.codes)")
        }
        let register = try await fixture.open()
        for line in acknowledged { try await expectFound(line, in: register) }
        #expect(Set(acknowledged.map { $0.prefix(9) }).count == acknowledged.count)
        #expect(acknowledged.count > Self.kills / 2)
        _ = try await register.rebuildIndex()
        let left = try FileManager.default.contentsOfDirectory(atPath: fixture.directory.path)
        #expect(!left.contains { $0.contains(".new-") }, "\(left)")
        print("killed \(kills) times; \(acknowledged.count) acknowledged designs are all found")
    }

    /// A merge, or an index made where none was yet.
    private static func isExpected(_ line: String) -> Bool {
        ["index-merged", "index-missing", "index-rebuilt"].contains { line.hasPrefix("index \($0) ") }
    }

    @Test("two programs that register and merge at once lose nothing, and readers always find what was there")
    func twoWriters() async throws {
        let fixture = try await IndexFixture.holding(2, seed: 99)
        let programs = try ["1", "2"].map {
            try RunningProgram("IndexHammer", ["register", fixture.directory.path, $0, "12"])
        }
        let register = try await fixture.open()
        let first = HammeredDesign(seed: 99, place: 0)
        let number = try #require(DesignNumber(1))
        while programs.contains(where: \.isRunning) { #expect(try await first.isFound(as: number, in: register)) }
        var merges = 0
        for program in programs {
            let end = try await program.end()
            #expect(end.status == 0, "\(end.lines.suffix(1))")
            merges += end.lines.count { $0.hasPrefix("index index-merged") }
            #expect(end.lines.allSatisfy { !$0.hasPrefix("index ") || $0.hasPrefix("index index-merged") })
            for line in end.lines where line.hasPrefix("OY-") { try await expectFound(line, in: register) }
        }
        #expect(merges > 1)
        #expect(fixture.codes.isEmpty)
        #expect(try await fixture.open().verifyIndex().faults.isEmpty)
    }
}
