/// Why a pack could not be read, made or used.
public enum PackError: Error, Sendable, Equatable {
    /// The bytes are no pack at all.
    case notAPack
    /// A newer Oyuu wrote it: its format is `found`, this program reads up to `known`.
    case newerFormat(found: UInt16, known: UInt16)
    /// Its fingerprints are of another version than this program makes.
    case otherFingerprints(found: UInt16, known: UInt16)
    /// It is a delta where a whole pack is needed, or the other way round.
    case wrongKind(isDelta: Bool)
    /// It is cut short or has been changed; `reason` says what was noticed.
    case damaged(reason: String)
    /// It holds, or says it holds, more than this program takes; `reason` says of what.
    case tooLarge(reason: String)
    /// The signature is not that of the key it carries.
    case forged
    /// The delta leads from another pack than this one; both named by digest.
    case otherBase(expected: String, found: String)
    /// The two packs are of different registers or keys, or were not made alike; `reason` says which.
    case unrelated(reason: String)
    /// A design cannot be packed; `reason` says why.
    case unusableDesign(number: Int64, reason: String)
    /// The compression library refused something it should not have.
    case compression(reason: String)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .notAPack: "not-a-pack"
        case .newerFormat: "pack-newer"
        case .otherFingerprints: "pack-fingerprint-version"
        case .wrongKind: "pack-kind"
        case .damaged: "pack-damaged"
        case .tooLarge: "pack-too-large"
        case .forged: "pack-forged"
        case .otherBase: "pack-other-base"
        case .unrelated: "pack-unrelated"
        case .unusableDesign: "pack-unusable-design"
        case .compression: "pack-compression"
        }
    }
}

extension PackError: CustomStringConvertible {
    /// One line: what happened, and what to do.
    public var description: String {
        switch self {
        case .notAPack: "this is not a pack; `oyuu pack FILE` makes one"
        case .newerFormat(let found, let known):
            "a newer Oyuu wrote this pack (format \(found), this program reads up to \(known)); update the program"
        case .otherFingerprints(let found, let known):
            "the pack's fingerprints have version \(found), this program compares version \(known); "
                + (found > known ? "update the program" : "ask the office for a new pack")
        case .wrongKind(isDelta: true): "this is a delta, not a whole pack; `oyuu pack apply` it to the pack before it"
        case .wrongKind(isDelta: false): "this is a whole pack, not a delta; use it as it is"
        case .damaged(let reason): "the pack is damaged (\(reason)); fetch it again"
        case .tooLarge(let reason): "the pack is larger than this program takes (\(reason))"
        case .forged: "the pack was changed after it was signed, or its signature is false; do not use it"
        case .otherBase(let expected, let found):
            "the delta leads from the pack \(expected.prefix(16))…, this is \(found.prefix(16))…; "
                + "apply the deltas in order, or fetch a whole pack"
        case .unrelated(let reason): "the two do not belong together (\(reason)); make a whole pack"
        case .unusableDesign(let number, let reason): "design \(number) cannot be packed (\(reason))"
        case .compression(let reason): "zstd failed (\(reason))"
        }
    }
}
