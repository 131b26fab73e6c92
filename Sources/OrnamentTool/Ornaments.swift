import ArgumentParser
import Foundation
import OrnamentDrawing
import OyuuImage

@main
struct Ornaments: ParsableCommand {
    @Argument var out: String
    @Option var longSide = 400
    mutating func run() throws {
        for k in 0..<48 {
            let r = (k < 24 ? Ornament.felt(seed: UInt64(k)) : .carpet(seed: UInt64(k - 24))).drawn(longSide: longSide)
            var d = Data("P6 \(r.width) \(r.height) 255\n".utf8)
            d.append(contentsOf: r.pixels)
            try d.write(to: URL(fileURLWithPath: out + "/f\(String(format: "%03d", k)).ppm"))
        }
    }
}
