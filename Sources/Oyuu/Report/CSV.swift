/// Comma-separated values by RFC 4180, safe to open in a spreadsheet.
enum CSV {
    /// One row with its line end.
    static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// One cell, quoted where it must be.
    ///
    /// A cell that a spreadsheet would run as a formula (file names are chosen by strangers) gets an apostrophe before
    /// it, as OWASP advises; the JSON lines keep the exact text.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(text) == nil {
            text = "'" + text
        }
        guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }

    /// The rows of a CSV text.
    static func rows(_ text: String) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var cell = ""
        var isQuoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var pending: Unicode.Scalar?
        while let scalar = pending ?? scalars.next() {
            pending = nil
            switch (scalar, isQuoted) {
            case ("\"", true):
                pending = scalars.next()
                if pending == "\"" {
                    cell.unicodeScalars.append("\"")
                    pending = nil
                } else {
                    isQuoted = false
                }
            case ("\"", false): isQuoted = true
            case (",", false):
                row.append(cell)
                cell = ""
            case ("\r", false): break
            case ("\n", false):
                rows.append(row + [cell])
                row = []
                cell = ""
            default: cell.unicodeScalars.append(scalar)
            }
        }
        if !cell.isEmpty || !row.isEmpty { rows.append(row + [cell]) }
        return rows
    }
}
