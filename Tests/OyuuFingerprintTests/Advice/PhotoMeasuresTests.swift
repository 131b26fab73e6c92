import Foundation
import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

@Suite("Advice on a photo")
struct PhotoMeasuresTests {
    private let design: Raster

    init() throws { design = try Pictures.raster(Pictures.designs[0]) }

    private func advice(_ raster: Raster) throws -> [PhotoAdvice] {
        PhotoMeasures(raster, quality: try PerceptualHashAnalysis(raster).quality).advice
    }

    private func mapped(_ raster: Raster, _ change: (Double) -> Double) -> Raster {
        let pixels = raster.pixels.map { UInt8(max(0, min(255, change(Double($0)).rounded()))) }
        return Raster(width: raster.width, height: raster.height, channels: raster.channels, pixels: pixels)
    }

    private func blurred(_ raster: Raster, radius: Int) -> Raster {
        var copy = raster
        for channel in 0..<3 {
            var plane = stride(from: channel, to: raster.pixels.count, by: 3).map { Float(raster.pixels[$0]) }
            for _ in 0..<3 { plane = boxed(boxed(plane, raster, radius, 1, 0), raster, radius, 0, 1) }
            copy.withMutablePixels { pixels in
                for (pixel, value) in plane.enumerated() { pixels[3 * pixel + channel] = UInt8(value) }
            }
        }
        return copy
    }

    /// The mean of `2 * radius + 1` pixels along one axis.
    private func boxed(_ plane: [Float], _ raster: Raster, _ radius: Int, _ dx: Int, _ dy: Int) -> [Float] {
        plane.indices.map { i in
            var sum: Float = 0
            for offset in -radius...radius {
                let x = min(max(i % raster.width + offset * dx, 0), raster.width - 1)
                let y = min(max(i / raster.width + offset * dy, 0), raster.height - 1)
                sum += plane[y * raster.width + x]
            }
            return sum / Float(2 * radius + 1)
        }
    }

    @Test("there is none on our own designs")
    func good() throws {
        for file in stride(from: 0, to: Pictures.designs.count, by: 4).map({ Pictures.designs[$0] }) {
            #expect(try advice(Pictures.raster(file)).isEmpty, "\(file.lastPathComponent)")
        }
    }

    @Test("a dark photo is called dark, a washed out one bright, and neither is refused")
    func exposure() throws {
        #expect(try advice(mapped(design) { $0 * 0.25 }).map(\.kind) == [.tooDark])
        let bright = try advice(mapped(design) { 180 + $0 * 0.3 })
        #expect(bright.map(\.kind) == [.tooBright] && bright[0].severity == .warn)
    }

    @Test("blur is told in pixels, more for more, and a soft pile is not blur")
    func blur() throws {
        var last = 0.0
        for radius in [3, 5, 8] {
            let soft = PhotoMeasures(blurred(design, radius: radius), quality: 100)
            let sigma = (Double(radius) * Double(radius + 1)).squareRoot()
            let blur = try #require(soft.blur)
            #expect(blur > last && (0.4...1.6).contains(blur / sigma), "σ \(sigma) measured as \(blur)")
            #expect(soft.advice.map(\.kind) == [.tooBlurred])
            last = blur
        }
        // Softened by what a soft yarn and a fair lens do.
        #expect(try advice(blurred(design, radius: 1)).isEmpty)
    }

    @Test("a small photo is warned of, a tiny one and plain cloth are refused")
    func refused() throws {
        let small = try advice(design.fitted(longSide: 200))
        #expect(small.map(\.kind) == [.tooSmall] && small[0].severity == .warn && small[0].measured == 200)
        #expect(try advice(design.fitted(longSide: 60)).first?.severity == .refuse)
        let plain = try advice(Raster(width: 800, height: 600, filledWith: [200, 120, 90]))
        #expect(plain.map(\.kind) == [.tooLittlePattern] && plain[0].severity == .refuse)
    }

    @Test("a design with a corner beyond the picture is cut off")
    func cutOff() throws {
        let corners = try #require(DesignCorners([-60, 20, 700, 40, 690, 500, 10, 480]))
        #expect(corners.advice(width: 720, height: 520).map(\.kind) == [.cutOff])
        let whole = try #require(DesignCorners([5, 20, 700, 40, 690, 500, 10, 480]))
        #expect(whole.advice(width: 720, height: 520).isEmpty)
    }

    @Test("every piece has words with its figure and what to do, and is coded with them")
    func words() throws {
        for kind in PhotoAdvice.Kind.allCases {
            let advice = PhotoAdvice(kind, .warn, measured: 12.34, limit: 56)
            #expect(advice.words.contains("12.3") && advice.words.contains(":"))
            let data = try JSONEncoder().encode(advice)
            #expect(try JSONDecoder().decode(PhotoAdvice.self, from: data) == advice)
            #expect(String(decoding: data, as: UTF8.self).contains("\"words\""))
        }
    }
}
