import Foundation

extension DisplayWidth {
    /// Lines of no more than `columns` columns, blanks before each; a longer word has a line of its own.
    ///
    /// - Parameter indent: blanks before each line. Where a terminal leaves hardly any room beside them, lines are wider
    ///   than it is.
    static func wrapped(_ text: String, to columns: Int, indent: Int = 0) -> [String] {
        let room = max(columns - indent, leastRoom)
        var lines: [(text: String, width: Int)] = []
        for word in text.split(separator: " ") {
            let width = of(String(word))
            if let last = lines.last, last.width + 1 + width <= room {
                lines[lines.count - 1] = (last.text + " " + word, last.width + 1 + width)
            } else {
                lines.append((String(word), width))
            }
        }
        return lines.map { String(repeating: " ", count: indent) + $0.text }
    }

    /// Columns below which a column of text cannot be read.
    private static let leastRoom = 20
}

extension Terminal {
    /// The width to lay text out in, as the argument parser finds it: `COLUMNS`, else the terminal's own, else 80.
    static var columns: Int {
        if let named = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }) { return named }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
