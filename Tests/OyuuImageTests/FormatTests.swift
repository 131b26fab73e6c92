import Foundation
import OyuuImage
import Testing

@Suite("Other formats")
struct FormatTests {
    private static func brand(_ brand: String, then others: [String] = []) -> [UInt8] {
        [0, 0, 0, 0x20] + Array("ftyp\(brand)".utf8) + [0, 0, 0, 0] + others.flatMap { Array($0.utf8) }
            + [UInt8](repeating: 0, count: 32)
    }

    /// Whether this build reads it.
    private static func isRead(_ format: OtherFormat) -> Bool {
        switch format {
        #if WebP
            case .webp: true
        #endif
        #if HEIC
            case .heic: true
        #endif
        default: false
        }
    }

    private static let heads: [(OtherFormat, [UInt8])] = [
        (.heic, brand("heic")), (.heic, brand("mif1", then: ["mif1", "heic"])), (.avif, brand("avif")),
        (.avif, brand("mif1", then: ["mif1", "avif"])), (.raw, brand("crx ")), (.video, brand("isom")),
        (.video, brand("qt  ")), (.webp, Array("RIFF".utf8) + [9, 0, 0, 0] + Array("WEBPVP8 ".utf8)),
        (.video, Array("RIFF".utf8) + [9, 0, 0, 0] + Array("AVI LIST".utf8)), (.gif, Array("GIF89a".utf8)),
        (.tiff, [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0]), (.tiff, [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8]),
        (.raw, [0x49, 0x49, 0x2A, 0, 16, 0, 0, 0, 0x43, 0x52, 2, 0]),
        (.raw, [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8] + Array("NIKON CORPORATION".utf8)),
        (.raw, Array("FUJIFILMCCD-RAW".utf8)), (.raw, Array("IIRO".utf8) + [8, 0, 0, 0]),
        (.bmp, Array("BM6".utf8) + [0, 0]),
        (.jpegXL, [0xFF, 0x0A, 0, 1]), (.jpegXL, [0, 0, 0, 12, 0x4A, 0x58, 0x4C, 0x20, 13, 10, 0x87, 10]),
        (.jpeg2000, [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 13, 10, 0x87, 10]), (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]),
        (.jpegXR, [0x49, 0x49, 0xBC, 1]), (.jpegLS, [0xFF, 0xD8, 0xFF, 0xF7, 0, 11]),
        (.photoshop, Array("8BPS".utf8) + [0, 1]), (.pdf, Array("%PDF-1.7".utf8)),
        (.postScript, Array("%!PS-Adobe".utf8)),
        (.svg, Array("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)),
        (.svg, [0xEF, 0xBB, 0xBF] + Array("\n <svg/>".utf8)), (.html, Array("<!DOCTYPE html><title>Кыргызча".utf8)),
        (.xml, Array("<?xml version=\"1.0\"?><data/>".utf8)), (.text, Array("Шырдак\n".utf8)),
        (.zip, [0x50, 0x4B, 3, 4, 20]), (.gzip, [0x1F, 0x8B, 8]), (.ico, [0, 0, 1, 0, 1, 0]),
        (.netpbm, Array("P6 4 4 255\n".utf8)), (.qoi, Array("qoif".utf8) + [0, 0]),
        (.openEXR, [0x76, 0x2F, 0x31, 1, 2]),
        (.radiance, Array("#?RADIANCE\n".utf8)), (.djvu, Array("AT&TFORM".utf8)), (.video, [0x1A, 0x45, 0xDF, 0xA3]),
    ]

    @Test("each is refused by its name, with what to do", arguments: heads.filter { !isRead($0.0) })
    func refusedByName(format: OtherFormat, head: [UInt8]) {
        #expect(throws: ImageError(.otherFormat(format), file: "photo.jpg")) {
            try ImageDecoder.decode(head, name: "photo.jpg")
        }
    }

    @Test("every known name is among those tested, and no two read alike")
    func allAreTested() {
        let tested = Set(Self.heads.map(\.0))
        #expect(tested == Set(OtherFormat.allCases))
        #expect(Set(OtherFormat.allCases.map(\.name)).count == OtherFormat.allCases.count)
    }

    @Test("a HEIC photo's error is a sentence a weaver can act on")
    func heicWords() {
        let error = ImageError(.otherFormat(.heic), file: "IMG_0001.HEIC")
        #expect(error.description.hasPrefix("IMG_0001.HEIC: this is a HEIC photo; save or send it as JPEG"))
    }

    @Test(
        "rubbish is no picture",
        arguments: [[0xFF], [0xFF, 0xD8], [0, 0, 0, 0, 0, 0, 0, 0], [0x89, 0x50], [1, 2, 3, 4]] as [[UInt8]])
    func rubbish(bytes: [UInt8]) {
        #expect(throws: ImageError(.unknownFormat, file: "x")) { try ImageDecoder.decode(bytes, name: "x") }
    }

    @Test("a PNG that went through a text-mode transfer is called damaged, not unknown")
    func textMode() throws {
        let bytes = try ImageEncoder.png(.sample(width: 9, height: 9))
        let unixed = Array(bytes.prefix(4)) + [0x0A, 0x1A, 0x0A] + bytes.dropFirst(8)
        let stripped = bytes.map { $0 & 0x7F }
        for damaged in [unixed, stripped] {
            #expect {
                try ImageDecoder.decode(damaged, name: "x.png")
            } throws: { ($0 as? ImageError)?.code == "corrupt" }
        }
    }
}
