/// Blocks put onto pages one below the other, before anything is drawn: only at the end is it known how many pages
/// there are.
package struct PaperFlow {
    /// What stands on each page, in points from its top left.
    package private(set) var pages: [[PaperBlock.Placed]] = [[]]
    private var y: Double
    let left: Double
    let top: Double
    let bottom: Double

    /// - Parameters:
    ///   - left: where blocks begin.
    ///   - top: where a page's first block begins; `bottom`: where its last one ends at most.
    init(left: Double, top: Double, bottom: Double) {
        (self.left, self.top, self.bottom) = (left, top, bottom)
        y = top
    }

    /// Points that are left on the page.
    var room: Double { bottom - y }
    /// Points of an empty page.
    var pageHeight: Double { bottom - top }
    var isAtTop: Bool { y == top }

    mutating func turn() {
        pages.append([])
        y = top
    }

    /// Puts a block below the last one, on a new page where it does not fit.
    ///
    /// - Parameter gap: points between it and the block before, on the same page.
    mutating func put(_ block: PaperBlock, gap: Double = 0) {
        if !isAtTop {
            if gap + block.height > room { turn() } else { y += gap }
        }
        for item in block.items {
            var placed = item
            placed.x += left
            placed.y += y
            pages[pages.count - 1].append(placed)
        }
        y += block.height
    }
}

extension PDFPage {
    /// Draws what was placed.
    func draw(_ placed: PaperBlock.Placed) throws(PaperError) {
        switch placed.item {
        case .text(let text, let style): self.text(text, x: placed.x, y: placed.y, width: placed.width, style)
        case .picture(let picture):
            _ = try draw(picture, x: placed.x, y: placed.y, width: placed.width, height: placed.height)
        case .code(let code): draw(code, x: placed.x, y: placed.y, side: placed.width)
        case .fill(let color):
            fill(x: placed.x, y: placed.y, width: placed.width, height: placed.height, color)
        }
    }
}
