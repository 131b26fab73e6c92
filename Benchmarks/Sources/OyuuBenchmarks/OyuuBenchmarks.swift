import Foundation
import OyuuFingerprint
import OyuuImage

/// Times the steps from a file to its fingerprint, one line of JSON a step: nanoseconds of each run.
///
/// `OyuuBenchmarks FILE RUNS`; `run.py` puts the peers beside it in the same run and prints the ratios.
@main
struct OyuuBenchmarks {
    static func main() throws {
        guard CommandLine.arguments.count == 3, let runs = Int(CommandLine.arguments[2]), runs > 0 else {
            FileHandle.standardError.write(Data("usage: OyuuBenchmarks FILE RUNS\n".utf8))
            exit(2)
        }
        let path = CommandLine.arguments[1]
        let bytes = try ImageDecoder.read(path: path, limits: .standard)

        var encoded = DecodeOptions()
        encoded.convertColor = false
        var luma = encoded
        luma.channels = .lumaIfNative
        var reduced = DecodeOptions()
        reduced.minimumLongSide = 512
        let whole = try ImageDecoder.decode(bytes, name: path, options: encoded)

        try measure("file to PDQ", runs) {
            let bytes = try ImageDecoder.read(path: path, limits: .standard)
            let image = try ImageDecoder.decode(bytes, name: path, options: encoded)
            return try PerceptualHashAnalysis(image.raster, profile: image.profile).hash.word0
        }
        try measure("file to PDQ by luma alone", runs) {
            let bytes = try ImageDecoder.read(path: path, limits: .standard)
            let image = try ImageDecoder.decode(bytes, name: path, options: luma)
            return try PerceptualHashAnalysis(image.raster).hash.word0
        }
        try measure("file to fingerprint", runs) {
            let bytes = try ImageDecoder.read(path: path, limits: .standard)
            return try FingerprintedPhoto(bytes: bytes, name: path).fingerprint.hash.word0
        }
        try measure("decode luma", runs) {
            UInt64(try ImageDecoder.decode(bytes, name: path, options: luma).raster.pixels[0])
        }
        try measure("decode sRGB", runs) {
            UInt64(try ImageDecoder.decode(bytes, name: path).raster.pixels[0])
        }
        try measure("decode sRGB at 512 pixels or more", runs) {
            UInt64(try ImageDecoder.decode(bytes, name: path, options: reduced).raster.pixels[0])
        }
        try measure("PDQ of decoded pixels", runs) {
            try PerceptualHashAnalysis(whole.raster, profile: whole.profile).hash.word0
        }
        try measure("palette of decoded pixels", runs) {
            UInt64(try Palette(whole.raster, profile: whole.profile).swatches[0].color.red)
        }
    }

    /// Runs `body` once to warm up and `runs` times on the clock. What it returns is summed, so that no run is left out.
    private static func measure(_ name: String, _ runs: Int, _ body: () throws -> UInt64) throws {
        var sum = try body()
        var nanoseconds: [Int] = []
        let clock = ContinuousClock()
        for _ in 0..<runs {
            let start = clock.now
            sum &+= try body()
            nanoseconds.append(Int((clock.now - start) / .nanoseconds(1)))
        }
        print("{\"step\":\"\(name)\",\"ns\":\(nanoseconds),\"sum\":\(sum)}")
    }
}
