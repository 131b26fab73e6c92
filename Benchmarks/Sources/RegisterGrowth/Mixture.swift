import OyuuFingerprint

/// Fingerprints of designs that nobody drew, mixed from those of real pictures.
///
/// Of three pictures a third of the motif features each, turned and scaled together as if part of the picture had been
/// pasted in; then one number in eight of each code is a level off and one sign in sixteen turned. Hash and palette are
/// the first picture's, a quarter of the hash's bits turned and the colours moved. The same sources and number give the
/// same fingerprint.
struct Mixture {
    private let sources: [Fingerprint]

    /// - Parameter sources: what is mixed; those with few features are left out.
    /// - Returns: nil where fewer than three are left.
    init?(of sources: [Fingerprint]) {
        self.sources = sources.filter { $0.motifs.features.count > 400 }
        guard self.sources.count >= 3 else { return nil }
    }

    /// The mixture of that number, 0...
    func fingerprint(_ number: Int) -> Fingerprint {
        var random = SplitMix64(state: UInt64(number) &* 7919 &+ 3)
        var parts: [Fingerprint] = []
        while parts.count < 3 {
            let next = sources[random.below(sources.count)]
            // Three different ones.
            if !parts.contains(where: { $0.hash == next.hash && $0.motifs == next.motifs }) { parts.append(next) }
        }
        var features: [(octave: Int, rank: Int, feature: MotifFeatures.Feature)] = []
        for (part, source) in parts.enumerated() {
            let pose = Pose(
                spin: UInt8(random.below(256)), growth: random.below(9) - 4, from: Self.sides(source),
                to: Self.sides(parts[0]))
            for (rank, feature) in source.motifs.features.enumerated() where rank % 3 == part {
                let moved = pose.moved(feature, code: Self.worn(feature.code, &random))
                features.append((Int(moved.scale) >> 4, rank, moved))
            }
        }
        // Finest octave first and what stands out most first, as registered features are ordered.
        features.sort { ($0.octave, $0.rank) < ($1.octave, $1.rank) }
        let kept = features.prefix(MotifFeatures.registeredLimit).map(\.feature)
        return Fingerprint(
            hash: Self.turned(parts[0].hash, &random), quality: parts[0].quality,
            palette: Self.moved(parts[0].palette, &random), motifs: MotifFeatures(kept), width: parts[0].width,
            height: parts[0].height)
    }

    /// How a part lies in the mixture.
    private struct Pose {
        /// By how much it is turned, in 1/256 of half a turn.
        let spin: UInt8
        /// By how much it is scaled, in sixteenths of an octave.
        let growth: Int
        /// Sides of the part's picture and of the mixture, in units of a feature's position.
        let from: SIMD2<Float>
        let to: SIMD2<Float>

        func moved(_ feature: MotifFeatures.Feature, code: MotifCode) -> MotifFeatures.Feature {
            let size = MotifFeatures.scales[64 + growth] / MotifFeatures.scales[64]
            let degrees = Double(spin) / 256 * 180
            let cosine = size * Float(ElementaryFunctions.cosine(degrees: degrees))
            let sine = size * Float(ElementaryFunctions.sine(degrees: degrees))
            // From middle to middle; what leaves the picture on one side enters it on the other.
            let p = SIMD2(Float(feature.x), Float(feature.y)) - from / 2
            let turned = SIMD2(cosine * p.x - sine * p.y, sine * p.x + cosine * p.y) + to / 2
            let place = turned - to * (turned / to).rounded(.down)
            return MotifFeatures.Feature(
                x: UInt16(min(max(place.x, 0), 65_535)), y: UInt16(min(max(place.y, 0), 65_535)),
                scale: UInt8(min(max(Int(feature.scale) + growth, 0), MotifFeatures.scales.count - 1)),
                axis: feature.axis &+ spin, color: feature.color, code: code)
        }
    }

    /// The sides of a picture in units of 1/65,536 of the longer.
    private static func sides(_ of: Fingerprint) -> SIMD2<Float> {
        SIMD2(Float(of.width), Float(of.height)) * (65_536 / Float(max(of.width, of.height)))
    }

    /// A code as another photo of the same place might have it.
    private static func worn(_ code: MotifCode, _ random: inout SplitMix64) -> MotifCode {
        let changed = random.next() & random.next() & random.next()
        let up = random.next()
        var (high, low) = (code.high, code.low)
        for bit in 0..<UInt64(64) where changed >> bit & 1 == 1 {
            let level = Int(high >> bit & 1) * 2 + Int(low >> bit & 1) + (up >> bit & 1 == 1 ? 1 : -1)
            let kept = UInt64(min(max(level, 0), 3))
            high = high & ~(1 << bit) | (kept >> 1) << bit
            low = low & ~(1 << bit) | (kept & 1) << bit
        }
        let signs = random.next() & random.next() & random.next() & random.next()
        return MotifCode(high: high, low: low, signs: code.signs ^ UInt32(truncatingIfNeeded: signs))
    }

    private static func turned(_ hash: PerceptualHash, _ random: inout SplitMix64) -> PerceptualHash {
        let words = hash.words.map { $0 ^ (random.next() & random.next()) }
        return PerceptualHash(words[0], words[1], words[2], words[3])
    }

    /// The colours up to 24 of 255 away in each channel, their shares kept.
    private static func moved(_ palette: Palette, _ random: inout SplitMix64) -> Palette {
        func moved(_ swatch: Palette.Swatch) -> Palette.Swatch {
            let channels = [swatch.color.red, swatch.color.green, swatch.color.blue].map {
                UInt8(clamping: Int($0) + random.below(49) - 24)
            }
            return Palette.Swatch(
                color: SRGBColor(red: channels[0], green: channels[1], blue: channels[2]), parts: swatch.parts)
        }
        let swatches = palette.swatches.map(moved)
        return Palette(swatches: swatches, background: palette.background.map(moved)) ?? palette
    }
}

/// Sebastiano Vigna's generator: the same numbers on every machine.
struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0..<`bound`, which is small.
    mutating func below(_ bound: Int) -> Int { Int(next() >> 32) % bound }
}
