import CImageCodecs

/// libjpeg-turbo's reader, closed with its owner.
final class JPEGReader {
    let header: oyuu_jpeg_header
    private let reader: OpaquePointer
    private let name: String
    private var rowBytes = 0
    private var scanLimit = 0

    var width: Int { Int(header.width) }
    var height: Int { Int(header.height) }
    var isThreeColor: Bool { header.space == OYUU_JPEG_YCC || header.space == OYUU_JPEG_RGB }

    /// How many warnings libjpeg gave so far.
    var warnings: Int { Int(oyuu_jpeg_warnings(reader)) }

    /// `bytes` must outlive the reader.
    init(_ bytes: UnsafeBufferPointer<UInt8>, name: String) throws(ImageError) {
        var header = oyuu_jpeg_header()
        var failure = oyuu_failure()
        guard let start = bytes.baseAddress, let reader = oyuu_jpeg_open(start, bytes.count, &header, &failure) else {
            throw ImageError(failure, file: name)
        }
        self.reader = reader
        self.header = header
        self.name = name
    }

    deinit {
        oyuu_jpeg_close(reader)
    }

    /// How colour rows come out.
    var layout: SampleLayout {
        get throws(ImageError) {
            switch header.space {
            case OYUU_JPEG_GRAY: return .gray8
            case OYUU_JPEG_YCC, OYUU_JPEG_RGB: return .rgb8
            case OYUU_JPEG_CMYK: return header.has_adobe_marker == 1 ? .cmyk8Inverted : .cmyk8
            default: throw ImageError(.unsupported("a JPEG of \(header.components) colour components"), file: name)
            }
        }
    }

    /// Whether one channel of luma can be had without converting colours.
    func hasLuma(profile: ColorProfile?) -> Bool {
        header.space == OYUU_JPEG_GRAY || (header.space == OYUU_JPEG_YCC && profile == nil)
    }

    /// The smallest n/8 whose long side is at least `longSide`.
    func scale(toLongSide longSide: Int?) throws(ImageError) -> (eighths: Int, width: Int, height: Int) {
        guard let longSide else { return (8, width, height) }
        let long = max(width, height)
        let eighths = (1...8).first { (long * $0 + 7) / 8 >= longSide } ?? 8
        var failure = oyuu_failure()
        var scaledWidth: UInt32 = 0
        var scaledHeight: UInt32 = 0
        guard oyuu_jpeg_scaled_size(reader, Int32(eighths), &scaledWidth, &scaledHeight, &failure) == 1 else {
            throw ImageError(failure, file: name)
        }
        return (eighths, Int(scaledWidth), Int(scaledHeight))
    }

    /// Starts decoding; a progressive file is read whole here.
    func start(
        eighths: Int, lumaOnly: Bool, scans: Int, allowTruncated: Bool, rowBytes wanted: Int
    ) throws(ImageError) {
        scanLimit = scans
        var failure = oyuu_failure()
        let isStarted = oyuu_jpeg_start(
            reader, Int32(eighths), lumaOnly ? 1 : 0, UInt32(clamping: scans), allowTruncated ? 1 : 0, &rowBytes,
            &failure)
        guard isStarted == 1 else { throw ImageError(failure, scanLimit: scans, file: name) }
        guard rowBytes == wanted else { throw ImageError(.corrupt("unexpected row size"), file: name) }
    }

    /// Fills the next `count` rows.
    func read(into rows: UnsafeMutablePointer<UInt8>, count: Int) throws(ImageError) {
        var failure = oyuu_failure()
        guard oyuu_jpeg_read_rows(reader, rows, rowBytes, UInt32(count), &failure) == 1 else {
            throw ImageError(failure, scanLimit: scanLimit, file: name)
        }
    }

    /// Reads on to the end-of-image marker; true where the end was missing and that was allowed.
    func finish() throws(ImageError) -> Bool {
        var failure = oyuu_failure()
        var isTruncated: Int32 = 0
        guard oyuu_jpeg_finish(reader, &isTruncated, &failure) == 1 else {
            throw ImageError(failure, scanLimit: scanLimit, file: name)
        }
        return isTruncated == 1
    }
}
