import Foundation
import OyuuLog
import OyuuRegistry
import Synchronization

/// A register that does not know the states that it was in: every time, or every second time.
final class ForgetfulRegistry: Registry {
    private let store: SQLiteRegistry
    private let knowsEverySecond: Bool
    private let questions = Mutex(0)

    init(_ store: SQLiteRegistry, knowsEverySecond: Bool) {
        self.store = store
        self.knowsEverySecond = knowsEverySecond
    }

    func changes(
        since state: RegistryState, after place: PhotoChangePage.Place?, limit: Int
    ) async throws(RegistryError) -> PhotoChangePage? {
        let number = questions.withLock { count in
            count += 1
            return count
        }
        guard knowsEverySecond, number % 2 == 1 else { return nil }
        return try await store.changes(since: state, after: place, limit: limit)
    }

    var identity: RegistryIdentity { store.identity }

    func generation() async throws(RegistryError) -> Int64 { try await store.generation() }

    func register(_ filing: Filing, ifGeneration expected: Int64?) async throws(RegistryError) -> Design {
        try await store.register(filing, ifGeneration: expected)
    }

    func design(_ number: DesignNumber) async throws(RegistryError) -> Design? { try await store.design(number) }

    func designs(matching query: DesignQuery) async throws(RegistryError) -> [Design] {
        try await store.designs(matching: query)
    }

    func count(matching query: DesignQuery) async throws(RegistryError) -> Int {
        try await store.count(matching: query)
    }

    func visitDesigns(
        matching query: DesignQuery,
        _ visit: @escaping @Sendable (_ design: Design, _ count: Int) throws(RegistryError) -> Void
    ) async throws(RegistryError) { try await store.visitDesigns(matching: query, visit) }

    func fingerprints(after photoID: Int64, limit: Int) async throws(RegistryError) -> [StoredFingerprint] {
        try await store.fingerprints(after: photoID, limit: limit)
    }

    func fingerprints(ids: [Int64]) async throws(RegistryError) -> [StoredFingerprint] {
        try await store.fingerprints(ids: ids)
    }

    func state() async throws(RegistryError) -> RegistryState { try await store.state() }

    func withdraw(
        _ number: DesignNumber, reason: String, actor: String, at date: Date
    ) async throws(RegistryError) -> Design {
        try await store.withdraw(number, reason: reason, actor: actor, at: date)
    }

    func eraseContact(
        of number: DesignNumber, actor: String, at date: Date
    ) async throws(RegistryError) -> ContactErasure {
        try await store.eraseContact(of: number, actor: actor, at: date)
    }

    func photoBytes(sha256: String) async throws(RegistryError) -> [UInt8]? {
        try await store.photoBytes(sha256: sha256)
    }

    func replaceFingerprint(
        photoID: Int64, with fingerprint: [UInt8], version: Int, actor: String, at date: Date
    ) async throws(RegistryError) {
        try await store.replaceFingerprint(
            photoID: photoID, with: fingerprint, version: version, actor: actor, at: date)
    }

    func auditTrail(
        of number: DesignNumber?, after sequence: Int64, limit: Int
    ) async throws(RegistryError) -> [AuditEntry] {
        try await store.auditTrail(of: number, after: sequence, limit: limit)
    }

    func record(
        _ act: AuditAct, of number: DesignNumber?, details: [String: String], actor: String, at date: Date
    ) async throws(RegistryError) {
        try await store.record(act, of: number, details: details, actor: actor, at: date)
    }

    func logEntries(after sequence: Int64, limit: Int) async throws(RegistryError) -> [LoggedEntry] {
        try await store.logEntries(after: sequence, limit: limit)
    }

    func keepLogHead(_ head: LogHead) async throws(RegistryError) { try await store.keepLogHead(head) }

    func logHeads() async throws(RegistryError) -> [String] { try await store.logHeads() }

    func take(_ arrival: ArrivingDesign) async throws(RegistryError) -> ArrivalOutcome { try await store.take(arrival) }

    func collectOrphans() async throws(RegistryError) -> Int { try await store.collectOrphans() }

    func faults() async throws(RegistryError) -> [RegisterFault] { try await store.faults() }
}
