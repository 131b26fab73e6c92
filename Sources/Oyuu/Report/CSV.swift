/// Comma-separated values by RFC 4180, safe to open in a spreadsheet.
package enum CSV {
    /// One row with its line end.
    package static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// What a spreadsheet needs at the start of a file to read it as UTF-8.
    package static let byteOrderMark = "\u{FEFF}"

    /// One cell, quoted where it must be.
    ///
    /// A cell that a spreadsheet would run as a formula (file names are chosen by strangers) gets an apostrophe before
    /// it, as OWASP advises; the JSON lines keep the exact text.
    static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(text) == nil {
            text = "'" + text
        }
        // Scalars, not characters: a comma with a combining mark on it is still a comma to a reader of CSV. The semicolon
        // divides cells where a spreadsheet's language writes decimals with a comma.
        guard text.unicodeScalars.contains(where: { ",;\"\r\n\t".unicodeScalars.contains($0) }) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.unicodeScalars.append(scalar) }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// The rows of a CSV text.
    package static func rows(_ text: String) -> [[String]] {
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
