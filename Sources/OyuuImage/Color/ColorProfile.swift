import CLCMS

/// What an image file says its numbers mean: an ICC profile, or the primaries and gamma of PNG's own chunks.
///
/// A plain value; every conversion opens lcms2 afresh in a context of its own, so any number may run at once.
public struct ColorProfile: Sendable, Equatable {
    enum Source: Equatable, Sendable {
        case icc([UInt8])
        case primaries(Primaries, ToneCurve)
    }

    /// Chromaticities x, y as CIE 1931 has them.
    struct Primaries: Equatable, Sendable {
        var white: SIMD2<Double>
        var red: SIMD2<Double>
        var green: SIMD2<Double>
        var blue: SIMD2<Double>

        /// ITU-R BT.709 and sRGB (IEC 61966-2-1).
        static let sRGB = Primaries(
            white: [0.3127, 0.3290], red: [0.64, 0.33], green: [0.30, 0.60], blue: [0.15, 0.06])
        /// SMPTE EG 432-1: Display P3.
        static let displayP3 = Primaries(
            white: [0.3127, 0.3290], red: [0.680, 0.320], green: [0.265, 0.690], blue: [0.150, 0.060])
        /// ITU-R BT.2020.
        static let bt2020 = Primaries(
            white: [0.3127, 0.3290], red: [0.708, 0.292], green: [0.170, 0.797], blue: [0.131, 0.046])
    }

    /// From encoded values to light.
    enum ToneCurve: Equatable, Sendable {
        case sRGB
        case gamma(Double)
    }

    let source: Source

    init(_ source: Source) {
        self.source = source
    }

    /// An ICC profile's bytes; whether they make sense is found out on use.
    package init(icc bytes: [UInt8]) {
        self.init(.icc(bytes))
    }

    /// The picture in sRGB (perceptual intent), one or three channels as before.
    ///
    /// Throws ``ImageError/Kind/unusableProfile`` where lcms2 refuses the profile.
    public func convertedToSRGB(_ raster: Raster) throws(ImageError) -> Raster {
        let layout: SampleLayout = raster.channels == 1 ? .gray8 : .rgb8
        guard let transform = ColorTransform(from: self, layout: layout) else {
            throw ImageError(.unusableProfile, file: "the picture")
        }
        var result = raster
        result.withMutablePixels { pixels in
            if layout.isGray {
                let levels = transform.grayLevels(256)
                for i in pixels.indices { pixels[i] = levels[Int(pixels[i])] }
            } else {
                pixels.withUnsafeMutableBufferPointer { buffer in
                    guard let base = buffer.baseAddress else { return }
                    transform.apply(from: base, to: base, pixels: buffer.count / 3)
                }
            }
        }
        return result
    }
}
