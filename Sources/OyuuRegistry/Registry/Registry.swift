import Foundation
import OyuuLog

/// A store of registered designs, their photos, fingerprints and audit trail.
///
/// Stores differ in where they keep things, not in what these calls mean. Dates are always passed in: a store has no
/// clock. Every call that changes something is one transaction: it happens wholly or not at all, and what it has
/// returned survives a power cut.
public protocol Registry: IndexedStore {
    /// Registers a design under the next number.
    ///
    /// - Parameter expected: where given, the generation at which the caller checked the design against the register;
    ///   if it has moved since, nothing is registered and `.generationMoved` is thrown, so that the caller can check
    ///   again.
    /// - Throws: `.invalid` with every problem, `.generationMoved`, `.noSuchDesign` for an unknown dispute, or what the
    ///   disk brings.
    func register(_ filing: Filing, ifGeneration expected: Int64?) async throws(RegistryError) -> Design

    /// The design with this number, or nil.
    func design(_ number: DesignNumber) async throws(RegistryError) -> Design?

    /// A page of designs in the query's order.
    func designs(matching query: DesignQuery) async throws(RegistryError) -> [Design]

    /// How many designs match, whatever the query's page.
    func count(matching query: DesignQuery) async throws(RegistryError) -> Int

    /// Calls `visit` with every matching design by number and with their count, all as of one moment and without
    /// holding them all in memory. The query's page is not used. An error of `visit` ends the visit.
    func visitDesigns(
        matching query: DesignQuery,
        _ visit: @escaping @Sendable (_ design: Design, _ count: Int) throws(RegistryError) -> Void
    ) async throws(RegistryError)

    /// Takes a design back. It keeps its number and record and is no longer compared.
    func withdraw(
        _ number: DesignNumber, reason: String, actor: String, at date: Date
    ) async throws(RegistryError) -> Design

    /// Erases the holder's contact; everything else stays.
    @discardableResult
    func eraseContact(
        of number: DesignNumber, actor: String, at date: Date
    ) async throws(RegistryError) -> ContactErasure

    /// The kept original bytes of a photo, checked against their SHA-256; nil where none are kept.
    func photoBytes(sha256: String) async throws(RegistryError) -> [UInt8]?

    /// Puts a photo's newly computed fingerprint in place of the old one.
    func replaceFingerprint(
        photoID: Int64, with fingerprint: [UInt8], version: Int, actor: String, at date: Date
    ) async throws(RegistryError)

    /// A page of the audit trail, of one design or of all, with sequence numbers above `sequence` (0 for the first).
    func auditTrail(
        of number: DesignNumber?, after sequence: Int64, limit: Int
    ) async throws(RegistryError) -> [AuditEntry]

    /// Adds to the audit trail an act that changes no design, such as an export or a check.
    func record(
        _ act: AuditAct, of number: DesignNumber?, details: [String: String], actor: String, at date: Date
    ) async throws(RegistryError)

    /// A page of the log: places above `sequence` (0 for the first), each with what stands there and the hash that was laid
    /// down for it.
    ///
    /// - Throws: `.olderSchema` where a register of an older version is open read-only.
    func logEntries(after sequence: Int64, limit: Int) async throws(RegistryError) -> [LoggedEntry]

    /// Keeps a head of the log that was given out.
    func keepLogHead(_ head: LogHead) async throws(RegistryError)

    /// The texts of the heads given out, the oldest first.
    func logHeads() async throws(RegistryError) -> [String]

    /// Takes in a design of an archive, unless it is here already.
    func take(_ arrival: ArrivingDesign) async throws(RegistryError) -> ArrivalOutcome

    /// Removes kept photos that no design refers to, as a killed registration may leave. Safe beside registering.
    ///
    /// - Returns: how many files were removed.
    @discardableResult
    func collectOrphans() async throws(RegistryError) -> Int

    /// Reads everything and names what is damaged; empty for a sound register.
    func faults() async throws(RegistryError) -> [RegisterFault]
}

extension Registry {
    /// Registers a design whatever others have registered meanwhile.
    public func register(_ filing: Filing) async throws(RegistryError) -> Design {
        try await register(filing, ifGeneration: nil)
    }

    /// The whole audit trail of one design, or of all.
    public func auditTrail(of number: DesignNumber? = nil) async throws(RegistryError) -> [AuditEntry] {
        var trail: [AuditEntry] = []
        while true {
            let page = try await auditTrail(of: number, after: trail.last?.sequence ?? 0, limit: RegisterLimits.page)
            trail += page
            if page.count < RegisterLimits.page { return trail }
        }
    }
}

/// How far the traces of an erased contact are gone.
public enum ContactErasure: String, Sendable {
    /// No copy is left in the register's files.
    case complete
    /// The contact is gone for every reader, but another program was reading all the while, so the write-ahead log may
    /// still hold an old page. The next erasure or the next close of the register clears it.
    case tracesUntilNextCheckpoint = "traces-until-next-checkpoint"
    /// The contact is gone for every reader, and its row is no longer in the table. What the database server keeps for
    /// its own safety may hold it for a while: freed places of its files until they are overwritten, its write-ahead log
    /// until that is recycled, archives of that log, replicas' logs, and backups until they are deleted.
    case tracesInServer = "traces-in-server"
    /// There was no contact.
    case nothingToErase = "nothing-to-erase"
}

/// Something in a register that is not as it should be.
public enum RegisterFault: Sendable, Equatable, CustomStringConvertible {
    /// The database's own check found this.
    case database(String)
    /// A photo said to be kept is not there.
    case photoMissing(sha256: String)
    /// A kept photo's bytes have changed.
    case photoDamaged(sha256: String)
    /// A design without a photo.
    case designWithoutPhoto(DesignNumber)
    /// The audit trail has a gap before this entry.
    case auditGap(before: Int64)

    public var description: String {
        switch self {
        case .database(let finding): "database: \(finding)"
        case .photoMissing(let sha256): "photo \(sha256) is missing"
        case .photoDamaged(let sha256): "photo \(sha256) has changed"
        case .designWithoutPhoto(let number): "\(number) has no photo"
        case .auditGap(let sequence): "the audit trail has a gap before entry \(sequence)"
        }
    }
}
