import Foundation
import OyuuFingerprint
import OyuuPack
import OyuuSigning

/// SplitMix64: the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Designs of nothing but chance, for what does not depend on pictures.
enum Samples {
    static let register = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16))
    static let date = Date(timeIntervalSince1970: 1_790_000_000)
    static let key = RegisterKey()

    static func feature(_ random: inout SeededGenerator) -> MotifFeatures.Feature {
        MotifFeatures.Feature(
            x: .random(in: 0...65_535, using: &random), y: .random(in: 0...49_000, using: &random),
            scale: .random(in: 0..<160, using: &random), axis: .random(in: 0...255, using: &random),
            color: .random(in: 0...65_535, using: &random),
            code: MotifCode(high: random.next(), low: random.next(), signs: UInt32(truncatingIfNeeded: random.next())))
    }

    static func fingerprint(seed: UInt64, features count: Int = 840) -> Fingerprint {
        var random = SeededGenerator(seed: seed)
        let swatches = [
            Palette.Swatch(color: SRGBColor(red: 200, green: 20, blue: 30), parts: 40_000),
            Palette.Swatch(color: SRGBColor(red: 10, green: 20, blue: UInt8(seed % 200)), parts: 25_535),
        ]
        guard let palette = Palette(swatches: swatches) else { fatalError("the shares make a whole") }
        return Fingerprint(
            hash: PerceptualHash(random.next(), random.next(), random.next(), random.next()), quality: 90,
            palette: palette, motifs: MotifFeatures((0..<count).map { _ in feature(&random) }), width: 800, height: 600)
    }

    static func design(
        _ number: Int64, seed: UInt64? = nil, photos: Int = 1, features: Int = 840, title: String? = nil
    ) -> PackedDesign {
        let seed = seed ?? UInt64(number)
        return PackedDesign(
            number: number, title: title ?? "Кочкор мүйүз \(number)", holder: "Айзада \(number)", registeredOn: 20_000,
            photos: (0..<photos).map { photo in
                PackedPhoto(
                    id: number * 100 + Int64(photo), sha256: (0..<32).map { UInt8(truncatingIfNeeded: Int(seed) + $0) },
                    fingerprint: fingerprint(seed: seed * 64 + UInt64(photo), features: features))
            })
    }

    static func pack(
        _ designs: [PackedDesign], generation: Int64 = 7, profile: PackProfile = .small, key: RegisterKey = key,
        register: UUID = register
    ) throws -> Pack {
        try Pack(
            designs, register: register, generation: generation, madeAt: date, profile: profile, key: key)
    }
}
