import OyuuImage

extension Raster {
    /// A picture without symmetry: gradients, an edge and some seeded noise.
    static func sample(width: Int, height: Int, channels: Int = 3, noise: Int = 8) -> Raster {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * channels)
        for y in 0..<height {
            for x in 0..<width {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let grain = noise == 0 ? 0 : Int(state >> 33) % noise
                let step = x * 3 > width && y * 2 < height ? 60 : 0
                for channel in 0..<channels {
                    let slope = (x * (150 - 40 * channel)) / width + (y * (30 + 25 * channel)) / height
                    pixels.append(UInt8(min(255, slope + step + grain)))
                }
            }
        }
        return Raster(width: width, height: height, channels: channels, pixels: pixels)
    }

    /// Mean absolute difference of samples of rasters of one size.
    func meanDifference(from other: Raster) -> Double {
        guard width == other.width, height == other.height, channels == other.channels else { return .infinity }
        let sum = zip(pixels, other.pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        return Double(sum) / Double(pixels.count)
    }

    /// Largest absolute difference of samples of rasters of one size.
    func largestDifference(from other: Raster) -> Int {
        guard width == other.width, height == other.height, channels == other.channels else { return .max }
        return zip(pixels, other.pixels).reduce(0) { max($0, abs(Int($1.0) - Int($1.1))) }
    }

    /// Pixel by pixel by EXIF's own definition: where row 0 and column 0 of the stored picture lie on the upright one.
    func stored(as orientation: Int) -> Raster {
        let storedWidth = orientation >= 5 ? height : width
        let storedHeight = orientation >= 5 ? width : height
        var result: [UInt8] = []
        for row in 0..<storedHeight {
            for column in 0..<storedWidth {
                let (x, y): (Int, Int) =
                    switch orientation {
                    case 2: (width - 1 - column, row)
                    case 3: (width - 1 - column, height - 1 - row)
                    case 4: (column, height - 1 - row)
                    case 5: (row, column)
                    case 6: (width - 1 - row, column)
                    case 7: (width - 1 - row, height - 1 - column)
                    case 8: (row, height - 1 - column)
                    default: (column, row)
                    }
                result += pixels[offset(x: x, y: y)..<(offset(x: x, y: y) + channels)]
            }
        }
        return Raster(width: storedWidth, height: storedHeight, channels: channels, pixels: result)
    }
}
