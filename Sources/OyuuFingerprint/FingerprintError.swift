/// Why a picture has no fingerprint, or stored bytes are none.
public enum FingerprintError: Error, Sendable, Equatable {
    /// A side is shorter than `minimumSide` pixels: nothing of the picture's shape is left to compare.
    case tooSmall(width: Int, height: Int, minimumSide: Int)
    /// The corners given for the design cannot be its corners in this picture; `reason` says why.
    case corners(reason: String)
    /// The picture's colour profile could not be applied; `reason` says why.
    case colorProfile(reason: String)
    /// The bytes are a fingerprint of a version this program does not know.
    case unknownVersion(found: UInt16, known: UInt16)
    /// The bytes are not a whole fingerprint; `reason` says what is wrong.
    case damaged(reason: String)
}

extension FingerprintError {
    /// A stable word for programs: `picture-too-small`, `unusable-corners`, `unusable-profile`, `unknown-fingerprint-version` or
    /// `damaged-fingerprint`.
    public var code: String {
        switch self {
        case .tooSmall: "picture-too-small"
        case .corners: "unusable-corners"
        case .colorProfile: "unusable-profile"
        case .unknownVersion: "unknown-fingerprint-version"
        case .damaged: "damaged-fingerprint"
        }
    }
}

extension FingerprintError: CustomStringConvertible {
    /// One line: what happened, and what to do.
    public var description: String {
        switch self {
        case .tooSmall(let width, let height, let minimumSide):
            "the picture is \(width) × \(height) pixels; take one of at least \(minimumSide) pixels a side"
        case .corners(let reason):
            "\(reason); read the corners off the upright photo, in pixels"
        case .colorProfile(let reason):
            "the picture's colour profile cannot be applied (\(reason)); save the picture as sRGB"
        case .unknownVersion(let found, let known):
            "the fingerprint has version \(found), this program knows version \(known); "
                + (found > known ? "update the program" : "make the fingerprint again from the photo")
        case .damaged(let reason):
            "the fingerprint is damaged (\(reason)); make it again from the photo"
        }
    }
}
