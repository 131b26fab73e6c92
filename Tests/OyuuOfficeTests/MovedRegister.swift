import Foundation
import Oyuu
import OyuuLog
import OyuuOffice
import OyuuRegistry
import Testing

extension FullRegister {
    /// Expects the register at `place` to be this one in everything that people and programs can see of it.
    func expectSame(at place: RegisterPlace) async throws {
        let comparisons = try await RegisterMigration(from: self.place, to: place).compare()
        #expect(comparisons.count == 10)
        for comparison in comparisons {
            #expect(comparison.isSame, "\(comparison)")
            #expect(comparison.source.rows > 0, "the fixture has no \(comparison.source.table)")
        }
        let (mine, moved) = (
            try await OrnamentRegister.open(at: self.place), try await OrnamentRegister.open(at: place)
        )
        #expect(moved.identity == mine.identity)
        #expect(try await moved.registry.state() == mine.registry.state())
        #expect(try await moved.registry.faults() == [])
        // What was given out before is true of the moved register too.
        let verification = try await moved.verifyLog(against: [head.text])
        #expect(verification.faults == [] && verification.heads >= 3 && verification.withoutDigest == 0)
        #expect(try moved.key(create: false).publicKey == key.publicKey)
        try proof.verify(key: try moved.key(create: false).publicKey)
        #expect(try await exported(moved) == exported(mine))
    }

    /// The lines of an archive of a register, without the day it was made.
    private func exported(_ register: OrnamentRegister) async throws -> [Substring] {
        let archive = folder.url.appendingPathComponent(UUID().uuidString)
        var options = ExportOptions()
        options.includeContacts = true
        // The export is noted in the trail, which is no part of the archive; both sides are noted in alike.
        _ = try await register.export(to: archive, options: options, actor: "office", date: Self.date)
        let text = try String(contentsOf: archive.appendingPathComponent("register.jsonl"), encoding: .utf8)
        let photos = try FileManager.default.subpathsOfDirectory(atPath: archive.appendingPathComponent("photos").path)
        return text.split(separator: "\n") + photos.sorted().map { $0[...] }
    }
}
