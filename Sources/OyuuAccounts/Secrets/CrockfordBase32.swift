/// Douglas Crockford's base 32: digits and letters without I, L, O and U, so that people can read them out.
enum CrockfordBase32 {
    static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// `count` symbols of 5 random bits each, from the system's generator.
    static func random(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        return String(
            decoding: (0..<count).map { _ in symbols[Int(generator.next(upperBound: UInt8(32)))] }, as: UTF8.self)
    }

    /// The `count` symbols that somebody typed; nil where there are others or another number of them.
    ///
    /// Case, blanks and hyphens do not matter; O is read as 0, I and L as 1.
    static func read(_ typed: String, count: Int) -> String? {
        guard typed.utf8.count <= 8 * count else { return nil }
        var found: [UInt8] = []
        found.reserveCapacity(count)
        for scalar in typed.unicodeScalars {
            // Telephones write other blanks and hyphens than keyboards do.
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .dashPunctuation { continue }
            guard let symbol = symbol(scalar), found.count < count else { return nil }
            found.append(symbol)
        }
        return found.count == count ? String(decoding: found, as: UTF8.self) : nil
    }

    private static func symbol(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.isASCII else { return nil }
        var byte = UInt8(scalar.value)
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { byte -= 32 }
        switch byte {
        case UInt8(ascii: "O"): byte = UInt8(ascii: "0")
        case UInt8(ascii: "I"), UInt8(ascii: "L"): byte = UInt8(ascii: "1")
        default: break
        }
        return symbols.contains(byte) ? byte : nil
    }
}
