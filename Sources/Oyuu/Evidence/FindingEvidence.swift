import OyuuImage
import OyuuVerify

/// The pictures that show a person why a photo is called a copy of one design.
public struct FindingEvidence: Sendable {
    /// Photo and registered design with what agrees outlined, numbered and joined; the photo alone where the registered
    /// one is not at hand.
    public let drawing: Raster
    /// The photo around what was found, and the design laid into it, to be shown by turns.
    public let blink: BlinkPair?
    /// The design, and the photo straightened to its frame.
    public let aligned: Raster?
    /// What is missing and why.
    public let note: EvidenceNote?
}

/// Why a part of the evidence could not be drawn.
public enum EvidenceNote: Sendable, Hashable {
    /// The design was registered without keeping its photos.
    case registeredPhotoNotKept
    /// The photo was checked with a pack, which holds no photos.
    case packHoldsNoPhotos
    /// The kept photo is gone, damaged or cannot be read.
    case registeredPhotoUnreadable(reason: String)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .registeredPhotoNotKept: "registered-photo-not-kept"
        case .packHoldsNoPhotos: "pack-holds-no-photos"
        case .registeredPhotoUnreadable: "registered-photo-unreadable"
        }
    }

    /// The note in plain English.
    public var words: String {
        switch self {
        case .registeredPhotoNotKept: "the register kept no photo of this design: only the photo checked is drawn"
        case .packHoldsNoPhotos:
            "a pack holds no photos: only the photo checked is drawn; the office can draw the design beside it"
        case .registeredPhotoUnreadable(let reason):
            "the registered photo cannot be read (\(reason)): only the photo checked is drawn"
        }
    }
}
