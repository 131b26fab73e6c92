/// What stands over the pictures of a drawing: capitals, Latin or Cyrillic, digits and hyphens; what has no letter here
/// stays blank.
public struct EvidenceLabels: Sendable, Hashable {
    /// Over the photo; over a part of it; over the photo straightened to the design's frame.
    public var photo: String
    public var photoPart: String
    public var photoStraightened: String
    /// Over the design.
    public var design: String

    public init(
        photo: String = "PHOTO", photoPart: String = "PHOTO - PART", photoStraightened: String = "PHOTO STRAIGHTENED",
        design: String = "REGISTERED"
    ) {
        (self.photo, self.photoPart, self.photoStraightened) = (photo, photoPart, photoStraightened)
        self.design = design
    }
}
