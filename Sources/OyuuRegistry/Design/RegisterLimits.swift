/// Upper bounds of what a register accepts. Text lengths count Unicode scalars after normalisation.
public enum RegisterLimits {
    /// Title, holder, village, cooperative, creator, technique and actor.
    public static let name = 200
    /// Holder's contact.
    public static let contact = 500
    /// One motif's name.
    public static let motif = 100
    /// Motifs of a design.
    public static let motifs = 64
    /// Notes.
    public static let notes = 10_000
    /// Reason of a withdrawal.
    public static let reason = 2_000
    /// Photos of a design.
    public static let photosPerDesign = 64
    /// Bytes of one photo: 256 MiB.
    public static let photoBytes = 256 << 20
    /// Bytes of all photos of a design together: 512 MiB.
    public static let photoBytesPerDesign = 512 << 20
    /// Name of a photo's file.
    public static let fileName = 255
    /// Side of a photo in pixels.
    public static let side = 1_000_000
    /// Bytes of one fingerprint: 256 KiB.
    public static let fingerprintBytes = 256 << 10
    /// Disputes of one filing.
    public static let disputes = 256
    /// Designs or entries in one page of an answer.
    public static let page = 1_000
    /// Bytes of one line of an archive: 32 MiB.
    public static let archiveLine = 32 << 20
}
