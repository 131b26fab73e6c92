import OyuuImage

/// Small pictures for reports.
enum Thumbnail {
    /// Long side in pixels: sharp on a phone at half its width, about 8 kB.
    static let longSide = 240

    /// A JPEG of the photo, or nil where it cannot be read (any more).
    static func make(_ source: PhotoSource, reading: ReadingOptions) -> [UInt8]? {
        var options = DecodeOptions()
        options.limits = reading.limits
        options.allowTruncated = true
        options.minimumLongSide = longSide
        guard let bytes = try? source.read(limits: reading.limits),
            let image = try? ImageDecoder.decode(bytes, name: source.name, options: options)
        else { return nil }
        return try? ImageEncoder.jpeg(image.raster.fitted(longSide: longSide), quality: 72)
    }
}
