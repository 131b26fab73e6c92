/// The three escapes of names in forms: `%22` for a quotation mark, `%0D` and `%0A` for line ends (WHATWG HTML,
/// "multipart form data").
///
/// Nothing else is escaped, the percent sign neither. So a file whose name holds `%22` on the disk cannot be told from one
/// with a quotation mark.
enum BrowserEscapes {
    private static let escapes: [[UInt8]: UInt8] = [
        Array("%22".utf8): 0x22, Array("%0D".utf8): 0x0D, Array("%0A".utf8): 0x0A,
    ]

    static func undone(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "%"), let meant = escapes[Array(rest.prefix(3))] {
                plain.append(meant)
                rest = rest.dropFirst(3)
            } else {
                plain.append(byte)
                rest = rest.dropFirst()
            }
        }
        return plain
    }
}
