/// Tells formats apart by their first bytes; the name of the file does not count.
struct FormatSniffer {
    enum Finding: Equatable {
        case readable(ImageFormat)
        case other(OtherFormat)
        /// A PNG whose first bytes were altered, as by a transfer in text mode.
        case damagedPNG
        case unknown
    }

    private let head: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        head = bytes.prefix(4096)
    }

    var finding: Finding {
        if starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .readable(.png) }
        if starts(with: [0xFF, 0xD8, 0xFF]) { return isJPEGLS ? .other(.jpegLS) : .readable(.jpeg) }
        // Stripped of a bit, a carriage return or a line feed, PNG's name or its first chunk is still there.
        if text(1, 3) == "PNG" || contains("IHDR", within: 24) { return .damagedPNG }
        if let format = isoMedia ?? riff ?? tiffFamily ?? signature ?? textual {
            return format.readable.map { .readable($0) } ?? .other(format)
        }
        return .unknown
    }

    /// JPEG-LS shares JPEG's beginning; its frame header is marker 0xF7.
    private var isJPEGLS: Bool { head.count > 3 && head[3] == 0xF7 }

    /// ISO base media files: a box length, then `ftyp` and a brand.
    private var isoMedia: OtherFormat? {
        guard text(4, 4) == "ftyp" else {
            return ["moov", "mdat", "wide", "free", "skip"].contains(text(4, 4)) ? .video : nil
        }
        let brands = [text(8, 4)] + stride(from: 16, to: 48, by: 4).map { text($0, 4) }
        if brands.contains(where: { $0 == "avif" || $0 == "avis" }) { return .avif }
        switch brands[0] {
        case "heic", "heix", "hevc", "hevx", "heim", "heis", "hevm", "hevs", "mif1", "msf1": return .heic
        case "crx ": return .raw
        case "jp2 ", "jpx ", "jpm ": return .jpeg2000
        default: return .video
        }
    }

    private var riff: OtherFormat? {
        guard text(0, 4) == "RIFF" else { return nil }
        switch text(8, 4) {
        case "WEBP": return .webp
        case "AVI ": return .video
        default: return nil
        }
    }

    /// TIFF and the camera formats that are TIFF inside.
    private var tiffFamily: OtherFormat? {
        if text(0, 8) == "FUJIFILM" || text(0, 4) == "FOVb" || starts(with: [0x00, 0x4D, 0x52, 0x4D]) { return .raw }
        if starts(with: [0x49, 0x49, 0x55, 0x00]) || text(0, 4) == "IIRO" || text(0, 4) == "MMOR" { return .raw }
        if starts(with: [0x49, 0x49, 0xBC]) { return .jpegXR }
        let isTIFF =
            starts(with: [0x49, 0x49, 0x2A, 0x00]) || starts(with: [0x4D, 0x4D, 0x00, 0x2A])
            || starts(with: [0x49, 0x49, 0x2B, 0x00]) || starts(with: [0x4D, 0x4D, 0x00, 0x2B])
        guard isTIFF else { return nil }
        if text(8, 2) == "CR" { return .raw }
        // NEF, ARW, DNG, PEF and ORF carry the maker's name or DNG's version tag (50706) near the start.
        let makers = ["NIKON", "SONY", "PENTAX", "OLYMPUS", "Panasonic", "SAMSUNG", "Hasselblad"]
        return makers.contains(where: { contains($0) }) ? .raw : .tiff
    }

    private var signature: OtherFormat? {
        let table: [(OtherFormat, [UInt8])] = [
            (.gif, Array("GIF8".utf8)), (.bmp, Array("BM".utf8)), (.pdf, Array("%PDF".utf8)),
            (.postScript, Array("%!".utf8)), (.postScript, [0xC5, 0xD0, 0xD3, 0xC6]), (.photoshop, Array("8BPS".utf8)),
            (.jpegXL, [0xFF, 0x0A]), (.jpegXL, [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A]),
            (.jpeg2000, [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]),
            (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]), (.ico, [0, 0, 1, 0]), (.ico, [0, 0, 2, 0]),
            (.qoi, Array("qoif".utf8)), (.openEXR, [0x76, 0x2F, 0x31, 0x01]), (.radiance, Array("#?RADIANCE".utf8)),
            (.djvu, Array("AT&TFORM".utf8)), (.video, [0x1A, 0x45, 0xDF, 0xA3]), (.video, [0, 0, 1, 0xBA]),
            (.video, Array("FLV".utf8)), (.zip, [0x50, 0x4B, 3, 4]), (.zip, [0x50, 0x4B, 5, 6]),
            (.gzip, [0x1F, 0x8B]), (.gzip, [0x37, 0x7A, 0xBC, 0xAF]), (.gzip, Array("Rar!".utf8)),
            (.gzip, [0xFD, 0x37, 0x7A, 0x58]), (.gzip, [0x28, 0xB5, 0x2F, 0xFD]),
        ]
        if let hit = table.first(where: { starts(with: $0.1) }) { return hit.0 }
        let isNetpbm = head.count > 2 && head[0] == 0x50 && (0x31...0x37).contains(head[1]) && isSpace(head[2])
        return isNetpbm ? .netpbm : nil
    }

    private var textual: OtherFormat? {
        var start = head.startIndex
        if starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        let body = head[start...].drop(while: isSpace)
        guard !body.isEmpty, body.allSatisfy({ $0 >= 0x20 || isSpace($0) }), isUTF8(body) else { return nil }
        if body.first == UInt8(ascii: "<") {
            if contains("<svg") { return .svg }
            return contains("<html") || contains("<HTML") || contains("<!DOCTYPE html") || contains("<!doctype html")
                ? .html : .xml
        }
        return .text
    }

    /// The last character may be cut in two.
    private func isUTF8(_ text: ArraySlice<UInt8>) -> Bool {
        (0...3).contains { String(validating: text.dropLast($0), as: UTF8.self) != nil && text.count > $0 }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private func starts(with prefix: [UInt8]) -> Bool { head.starts(with: prefix) }

    private func text(_ offset: Int, _ count: Int) -> String {
        guard offset + count <= head.count else { return "" }
        return String(decoding: head[offset..<(offset + count)], as: UTF8.self)
    }

    private func contains(_ word: String, within limit: Int = 4096) -> Bool {
        let pattern = Array(word.utf8)
        let end = min(limit, head.count)
        guard pattern.count <= end else { return false }
        return (0...(end - pattern.count)).contains { head[$0...].starts(with: pattern) }
    }
}
