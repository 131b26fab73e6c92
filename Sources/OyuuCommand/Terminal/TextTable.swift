import Oyuu
import OyuuText

/// Rows of text in aligned columns.
struct TextTable {
    let header: [String]
    private(set) var rows: [[String]] = []
    /// Columns wider than this are shortened.
    var widestColumn = 40

    init(_ header: [String]) { self.header = header }

    mutating func add(_ row: [String]) { rows.append(row) }

    /// The lines, header first; the last column is not padded.
    var lines: [String] {
        let all = [header] + rows.map { $0.map { DisplayWidth.shortened(Printable.line($0), to: widestColumn) } }
        let widths = header.indices.map { column in
            all.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        return all.enumerated().map { index, row in
            let line = row.indices.map { column in
                column == row.count - 1 ? row[column] : DisplayWidth.padded(row[column], to: widths[column])
            }.joined(separator: "  ")
            return index == 0 ? Terminal.styled(line, .bold) : line
        }
    }
}
