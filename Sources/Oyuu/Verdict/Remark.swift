import OyuuFingerprint

/// What lowers the trust in an answer.
public enum Remark: Sendable, Hashable, Codable {
    /// The file ended early; only a part of the picture was compared.
    case truncated
    /// Too little pattern to compare (a plain, blurred or nearly empty picture); `quality` 0...100.
    case tooLittlePattern(quality: Int)
    /// Some registered fingerprints could not be read, so a copy may have been missed.
    case registerNeedsRebuild(photos: Int)

    /// A photo to be registered could be better.
    case advice(PhotoAdvice)
    /// Only what lies between these corners was registered; `confidence` 0...1 where they were found and not given.
    case straightened(DesignCorners, confidence: Double?)
    /// There may be a slanted carpet between these corners, not surely enough to cut the photo there.
    case perhapsSlanted(DesignCorners, confidence: Double)
    /// A photo to be registered does not agree with another of the same filing, given by its name.
    case anotherDesign(than: String)

    /// The remark in plain English, with what to do.
    public var words: String {
        switch self {
        case .truncated: "the file ends early: only a part was compared; get the whole file"
        case .tooLittlePattern(let quality):
            "too little pattern to compare (quality \(quality) of 100): go closer, hold still, take more light"
        case .registerNeedsRebuild(let photos):
            "\(Counted.words(photos, "registered photo")) could not be compared: run `oyuu index rebuild --fingerprints`"
        case .advice(let advice): advice.words
        case .straightened(let corners, nil): "straightened from the corners \(corners.words)"
        case .straightened(let corners, let confidence?):
            "straightened: the design was found at \(corners.words) (\(Self.percent(confidence)) sure); where that is wrong, "
                + "register with --no-straighten or --corners"
        case .perhapsSlanted(let corners, let confidence):
            "perhaps photographed at a slant, with surroundings: the design may lie at \(corners.words) "
                + "(\(Self.percent(confidence)) sure); nothing was cut: --straighten would, --corners is surest"
        case .anotherDesign(let other):
            "does not show the design that \(other) shows, as far as can be seen: register each design by itself"
        }
    }

    private static func percent(_ share: Double) -> String { "\(Int(100 * share)) %" }
}
