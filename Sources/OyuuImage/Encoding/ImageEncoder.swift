import CImageCodecs

/// Writes rasters as files. The same raster always gives the same bytes.
public enum ImageEncoder {
    /// A PNG: grey, a palette where there are at most 256 colours, or RGB. No metadata.
    ///
    /// - Parameter level: zlib's, 1...9: as small as zlib makes it unless less is given. A photograph takes a few percent
    ///   more room at 4 and a fifth of the time.
    public static func png(_ raster: Raster, level: Int = 9) throws(ImageError) -> [UInt8] {
        precondition((1...9).contains(level), "zlib's levels are 1...9")
        guard raster.channels == 3, let indexed = IndexedPixels(raster) else {
            return try png(raster.pixels, raster, channels: raster.channels, palette: [], level: level)
        }
        return try png(indexed.indices, raster, channels: 1, palette: indexed.palette, level: level)
    }

    /// A baseline JPEG of `quality` 1...100, colour at 4:2:0. No metadata.
    public static func jpeg(_ raster: Raster, quality: Int) throws(ImageError) -> [UInt8] {
        precondition((1...100).contains(quality), "JPEG quality is 1...100")
        return try encoded { output, failure in
            oyuu_jpeg_encode(
                raster.pixels, UInt32(clamping: raster.width), UInt32(clamping: raster.height), Int32(raster.channels),
                Int32(quality), &output, &failure)
        }
    }

    private static func png(
        _ pixels: [UInt8], _ raster: Raster, channels: Int, palette: [UInt8], level: Int
    ) throws(ImageError) -> [UInt8] {
        try encoded { output, failure in
            palette.withUnsafeBufferPointer { entries in
                oyuu_png_encode(
                    pixels, UInt32(clamping: raster.width), UInt32(clamping: raster.height), Int32(channels),
                    palette.isEmpty ? nil : entries.baseAddress, Int32(palette.count / 3), Int32(level), &output,
                    &failure)
            }
        }
    }

    private static func encoded(
        by encode: (inout oyuu_output, inout oyuu_failure) -> Int32
    ) throws(ImageError) -> [UInt8] {
        var output = oyuu_output()
        var failure = oyuu_failure()
        defer { oyuu_output_free(&output) }
        guard encode(&output, &failure) == 1 else {
            let message = withUnsafePointer(to: failure) { String(cString: oyuu_failure_message($0)) }
            throw ImageError(.notEncodable(message), file: "the picture")
        }
        return Array(UnsafeBufferPointer(start: output.bytes, count: output.count))
    }
}
