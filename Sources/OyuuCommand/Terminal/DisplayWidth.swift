import OyuuText

/// How many columns text takes on a terminal, so that tables of Kyrgyz, Latin and wide letters align.
enum DisplayWidth {
    /// Columns of a text: 0 for combining marks and controls, 2 for wide East Asian letters and emoji, else 1.
    static func of(_ text: String) -> Int {
        text.reduce(0) { $0 + of($1) }
    }

    /// Columns of one grapheme.
    private static func of(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .nonspacingMark, .enclosingMark: return 0
        default: break
        }
        if character.unicodeScalars.contains(where: { $0 == "\u{FE0F}" || $0.properties.isEmojiPresentation }) {
            return 2
        }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// Wide and fullwidth blocks of Unicode's East Asian Width (UAX #11).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]

    /// Columns of the widest of some words in the person's language, and `least` at least.
    static func widest(_ words: [Words], atLeast least: Int = 0) -> Int {
        words.map { of(Terminal.text($0)) }.reduce(least, max)
    }

    /// `text` followed by blanks up to `width` columns.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    /// `text` shortened to `width` columns, with an ellipsis where something was cut.
    static func shortened(_ text: String, to width: Int) -> String {
        guard of(text) > width, width > 0 else { return text }
        var result = ""
        var columns = 0
        for character in text {
            let next = of(character)
            if columns + next > width - 1 { break }
            result.append(character)
            columns += next
        }
        return result + "…"
    }
}
