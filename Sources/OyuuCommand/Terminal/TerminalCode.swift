import OyuuPaper

/// A QR code in a terminal's own characters.
enum TerminalCode {
    /// Two rows of modules a line, with the quiet zone; nil where the text is too long for a code.
    static func lines(_ text: String) -> [String]? {
        guard let rows = try? QRSymbol(text).rows(quietZone: 2) else { return nil }
        return stride(from: 0, to: rows.count, by: 2).map { y in
            let below = y + 1 < rows.count ? rows[y + 1] : rows[y].map { _ in false }
            // Light modules are drawn: terminals are mostly dark.
            return zip(rows[y], below).map { upper, lower in
                switch (upper, lower) {
                case (false, false): "█"
                case (false, true): "▀"
                case (true, false): "▄"
                case (true, true): " "
                }
            }.joined()
        }
    }
}
