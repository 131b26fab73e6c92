import OyuuFingerprint

extension Remark {
    private enum Key: String, CodingKey { case code, quality, photos, advice, corners, confidence, than }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .truncated: try container.encode("truncated", forKey: .code)
        case .tooLittlePattern(let quality):
            try container.encode("too-little-pattern", forKey: .code)
            try container.encode(quality, forKey: .quality)
        case .registerNeedsRebuild(let photos):
            try container.encode("register-needs-rebuild", forKey: .code)
            try container.encode(photos, forKey: .photos)
        case .advice(let advice):
            try container.encode("advice", forKey: .code)
            try container.encode(advice, forKey: .advice)
        case .straightened(let corners, let confidence):
            try container.encode("straightened", forKey: .code)
            try container.encode(corners, forKey: .corners)
            try container.encodeIfPresent(confidence, forKey: .confidence)
        case .perhapsSlanted(let corners, let confidence):
            try container.encode("perhaps-slanted", forKey: .code)
            try container.encode(corners, forKey: .corners)
            try container.encode(confidence, forKey: .confidence)
        case .anotherDesign(let other):
            try container.encode("another-design", forKey: .code)
            try container.encode(other, forKey: .than)
        }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let code = try container.decode(String.self, forKey: .code)
        switch code {
        case "truncated": self = .truncated
        case "too-little-pattern": self = .tooLittlePattern(quality: try container.decode(Int.self, forKey: .quality))
        case "register-needs-rebuild":
            self = .registerNeedsRebuild(photos: try container.decode(Int.self, forKey: .photos))
        case "advice": self = .advice(try container.decode(PhotoAdvice.self, forKey: .advice))
        case "straightened":
            self = .straightened(
                try container.decode(DesignCorners.self, forKey: .corners),
                confidence: try container.decodeIfPresent(Double.self, forKey: .confidence))
        case "perhaps-slanted":
            self = .perhapsSlanted(
                try container.decode(DesignCorners.self, forKey: .corners),
                confidence: try container.decode(Double.self, forKey: .confidence))
        case "another-design": self = .anotherDesign(than: try container.decode(String.self, forKey: .than))
        default:
            throw DecodingError.dataCorruptedError(forKey: .code, in: container, debugDescription: "remark \(code)")
        }
    }
}
