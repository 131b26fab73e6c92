/// Text in the order of the alphabets of those who read the register: Kyrgyz (ң after н, ө after о, ү after у), with the
/// letters that Russian, Tajik and Uzbek have besides where those put them, Latin before Cyrillic, digits before both.
///
/// Meant for lists, not for telling names apart: case, accents and everything that is no letter or digit do not count.
package enum AlphabetOrder {
    /// A key whose order as bytes is the text's.
    ///
    /// - Parameter text: any; its first 64 letters and digits count.
    package static func key(_ text: String) -> String {
        var key = ""
        var length = 0
        var isGap = false
        for scalar in SearchText.folded(text).unicodeScalars where length < 64 {
            if let place = places[scalar] ?? plainPlace(scalar) {
                if isGap, length > 0 { key.unicodeScalars.append(gap) }
                isGap = false
                key.unicodeScalars.append(place)
                length += 1
            } else {
                isGap = true
            }
        }
        return key
    }

    /// Words end before longer words go on.
    private static let gap = Unicode.Scalar(UInt8(1))

    private static let cyrillic = Array("абвгғдеёєжҗзиӣіїйкқлмнңоөпрстуўүұӯфхҳһцчҷшщъыьэюяә".unicodeScalars)

    private static let places: [Unicode.Scalar: Unicode.Scalar] = {
        // Latin letters with marks stand with those without.
        let marked = Array("äaáaâaāaəaçcčcéeèeğgıiíiïiīiñnŋnóoöoōoşsšsúuüuūuýyžz".unicodeScalars)
        var places: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (index, letter) in cyrillic.enumerated() { places[letter] = Unicode.Scalar(0x100 + UInt32(index)) }
        for pair in stride(from: 0, to: marked.count - 1, by: 2) { places[marked[pair]] = marked[pair + 1] }
        return places
    }()

    /// Latin letters, digits, and letters of scripts that the register's readers do not order: by their own numbers.
    private static func plainPlace(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: scalar
        case 0x200...: scalar.properties.isAlphabetic ? scalar : nil
        default: nil
        }
    }
}
