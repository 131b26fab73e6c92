import OyuuFingerprint

/// Upper bounds of what is taken from a pack, checked before memory is set aside.
public enum PackLimits {
    /// Bytes of a pack or delta: 2 GiB.
    public static let fileBytes = 2 << 30
    /// Motif features in a pack: those of 190,000 small photos or 95,000 whole ones, some 2.3 GB in memory.
    public static let features = 80_000_000
    /// Photos of one design.
    public static let photosPerDesign = 64
    /// Unicode scalars of a title or a holder's name.
    public static let name = 200
    /// Features of one photo.
    static let featuresPerPhoto = MotifFeatures.registeredLimit
    /// Bytes of one expanded section of a design.
    static let sectionBytes = 2 << 20
    /// How many times its size a section may expand to, beside `sectionSlack`: real ones do less than three times.
    static let expansion = 200
    static let sectionSlack = 4096
}
