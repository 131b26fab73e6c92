/// Text as it sounds, roughly: "kochkor muyuz", "Qochqor müyüz", "Кочкор мүйүз" and "кочкор муйуз" become the same.
///
/// Kyrgyz, Russian and Tajik Cyrillic and the Latin spellings in use are brought to one row of letters; long and short
/// vowels, ы and и and й, ү and у, ө and о, ң and н are not told apart. Meant for finding, never for deciding that two
/// names are one.
package enum SoundText {
    /// Lower-case letters, digits and other characters as they are, in the order of the text.
    ///
    /// - Parameter text: folded as ``SearchText/folded(_:)`` does.
    package static func of(_ text: String) -> String {
        var letters: [UInt8] = []
        letters.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x80: letters.append(UInt8(scalar.value))
            default: letters += spellings[scalar.value] ?? Array(String(scalar).utf8)
            }
        }
        var result: [UInt8] = []
        result.reserveCapacity(letters.count)
        var at = 0
        while at < letters.count {
            let (sound, length) = sound(letters[at...])
            at += length
            guard let sound, !(isLetter(sound) && result.last == sound) else { continue }
            result.append(sound)
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    /// The sound that some letters begin with, nil for one that is not heard, and how many letters it takes.
    private static func sound(_ letters: ArraySlice<UInt8>) -> (UInt8?, Int) {
        for (spelling, sound) in digraphs where letters.starts(with: spelling) { return (sound, spelling.count) }
        let letter = letters[letters.startIndex]
        switch letter {
        case UInt8(ascii: "'"), UInt8(ascii: "`"): return (nil, 1)
        case UInt8(ascii: "y"): return (UInt8(ascii: "i"), 1)
        case UInt8(ascii: "q"), UInt8(ascii: "c"): return (UInt8(ascii: "k"), 1)
        case UInt8(ascii: "w"): return (UInt8(ascii: "v"), 1)
        case UInt8(ascii: "x"): return (UInt8(ascii: "h"), 1)
        default: return (letter, 1)
        }
    }

    /// Letters that are heard as one, longest first. `c` stands for ч, `w` for ш, `j` for ж, `h` for х.
    private static let digraphs: [([UInt8], UInt8)] = [
        ("shch", "w"), ("dzh", "j"), ("zh", "j"), ("dj", "j"), ("kh", "h"), ("gh", "g"), ("ch", "c"), ("sh", "w"),
        ("ng", "n"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)[0]) }

    /// How letters beyond ASCII are spelt in it.
    private static let spellings: [UInt32: [UInt8]] = {
        let table: [(String, String)] = [
            ("а", "a"), ("б", "b"), ("в", "v"), ("г", "g"), ("д", "d"), ("е", "e"), ("ё", "e"), ("ж", "zh"), ("з", "z"),
            ("и", "i"), ("й", "y"), ("к", "k"), ("л", "l"), ("м", "m"), ("н", "n"), ("ң", "ng"), ("о", "o"), ("ө", "o"),
            ("п", "p"), ("р", "r"), ("с", "s"), ("т", "t"), ("у", "u"), ("ү", "u"), ("ф", "f"), ("х", "kh"),
            ("ц", "ts"), ("ч", "ch"), ("ш", "sh"), ("щ", "shch"), ("ъ", ""), ("ы", "y"), ("ь", ""), ("э", "e"),
            ("ю", "yu"), ("я", "ya"),
            // Tajik, Uzbek and Kazakh, as they are spoken in Batken too
            ("ғ", "g"), ("ӣ", "i"), ("қ", "k"), ("ӯ", "u"), ("ҳ", "kh"), ("ҷ", "dzh"), ("ў", "u"), ("і", "i"),
            ("ұ", "u"), ("ә", "a"), ("һ", "kh"), ("є", "e"), ("ї", "i"),
            // Latin
            ("ä", "a"), ("á", "a"), ("â", "a"), ("ç", "ch"), ("é", "e"), ("è", "e"), ("ə", "a"), ("ğ", "g"), ("ı", "i"),
            ("í", "i"), ("ï", "i"), ("ñ", "ng"), ("ŋ", "ng"), ("ó", "o"), ("ö", "o"), ("ō", "o"), ("ş", "sh"),
            ("š", "sh"), ("ú", "u"), ("ü", "u"), ("ū", "u"), ("ý", "y"), ("ž", "zh"), ("č", "ch"), ("ā", "a"),
            ("ī", "i"), ("ʼ", ""), ("ʻ", ""), ("‘", ""), ("’", ""),
        ]
        return Dictionary(
            uniqueKeysWithValues: table.compactMap { letter, spelling in
                letter.unicodeScalars.first.map { ($0.value, Array(spelling.utf8)) }
            })
    }()
}
