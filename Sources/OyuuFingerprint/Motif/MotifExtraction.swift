import OyuuImage

/// Finds and describes the keypoints of a picture.
package struct MotifExtraction {
    /// Pictures are brought to this many pixels on the longer side; smaller ones are enlarged, at most twice.
    package static let workingSide = 1024

    private let raster: Raster
    private let space: ScaleSpace
    private let candidates: [MotifCandidate]
    private let long: Float

    /// The picture as features are looked for in it.
    ///
    /// - Parameter profile: what the samples mean, where they are not sRGB.
    package static func working(_ raster: Raster, profile: ColorProfile?) throws(FingerprintError) -> Raster {
        let long = max(raster.width, raster.height)
        guard long < workingSide * 4 / 5 else {
            let factor = min(long / (2 * workingSide), raster.width, raster.height, Raster.largestBlock)
            return try raster.blockMeans(max(factor, 1)).fitted(longSide: workingSide).inSRGB(profile)
        }
        let (numerator, denominator) = long * 2 <= workingSide ? (2, 1) : (workingSide, long)
        func scaled(_ side: Int) -> Int { max(1, (2 * side * numerator + denominator) / (2 * denominator)) }
        return try raster.resized(width: scaled(raster.width), height: scaled(raster.height)).inSRGB(profile)
    }

    /// - Parameter working: a picture from `working`, or one made from it.
    package init(_ working: Raster) {
        raster = working
        let picture = MotifPicture(working)
        space = ScaleSpace(lightness: picture.lightness, color: picture.color)
        candidates = MotifDetector(space: space).candidates()
        long = Float(max(working.width, working.height))
    }

    /// The features of the whole picture, of the `limit` keypoints spread best.
    package func features(limit: Int) -> MotifFeatures {
        let described = described(MotifSelection.choose(candidates, limit: limit, space: space))
        return MotifFeatures(described.map(\.first) + described.compactMap(\.second))
    }

    /// The features a photo is checked with, and the fewer it is registered with.
    ///
    /// Of the registered ones second orientations are left out first where there are too many.
    package func photoAndRegisteredFeatures() -> (photo: MotifFeatures, registered: MotifFeatures) {
        let many = MotifSelection.choose(candidates, limit: MotifFeatures.photoLimit, space: space)
        let few = MotifSelection.choose(candidates, limit: Self.registeredKeypoints, space: space)
        let (chosen, known) = (Set(few), Set(many))
        // Nearly all of the few are among the many; each is described once.
        let described = described(many + few.filter { !known.contains($0) })
        let kept = described.filter { chosen.contains($0.candidate) }
        let second = kept.compactMap(\.second).prefix(max(0, MotifFeatures.registeredLimit - kept.count))
        return (
            MotifFeatures(described.map(\.first) + described.compactMap(\.second)),
            MotifFeatures(kept.map(\.first) + second)
        )
    }

    /// Keypoints of a registered photo; some have two orientations, which makes two features.
    private static let registeredKeypoints = 760

    /// A keypoint with the features of its one or two orientations.
    private struct Described {
        var candidate: MotifCandidate
        var first: MotifFeatures.Feature
        var second: MotifFeatures.Feature?
    }

    private static let description = MotifDescription()

    private func described(_ chosen: [MotifCandidate]) -> [Described] {
        let description = Self.description
        var result: [Described] = []
        let levels = Dictionary(grouping: chosen) { $0.octave * (ScaleSpace.steps + 1) + $0.level }
        for (_, members) in levels.sorted(by: { $0.key < $1.key }) {
            GradientField.with(space.octaves[members[0].octave], level: members[0].level) { field in
                for member in members {
                    let features = description.orientations(of: member, in: field).map { orientation in
                        feature(member, axis: UInt8(min(255, Int(orientation * 256))), description, field)
                    }
                    result.append(
                        Described(
                            candidate: member, first: features[0], second: features.count > 1 ? features[1] : nil))
                }
            }
        }
        return result
    }

    private func feature(
        _ member: MotifCandidate, axis: UInt8, _ description: MotifDescription, _ field: GradientField
    ) -> MotifFeatures.Feature {
        // The descriptor is taken along the axis as it is kept.
        let (cosine, sine) = Self.axes[Int(axis)]
        let descriptor = description.descriptor(of: member, cosine: cosine, sine: sine, in: field)
        let stride = Float(space.octaves[member.octave].stride)
        let (x, y) = (member.x * stride + 0.5, member.y * stride + 0.5)
        let sigma = member.sigma * stride
        func part(_ value: Float) -> UInt16 { UInt16(max(0, min(65_535, value / long * 65_536))) }
        return MotifFeatures.Feature(
            x: part(x), y: part(y), scale: Self.scaleIndex(sigma / long), axis: axis,
            color: color(x: x, y: y, radius: Int(sigma * 0.7)), code: descriptor.code)
    }

    /// Cosine and sine of the middle of each kept axis.
    private static let axes: [(Float, Float)] = (0..<256).map { axis in
        let degrees = (Double(axis) + 0.5) * 180 / 256
        return (Float(ElementaryFunctions.cosine(degrees: degrees)), Float(ElementaryFunctions.sine(degrees: degrees)))
    }

    private static func scaleIndex(_ share: Float) -> UInt8 {
        var (low, high) = (0, MotifFeatures.scales.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if MotifFeatures.scales[middle] < share { low = middle + 1 } else { high = middle }
        }
        return UInt8(low)
    }

    /// The mean colour about a place, five, six and five bits.
    private func color(x: Float, y: Float, radius: Int) -> UInt16 {
        let reach = max(1, min(radius, 12))
        let step = max(1, reach / 3)
        let (cx, cy) = (Int(x), Int(y))
        var sum = SIMD3<Int32>.zero
        var count: Int32 = 0
        raster.pixels.withUnsafeBufferPointer { pixels in
            for row in Swift.stride(from: max(0, cy - reach), through: min(raster.height - 1, cy + reach), by: step) {
                for column in Swift.stride(
                    from: max(0, cx - reach), through: min(raster.width - 1, cx + reach), by: step)
                {
                    let at = raster.offset(x: column, y: row)
                    let last = raster.channels - 1
                    sum &+= SIMD3(Int32(pixels[at]), Int32(pixels[at + last / 2]), Int32(pixels[at + last]))
                    count += 1
                }
            }
        }
        let mean = sum / max(count, 1)
        return UInt16(mean.x >> 3) << 11 | UInt16(mean.y >> 2) << 5 | UInt16(mean.z >> 3)
    }
}
