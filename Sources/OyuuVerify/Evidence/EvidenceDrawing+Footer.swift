import OyuuFingerprint
import OyuuImage

extension EvidenceDrawing {
    /// The picture with the footer's lines below it, black on white.
    func footed(_ picture: Raster) -> Raster {
        let inset = EvidenceLayout.margin * scale / 2
        let room = Double(picture.width) - 2 * inset
        // A narrow picture has smaller letters rather than a word a line.
        let height = min(24 * scale, room / Lettering.width(of: String(repeating: "-", count: 26), height: 1))
        guard height >= 3 else { return picture }
        let columns = Int(room / (Lettering.width(of: "--", height: height) - Lettering.width(of: "-", height: height)))
        let lines = options.footer.prefix(Footer.lineLimit).flatMap { Footer.broken($0, columns: columns) }
        guard !lines.isEmpty else { return picture }
        let step = height * 1.75
        let depth = Int(step * Double(lines.count) + inset)
        var canvas = Canvas(width: picture.width, height: picture.height + depth)
        canvas.place(picture, x: 0, y: 0)
        for (place, line) in lines.enumerated() {
            let corner = Point(inset, Double(picture.height) + inset * 0.4 + step * Double(place))
            canvas.text(line, at: corner, height: height, .black, within: canvas.frame)
        }
        return canvas.raster
    }
}

/// Words in lines no longer than a drawing is wide.
enum Footer {
    /// Lines that are looked at, and lines that one of them may be broken into.
    static let lineLimit = 6
    private static let breakLimit = 3

    /// The line in pieces of at most `columns` letters, broken between words where there is one; what does not fit into
    /// three ends in dots.
    static func broken(_ line: String, columns: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for word in Lettering.capitals(line).split(separator: " ") {
            var rest = word[...]
            if !piece.isEmpty, piece.count + 1 + rest.count <= columns {
                piece += " " + rest
                continue
            }
            if !piece.isEmpty { pieces.append(piece) }
            while rest.count > columns {
                pieces.append(String(rest.prefix(columns)))
                rest = rest.dropFirst(columns)
            }
            piece = String(rest)
        }
        if !piece.isEmpty { pieces.append(piece) }
        guard pieces.count > breakLimit else { return pieces }
        return pieces.prefix(breakLimit - 1) + [pieces[breakLimit - 1].prefix(max(columns - 3, 0)) + "..."]
    }
}
