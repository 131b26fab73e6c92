import Foundation

/// The end of an archive, looked at before libzip reads its directory: libzip sets memory aside for as many entries as an
/// archive with the 64-bit end record says (APPNOTE.TXT 6.3.10, 4.3.14 and 4.3.15), as long as the file is large enough.
enum ZipEnd {
    /// The end record with the longest comment, and the 64-bit one's locator before it.
    private static let reach = 0xFFFF + 22 + 20
    private static let locator: [UInt8] = [0x50, 0x4B, 0x06, 0x07]

    /// The file's size in bytes.
    ///
    /// - Throws: `.tooManyEntries` where some 64-bit end record says so, `.unreadable` where there is no file.
    static func checkedSize(of path: String, entries limit: Int) throws(ZipError) -> UInt64 {
        guard let file = FileHandle(forReadingAtPath: path) else { throw .unreadable(reason: "it cannot be opened") }
        defer { try? file.close() }
        do {
            let size = try file.seekToEnd()
            try file.seek(toOffset: size - min(size, UInt64(reach)))
            let tail = [UInt8](try file.readToEnd() ?? Data())
            for start in tail.indices where tail[start...].starts(with: locator) {
                guard let place = number(tail, at: start + 8), place < size else { continue }
                try file.seek(toOffset: place)
                let record = [UInt8](try file.read(upToCount: 56) ?? Data())
                for at in [24, 32] {
                    if let count = number(record, at: at), count > UInt64(limit) {
                        throw ZipError.tooManyEntries(limit: limit)
                    }
                }
            }
            return size
        } catch let error as ZipError {
            throw error
        } catch {
            throw .unreadable(reason: "it cannot be read")
        }
    }

    /// Eight bytes, the lowest first.
    private static func number(_ bytes: [UInt8], at start: Int) -> UInt64? {
        guard start >= 0, start + 8 <= bytes.count else { return nil }
        return bytes[start..<(start + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
