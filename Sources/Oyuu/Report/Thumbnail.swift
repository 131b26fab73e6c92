import OyuuFingerprint
import OyuuImage
import OyuuRegistry

/// Small pictures for reports.
enum Thumbnail {
    /// Long side in pixels: sharp on a phone at half its width, about 8 kB.
    static let longSide = 240

    /// A JPEG of the photo, or nil where it cannot be read (any more).
    static func make(_ source: PhotoSource, reading: ReadingOptions, longSide: Int = longSide) -> [UInt8]? {
        guard let bytes = try? source.read(limits: reading.limits),
            let picture = try? reading.acceptingTruncated.picture(bytes, name: source.name, longSide: longSide)
        else { return nil }
        return try? ImageEncoder.jpeg(picture.raster.fitted(longSide: longSide), quality: 72)
    }
}

extension OrnamentRegister {
    /// A small picture of a photo as a JPEG, read as this register reads photos; nil where it cannot be read.
    ///
    /// - Parameter longSide: in pixels.
    package func thumbnail(of photo: PhotoSource, longSide: Int) -> [UInt8]? {
        Thumbnail.make(photo, reading: reading, longSide: longSide)
    }

    /// A registered photo's design, straightened as it is registered, as a JPEG; nil where it is not kept or cannot be read.
    ///
    /// - Parameter longSide: in pixels, at most.
    package func picture(of photo: DesignPhoto, longSide: Int) async throws(OyuuError) -> [UInt8]? {
        guard let bytes = try await photoBytes(sha256: photo.sha256) else { return nil }
        let source = PhotoSource.bytes(bytes, name: photo.fileName)
        guard
            let picture = try? source.designPicture(
                corners: photo.corners.flatMap(DesignCorners.init), longSide: longSide,
                options: reading.acceptingTruncated)
        else { return nil }
        return try? ImageEncoder.jpeg(picture, quality: 80)
    }
}
