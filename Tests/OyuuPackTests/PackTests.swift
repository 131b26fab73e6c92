import Foundation
import OyuuFingerprint
import OyuuPack
import OyuuSigning
import Testing

@Suite("Packs") struct PackTests {
    private let designs = [Samples.design(3, photos: 3), Samples.design(1), Samples.design(999_999_999, features: 0)]

    @Test("a whole pack gives back every design as it was, by number")
    func wholeRoundTrip() throws {
        let pack = try Pack(encoded: Samples.pack(designs, profile: .whole).encoded)
        #expect(try pack.designs() == designs.sorted { $0.number < $1.number })
        #expect(pack.header.designs == 3 && pack.header.photos == 5 && pack.header.features == 4 * 840)
        #expect(pack.header.register == Samples.register && pack.header.generation == 7)
        #expect(pack.publicKey == Samples.key.publicKey)
    }

    @Test("a small pack keeps names, hashes and palettes as they are, and fewer features, each hardly moved")
    func smallRoundTrip() throws {
        let pack = try Pack(encoded: Samples.pack(designs).encoded)
        for (packed, design) in zip(try pack.designs(), designs.sorted { $0.number < $1.number }) {
            #expect(packed.title == design.title && packed.holder == design.holder)
            for (photo, original) in zip(packed.photos, design.photos) {
                let (small, whole) = (photo.fingerprint, original.fingerprint)
                #expect(small.hash == whole.hash && small.palette == whole.palette && small.width == whole.width)
                #expect(small.motifs.features.count == min(MotifThinning.limit, whole.motifs.features.count))
                let byCode = Dictionary(whole.motifs.features.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
                for feature in small.motifs.features {
                    let before = try #require(byCode[feature.code])
                    #expect(abs(Int(feature.x) - Int(before.x)) <= 16 && abs(Int(feature.y) - Int(before.y)) <= 16)
                    #expect(abs(Int(feature.scale) - Int(before.scale)) <= 1)
                    #expect(abs(Int(feature.axis) - Int(before.axis)) <= 1)
                    #expect((feature.rgb - before.rgb).max() < 0.07 && (before.rgb - feature.rgb).max() < 0.07)
                }
            }
        }
    }

    @Test("packing a small pack's designs again changes nothing")
    func idempotent() throws {
        let once = try Samples.pack(designs).designs()
        #expect(try Samples.pack(once).designs() == once)
    }

    @Test("thinning takes the first of each level of scale, and a greater share of the coarser")
    func thinning() {
        let code = MotifCode(high: 0, low: 0, signs: 0)
        let features = (0..<800).map { index in
            MotifFeatures.Feature(
                x: UInt16(index), y: 0, scale: index < 600 ? 10 : 90, axis: 0, color: 0, code: code)
        }
        let kept = MotifThinning.thinned(MotifFeatures(features), limit: 400).features
        let (fine, coarse) = (kept.count { $0.scale == 10 }, kept.count { $0.scale == 90 })
        #expect(fine + coarse == 400 && kept.map(\.x) == (Array(0..<fine) + (600..<(600 + coarse))).map { UInt16($0) })
        // Half of all, with a head start of 15 % for the coarse: 289 of 600, 111 of 200.
        #expect((285...292).contains(fine))
        #expect(MotifThinning.thinned(MotifFeatures(Array(features.prefix(5))), limit: 400).features.count == 5)
    }

    @Test("the same designs give the same bytes, in whatever order they come")
    func determinism() throws {
        let first = try Samples.pack(designs)
        let second = try Samples.pack(designs.reversed())
        #expect(first.encoded == second.encoded && first.digest == second.digest)
    }

    @Test("a pack of no designs is a pack")
    func empty() throws {
        let pack = try Pack(encoded: Samples.pack([]).encoded)
        #expect(try pack.designs().isEmpty && pack.header.designs == 0)
    }

    @Test(
        "designs that cannot be are refused by name",
        arguments: [
            Samples.design(0), Samples.design(1_000_000_000), Samples.design(5, title: ""),
            Samples.design(5, title: String(repeating: "ү", count: 201)), Samples.design(5, title: "a\u{1B}[2J"),
            Samples.design(5, photos: 0), Samples.design(5, photos: 65, features: 1),
        ])
    func impossible(design: PackedDesign) {
        #expect { try Samples.pack([design]) } throws: { error in
            guard case .unusableDesign(design.number, _) = error as? PackError else { return false }
            return true
        }
    }

    @Test("two designs of one number are refused")
    func twins() {
        #expect(throws: PackError.damaged(reason: "two designs have one number")) {
            try Samples.pack([Samples.design(5), Samples.design(5, seed: 9)])
        }
    }
}
