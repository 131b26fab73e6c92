extension Palette.Swatch: Codable {
    private enum CodingKeys: String, CodingKey { case color, share }

    /// Reads `color` (hexadecimal) and `share` (0...1).
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let share = try container.decode(Double.self, forKey: .share)
        guard share >= 0, share <= 1 else {
            throw DecodingError.dataCorruptedError(
                forKey: .share, in: container, debugDescription: "a share lies between 0 and 1, not at \(share)")
        }
        self.init(
            color: try container.decode(SRGBColor.self, forKey: .color),
            parts: UInt16((share * Double(Self.wholeParts)).rounded()))
    }

    /// Writes `color` (hexadecimal) and `share` (0...1).
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(color, forKey: .color)
        try container.encode(share, forKey: .share)
    }
}

extension Palette: Codable {
    private enum CodingKeys: String, CodingKey { case swatches, background }

    /// Reads `swatches` and, where there is one, `background`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let swatches = try container.decode([Swatch].self, forKey: .swatches)
        let background = try container.decodeIfPresent(Swatch.self, forKey: .background)
        guard let palette = Palette(swatches: swatches, background: background) else {
            throw DecodingError.dataCorruptedError(
                forKey: .swatches, in: container,
                debugDescription: "a palette has one to eight swatches whose shares sum to 1")
        }
        self = palette
    }

    /// Writes `swatches` and, where there is one, `background`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(swatches, forKey: .swatches)
        try container.encodeIfPresent(background, forKey: .background)
    }
}
