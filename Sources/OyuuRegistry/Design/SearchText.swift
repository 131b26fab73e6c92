import Foundation

/// Text as it is compared in searches: Unicode NFC and lower case, for Cyrillic as for Latin letters.
package enum SearchText {
    package static func folded(_ text: String) -> String {
        text.lowercased().precomposedStringWithCanonicalMapping
    }

    /// Everything a design is found by, one value a line, so that no word spans two values.
    package static func of(_ details: DesignDetails, number: DesignNumber) -> String {
        let values = [number.description, details.title, details.holder, details.village ?? ""] + details.motifs
        return folded(values.joined(separator: "\n"))
    }

    /// The words of a query, at most 16 of at most 200 scalars together.
    package static func words(_ query: String) -> [String] {
        let bounded = String(String.UnicodeScalarView(query.unicodeScalars.prefix(200)))
        return folded(bounded).split(whereSeparator: \.isWhitespace).prefix(16).map(String.init)
    }
}
