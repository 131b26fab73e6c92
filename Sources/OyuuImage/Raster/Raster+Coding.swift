import Foundation

/// A raster handed from one process to another.
extension Raster: Codable {
    private enum CodingKeys: String, CodingKey { case width, height, channels, pixels }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(width, forKey: .width)
        try container.encode(height, forKey: .height)
        try container.encode(channels, forKey: .channels)
        try container.encode(Data(pixels), forKey: .pixels)
    }

    /// - Throws: `DecodingError` where the samples do not fill the sides.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let (width, height) = (
            try container.decode(Int.self, forKey: .width), try container.decode(Int.self, forKey: .height)
        )
        let channels = try container.decode(Int.self, forKey: .channels)
        let pixels = [UInt8](try container.decode(Data.self, forKey: .pixels))
        let (area, isTooLarge) = width.multipliedReportingOverflow(by: height)
        let (samples, isFarTooLarge) = area.multipliedReportingOverflow(by: channels)
        guard width >= 1, height >= 1, channels == 1 || channels == 3, !isTooLarge, !isFarTooLarge,
            samples == pixels.count
        else {
            throw DecodingError.dataCorruptedError(
                forKey: .pixels, in: container, debugDescription: "samples do not fill the raster")
        }
        self.init(width: width, height: height, channels: channels, pixels: pixels)
    }
}
