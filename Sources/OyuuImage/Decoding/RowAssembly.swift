/// Turns a codec's rows into the pixels of an upright raster: colour to sRGB, alpha onto white, grey to three
/// channels, orientation. Works in bands that stay in the cache, so only the result is held whole.
struct RowAssembly {
    /// Stored size in pixels, before orientation.
    let width: Int
    let height: Int
    let layout: SampleLayout
    /// Bytes from one stored row to the next.
    let rowBytes: Int
    /// Channels of the result: 1 (grey layouts only) or 3.
    let channels: Int
    let transform: ColorTransform?
    let orientation: Orientation
    /// Rows the codec hands out at a time; all of them for an interlaced PNG.
    let bandRows: Int

    /// Rows of a band of about a megabyte: it stays in the cache, and a turned picture is written in runs long
    /// enough not to touch the same cache lines again and again (measured: 32 rows cost 10 ms more at 12 megapixels).
    static func bandRows(rowBytes: Int) -> Int { max(32, min(256, (1 << 20) / rowBytes)) }

    /// Bytes held at once.
    var memory: Int {
        let result = width * height * channels
        return result + (isDirect ? 0 : min(bandRows, height) * (rowBytes + (needsConvertedBand ? width * 3 : 0)))
    }

    /// The codec's rows are the result's rows.
    private var isDirect: Bool { !needsConversion && orientation == .upright }
    private var needsConversion: Bool {
        transform != nil || layout.bytesPerPixel != channels || layout.isCMYK
    }
    private var needsConvertedBand: Bool { needsConversion && orientation != .upright }

    /// Fills a raster; `read` fills `count` rows at the pointer it is given.
    func raster(
        reading read: (UnsafeMutablePointer<UInt8>, _ count: Int) throws(ImageError) -> Void
    ) throws(ImageError) -> Raster {
        let count = width * height * channels
        var failure: ImageError?
        let pixels = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let base = buffer.baseAddress else { return }
            do throws(ImageError) {
                try fill(base, reading: read)
                initialized = count
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return Raster(
            width: orientation.swapsSides ? height : width, height: orientation.swapsSides ? width : height,
            channels: channels, pixels: pixels)
    }

    private func fill(
        _ target: UnsafeMutablePointer<UInt8>,
        reading read: (UnsafeMutablePointer<UInt8>, _ count: Int) throws(ImageError) -> Void
    ) throws(ImageError) {
        if isDirect { return try read(target, height) }
        let canvas = OrientedCanvas(
            base: target, width: width, height: height, channels: channels, orientation: orientation)
        let converter = PixelConverter(layout: layout, channels: channels, transform: transform)
        let bandRows = min(self.bandRows, height)
        let band = UnsafeMutablePointer<UInt8>.allocate(capacity: bandRows * rowBytes + OrientedCanvas.padding)
        defer { band.deallocate() }
        let converted = UnsafeMutablePointer<UInt8>.allocate(
            capacity: (needsConvertedBand ? bandRows * width * 3 : 0) + OrientedCanvas.padding)
        defer { converted.deallocate() }
        for first in stride(from: 0, to: height, by: bandRows) {
            let rows = min(bandRows, height - first)
            try read(band, rows)
            if !needsConversion {
                canvas.place(band, first: first, count: rows)
            } else if orientation == .upright {
                converter.convert(band, to: target + first * width * channels, pixels: rows * width)
            } else {
                converter.convert(band, to: converted, pixels: rows * width)
                canvas.place(converted, first: first, count: rows)
            }
        }
    }
}
