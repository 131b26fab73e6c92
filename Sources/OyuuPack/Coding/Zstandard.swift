import CZstd

/// Frames of the Zstandard format (RFC 8878).
enum Zstandard {
    /// How hard it is tried, 1...22. Beyond 19 only larger windows are gained, and sections are small.
    static let level: Int32 = 19

    /// One frame that says how many bytes it holds.
    ///
    /// The same bytes always for the same version of libzstd; another version may write another frame of the same content.
    static func compressed(_ bytes: [UInt8]) throws(PackError) -> [UInt8] {
        var code = 0
        let frame = [UInt8](unsafeUninitializedCapacity: ZSTD_compressBound(bytes.count)) { buffer, count in
            code = bytes.withUnsafeBytes {
                ZSTD_compress(buffer.baseAddress, buffer.count, $0.baseAddress, $0.count, level)
            }
            count = ZSTD_isError(code) == 0 ? code : 0
        }
        guard ZSTD_isError(code) == 0 else { throw .compression(reason: String(cString: ZSTD_getErrorName(code))) }
        return frame
    }

    /// What exactly one frame holds.
    ///
    /// The frame says its size, which is checked against `limit` and against the frame's own length before memory is
    /// set aside. It is expanded in one piece, so the window it asks for costs nothing.
    static func expanded(_ frame: ArraySlice<UInt8>, limit: Int, of what: String) throws(PackError) -> [UInt8] {
        var size: UInt64 = 0
        var length = 0
        frame.withUnsafeBytes {
            size = ZSTD_getFrameContentSize($0.baseAddress, $0.count)
            length = ZSTD_findFrameCompressedSize($0.baseAddress, $0.count)
        }
        guard size != oyuu_zstd_size_unknown, size != oyuu_zstd_size_error, ZSTD_isError(length) == 0,
            length == frame.count
        else { throw .damaged(reason: "\(what) is not one whole frame") }
        guard size <= limit, size <= frame.count * PackLimits.expansion + PackLimits.sectionSlack else {
            throw .tooLarge(reason: "\(what) would take \(size) bytes")
        }
        var code = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            code = frame.withUnsafeBytes {
                ZSTD_decompress(buffer.baseAddress, Int(size), $0.baseAddress, $0.count)
            }
            count = ZSTD_isError(code) == 0 ? code : 0
        }
        guard ZSTD_isError(code) == 0, bytes.count == Int(size) else {
            throw .damaged(reason: "\(what) cannot be expanded")
        }
        return bytes
    }
}
