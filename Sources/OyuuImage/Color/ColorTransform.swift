import CLCMS

/// A profile's colours to sRGB, for rows of one layout. Extra (alpha) samples are passed over. Used by one thread.
final class ColorTransform {
    private let context: LCMSContext
    private let transform: cmsHTRANSFORM

    /// Nil where the profile is malformed, of a class that does not describe pictures, or of another colour space.
    ///
    /// `isProbe`: for a few hundred pixels, without the tables that make millions fast.
    init?(from profile: ColorProfile, layout: SampleLayout, isProbe: Bool = false) {
        guard let context = LCMSContext(), let input = context.open(profile.source, for: layout),
            let output = context.target(for: layout)
        else { return nil }
        let outputFormat = layout.isGray ? oyuu_format_gray_float : oyuu_format_rgb_8
        let made = context.transform(
            input, layout.colorFormat, output, outputFormat, flags: isProbe ? cmsFLAGS_NOOPTIMIZE : 0)
        guard let transform = made else { return nil }
        self.context = context
        self.transform = transform
    }

    deinit {
        cmsDeleteTransform(transform)
    }

    /// Converts `pixels` pixels of a colour layout to 8-bit RGB; `source` and `target` may be the same for 8-bit RGB.
    func apply(from source: UnsafeRawPointer, to target: UnsafeMutablePointer<UInt8>, pixels: Int) {
        // lcms2 counts in 32 bits.
        let step = 1 << 24
        let sourceStride = transformInputBytes
        let targetStride = transformOutputBytes
        for start in stride(from: 0, to: pixels, by: step) {
            cmsDoTransform(
                transform, source + start * sourceStride, target + start * targetStride,
                UInt32(min(step, pixels - start)))
        }
    }

    /// For a grey layout: what each of `count` evenly spaced levels from black to white becomes, 0...255.
    func grayLevels(_ count: Int) -> [UInt8] {
        let levels = (0..<count).map { Float($0) / Float(count - 1) }
        var converted = [Float](repeating: 0, count: count)
        cmsDoTransform(transform, levels, &converted, UInt32(count))
        return converted.map { $0 > 0 ? UInt8(min($0, 1) * 255 + 0.5) : 0 }
    }

    private var transformInputBytes: Int { Self.bytesPerPixel(cmsGetTransformInputFormat(transform)) }
    private var transformOutputBytes: Int { Self.bytesPerPixel(cmsGetTransformOutputFormat(transform)) }

    /// lcms2 packs bytes a sample into bits 0...2, channels into 3...6 and extra samples into 7...9.
    private static func bytesPerPixel(_ format: UInt32) -> Int {
        Int(format & 7) * (Int(format >> 3 & 15) + Int(format >> 7 & 7))
    }
}
