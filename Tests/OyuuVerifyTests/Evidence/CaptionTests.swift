import OyuuFingerprint
import OyuuImage
import OyuuVerify
import TestSupport
import Testing

@Suite("Evidence: what stands over the pictures")
struct CaptionTests {
    private static let fixtures = [
        "photos/carpet-20-photo.jpg", "photos/shyrdak-06-photo-hard.jpg", "photos/carpet-02-photo-crop.jpg",
        "photos/ala-kiyiz-09-photo-mirror.jpg", "photos/carpet-08-collage.jpg",
    ]

    private static func drawing(_ scene: EvidenceScene, _ labels: EvidenceLabels?, width: Int) -> EvidenceDrawing {
        EvidenceDrawing(
            photo: EvidencePicture(scene.photo), design: EvidencePicture(scene.design), regions: [scene.region],
            options: EvidenceDrawing.Options(width: width, labels: labels))
    }

    @Test("captions touch no letter and no number, whatever they say", arguments: fixtures, [240, 640, 1080])
    func apart(name: String, width: Int) throws {
        let scene = try EvidenceScene(fixture: name)
        let long = EvidenceLabels(
            photo: "СҮРӨТ - ЭЭН", photoPart: "СҮРӨТ - БӨЛҮГҮ", photoStraightened: "СҮРӨТ ТҮЗДӨЛГӨН",
            design: "ЗАРЕГИСТРИРОВАН OY-000001")
        let drawing = Self.drawing(scene, long, width: width)
        let (plan, said) = (drawing.plan, drawing.sideBySide())
        let other = Self.drawing(scene, EvidenceLabels(), width: width).sideBySide()
        #expect(said.width == other.width && said.height == other.height)
        let squares = plan.lettered.map { ($0.label, plan.letterSide) }
        let discs = plan.numbered.flatMap { [$0.photoLabel, $0.designLabel] }.map { ($0, plan.labelRadius) }
        var changed = 0
        for y in 0..<said.height {
            let row = said.offset(x: 0, y: y)..<(said.offset(x: 0, y: y) + 3 * said.width)
            guard said.pixels[row] != other.pixels[row] else { continue }
            changed += 1
            for (label, radius) in squares + discs {
                #expect(abs(Double(y) + 0.5 - label.y) > radius, "row \(y) of a caption runs through a label")
            }
            for panel in plan.layout.panels where plan.layout.isStacked {
                #expect(y < panel.y || y >= panel.maxY)
            }
        }
        #expect(changed > 8)
    }

    @Test("without captions no room is kept for them, and the marks stay", arguments: fixtures)
    func wordless(name: String) throws {
        let scene = try EvidenceScene(fixture: name)
        let (plain, said) = (Self.drawing(scene, nil, width: 800), Self.drawing(scene, EvidenceLabels(), width: 800))
        #expect(plain.plan.numbered.count >= 6 && plain.plan.lettered.count >= 4)
        #expect(plain.sideBySide().height == plain.plan.layout.height)
        let bare = try #require(plain.blinkPair())
        let captioned = try #require(said.blinkPair())
        #expect(bare.photo.width == captioned.photo.width && bare.photo.height < captioned.photo.height)
        let strip = captioned.photo.height - bare.photo.height
        #expect(captioned.photo.pixels.dropFirst(3 * strip * bare.photo.width).elementsEqual(bare.photo.pixels))
        let aligned = try #require(plain.aligned())
        #expect(aligned.width == 800)
    }
}
