/// An RGB raster as indices into a palette in ascending order of red, green, blue.
struct IndexedPixels {
    /// One a pixel.
    let indices: [UInt8]
    /// Red, green, blue of each colour.
    let palette: [UInt8]

    /// Nil where there are more than 256 colours.
    init?(_ raster: Raster) {
        var colors: Set<UInt32> = []
        var previous: UInt32?
        let pixels = raster.pixels
        for i in stride(from: 0, to: pixels.count, by: 3) {
            let color = Self.packed(pixels, i)
            if color == previous { continue }
            previous = color
            if colors.insert(color).inserted && colors.count > 256 { return nil }
        }
        let sorted = colors.sorted()
        let index = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices.map { UInt8($0) }))
        palette = sorted.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 255), UInt8($0 & 255)] }
        indices = stride(from: 0, to: pixels.count, by: 3).map { index[Self.packed(pixels, $0)] ?? 0 }
    }

    private static func packed(_ pixels: [UInt8], _ i: Int) -> UInt32 {
        UInt32(pixels[i]) << 16 | UInt32(pixels[i + 1]) << 8 | UInt32(pixels[i + 2])
    }
}
