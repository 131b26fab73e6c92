import OyuuFingerprint
import OyuuImage
import OyuuVerify
import TestSupport
import Testing

@Suite("Evidence: the words below a drawing")
struct FooterTests {
    private static let name = "photos/carpet-20-photo.jpg"

    private static func pictures(_ footer: [String], width: Int = 640) throws -> [Raster] {
        let scene = try EvidenceScene(fixture: name)
        let drawing = EvidenceDrawing(
            photo: EvidencePicture(scene.photo), design: EvidencePicture(scene.design), regions: [scene.region],
            options: EvidenceDrawing.Options(width: width, footer: footer))
        let pair = try #require(drawing.blinkPair())
        return [drawing.sideBySide(), pair.photo, pair.design, try #require(drawing.aligned())]
    }

    /// Dark pixels below row `top`, and whether there is anything but grey.
    private static func ink(_ raster: Raster, below top: Int) -> (dark: Int, isGrey: Bool) {
        var (dark, isGrey) = (0, true)
        for at in stride(from: raster.offset(x: 0, y: top), to: raster.pixels.count, by: 3) {
            let pixel = raster.pixels[at..<(at + 3)]
            if Set(pixel).count > 1 { isGrey = false }
            if pixel.allSatisfy({ $0 < 60 }) { dark += 1 }
        }
        return (dark, isGrey)
    }

    @Test("stand below every picture in black on white, and leave the picture as it is", arguments: [240, 360, 1080])
    func everywhere(width: Int) throws {
        let plain = try Self.pictures([], width: width)
        let said = try Self.pictures(["OY-000026 Кочкор мүйүз", "photographed, mirrored"], width: width)
        for (before, after) in zip(plain, said) {
            #expect(after.width == before.width && after.height > before.height + 20)
            let ink = Self.ink(after, below: before.height)
            #expect(ink.dark > 150 && ink.isGrey)
            #expect(after.pixels.prefix(before.pixels.count).elementsEqual(before.pixels))
        }
    }

    @Test("are another picture for other words: Kyrgyz letters are drawn, each as itself")
    func letters() throws {
        let alphabet = "АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ"
        let scene = try EvidenceScene(fixture: Self.name)
        var seen: Set<[UInt8]> = []
        // Nought is drawn as the letter O is.
        for letter in alphabet + "123456789-.,:'/()+%" {
            // One letter beside a word that keeps the size the same.
            let drawing = EvidenceDrawing(
                photo: EvidencePicture(scene.photo), design: nil, regions: [],
                options: EvidenceDrawing.Options(width: 240, footer: ["\(letter)"]))
            let picture = drawing.sideBySide()
            seen.insert(Array(picture.pixels.suffix(240 * 3 * 40)))
        }
        #expect(seen.count == alphabet.count + 19)
        #expect(Lettering.canWrite("Кочкор мүйүз, Өң — “müyüz” 12") && !Lettering.canWrite("羊角紋様"))
        #expect(!Lettering.canWrite("Кочкор 羊") && Lettering.canWrite(""))
    }

    @Test("are broken between words, and end in dots where they are endless; none runs over the edge")
    func breaking() throws {
        let long = String(repeating: "мүйүз ", count: 60) + String(repeating: "Щ", count: 300)
        let pictures = try Self.pictures([long, long, String(repeating: "Щ", count: 3000)], width: 300)
        let plain = try Self.pictures([], width: 300)
        for (before, after) in zip(plain, pictures) {
            // Three lines each, at most.
            #expect(after.height - before.height < 9 * 24)
            for y in before.height..<after.height {
                for x in [0, 1, after.width - 2, after.width - 1] {
                    #expect(after.pixels[after.offset(x: x, y: y)] == 255)
                }
            }
        }
    }
}
