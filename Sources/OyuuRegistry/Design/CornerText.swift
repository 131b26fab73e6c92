/// Corners in a database's column: eight numbers joined by commas, each in the shortest form that reads back the same.
package enum CornerText {
    package static func text(_ corners: [Double]) -> String { corners.map(\.description).joined(separator: ",") }

    /// Nil where the text is not eight finite numbers.
    package static func corners(_ text: String) -> [Double]? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Double($0) }.filter(\.isFinite)
        return parts.count == 8 && numbers.count == 8 ? numbers : nil
    }
}
