import ArgumentParser
import Foundation
import OrnamentDrawing
import OyuuImage

@main
struct Ornaments: ParsableCommand {
    @Argument var out: String
    @Option var longSide = 400
    mutating func run() throws {
        func put(_ r: Raster, _ n: String) throws {
            var d = Data("P6 \(r.width) \(r.height) 255\n".utf8)
            d.append(contentsOf: r.pixels)
            try d.write(to: URL(fileURLWithPath: out + "/" + n + ".ppm"))
        }
        var all: [Raster] = []
        for k in 0..<48 {
            let r = (k < 24 ? Ornament.felt(seed: UInt64(k)) : .carpet(seed: UInt64(k - 24))).drawn(longSide: longSide)
            try put(r, "f\(String(format: "%03d", k))")
            all.append(r)
        }
        for (k, a) in Attack.allCases.enumerated() {
            let t = ContinuousClock.now
            let c = a.copy(of: all[(k * 5) % 48], others: Array(all[30..<40]), seed: UInt64(k))
            print(a.rawValue, c.image.width, c.image.height, c.corners ?? [], ContinuousClock.now - t)
            try put(c.image, "a\(String(format: "%03d", k))")
        }
    }
}
