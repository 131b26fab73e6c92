/// A plane of small numbers that shapes are filled into, one sample a pixel centre: which felt, which region.
struct Mask: Sendable {
    let width: Int
    let height: Int
    var cells: [UInt8]

    init(width: Int, height: Int, filledWith value: UInt8 = 0) {
        self.width = width
        self.height = height
        cells = [UInt8](repeating: value, count: width * height)
    }

    /// Writes `value` wherever a pixel centre lies inside `outline`.
    mutating func fill(_ outline: Outline, with value: UInt8) {
        for contour in outline.contours {
            spans(of: contour) { cells, row, range in
                for x in range { cells[row + x] = value }
            }
        }
    }

    /// Exchanges 0 and 1 inside `outline`: what was figure becomes ground.
    mutating func exchange(_ outline: Outline) {
        var inside = Mask(width: width, height: height)
        inside.fill(outline, with: 1)
        for i in cells.indices where inside.cells[i] == 1 { cells[i] ^= 1 }
    }

    /// Calls `body` with every run of pixel centres inside `contour` (non-zero winding), row by row.
    private mutating func spans(of contour: [Point], _ body: (inout [UInt8], Int, Range<Int>) -> Void) {
        guard contour.count >= 3 else { return }
        var low = Double.infinity
        var high = -Double.infinity
        for p in contour {
            low = min(low, p.y)
            high = max(high, p.y)
        }
        let first = max(0, Int((low - 0.5).rounded(.up)))
        let last = min(height - 1, Int((high - 0.5).rounded(.down)))
        guard first <= last else { return }
        var crossings: [(x: Double, direction: Int)] = []
        for y in first...last {
            let center = Double(y) + 0.5
            crossings.removeAll(keepingCapacity: true)
            var a = contour[contour.count - 1]
            for b in contour {
                if (a.y <= center) != (b.y <= center) {
                    let x = a.x + (center - a.y) / (b.y - a.y) * (b.x - a.x)
                    crossings.append((x, b.y > a.y ? 1 : -1))
                }
                a = b
            }
            crossings.sort { ($0.x, $0.direction) < ($1.x, $1.direction) }
            var winding = 0
            for k in 0..<max(0, crossings.count - 1) {
                winding += crossings[k].direction
                guard winding != 0 else { continue }
                let from = max(0, Int((crossings[k].x - 0.5).rounded(.up)))
                let to = min(width, Int((crossings[k + 1].x - 0.5).rounded(.up)))
                if from < to { body(&cells, y * width, from..<to) }
            }
        }
    }
}
