import OyuuFingerprint
import OyuuImage
import OyuuVerify
import Testing

@Suite("Evidence: odd input")
struct HostileEvidenceTests {
    private static func quad(_ numbers: Double...) -> Quadrilateral {
        Quadrilateral(
            Point(numbers[0], numbers[1]), Point(numbers[2], numbers[3]), Point(numbers[4], numbers[5]),
            Point(numbers[6], numbers[7]))
    }

    private static let quads = [
        quad(10, 10, 10.4, 10, 10.4, 10.4, 10, 10.4), quad(900, 900, 950, 900, 950, 950, 900, 950),
        quad(-1e9, -1e9, 1e9, -1e9, 1e9, 1e9, -1e9, 1e9), quad(-1e300, 0, 1e300, 0, 1e300, 9, -1e300, 9),
        quad(0, 0, 90, 90, 90, 0, 0, 90), quad(5, 5, 5, 5, 5, 5, 5, 5), quad(0, 0, 100, 0, 50, 0, 20, 0),
        quad(.nan, 0, 10, 0, 10, 10, 0, 10), quad(0, 0, .infinity, 0, 10, 10, 0, 10),
        quad(-1e160, -1e160, 1e160, -1e160, 1e160, 1e160, -1e160, 1e160),
        quad(-1e308, 1e308, 1e308, -1e308, 1e307, 1e308, -1e308, 0),
        quad(0, 50, 120, 50, 60.0001, 50.0001, 60, 50.0001),
    ]

    private static let pictures = [
        Raster(width: 120, height: 80, filledWith: [200, 30, 30]), Raster(width: 1, height: 1, filledWith: [0, 0, 0]),
        Raster(width: 3000, height: 2, filledWith: [9, 9, 9]), Raster(width: 2, height: 3000, filledWith: [9, 9, 9]),
        Raster(width: 64, height: 64, channels: 1, pixels: [UInt8](repeating: 77, count: 64 * 64)),
    ]

    private static let maps = [
        Homography.identity, Homography([1, 0, 0, 0, 1, 0, -0.02, 0, 1]),
        Homography([1e-9, 0, 5, 0, 1e-9, 5, 0, 0, 1]),
        Homography([1e9, 0, 0, 0, 1e9, 0, 0, 0, 1]), Homography([1, 0, 0, 0, 1e-12, 40, 0, 0, 1]),
        Homography([0, 1, 0, 1, 0, 0, 0.5, 0.5, 1]), Homography([1, 0, 0, 0, 1, 0, 1e3, 1e3, 1e-9]),
    ].compactMap { $0 }

    @Test("whatever a region holds, every drawing ends and keeps its bounds", arguments: maps)
    func anything(map: Homography) {
        let places = [
            Point(1, 1), Point(30, 20), Point(.nan, 1), Point(1e300, -1e300), Point(-.infinity, 0), Point(60, 40),
        ]
        for (index, quad) in Self.quads.enumerated() {
            let region = CopyRegion(
                placement: map, quad: quad, outline: index % 2 == 0 ? places : [], share: .nan, isMirrored: false,
                matches: places.map { PlaceMatch(design: $0, photo: $0) })
            let photo = EvidencePicture(Self.pictures[index % Self.pictures.count])
            let design = EvidencePicture(Self.pictures[(index + 2) % Self.pictures.count])
            let drawing = EvidenceDrawing(
                photo: photo, design: design, regions: [region, region], options: EvidenceDrawing.Options(width: 240))
            let picture = drawing.sideBySide()
            #expect(picture.width == 240 && picture.height <= 480)
            let footed = EvidenceDrawing(
                photo: photo, design: design, regions: [region],
                options: EvidenceDrawing.Options(width: 240, footer: ["OY-1 \u{0}\u{301}x", "", " "]))
            #expect(footed.sideBySide().height <= 520 && (footed.blinkPair()?.photo.height ?? 0) <= 320)
            if let pair = drawing.blinkPair() {
                #expect(pair.photo.width == pair.design.width && pair.photo.height == pair.design.height)
                #expect(max(pair.photo.width, pair.photo.height) <= 240 + 26)
            }
            if let aligned = drawing.aligned() { #expect(aligned.width == 240 && aligned.height <= 480) }
        }
    }

    @Test("a hundred regions with a hundred thousand places draw as quickly as a few")
    func many() throws {
        let photo = Self.pictures[0]
        let places = (0..<100_000).map { Point(Double($0 % 120), Double($0 / 120 % 80)) }
        let region = CopyRegion(
            placement: .identity, quad: Quadrilateral(width: 120, height: 80), outline: places, share: 1,
            isMirrored: false, matches: places.map { PlaceMatch(design: $0, photo: $0) })
        let drawing = EvidenceDrawing(
            photo: EvidencePicture(photo), design: EvidencePicture(photo),
            regions: [CopyRegion](repeating: region, count: 100), options: EvidenceDrawing.Options(width: 480))
        #expect(drawing.plan.outlined.count == EvidencePlan.regionLimit)
        #expect(drawing.plan.outlined.allSatisfy { $0.photo.count <= 512 })
        #expect(drawing.sideBySide().width == 480)
    }

    @Test("without design or region the photo is drawn alone")
    func alone() throws {
        let scene = try EvidenceScene(fixture: "photos/carpet-20-photo.jpg")
        let drawing = EvidenceDrawing(photo: EvidencePicture(scene.photo), design: nil, regions: [scene.region])
        #expect(drawing.blinkPair() == nil && drawing.aligned() == nil)
        #expect(drawing.plan.layout.panels.count == 1 && drawing.plan.outlined.count == 1)
        #expect(drawing.sideBySide().width == 1080)
        let none = scene.drawing(regions: [])
        #expect(none.blinkPair() == nil && none.plan.lettered.isEmpty && none.sideBySide().width == 1080)
    }

    @Test("the same input gives the same pixels")
    func repeatable() throws {
        let scene = try EvidenceScene(fixture: "photos/shyrdak-06-photo-hard.jpg")
        let (first, second) = (scene.drawing(), scene.drawing())
        let isSame =
            first.sideBySide() == second.sideBySide() && first.aligned() == second.aligned()
            && first.blinkPair()?.design == second.blinkPair()?.design
        #expect(isSame)
    }

    @Test("a photo decoded smaller is outlined at the same places")
    func scaled() throws {
        let scene = try EvidenceScene(fixture: "photos/carpet-20-photo.jpg")
        let small = scene.photo.fitted(longSide: 300)
        let drawing = EvidenceDrawing(
            photo: EvidencePicture(small, width: scene.photo.width, height: scene.photo.height),
            design: EvidencePicture(scene.design), regions: [scene.region])
        let isSame = zip(drawing.plan.numbered, scene.drawing().plan.numbered).allSatisfy {
            $0.photo.distance(to: $1.photo) < 1e-9
        }
        #expect(isSame)
        let pair = try #require(drawing.blinkPair())
        let full = try #require(scene.drawing().blinkPair())
        #expect(
            abs(
                Double(pair.photo.width) / Double(pair.photo.height - 58)
                    - Double(full.photo.width) / Double(full.photo.height - 58)) < 0.03)
    }
}
