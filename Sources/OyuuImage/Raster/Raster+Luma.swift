extension Raster {
    /// One channel: BT.601 luma, 0.299 R + 0.587 G + 0.114 B to the nearest, in the integers libjpeg uses.
    public func luma() -> Raster {
        if channels == 1 { return self }
        let count = width * height
        let samples = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            pixels.withUnsafeBufferPointer { rgb in
                for i in 0..<count {
                    let red = UInt32(rgb[3 * i]) * 19_595
                    let green = UInt32(rgb[3 * i + 1]) * 38_470
                    let blue = UInt32(rgb[3 * i + 2]) * 7_471
                    buffer[i] = UInt8(truncatingIfNeeded: (red + green + blue + 32_768) >> 16)
                }
            }
            initialized = count
        }
        return Raster(width: width, height: height, channels: 1, pixels: samples)
    }
}
