import OyuuImage
import TestSupport
import Testing

@Suite("PNG samples", .enabled(if: SharedFolder.corpus != nil))
struct PNGSamplesTests {
    private static let withSamples = CorpusTables.pictures.filter { !$0.samples.isEmpty }
    private let colorChunks: Set<String> = ["gAMA", "cHRM", "sRGB", "iCCP", "cICP"]

    @Test("every PNG agrees sample for sample with pypng, colour chunks and turning set aside", arguments: withSamples)
    func samplesAgree(_ picture: CorpusTables.Picture) throws {
        var file = PNGFile(try CorpusTables.bytes(picture.folder, picture.file))
        file.remove(colorChunks.union(["eXIf"]))
        let decoded = try ImageDecoder.decode(file.bytes, name: picture.file)
        #expect(decoded.raster.channels == 3)
        #expect(sha256(decoded.raster.pixels) == picture.samples)
    }

    @Test("a grey PNG's one channel is the RGB one's, three times", arguments: withSamples)
    func grayAgrees(_ picture: CorpusTables.Picture) throws {
        let bytes = try CorpusTables.bytes(picture.folder, picture.file)
        let rgb = try ImageDecoder.decode(bytes, name: picture.file).raster
        let luma = try ImageDecoder.decode(bytes, name: picture.file, options: .init(channels: .lumaIfNative)).raster
        let isGray = [0, 4].contains(PNGFile(bytes).chunks.first?.data[9])
        #expect(luma.channels == (isGray ? 1 : 3))
        #expect(rgb.pixels == (isGray ? luma.pixels.flatMap { [$0, $0, $0] } : luma.pixels))
    }

    @Test("gAMA alone moves every sample where double precision puts it", arguments: withSamples)
    func gammaAgrees(_ picture: CorpusTables.Picture) throws {
        let bytes = try CorpusTables.bytes(picture.folder, picture.file)
        var file = PNGFile(bytes)
        let types = Set(file.chunks.map(\.type))
        guard let chunk = file.chunks.first(where: { $0.type == "gAMA" }),
            types.isDisjoint(with: ["cHRM", "sRGB", "iCCP", "cICP", "tRNS"]), file.chunks[0].data[9] < 4
        else { return }
        let gamma = Double(chunk.data.reduce(0) { $0 << 8 | Int($1) }) / 100_000
        let is16Bit = file.chunks[0].data[8] == 16
        let result = try ImageDecoder.decode(bytes, name: picture.file).raster
        file.remove(colorChunks)
        let plain = try ImageDecoder.decode(file.bytes, name: picture.file).raster
        let meansSRGB = abs(gamma - 0.45455) < 0.0046
        func converted(_ level: Double) -> Double {
            meansSRGB ? level : 255 * sRGBEncoded(pow(min(max(level / 255, 0), 1), 1 / gamma))
        }
        // A 16-bit sample lies anywhere within half a step of the rounded 8-bit one.
        let slack = is16Bit ? 0.5 : 0
        for (from, to) in zip(plain.pixels, result.pixels) {
            let low = converted(Double(from) - slack) - 1
            let high = converted(Double(from) + slack) + 1
            guard low <= Double(to), Double(to) <= high else {
                Issue.record("\(from) became \(to), not \(low)...\(high)")
                return
            }
        }
    }
}
