import OyuuFingerprint
import OyuuImage
import OyuuVerify
import TestSupport
import Testing

@Suite("Evidence: the design laid into the photo")
struct OverlayTests {
    /// The design painted into a grey photo by nearest pixels, point by point: another way than the drawing's own.
    private static func photographed(_ design: Raster, at quad: Quadrilateral, width: Int, height: Int) throws -> Raster
    {
        let frame = Quadrilateral(width: design.width, height: design.height)
        let back = try #require(Homography(from: quad, to: frame))
        var photo = Raster(width: width, height: height, filledWith: [128, 128, 128])
        photo.withMutablePixels { pixels in
            for y in 0..<height {
                for x in 0..<width {
                    guard let place = back.map(Point(Double(x) + 0.5, Double(y) + 0.5)), frame.contains(place) else {
                        continue
                    }
                    let from = design.offset(x: Int(place.x), y: Int(place.y))
                    for c in 0..<3 { pixels[(y * width + x) * 3 + c] = design.pixels[from + c] }
                }
            }
        }
        return photo
    }

    private static let views = [
        Quadrilateral(Point(60, 40), Point(560, 90), Point(520, 620), Point(90, 560)),
        // Mirrored.
        Quadrilateral(Point(560, 90), Point(60, 40), Point(90, 560), Point(520, 620)),
        // A quarter of it outside.
        Quadrilateral(Point(-200, 100), Point(500, 60), Point(540, 760), Point(-220, 700)),
    ]

    /// Mean absolute difference of two parts of equal size.
    private static func difference(_ a: Raster, _ b: Raster, _ first: PixelRect, _ second: PixelRect) -> Double {
        var sum = 0
        for y in 0..<first.height {
            for x in 0..<first.width {
                let (p, q) = (a.offset(x: first.x + x, y: first.y + y), b.offset(x: second.x + x, y: second.y + y))
                for c in 0..<3 { sum += abs(Int(a.pixels[p + c]) - Int(b.pixels[q + c])) }
            }
        }
        return Double(sum) / Double(3 * first.width * first.height)
    }

    @Test("inside the region the laid design is what the photo shows, and a little beside it is not", arguments: views)
    func blink(quad: Quadrilateral) throws {
        let design = try Pictures.raster(Pictures.designs[0])
        let photo = try Self.photographed(design, at: quad, width: 640, height: 700)
        let scene = try EvidenceScene(photo: photo, design: design, quad: quad)
        let pair = try #require(scene.drawing().blinkPair())
        #expect(pair.photo.width == pair.design.width && pair.photo.height == pair.design.height)
        let middle = PixelRect(
            x: pair.photo.width / 3, y: pair.photo.height / 3, width: pair.photo.width / 3,
            height: pair.photo.height / 3)
        let there = Self.difference(pair.photo, pair.design, middle, middle)

        let step = Point(9, 6)
        let beside = Quadrilateral(
            quad.topLeft + step, quad.topRight + step, quad.bottomRight + step, quad.bottomLeft + step)
        let shifted = try EvidenceScene.region(of: design, at: beside, in: photo)
        let wrong = try #require(scene.drawing(regions: [shifted]).blinkPair())
        let away = Self.difference(wrong.photo, wrong.design, middle, middle)
        #expect(there < 14 && away > 2.5 * there, "\(there) \(away)")
    }

    @Test("the straightened photo is what the design shows, mirrored back where it was mirrored", arguments: views)
    func aligned(quad: Quadrilateral) throws {
        let design = try Pictures.raster(Pictures.designs[0])
        let photo = try Self.photographed(design, at: quad, width: 640, height: 700)
        let scene = try EvidenceScene(photo: photo, design: design, quad: quad)
        let picture = try #require(scene.drawing().aligned())
        let size = (design.width, design.height)
        let layout = EvidenceLayout(width: 1080, pictures: [size, size])
        #expect(picture.width == layout.width && picture.height == layout.height)
        let parts = layout.panels.map {
            PixelRect(x: $0.x + $0.width * 2 / 5, y: $0.y + $0.height / 5, width: $0.width / 2, height: $0.height / 2)
        }
        let there = Self.difference(picture, picture, parts[0], parts[1])
        var beside = parts[1]
        beside.x += 14
        let away = Self.difference(picture, picture, parts[0], beside)
        #expect(there < 16 && away > 2 * there, "\(there) \(away)")
    }

    @Test("outside the region the photo is only dimmed")
    func surroundings() throws {
        let design = try Pictures.raster(Pictures.designs[0])
        let photo = try Self.photographed(design, at: Self.views[0], width: 640, height: 700)
        let pair = try #require(
            try EvidenceScene(photo: photo, design: design, quad: Self.views[0]).drawing().blinkPair())
        let corner = pair.photo.offset(x: 3, y: pair.photo.height - 4)
        #expect(pair.photo.pixels[corner] == 128 && pair.design.pixels[corner] < 100)
    }

    @Test("a fine pattern shrinks to its mean, without moiré, at a slant too")
    func minifying() throws {
        var board: [UInt8] = []
        for y in 0..<1024 {
            for x in 0..<1024 {
                let value: UInt8 = (x + y) % 2 == 0 ? 255 : 0
                board += [value, value, value]
            }
        }
        let design = Raster(width: 1024, height: 1024, channels: 3, pixels: board)
        let photo = Raster(width: 400, height: 400, filledWith: [10, 10, 10])
        let quad = Quadrilateral(Point(60, 60), Point(330, 150), Point(340, 240), Point(50, 330))
        let pair = try #require(
            try EvidenceScene(photo: photo, design: design, quad: quad).drawing(width: 300).blinkPair())
        let (width, height) = (pair.design.width, pair.design.height)
        var worst = 0
        for y in (height * 2 / 5)..<(height * 3 / 5) {
            for x in (width / 5)..<(width * 4 / 5) {
                worst = max(worst, abs(Int(pair.design.pixels[pair.design.offset(x: x, y: y)]) - 127))
            }
        }
        #expect(worst < 24, "\(worst)")
    }

    @Test("nothing is drawn behind the horizon")
    func horizon() throws {
        let design = Raster(width: 400, height: 400, filledWith: [250, 250, 250])
        let photo = Raster(width: 1000, height: 500, filledWith: [60, 60, 60])
        // The horizon runs through the design at x = 250; what lies behind it would come out at the photo's left.
        let placement = try #require(
            Homography([1, 0, 0, 0, 1, 0, -0.004, 0, 1])?.concatenating(.translation(700, 400)))
        let region = CopyRegion(
            placement: placement, quad: Quadrilateral(width: 1000, height: 500), outline: [], share: 1,
            isMirrored: false, matches: [])
        let drawing = EvidenceDrawing(
            photo: EvidencePicture(photo), design: EvidencePicture(design), regions: [region],
            options: EvidenceDrawing.Options(width: 1000))
        let laid = try #require(drawing.blinkPair()).design
        func level(_ x: Int, _ y: Int) -> UInt8 { laid.pixels[laid.offset(x: x, y: laid.height - 500 + y)] }
        #expect(laid.width == 1000 && level(850, 450) == 250)
        #expect(level(20, 300) < 70 && level(650, 450) < 70)
    }
}
