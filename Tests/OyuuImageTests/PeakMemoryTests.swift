#if os(Linux)
    import Foundation
    import OyuuImage
    import Testing

    /// Slow and large, so on request only: OYUU_MEASURE=1 swift test -c release --filter PeakMemoryTests
    @Suite("Peak memory", .serialized, .enabled(if: ProcessInfo.processInfo.environment["OYUU_MEASURE"] != nil))
    struct PeakMemoryTests {
        @Test("108 megapixels of JPEG take the result, a band and the file, whatever the turn", arguments: [1, 6])
        func jpeg(orientation: Int) throws {
            var file = JPEGFile(try ImageEncoder.jpeg(.stripes(width: 12_000, height: 9_000), quality: 85))
            file.insert(0xE1, Array("Exif\0\0".utf8) + exif(orientation: UInt16(orientation), isBigEndian: true))
            try measure(
                "JPEG, orientation \(orientation), luma", file.bytes, .init(channels: .lumaIfNative),
                result: 108_000_000)
            try measure("JPEG, orientation \(orientation), RGB", file.bytes, .init(), result: 324_000_000)
            try measure(
                "JPEG, orientation \(orientation), RGB for 1024", file.bytes, .init(minimumLongSide: 1024),
                result: 1500 * 1125 * 3)
        }

        @Test("108 megapixels of PNG take the result, a band and the file")
        func png() throws {
            let bytes = try ImageEncoder.png(.stripes(width: 12_000, height: 9_000))
            try measure("PNG, palette, RGB", bytes, .init(), result: 324_000_000)
        }

        /// Decodes a file of `bytes` and checks how far resident memory rose: at most 12 MB above the file and the result.
        private func measure(_ label: String, _ bytes: [UInt8], _ options: DecodeOptions, result: Int) throws {
            let url = FileManager.default.temporaryDirectory.appendingPathComponent("oyuu-peak-\(UUID().uuidString)")
            try Data(bytes).write(to: url)
            defer { try? FileManager.default.removeItem(at: url) }
            // Linux forgets the high-water mark on request (proc(5), clear_refs).
            try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
            let before = try kilobytes("VmRSS")
            let pixels = try ImageDecoder.decode(contentsOf: url.path, options: options).raster.pixels.count
            let peak = try kilobytes("VmHWM") - before
            print("| \(label) | file \(bytes.count / 1_000_000) MB | peak \(peak * 1024 / 1_000_000) MB |")
            #expect(pixels == result)
            #expect(peak * 1024 <= result + bytes.count + 12_000_000)
        }

        private func kilobytes(_ field: String) throws -> Int {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix(field) })
            return try #require(line.split(separator: " ").compactMap { Int($0) }.first)
        }
    }

    extension Raster {
        /// Coloured stripes, made quickly: each row is the one above it moved on.
        fileprivate static func stripes(width: Int, height: Int) -> Raster {
            let row = (0..<(2 * width)).flatMap { x -> [UInt8] in
                let level = UInt8(x / 5 % 200)
                return [level, 255 - level, level / 2]
            }
            var pixels: [UInt8] = []
            pixels.reserveCapacity(3 * width * height)
            for y in 0..<height {
                let start = 3 * (y % width)
                pixels += row[start..<(start + 3 * width)]
            }
            return Raster(width: width, height: height, channels: 3, pixels: pixels)
        }
    }
#endif
