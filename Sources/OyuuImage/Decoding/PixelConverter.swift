/// One pixel layout into grey or RGB, 8 bits: first colour to sRGB, then alpha onto white.
///
/// Compositing comes after the colour conversion, because alpha belongs to the picture and the white behind it to
/// the sRGB page, and on encoded values, because that is what browsers and editors show.
struct PixelConverter {
    let layout: SampleLayout
    /// 1 (grey layouts only) or 3.
    let channels: Int
    private let transform: ColorTransform?
    /// For grey layouts, what each level becomes.
    private let grayLevels: [UInt8]

    init(layout: SampleLayout, channels: Int, transform: ColorTransform?) {
        self.layout = layout
        self.channels = channels
        self.transform = transform
        let count = !layout.isGray ? 0 : layout.is16Bit ? 65_536 : 256
        grayLevels =
            transform.map { layout.isGray ? $0.grayLevels(count) : [] }
            ?? (0..<count).map { UInt8(layout.is16Bit ? Self.rounded16(UInt16($0)) : UInt32($0)) }
    }

    /// Converts `pixels` pixels.
    func convert(_ source: UnsafeMutablePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, pixels: Int) {
        if layout.isGray {
            convertGray(source, to: target, pixels: pixels)
        } else {
            convertColor(source, to: target, pixels: pixels)
            if layout.hasAlpha { compositeOnWhite(source, over: target, channels: 3, pixels: pixels) }
        }
    }

    private func convertColor(_ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, pixels: Int) {
        if let transform { return transform.apply(from: source, to: target, pixels: pixels) }
        switch layout {
        case .cmyk8: convertCMYK(source, to: target, pixels: pixels, flip: 255)
        case .cmyk8Inverted: convertCMYK(source, to: target, pixels: pixels, flip: 0)
        default:
            let stride = layout.channels
            for i in 0..<pixels {
                target[3 * i] = source[stride * i]
                target[3 * i + 1] = source[stride * i + 1]
                target[3 * i + 2] = source[stride * i + 2]
            }
        }
    }

    /// Without a profile: what the ink leaves of the light, times what black leaves.
    private func convertCMYK(
        _ source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, pixels: Int, flip: UInt8
    ) {
        for i in 0..<pixels {
            let key = UInt32(source[4 * i + 3] ^ flip)
            for c in 0..<3 {
                target[3 * i + c] = Self.dividedBy255(UInt32(source[4 * i + c] ^ flip) * key)
            }
        }
    }

    private func convertGray(
        _ source: UnsafeMutablePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>, pixels: Int
    ) {
        let stride = layout.channels
        if layout.is16Bit {
            source.withMemoryRebound(to: UInt16.self, capacity: pixels * stride) { samples in
                for i in 0..<pixels { write(grayLevels[Int(samples[stride * i])], at: i, of: target) }
            }
        } else {
            for i in 0..<pixels { write(grayLevels[Int(source[stride * i])], at: i, of: target) }
        }
        if layout.hasAlpha { compositeOnWhite(source, over: target, channels: channels, pixels: pixels) }
    }

    @inline(__always)
    private func write(_ gray: UInt8, at pixel: Int, of target: UnsafeMutablePointer<UInt8>) {
        if channels == 1 {
            target[pixel] = gray
        } else {
            target[3 * pixel] = gray
            target[3 * pixel + 1] = gray
            target[3 * pixel + 2] = gray
        }
    }

    private func compositeOnWhite(
        _ source: UnsafeMutablePointer<UInt8>, over target: UnsafeMutablePointer<UInt8>, channels: Int, pixels: Int
    ) {
        let stride = layout.channels
        for i in 0..<pixels {
            let alpha: UInt32
            if layout.is16Bit {
                let at = 2 * (stride * i + stride - 1)
                alpha = Self.rounded16(UnsafeRawPointer(source).load(fromByteOffset: at, as: UInt16.self))
            } else {
                alpha = UInt32(source[stride * i + stride - 1])
            }
            if alpha == 255 { continue }
            for c in (channels * i)..<(channels * (i + 1)) {
                target[c] = Self.dividedBy255(UInt32(target[c]) * alpha + 255 * (255 - alpha))
            }
        }
    }

    /// A 16-bit sample to the nearest of 8 bits.
    static func rounded16(_ sample: UInt16) -> UInt32 { (UInt32(sample) * 255 + 32_767) / 65_535 }

    /// `value` / 255 to the nearest, for products of two samples.
    static func dividedBy255(_ value: UInt32) -> UInt8 { UInt8((value + 127) / 255) }
}
