extension Palette {
    /// Bytes of a palette in a table: number of swatches and whether there is a background, then room for nine swatches of
    /// red, green, blue and parts (2, lowest byte first), and a zero.
    package static let recordSize = 48

    /// The palette in `recordSize` bytes.
    package var record: [UInt8] {
        var bytes: [UInt8] = [UInt8(swatches.count), background == nil ? 0 : 1]
        for swatch in swatches + [background].compactMap(\.self) {
            bytes += [swatch.color.red, swatch.color.green, swatch.color.blue]
            bytes += [UInt8(truncatingIfNeeded: swatch.parts), UInt8(truncatingIfNeeded: swatch.parts >> 8)]
        }
        return bytes + repeatElement(0, count: Self.recordSize - bytes.count)
    }

    /// The palette of a record; nil where the bytes are none.
    package init?(record bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.recordSize, bytes[0] <= Self.maximumCount, bytes[1] <= 1 else { return nil }
        func swatch(_ index: Int) -> Swatch {
            let start = 2 + 5 * index
            return Swatch(
                color: SRGBColor(red: bytes[start], green: bytes[start + 1], blue: bytes[start + 2]),
                parts: UInt16(bytes[start + 3]) | UInt16(bytes[start + 4]) << 8)
        }
        let count = Int(bytes[0])
        self.init(swatches: (0..<count).map(swatch), background: bytes[1] == 1 ? swatch(count) : nil)
    }
}
