import OyuuImage
import TestSupport
import Testing

@Suite("Limits")
struct LimitTests {
    private let picture = Raster.sample(width: 120, height: 80)

    private func code(_ bytes: [UInt8], _ limits: ImageLimits) -> String {
        do {
            _ = try ImageDecoder.decode(bytes, name: "file", options: .init(limits: limits))
            return "decoded"
        } catch {
            return error.code
        }
    }

    @Test("pixels, side, bytes and memory each stop a file one unit above, and none at the limit")
    func boundaries() throws {
        for bytes in [try ImageEncoder.png(picture), try ImageEncoder.jpeg(picture, quality: 90)] {
            #expect(code(bytes, ImageLimits(pixels: 9_600)) == "decoded")
            #expect(code(bytes, ImageLimits(pixels: 9_599)) == "too-many-pixels")
            #expect(code(bytes, ImageLimits(side: 120)) == "decoded")
            #expect(code(bytes, ImageLimits(side: 119)) == "side-too-long")
            #expect(code(bytes, ImageLimits(fileBytes: bytes.count)) == "decoded")
            #expect(code(bytes, ImageLimits(fileBytes: bytes.count - 1)) == "file-too-large")
            #expect(code(bytes, ImageLimits(memoryBytes: 28_800)) == "decoded")
            #expect(code(bytes, ImageLimits(memoryBytes: 28_799)) == "too-much-memory")
        }
    }

    @Test("a picture decoded smaller needs less memory")
    func scaledMemory() throws {
        let bytes = try ImageEncoder.jpeg(picture, quality: 90)
        let limits = ImageLimits(memoryBytes: 3_000)
        let options = DecodeOptions(channels: .lumaIfNative, minimumLongSide: 30, limits: limits)
        #expect(try ImageDecoder.decode(bytes, name: "small", options: options).raster.width == 30)
    }

    @Test("the whole of an interlaced PNG counts", .enabled(if: SharedFolder.corpus != nil))
    func interlacedMemory() throws {
        // 32 by 32 pixels: 3,072 bytes of result and 4,096 of RGBA rows.
        let bytes = try CorpusTables.bytes("pngsuite", "ibasn6a08.png")
        #expect(code(bytes, ImageLimits(memoryBytes: 7_168)) == "decoded")
        #expect(code(bytes, ImageLimits(memoryBytes: 7_167)) == "too-much-memory")
    }

    @Test(
        "a progressive JPEG's scans, their work and their coefficients are bounded",
        .enabled(if: SharedFolder.corpus != nil))
    func progressiveLimits() throws {
        let bytes = try CorpusTables.bytes("pdq", "reg-test-input__dih__bridge-5-flipx.jpg")
        let whole = try ImageDecoder.decode(bytes, name: "whole")
        let pixels = whole.width * whole.height
        #expect(code(bytes, ImageLimits(progressiveScans: 2)) == "too-many-scans")
        #expect(code(bytes, ImageLimits(progressiveWork: 2 * pixels)) == "too-many-scans")
        #expect(code(bytes, ImageLimits(memoryBytes: 3 * pixels + 2 * pixels)) == "too-much-memory")
        #expect(code(bytes, ImageLimits(memoryBytes: 10 * pixels, progressiveScans: 12)) == "decoded")
    }

    @Test("a 108-megapixel telephone JPEG is within the standard limits")
    func standardAdmitsTelephones() throws {
        let limits = ImageLimits.standard
        #expect(12_000 * 9_000 <= limits.pixels && 16_320 * 12_240 <= limits.pixels && 16_320 <= limits.side)
        // Progressive, 4:4:4, RGB: three bytes of result and six of coefficients a pixel.
        #expect(12_000 * 9_000 * 9 <= limits.memoryBytes && limits.progressiveWork / (12_000 * 9_000) >= 20)
    }

    @Test("an error says what happened and what to do")
    func words() {
        let error = ImageError(.fileTooLarge(bytes: 400_000_000, limit: 268_435_456), file: "big.png")
        #expect(
            error.description
                == "big.png: the file is 400.0 MB, more than the limit of 268.4 MB; make it smaller, or raise the limit"
        )
        #expect(error.code == "file-too-large")
    }
}
