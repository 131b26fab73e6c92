import OyuuFingerprint
import OyuuImage

/// A photo as it would be registered.
public struct PhotoLook: Sendable {
    /// Sides of the upright photo in pixels.
    public let width: Int
    public let height: Int
    /// Where the design lies in it; nil where it is the whole photo.
    public let corners: DesignCorners?
    /// What the person should know, worst first as far as it can be told.
    public let remarks: [Remark]
    /// Whether a design could not be protected by it.
    public let isRefused: Bool
}

extension OrnamentRegister {
    /// Looks at a photo as registering does, and files nothing.
    ///
    /// - Throws: `OyuuError` where the photo or the corners cannot be used.
    public func look(at photo: PhotoSource, straightening: Straightening) throws(OyuuError) -> PhotoLook {
        let reading = try PhotoReading(photo, options: reading, straightening: straightening, measuring: true)
        return PhotoLook(
            width: reading.photo.width, height: reading.photo.height, corners: reading.photo.straightening.corners,
            remarks: reading.remarks, isRefused: reading.advice.contains { $0.severity == .refuse })
    }

    /// The design in a photo as the register would see it, as a JPEG.
    ///
    /// - Parameters:
    ///   - corners: where the design lies; nil where it is the whole photo.
    ///   - longSide: in pixels, at most.
    package func preview(
        of photo: PhotoSource, corners: DesignCorners?, longSide: Int
    ) throws(OyuuError) -> (jpeg: [UInt8], width: Int, height: Int) {
        let picture = try photo.designPicture(corners: corners, longSide: longSide, options: reading)
        do { return (try ImageEncoder.jpeg(picture, quality: 78), picture.width, picture.height) } catch {
            throw OyuuError(error, file: photo.name)
        }
    }
}
