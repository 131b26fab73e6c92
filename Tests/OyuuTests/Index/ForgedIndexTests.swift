import Foundation
import IndexHammer
import Oyuu
import OyuuFingerprint
import OyuuIndex
import OyuuRegistry
import TestSupport
import Testing

@Suite("Index files made to deceive")
struct ForgedIndexTests {
    /// A register whose index says impossible things, one photo withdrawn so that a merge has to look at every entry.
    private func merged(_ section: String, _ forge: @escaping (inout [UInt32]) -> Void) async throws -> IndexFixture {
        let fixture = try await IndexFixture.holding(4)
        try ForgedIndex.rewrite(fixture.index) { name, bytes in
            guard name == section else { return }
            var values = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt32.self)) }
            forge(&values)
            bytes = values.withUnsafeBytes { Array($0) }
        }
        let register = try await fixture.open(mergeLimit: 0)
        let first = try #require(DesignNumber(1))
        _ = try await register.withdraw(first, reason: "sold", actor: "office", date: Date())
        _ = try await register.check(try HammeredDesign(seed: 1, place: 1).photo)
        await register.settleIndex()
        return fixture
    }

    @Test("features of a photo that there is not end no merge with a crash: the index is made anew, and said")
    func photos() async throws {
        for value in [UInt32(4), 1 << 31, .max] {
            let fixture = try await merged("motif.photo") { photos in
                for place in stride(from: 0, to: photos.count, by: 3) { photos[place] = value }
            }
            try await expectMended(fixture)
        }
    }

    @Test("words whose features lie beyond the last, or backwards, end no merge with a crash")
    func starts() async throws {
        for value in [UInt32.max, 1 << 20, 0] {
            let fixture = try await merged("motif.start") { starts in
                for place in stride(from: 1, to: starts.count, by: 2) { starts[place] = value }
            }
            try await expectMended(fixture)
        }
    }

    private func expectMended(_ fixture: IndexFixture) async throws {
        #expect(fixture.codes == ["index-unsuitable", "index-rebuilt"])
        let again = try await fixture.open()
        let status = try await again.indexStatus()
        #expect(status.isUsable && status.photos == 3 && status.changes == 0)
        #expect(try await again.verifyIndex().faults.isEmpty)
        for place in 1..<4 {
            let number = try #require(DesignNumber(Int64(place + 1)))
            #expect(try await HammeredDesign(seed: 1, place: place).isFound(as: number, in: again))
        }
    }

    @Test("a merge does not leave it at a file of other fingerprints that another program put there")
    func otherFingerprints() async throws {
        let fixture = try await IndexFixture.holding(2)
        let register = try await fixture.open(mergeLimit: 0)
        #expect(try await HammeredDesign(seed: 1, place: 0).isFound(as: try #require(DesignNumber(1)), in: register))
        // As a newer program would, which is ahead of this one.
        var source = try IndexFile(fixture.index).head.source
        source.fingerprintVersion += 1
        source.generation += 1
        try ForgedIndex.rewrite(fixture.index, as: source)
        let number = try await HammeredDesign(seed: 1, place: 5).register(in: register)
        #expect(try await HammeredDesign(seed: 1, place: 5).isFound(as: number, in: register))
        await register.settleIndex()
        #expect(try IndexFile(fixture.index).head.source.fingerprintVersion == UInt32(Fingerprint.currentVersion))
        #expect(fixture.codes == ["index-merged"])
        #expect(try await register.indexStatus().photos == 3)
    }
}
