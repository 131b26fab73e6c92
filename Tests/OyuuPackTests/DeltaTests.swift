import Foundation
import OyuuPack
import OyuuSigning
import Testing

@Suite("Deltas of packs") struct DeltaTests {
    private func designs(_ numbers: some Sequence<Int64>) -> [PackedDesign] { numbers.map { Samples.design($0) } }

    @Test("applying gives the later pack byte for byte", arguments: PackProfile.allCases)
    func roundTrip(profile: PackProfile) throws {
        let earlier = try Samples.pack(designs(1...6), generation: 6, profile: profile)
        // 2 and 6 are gone, 4 has another photo, 7 and 8 are new.
        let later = try Samples.pack(
            designs([1, 3, 5, 7, 8]) + [Samples.design(4, seed: 77, photos: 2)], generation: 11, profile: profile)
        let made = try PackDelta(from: earlier, to: later, key: Samples.key)
        let delta = try PackDelta(encoded: made.encoded)
        #expect(delta.removed == [2, 6] && delta.changed == [4, 7, 8])
        #expect(delta.base == earlier.digest && delta.target == later.digest)
        let applied = try delta.applied(to: try Pack(encoded: earlier.encoded))
        #expect(applied.encoded == later.encoded)
        #expect(try Pack(encoded: applied.encoded).designs() == later.designs())
        #expect(delta.encoded.count < later.encoded.count)
    }

    @Test("deltas follow one another, and only in their order")
    func chain() throws {
        let first = try Samples.pack(designs(1...2), generation: 2)
        let second = try Samples.pack(designs(1...3), generation: 3)
        let third = try Samples.pack(designs(2...4), generation: 5)
        let (a, b) = (
            try PackDelta(from: first, to: second, key: Samples.key),
            try PackDelta(from: second, to: third, key: Samples.key)
        )
        #expect(try b.applied(to: a.applied(to: first)).encoded == third.encoded)
        #expect(throws: PackError.otherBase(expected: second.digest, found: first.digest)) { try b.applied(to: first) }
    }

    @Test("a delta of ten designs in small packs takes less than 200 kB, however many there are")
    func size() throws {
        let before = designs(1...40)
        let earlier = try Samples.pack(before, generation: 40)
        let later = try Samples.pack(before + designs(41...50), generation: 50)
        // Features of chance alone: nothing real is harder to compress.
        #expect(try PackDelta(from: earlier, to: later, key: Samples.key).encoded.count < 200_000)
    }

    @Test("packs that do not belong together have no delta")
    func unrelated() throws {
        let pack = try Samples.pack(designs(1...2), generation: 5)
        let otherKey = RegisterKey()
        let others = [
            try Samples.pack(designs(1...3), generation: 6, register: UUID()),
            try Samples.pack(designs(1...3), generation: 6, profile: .whole),
            try Samples.pack(designs(1...3), generation: 4),
            try Samples.pack(designs(1...3), generation: 6, key: otherKey),
        ]
        for other in others {
            #expect { try PackDelta(from: pack, to: other, key: Samples.key) } throws: { error in
                guard case .unrelated = error as? PackError else { return false }
                return true
            }
        }
    }

    @Test("a delta whose outcome the register did not sign is refused")
    func forgedOutcome() throws {
        // The forger has a delta key of his own and one true pack.
        let forger = RegisterKey()
        let earlier = try Samples.pack(designs(1...2), generation: 2)
        let falseEarlier = try Samples.pack(designs(1...2), generation: 2, key: forger)
        let falseLater = try Samples.pack(designs(2...2), generation: 3, key: forger)
        var bytes = try PackDelta(from: falseEarlier, to: falseLater, key: forger).encoded.dropLast(64)
        // He makes it say that it leads from the true pack, and signs that.
        let digest = stride(from: 0, to: 64, by: 2).compactMap { place -> UInt8? in
            let start = earlier.digest.index(earlier.digest.startIndex, offsetBy: place)
            return UInt8(earlier.digest[start...].prefix(2), radix: 16)
        }
        bytes.replaceSubrange(68..<100, with: digest)
        let delta = try PackDelta(encoded: Array(bytes) + forger.signature(of: Array(bytes), for: .packDelta))
        #expect(throws: PackError.unrelated(reason: "other keys")) { try delta.applied(to: earlier) }
    }

    @Test("what another version of zstd wrote is kept where nothing has changed")
    func reuse() throws {
        let earlier = try Samples.pack(designs(1...3), generation: 3)
        var contents = PackContents()
        try contents.append(designs(1...4), profile: .small)
        let later = try Pack(
            contents.reusing(earlier), register: Samples.register, generation: 4, madeAt: Samples.date, profile: .small,
            key: Samples.key)
        #expect(try PackDelta(from: earlier, to: later, key: Samples.key).changed == [4])
        #expect(later.encoded == (try Samples.pack(designs(1...4), generation: 4)).encoded)
    }
}
