import OyuuFingerprint
import OyuuImage

extension PhotoSource {
    /// The design in a photo as the register sees it: upright, sRGB, straightened where `corners` say so.
    ///
    /// - Parameters:
    ///   - corners: where the design lies; nil where it is the whole photo.
    ///   - longSide: the most pixels along its longer side.
    /// - Throws: `OyuuError.image` or `.fingerprint` where the photo or the corners cannot be used.
    public func designPicture(
        corners: DesignCorners?, longSide: Int, options: ReadingOptions = ReadingOptions()
    ) throws(OyuuError) -> Raster {
        do {
            let bytes = try read(limits: options.limits)
            let raster = try options.picture(bytes, name: name, longSide: nil).raster
            guard let corners else { return raster.fitted(longSide: longSide) }
            if let problem = corners.problem(width: raster.width, height: raster.height) {
                throw FingerprintError.corners(reason: problem)
            }
            return raster.straightened(corners).fitted(longSide: longSide)
        } catch {
            throw OyuuError(error, file: name)
        }
    }
}
