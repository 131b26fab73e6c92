import OyuuImage

/// The pixels of a small picture sorted into 32×32×32 boxes of sRGB.
///
/// Clustering works on the boxes, so its cost does not grow with the picture. A box stands for the mean light of its pixels.
struct ColorHistogram {
    /// One box that holds pixels.
    struct Bin {
        /// Place in the cube: 5 bits each of red, green, blue.
        let index: Int
        /// The mean colour of the pixels.
        let color: OKLab
        /// How many pixels.
        let pixels: Int
        /// How much they count when cluster centres are sought: pixels in flat areas eight times those on edges,
        /// where two colours mix to a third that nobody dyed.
        let weight: Double
    }

    /// Boxes in the cube.
    static let binCount = 32 * 32 * 32

    /// The boxes that hold pixels, in the order of their index.
    let bins: [Bin]
    /// Pixels counted.
    let pixelCount: Int

    /// Counts the pixels of `raster`, leaving out those whose entry in `excluded` is true.
    init(_ raster: Raster, binOfPixel: [UInt16], excluding excluded: [Bool]? = nil) {
        var light = [SIMD4<Int>](repeating: .zero, count: Self.binCount)
        var flat = [Int](repeating: 0, count: Self.binCount)
        var counted = 0
        for y in 0..<raster.height {
            for x in 0..<raster.width {
                let pixel = y * raster.width + x
                if let excluded, excluded[pixel] { continue }
                let bin = Int(binOfPixel[pixel])
                let (red, green, blue) = raster.rgb(at: pixel)
                light[bin] &+= SIMD4(Self.light[red], Self.light[green], Self.light[blue], 1)
                if raster.isFlat(x: x, y: y) { flat[bin] += 1 }
                counted += 1
            }
        }
        pixelCount = counted
        bins = (0..<Self.binCount).compactMap { index in
            let sum = light[index]
            guard sum.w > 0 else { return nil }
            let scale = 1 / (Double(sum.w) * Self.unit)
            let mean = LinearRGB(red: Double(sum.x) * scale, green: Double(sum.y) * scale, blue: Double(sum.z) * scale)
            return Bin(
                index: index, color: OKLab(mean), pixels: sum.w, weight: Double(sum.w + 7 * flat[index]))
        }
    }

    /// The box of each pixel.
    static func binOfPixel(_ raster: Raster) -> [UInt16] {
        (0..<(raster.width * raster.height)).map { pixel in
            let (red, green, blue) = raster.rgb(at: pixel)
            return UInt16((red >> 3) << 10 | (green >> 3) << 5 | blue >> 3)
        }
    }

    /// Light is summed in whole numbers of this many to white, so that the order of summing does not matter.
    private static let unit = 1_048_576.0
    private static let light: [Int] = LinearRGB.light.map { Int(($0 * unit).rounded()) }
}

extension Raster {
    /// The channels of a pixel, 0...255; luma counts as grey.
    fileprivate func rgb(at pixel: Int) -> (red: Int, green: Int, blue: Int) {
        guard channels == 3 else {
            let luma = Int(pixels[pixel])
            return (luma, luma, luma)
        }
        return (Int(pixels[3 * pixel]), Int(pixels[3 * pixel + 1]), Int(pixels[3 * pixel + 2]))
    }

    /// Whether no channel differs from the four neighbours by more than 12 of 255.
    fileprivate func isFlat(x: Int, y: Int) -> Bool {
        let here = offset(x: x, y: y)
        return (x == 0 || isNear(here, here - channels))
            && (x + 1 == width || isNear(here, here + channels))
            && (y == 0 || isNear(here, here - width * channels))
            && (y + 1 == height || isNear(here, here + width * channels))
    }

    private func isNear(_ one: Int, _ other: Int) -> Bool {
        for channel in 0..<channels where abs(Int(pixels[one + channel]) - Int(pixels[other + channel])) > 12 {
            return false
        }
        return true
    }
}
