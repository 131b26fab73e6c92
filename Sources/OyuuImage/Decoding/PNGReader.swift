import CImageCodecs

/// libpng's reader, closed with its owner.
final class PNGReader {
    let header: oyuu_png_header
    private let reader: OpaquePointer
    private let name: String
    private var rowBytes = 0

    var width: Int { Int(header.width) }
    var height: Int { Int(header.height) }

    /// The decompressed iCCP profile.
    var profile: [UInt8]? {
        guard let start = header.profile else { return nil }
        return Array(UnsafeBufferPointer(start: start, count: Int(header.profile_count)))
    }

    /// `bytes` must outlive the reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ImageLimits, name: String) throws(ImageError) {
        var header = oyuu_png_header()
        var failure = oyuu_failure()
        let side = UInt32(min(max(limits.side, 1), Int(Int32.max)))
        guard let start = bytes.baseAddress,
            let reader = oyuu_png_open(start, bytes.count, side, limits.profileBytes, &header, &failure)
        else { throw ImageError(failure, file: name) }
        self.reader = reader
        self.header = header
        self.name = name
    }

    deinit {
        oyuu_png_close(reader)
    }

    /// Fixes the form of the rows.
    func start(keeping16Bits: Bool) throws(ImageError) -> (layout: SampleLayout, bytes: Int) {
        var failure = oyuu_failure()
        var channels: Int32 = 0
        guard oyuu_png_start(reader, keeping16Bits ? 1 : 0, &rowBytes, &channels, &failure) == 1 else {
            throw ImageError(failure, file: name)
        }
        guard let layout = SampleLayout(channels: Int(channels), is16Bit: keeping16Bits),
            rowBytes == width * layout.bytesPerPixel
        else { throw ImageError(.corrupt("unexpected row size"), file: name) }
        return (layout, rowBytes)
    }

    /// Fills the next `count` rows.
    func read(into rows: UnsafeMutablePointer<UInt8>, count: Int) throws(ImageError) {
        var failure = oyuu_failure()
        guard oyuu_png_read_rows(reader, rows, rowBytes, UInt32(count), &failure) == 1 else {
            throw ImageError(failure, file: name)
        }
    }

    /// Reads on to IEND.
    func finish() throws(ImageError) {
        var failure = oyuu_failure()
        guard oyuu_png_finish(reader, &failure) == 1 else { throw ImageError(failure, file: name) }
    }
}
