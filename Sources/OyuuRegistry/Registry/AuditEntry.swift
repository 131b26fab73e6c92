import Foundation

/// What was done.
public enum AuditAct: String, Sendable, Codable, CaseIterable {
    case registered
    case disputed
    case withdrawn
    case contactErased = "contact-erased"
    case fingerprintReplaced = "fingerprint-replaced"
    case imported
    case exported
    case checked
}

/// One line of the audit trail: who did what to which design, and when. Entries are never changed or removed.
public struct AuditEntry: Sendable, Equatable {
    /// Place in the trail, from 1 and without gaps.
    public let sequence: Int64
    /// When, as the caller said.
    public let at: Date
    /// Who: an account or a program.
    public let actor: String
    /// What.
    public let act: AuditAct
    /// The design concerned, if one is.
    public let design: DesignNumber?
    /// Particulars by name; never contact data.
    public let details: [String: String]

    /// An audit entry.
    public init(
        sequence: Int64,
        at: Date,
        actor: String,
        act: AuditAct,
        design: DesignNumber?,
        details: [String: String]
    ) {
        self.sequence = sequence
        self.at = at
        self.actor = actor
        self.act = act
        self.design = design
        self.details = details
    }
}
