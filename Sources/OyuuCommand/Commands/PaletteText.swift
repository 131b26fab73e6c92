import OyuuFingerprint
import OyuuText

extension NamingLanguage {
    /// The language that the person's environment asks for.
    static var preferred: NamingLanguage {
        switch Terminal.language {
        case .kyrgyz: .ky
        case .russian: .ru
        case .english: .en
        }
    }
}

/// A palette as lines for a terminal.
enum PaletteText {
    static func lines(_ palette: Palette, in language: NamingLanguage) -> [String] {
        palette.swatches.map { swatch in
            let color = swatch.color
            let share = Figure.fixed(swatch.share * 100, 1)
            let block = Terminal.swatch(red: color.red, green: color.green, blue: color.blue)
            return
                "\(block)\(color.hex)  \(String(repeating: " ", count: max(0, 5 - share.count)))\(share) %  \(ColorNaming.name(of: color, in: language))"
        }
    }
}
