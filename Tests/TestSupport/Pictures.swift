import Foundation
import OyuuImage

/// The project's own fixture designs and what a copyist does to them, for tests.
public enum Pictures {
    /// Fixture design files, by name.
    public static let designs: [URL] =
        (try? SharedFolder.files(in: SharedFolder.fixtures.appendingPathComponent("designs"), extensions: ["png"]))
        ?? []

    /// The pixels of a file.
    public static func raster(_ file: URL) throws -> Raster {
        try ImageDecoder.decode(contentsOf: file.path, options: DecodeOptions()).raster
    }

    /// Every pixel moved by `place` (target to source coordinates).
    private static func moved(_ raster: Raster, width: Int, height: Int, _ place: (Int, Int) -> (Int, Int)) -> Raster {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(raster.pixels.count)
        for y in 0..<height {
            for x in 0..<width {
                let (fromX, fromY) = place(x, y)
                let offset = raster.offset(x: fromX, y: fromY)
                pixels.append(contentsOf: raster.pixels[offset..<(offset + raster.channels)])
            }
        }
        return Raster(width: width, height: height, channels: raster.channels, pixels: pixels)
    }

    /// Left and right exchanged.
    public static func mirrored(_ raster: Raster) -> Raster {
        moved(raster, width: raster.width, height: raster.height) { (raster.width - 1 - $0, $1) }
    }

    /// Turned a quarter clockwise.
    public static func turnedClockwise(_ raster: Raster) -> Raster {
        moved(raster, width: raster.height, height: raster.width) { ($1, raster.height - 1 - $0) }
    }

    /// Light and dark exchanged, as figure and ground are in the two felts of a shyrdak.
    public static func counterchanged(_ raster: Raster) -> Raster { mapped(raster) { 255 - $0 } }

    /// Every hue replaced by its opposite, lightness kept: other dyes in the same drawing.
    public static func recoloured(_ raster: Raster) -> Raster {
        var copy = raster
        copy.withMutablePixels { pixels in
            for offset in stride(from: 0, to: pixels.count, by: 3) {
                let (red, green, blue) = (Int(pixels[offset]), Int(pixels[offset + 1]), Int(pixels[offset + 2]))
                let luma = (299 * red + 587 * green + 114 * blue) / 1000
                for (channel, value) in [red, green, blue].enumerated() {
                    pixels[offset + channel] = UInt8(max(0, min(255, 2 * luma - value)))
                }
            }
        }
        return copy
    }

    private static func mapped(_ raster: Raster, _ change: (UInt8) -> UInt8) -> Raster {
        Raster(
            width: raster.width, height: raster.height, channels: raster.channels, pixels: raster.pixels.map(change))
    }
}

extension Pictures {
    /// The fixture design that differs most from its own mirror images and turns.
    public static let lopsided: Raster? = {
        let rasters = designs.prefix(60).compactMap { try? raster($0) }
        return rasters.max { asymmetry($0) < asymmetry($1) }
    }()

    /// How much a picture differs from its nearest mirror image, mean absolute difference of a 16×16 reduction.
    private static func asymmetry(_ raster: Raster) -> Int {
        let small = raster.luma().resized(width: 16, height: 16).pixels.map(Int.init)
        func difference(_ place: (Int, Int) -> (Int, Int)) -> Int {
            var sum = 0
            for y in 0..<16 {
                for x in 0..<16 {
                    let (otherX, otherY) = place(x, y)
                    sum += abs(small[y * 16 + x] - small[otherY * 16 + otherX])
                }
            }
            return sum
        }
        return [
            difference { (15 - $0, $1) }, difference { ($0, 15 - $1) }, difference { (15 - $0, 15 - $1) },
            difference { ($1, $0) },
        ].min() ?? 0
    }
}
