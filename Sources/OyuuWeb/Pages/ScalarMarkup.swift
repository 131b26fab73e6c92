import Mustache
import OyuuText

/// How values are made safe to stand in a page: scalar by scalar.
///
/// Mustache's own way goes by characters, and a quote or a bracket that grows together with its neighbour into one, such
/// as `"` with a combining accent after it or `<` with U+0600 before it, is another character, which it lets through.
struct ScalarMarkup: MustacheContentType {
    static let name = "OYUU"
    /// What a template begins with that is filled so.
    static let pragma = "{{% CONTENT_TYPE:\(name)}}"

    func escapeText(_ text: String) -> String {
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            // No page may hold them (HTML, 13.1.4), but for tabs and ends of lines.
            let isControl = scalar.value < 0x20 && ![0x09, 0x0A, 0x0D].contains(scalar.value)
            visible.append(isControl ? "\u{FFFD}" : scalar)
        }
        return Markup.escaped(String(visible))
    }
}
