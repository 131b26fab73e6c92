import Foundation

/// A design on its way from an archive into a register.
public struct ArrivingDesign: Sendable {
    /// The design as the archive tells it; photo numbers have no meaning here.
    public var design: Design
    /// Where it was first registered.
    public var origin: DesignOrigin
    /// Bytes of those photos the archive has, by SHA-256, already checked against it.
    public var photoBytes: [String: [UInt8]]
    /// Numbers here of designs it conflicts with.
    public var disputes: [DesignNumber]
    /// Who imports it.
    public var actor: String
    /// When.
    public var at: Date

    /// A design on its way into a register.
    public init(
        design: Design,
        origin: DesignOrigin,
        photoBytes: [String: [UInt8]],
        disputes: [DesignNumber],
        actor: String,
        at: Date
    ) {
        self.design = design
        self.origin = origin
        self.photoBytes = photoBytes
        self.disputes = disputes
        self.actor = actor
        self.at = at
    }
}

extension ArrivingDesign {
    /// The wanted number where it is free, else the next one; nil where all are given. A number far beyond the last is
    /// not kept, so that a forged archive cannot use all numbers up.
    package static func number(for wanted: DesignNumber, isTaken: Bool, last: Int64) -> DesignNumber? {
        !isTaken && wanted.value <= last + 1_000_000 ? wanted : DesignNumber(last + 1)
    }
}

/// What became of a design taken in.
public enum ArrivalOutcome: Sendable, Equatable {
    /// It is registered here under this number.
    case taken(DesignNumber)
    /// It was here already under this number; nothing was changed.
    case alreadyHere(DesignNumber)
}
