/// A photo that came, was withdrawn or got another fingerprint.
public struct PhotoChange: Sendable, Equatable {
    /// Number of the photo.
    public let photoID: Int64
    /// What is to be searched from now on; nil where the design was withdrawn.
    public let fingerprint: StoredFingerprint?

    /// A change.
    public init(photoID: Int64, fingerprint: StoredFingerprint?) {
        self.photoID = photoID
        self.fingerprint = fingerprint
    }
}

/// Some of what changed in a register, each photo as it is now.
public struct PhotoChangePage: Sendable {
    /// Where a page ends and the next begins.
    public struct Place: Sendable, Hashable {
        package let generation: Int64
        package let photoID: Int64

        package init(generation: Int64, photoID: Int64) {
            self.generation = generation
            self.photoID = photoID
        }
    }

    /// In the order of the generations of change.
    public let changes: [PhotoChange]
    /// Where to go on; nil where these are the last: then whoever has taken them in knows the register as at `state`.
    public let next: Place?
    /// Where the register stood when the page was read.
    public let state: RegistryState

    package init(changes: [PhotoChange], next: Place?, state: RegistryState) {
        self.changes = changes
        self.next = next
        self.state = state
    }
}
