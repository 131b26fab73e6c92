/// One thing that a photo to be registered should be better at: what was measured, and what to do.
public struct PhotoAdvice: Sendable, Hashable {
    /// What is wrong with a photo.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case tooSmall = "too-small"
        case tooDark = "too-dark"
        case tooBright = "too-bright"
        case tooBlurred = "too-blurred"
        case tooLittlePattern = "too-little-pattern"
        /// Corners of the design lie outside the picture.
        case cutOff = "cut-off"
    }

    /// Whether the photo can be registered all the same.
    public enum Severity: String, Sendable, Hashable, Codable {
        /// Copies will be found less surely.
        case warn
        /// The design could not be protected by this photo.
        case refuse
    }

    public let kind: Kind
    public let severity: Severity
    /// What was measured and what it should be; the unit depends on the kind (see docs/registering.md).
    public let measured: Double
    public let limit: Double

    public init(_ kind: Kind, _ severity: Severity, measured: Double, limit: Double) {
        self.kind = kind
        self.severity = severity
        self.measured = measured
        self.limit = limit
    }

    /// The advice in plain English: what is wrong, with the figures, and what to do.
    public var words: String {
        let (measured, limit) = (Self.short(measured), Self.short(limit))
        return switch kind {
        case .tooSmall:
            "too small: the design is \(measured) pixels long, it should be at least \(limit): go closer, or send the "
                + "camera's own file instead of a messenger's"
        case .tooDark:
            "too dark: its light parts reach \(measured) of 255, they should reach \(limit): take it by daylight, away "
                + "from shadow"
        case .tooBright:
            "too bright: \(measured) of 100 parts are washed out, at most \(limit) should be: take it out of direct sun or "
                + "lamplight, without flash"
        case .tooBlurred:
            "too blurred: even its sharpest edges are \(measured) pixels soft, at most \(limit) is good: hold still, tap "
                + "the design to focus, wipe the lens"
        case .tooLittlePattern:
            "too little pattern: \(measured) of 100 parts show any, it should be at least \(limit): fill the picture with "
                + "the ornament, in even light; plain cloth cannot be protected"
        case .cutOff:
            "cut off: \(measured) of 100 parts of the design lie outside the picture: step back until all of it is in"
        }
    }

    /// At most one decimal.
    private static func short(_ value: Double) -> String {
        let tenths = (value * 10).rounded() / 10
        return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
    }
}

extension PhotoAdvice: Codable {
    private enum CodingKeys: String, CodingKey { case kind, severity, measured, limit, words }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try container.decode(Kind.self, forKey: .kind), try container.decode(Severity.self, forKey: .severity),
            measured: try container.decode(Double.self, forKey: .measured),
            limit: try container.decode(Double.self, forKey: .limit))
    }

    /// The words are written for the reader's sake and not read back.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(kind, forKey: .kind)
        try container.encode(severity, forKey: .severity)
        try container.encode(measured, forKey: .measured)
        try container.encode(limit, forKey: .limit)
        try container.encode(words, forKey: .words)
    }
}
