/// Text of strangers (file names, titles) made safe for a terminal, a page or a table.
package enum Printable {
    /// Several lines, each made safe.
    package static func text(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    /// Control characters and overrides of direction, which could move the cursor, recolour the screen or hide what a
    /// name ends in, become visible symbols.
    package static func line(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0..<0x20: result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
            case 0x7F: result += "␡"
            case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069: result += "�"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
