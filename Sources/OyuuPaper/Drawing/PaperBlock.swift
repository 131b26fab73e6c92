/// What stands together on a page: texts and pictures placed but not yet drawn, in points from the block's top left.
package struct PaperBlock {
    /// What is drawn.
    package enum Item {
        case text(String, PDFPage.Style)
        case picture(PaperPicture)
        case code(QRSymbol)
        /// A filled rectangle: a line, or the ground of a row.
        case fill((Double, Double, Double))
    }

    package struct Placed {
        package var item: Item
        package var x: Double
        package var y: Double
        package var width: Double
        package var height: Double
    }

    private(set) var items: [Placed] = []
    private(set) var height = 0.0
    let width: Double

    init(width: Double) { self.width = width }

    /// Blocks below each other.
    init(_ blocks: [PaperBlock], width: Double, spacing: Double) {
        self.init(width: width)
        for (place, block) in blocks.enumerated() {
            if place > 0 { skip(spacing) }
            put(block)
        }
    }

    /// Sets text below what is there, or beside it.
    ///
    /// - Parameters:
    ///   - x: where its column begins; `width`: how wide it is, to the block's right edge where nil.
    ///   - y: its top; below all where nil.
    ///   - page: where text is measured.
    mutating func add(
        _ text: String, _ style: PDFPage.Style, x: Double = 0, y: Double? = nil, width: Double? = nil, on page: PDFPage
    ) {
        let column = width ?? self.width - x
        put(
            .text(text, style), x: x, y: y ?? height, width: column,
            height: page.text(text, x: 0, y: 0, width: column, style, draws: false))
    }

    /// Puts a picture as large as it fits into a box, at its top in the middle.
    mutating func add(_ picture: PaperPicture, x: Double = 0, y: Double? = nil, width: Double, height: Double) {
        let size = picture.fitted(width: width, height: height)
        put(
            .picture(picture), x: x + (width - size.width) / 2, y: y ?? self.height, width: size.width,
            height: size.height)
    }

    /// Puts anything at a place.
    mutating func put(_ item: Item, x: Double, y: Double, width: Double, height: Double) {
        items.append(Placed(item: item, x: x, y: y, width: width, height: height))
        self.height = max(self.height, y + height)
    }

    /// Puts another block's items in with its top left at a place.
    mutating func put(_ block: PaperBlock, x: Double = 0, y: Double? = nil) {
        let top = y ?? height
        for item in block.items {
            put(item.item, x: x + item.x, y: top + item.y, width: item.width, height: item.height)
        }
        height = max(height, top + block.height)
    }

    /// Leaves room below.
    mutating func skip(_ room: Double) { height += room }
}

extension PaperPicture {
    /// How large it is in a box of points.
    func fitted(width: Double, height: Double) -> (width: Double, height: Double) {
        let scale = min(width / Double(max(self.width, 1)), height / Double(max(self.height, 1)))
        return (scale * Double(self.width), scale * Double(self.height))
    }
}
