/// An upright picture in memory: 8-bit samples, rows from the top, channels interleaved, no padding.
///
/// One channel is luma (BT.601, as JPEG stores it); three are sRGB red, green, blue.
public struct Raster: Sendable, Equatable {
    /// Width in pixels, at least 1.
    public let width: Int
    /// Height in pixels, at least 1.
    public let height: Int
    /// Samples a pixel: 1 (luma) or 3 (sRGB).
    public let channels: Int
    /// `width * height * channels` samples, 0...255.
    public private(set) var pixels: [UInt8]

    /// Takes ownership of `pixels`.
    ///
    /// - Precondition: sides are at least 1, `channels` is 1 or 3, and `pixels.count == width * height * channels`.
    public init(width: Int, height: Int, channels: Int, pixels: [UInt8]) {
        precondition(width >= 1 && height >= 1, "a raster has at least one pixel")
        precondition(channels == 1 || channels == 3, "a raster has one or three channels")
        precondition(pixels.count == width * height * channels, "samples do not fill the raster")
        self.width = width
        self.height = height
        self.channels = channels
        self.pixels = pixels
    }

    /// A raster of one colour.
    public init(width: Int, height: Int, filledWith pixel: [UInt8]) {
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height * pixel.count)
        for _ in 0..<(width * height) { pixels.append(contentsOf: pixel) }
        self.init(width: width, height: height, channels: pixel.count, pixels: pixels)
    }

    /// The samples of the pixel at column `x`, row `y` start here in `pixels`.
    @inlinable
    public func offset(x: Int, y: Int) -> Int { (y * width + x) * channels }

    /// Runs `body` on the samples in place, for filters and drawing.
    public mutating func withMutablePixels<Result, Failure: Error>(
        _ body: (inout [UInt8]) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let count = pixels.count
        defer { precondition(pixels.count == count, "a raster keeps its size") }
        return try body(&pixels)
    }
}
