import Foundation
import OyuuPostgres
import OyuuRegistry

/// An office's submissions: batches taken in, a queue of what is to be done with them that several workers on several
/// machines share, what was found, and what examiners decided.
///
/// A submission is first fingerprinted, then compared. What it is compared with, beside the register, is fixed when all of
/// its batch are fingerprinted (see `freeze`), so results do not depend on how many workers there are or in which order they
/// finish. A result is written once, by whoever holds the submission; nothing is lost with a worker that dies.
public struct SubmissionStore: Sendable {
    let database: any SubmissionDatabase
    /// What tells this store from every other.
    public let identity: RegistryIdentity
    /// Bounds on what is taken in.
    public var limits = SubmissionLimits()

    init(_ database: any SubmissionDatabase) async throws(SubmissionError) {
        self.database = database
        let place = database.place
        identity = try await database.read { database in
            guard let row = try database.row("SELECT uuid, created_at FROM store"),
                let uuid = UUID(uuidString: try row.string("uuid"))
            else { throw SubmissionError.store(place: place, reason: "it has no identity") }
            return RegistryIdentity(uuid: uuid, createdAt: SubmissionTime.date(try row.number("created_at")))
        }
    }

    /// Opens the submissions of a register that lies in a folder, and makes the store where there is none.
    ///
    /// - Parameters:
    ///   - register: the register's folder.
    ///   - now: the clock that leases go by; workers of one store go by one clock.
    public static func open(
        in register: URL, now: @escaping @Sendable () -> Date = { Date() }
    ) async throws(SubmissionError) -> SubmissionStore {
        try await SubmissionStore(try SQLiteSubmissions(in: register, now: now))
    }

    /// Opens the submissions in a PostgreSQL database, and makes their tables where there are none.
    ///
    /// - Parameters:
    ///   - database: that of the register.
    ///   - connections: connections of this program at most.
    ///   - patience: seconds to wait for a server that is not there for the moment.
    public static func open(
        database: PostgresURL, connections: Int = 4, patience: Double = 30
    ) async throws(SubmissionError) -> SubmissionStore {
        try await SubmissionStore(
            try await PostgresSubmissions(database, connections: connections, patience: patience))
    }

    /// Where the store is, for messages.
    public var place: String { database.place }
}

/// Bounds on what a store takes in.
public struct SubmissionLimits: Sendable {
    /// Views of one submission.
    public var views = 100
    /// Bytes of one view's file.
    public var viewBytes = 64 << 20
    /// Bytes of a name, a reference, a title or a reason.
    public var textBytes = 4000
    /// Workers that a submission may end, before it is put aside.
    public var attempts = 4

    /// The usual bounds.
    public init() {}
}
