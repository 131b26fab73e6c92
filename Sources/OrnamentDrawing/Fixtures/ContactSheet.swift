import OyuuImage

/// Many designs on one page.
public enum ContactSheet {
    /// Each of `ornaments` in a square cell of `cell` pixels, `columns` side by side, on white; at most 256 colours.
    public static func drawn(_ ornaments: [Ornament], columns: Int, cell: Int) throws -> Raster {
        let small = try Parallel.map(ornaments) { $0.drawn(longSide: 3 * cell).fitted(longSide: cell - 8) }
        let rows = (small.count + columns - 1) / columns
        var page = Raster(width: columns * cell, height: rows * cell, filledWith: [255, 255, 255])
        for (k, picture) in small.enumerated() {
            page.place(
                picture, x: k % columns * cell + (cell - picture.width) / 2,
                y: k / columns * cell + (cell - picture.height) / 2)
        }
        return page
    }
}
