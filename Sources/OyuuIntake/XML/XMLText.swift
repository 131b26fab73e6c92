/// The bytes of an XML document as UTF-8, whichever of the two encodings every reader must know they came in (XML 1.0,
/// 4.3.3).
enum XMLText {
    /// UTF-8 without a byte order mark.
    ///
    /// - Throws: `.tooLarge`, `.encoding` for another one, `.notText` for bytes that are none.
    static func utf8(_ bytes: [UInt8], limit: Int) throws(XMLFault) -> [UInt8] {
        guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try fromUTF16(bytes[2...], isBig: true) }
        if bytes.starts(with: [0xFF, 0xFE]) { return try fromUTF16(bytes[2...], isBig: false) }
        if bytes.starts(with: [0, 0x3C, 0]) { return try fromUTF16(bytes[...], isBig: true) }
        if bytes.count > 3, bytes[0] == 0x3C, bytes[1] == 0, bytes[3] == 0 {
            return try fromUTF16(bytes[...], isBig: false)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
        if let name = declared(text), !["utf-8", "utf8", "us-ascii", "ascii"].contains(name.lowercased()) {
            throw .encoding(name)
        }
        guard String(validating: text, as: UTF8.self) != nil else { throw .notText }
        return text
    }

    private static func fromUTF16(_ bytes: ArraySlice<UInt8>, isBig: Bool) throws(XMLFault) -> [UInt8] {
        guard bytes.count % 2 == 0 else { throw .notText }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
            let (one, other) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBig ? one << 8 | other : other << 8 | one
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .notText }
        let result = Array(text.utf8)
        if let name = declared(result), !name.lowercased().hasPrefix("utf-16") { throw .encoding(name) }
        return result
    }

    /// The encoding that the XML declaration names.
    private static func declared(_ text: [UInt8]) -> String? {
        guard text.starts(with: "<?xml".utf8) else { return nil }
        let head = text.prefix(200).prefix { $0 != UInt8(ascii: ">") }
        let declaration = String(decoding: head, as: UTF8.self)
        guard let place = declaration.firstRange(of: "encoding") else { return nil }
        let rest = declaration[place.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote }.prefix(40))
    }
}
