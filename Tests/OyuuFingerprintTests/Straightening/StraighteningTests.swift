import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

@Suite("Straightening")
struct StraighteningTests {
    /// Red grows to the right and green downwards, a step every four pixels.
    private let ramp: Raster = {
        var pixels: [UInt8] = []
        for y in 0..<800 { for x in 0..<1000 { pixels += [UInt8(x / 4), UInt8(y / 4), 77] } }
        return Raster(width: 1000, height: 800, channels: 3, pixels: pixels)
    }()

    private func color(_ raster: Raster, _ x: Double, _ y: Double) -> (Double, Double) {
        let at = raster.offset(x: Int(x * Double(raster.width)), y: Int(y * Double(raster.height)))
        return (Double(raster.pixels[at]) * 4, Double(raster.pixels[at + 1]) * 4)
    }

    @Test("puts the corners in the corners and the crossing of the diagonals in the middle")
    func places() throws {
        let corners = try #require(DesignCorners([200, 100, 820, 180, 900, 700, 90, 620]))
        let flat = ramp.straightened(corners)
        // Where the diagonals cross is kept by every projection, and is not the mean of the corners.
        let (p, q) = (corners.topLeft, corners.topRight)
        let (a, b) = (corners.bottomRight - p, corners.bottomLeft - q)
        let t = ((q.x - p.x) * b.y - (q.y - p.y) * b.x) / (a.x * b.y - a.y * b.x)
        let expected = [(0.0, 0.0, p), (0.999, 0, q), (0.999, 0.999, corners.bottomRight), (0.5, 0.5, p + a * t)]
        for (x, y, place) in expected {
            let seen = color(flat, x, y)
            #expect(abs(seen.0 - place.x) < 8 && abs(seen.1 - place.y) < 8, "\(x),\(y): \(seen), not \(place)")
        }
        #expect(abs(Double(flat.width * flat.height) / corners.area - 1) < 0.01)
    }

    @Test("of the whole frame changes nothing")
    func identity() throws {
        let frame = try #require(DesignCorners([0, 0, 1000, 0, 1000, 800, 0, 800]))
        let flat = ramp.straightened(frame)
        #expect(flat.width == 1000 && flat.height == 800)
        let isSame = flat.pixels == ramp.pixels
        #expect(isSame)
    }

    @Test("averages what shrinks instead of picking pixels")
    func antialiasing() throws {
        let checks = Raster(
            width: 600, height: 600, channels: 1,
            pixels: (0..<(600 * 600)).map { ($0 % 600 + $0 / 600) % 2 == 0 ? 0 : 255 })
        // The far side is a sixth of the near one.
        let corners = try #require(DesignCorners([250, 100, 350, 100, 600, 500, 0, 500]))
        let flat = checks.straightened(corners)
        #expect(flat.channels == 1)
        let near = flat.pixels[((flat.height - flat.height / 6) * flat.width)...]
        func spread(_ part: ArraySlice<UInt8>) -> Double {
            let mean = part.reduce(0) { $0 + Double($1) } / Double(part.count)
            return (part.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) } / Double(part.count)).squareRoot()
        }
        // Single pixels would give 127.
        #expect(spread(near) < 70)
        #expect(abs(flat.pixels.reduce(0) { $0 + Double($1) } / Double(flat.pixels.count) - 127.5) < 4)
    }

    @Test("is bounded in pixels however large the photo")
    func bounded() throws {
        let corners = try #require(DesignCorners([0, 0, 9000, 0, 9000, 7000, 0, 7000]))
        let size = Raster(width: 9000, height: 7000, filledWith: [0]).straightenedSize(corners)
        #expect(size.width * size.height <= Raster.straightenedPixels + 9000)
        #expect(abs(Double(size.width) / Double(size.height) - 9.0 / 7) < 0.01)
    }
}
