/// Reads rows of RFC 4180, whose cells are divided by a comma, a semicolon or a tab.
///
/// Strict where the standard is: a quotation mark stands around a whole cell or, doubled, in one. After a bad row reading
/// goes on with the next line, so that one mark too many costs one row.
struct CSVReader {
    /// What a line of the table is.
    enum Row: Equatable {
        /// A row's cells.
        case cells([String])
        case badQuote
        /// A quotation mark is not closed before the table ends, or the row is longer than a row may be.
        case unclosed
    }

    private let text: [UInt8]
    private let separator: UInt8
    private let rowLimit: Int
    private var index: Int
    private(set) var line = 1

    /// - Parameter text: UTF-8 without a byte order mark.
    init(_ text: [UInt8], separator: UInt8, rowLimit: Int, from index: Int = 0) {
        (self.text, self.separator, self.rowLimit, self.index) = (text, separator, rowLimit, index)
    }

    /// The next row that is not empty, and the line it starts on.
    mutating func next() -> (row: Row, line: Int)? {
        while let byte = peek, byte == 0x0A || byte == 0x0D { step() }
        guard index < text.count else { return nil }
        let (start, first) = (index, line)
        var cells: [String] = []
        while true {
            let cell = cell(from: start)
            switch cell {
            case .cells(let texts):
                cells += texts
                if peek == separator {
                    step()
                    continue
                }
                return (.cells(cells), first)
            case .badQuote, .unclosed:
                (index, line) = (start, first)
                while let byte = peek, byte != 0x0A { step() }
                return (cell, first)
            }
        }
    }

    /// One cell; the separator or the line's end is left.
    private mutating func cell(from start: Int) -> Row {
        var bytes: [UInt8] = []
        let isQuoted = peek == UInt8(ascii: "\"")
        if isQuoted { step() }
        while let byte = peek {
            guard index - start < rowLimit else { return .unclosed }
            if isQuoted {
                step()
                guard byte == UInt8(ascii: "\"") else {
                    bytes.append(byte)
                    continue
                }
                if peek == byte {
                    bytes.append(byte)
                    step()
                    continue
                }
                let ends = peek.map { $0 == separator || $0 == 0x0A || $0 == 0x0D } ?? true
                return ends ? .cells([String(decoding: bytes, as: UTF8.self)]) : .badQuote
            }
            if byte == separator || byte == 0x0A || byte == 0x0D { break }
            guard byte != UInt8(ascii: "\"") else { return .badQuote }
            bytes.append(byte)
            step()
        }
        return isQuoted ? .unclosed : .cells([String(decoding: bytes, as: UTF8.self)])
    }

    private var peek: UInt8? { index < text.count ? text[index] : nil }

    private mutating func step() {
        if index < text.count, text[index] == 0x0A { line += 1 }
        index += 1
    }
}
