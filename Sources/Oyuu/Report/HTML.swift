import Foundation
import OyuuFingerprint
import OyuuText

/// Small pieces of the report page.
package enum HTML {
    /// One line of text made safe to stand in a page or an attribute, control characters made visible: file names and
    /// titles are chosen by strangers.
    package static func escaped(_ text: String) -> String { Markup.escaped(Printable.line(text)) }

    /// A strip of swatches, each as wide as its share, named for those who cannot see it.
    package static func strip(_ palette: Palette, in language: Language) -> String {
        let naming = NamingLanguage(language)
        let names = palette.swatches.map { swatch in
            "\(ColorNaming.name(of: swatch.color, in: naming)) \(Int((swatch.share * 100).rounded())) %"
        }
        let parts = zip(palette.swatches, names).map { swatch, name in
            let width = max(1, Int((swatch.share * 1000).rounded()))
            return "<i style=\"flex:\(width);background:\(swatch.color.hex)\" title=\"\(escaped(name))\"></i>"
        }
        let label = escaped(names.joined(separator: ", "))
        return "<div class=\"strip\" role=\"img\" aria-label=\"\(label)\">\(parts.joined())</div>"
    }

    /// A picture carried inside the page; nil where there is none.
    package static func picture(_ jpeg: [UInt8]?, alternative: String) -> String? {
        guard let jpeg else { return nil }
        return
            "<img alt=\"\(escaped(alternative))\" src=\"data:image/jpeg;base64,\(Data(jpeg).base64EncodedString())\">"
    }
}
