import Oyuu
import OyuuFingerprint
import OyuuText

/// The colours of a picture as a strip of swatches with their names, drawn without styles so that the page's policy against
/// foreign styles can stand.
enum PaletteStrip {
    static func html(_ palette: Palette, in language: Language) -> String {
        guard !palette.swatches.isEmpty else { return "" }
        var shapes = ""
        var x = 0.0
        for swatch in palette.swatches {
            let width = swatch.share * 100
            shapes += "<rect x=\"\(short(x))\" width=\"\(short(width))\" height=\"8\" fill=\"\(swatch.color.hex)\"/>"
            x += width
        }
        let names = palette.swatches.map { name(of: $0, in: language) }
        let items = zip(palette.swatches, names).map { swatch, name in
            "<li><svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><rect width=\"1\" height=\"1\" fill=\"\(swatch.color.hex)\"/></svg>\(name)</li>"
        }
        return """
            <svg class="strip" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">\(shapes)</svg>\
            <ul class="swatches">\(items.joined())</ul>
            """
    }

    private static func name(of swatch: Palette.Swatch, in language: Language) -> String {
        let name = Markup.escaped(ColorNaming.name(of: swatch.color, in: NamingLanguage(language)))
        return "\(name) \(Int((swatch.share * 100).rounded()))\u{A0}%"
    }

    private static func short(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
