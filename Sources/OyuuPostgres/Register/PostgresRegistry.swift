import Foundation
import OyuuRegistry

/// A register in a PostgreSQL database (15 or newer), for offices where several people work at once on several machines.
///
/// It means the same as a register in a folder, call for call, and its log has the same hashes. Readers never wait;
/// writers wait for each other at the register's one row of counters, so that numbers and the audit trail have no gaps.
/// What a call has returned is as durable as the server's `synchronous_commit` makes it, which is `on` unless somebody
/// changed it. Every change of ``generation()`` is notified on ``changeChannel`` in the transaction that makes it.
public final class PostgresRegistry: Sendable {
    /// What tells this register from every other.
    public let identity: RegistryIdentity
    /// The database.
    public let url: PostgresURL
    /// Whether it was opened for reading only.
    public let isReadOnly: Bool
    /// The channel on which changes are notified (`LISTEN`); the payload is the new generation in decimal digits.
    public static let changeChannel = "oyuu_generation"

    /// Connections for what belongs to the same database, such as a queue of submissions.
    package let pool: PostgresPool
    /// Whether the role sees holders' contacts; where not, designs come without.
    let showsContacts: Bool

    init(identity: RegistryIdentity, isReadOnly: Bool, showsContacts: Bool, pool: PostgresPool) {
        self.identity = identity
        self.isReadOnly = isReadOnly
        self.showsContacts = showsContacts
        self.pool = pool
        url = pool.url
    }

    /// Where the register is, for errors.
    var place: String { url.description }

    /// Closes the register's connections as running calls end; later calls throw `.closed`.
    public func close() { pool.close() }
}

extension PostgresRegistry {
    /// Runs `body` on the register as of one moment.
    ///
    /// - Parameter repeating: whether `body` may be run again from its beginning when the connection breaks.
    func reading<Value: Sendable>(
        repeating: Bool = true, _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws(RegistryError) -> Value {
        do {
            return try await pool.read(repeating: repeating, body)
        } catch {
            throw RegistryError(error, at: place, writing: false)
        }
    }

    /// Runs `body` in one transaction.
    func writing<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws(RegistryError) -> Value {
        if isReadOnly { throw RegistryError(.readOnly, at: place) }
        do {
            return try await pool.write(body)
        } catch {
            throw RegistryError(error, at: place, writing: true)
        }
    }

    /// Runs `body` in one transaction that holds the register's counters from `body`'s beginning.
    ///
    /// - Parameter design: its kept photos are put in before, without keeping others from their work.
    func changing<Value: Sendable>(
        keepingPhotosOf design: CheckedDesign? = nil,
        _ body: @escaping @Sendable (inout RegisterChange) throws -> Value
    ) async throws(RegistryError) -> Value {
        try await writing { connection in
            try design?.keepPhotos(connection)
            var change = try RegisterChange(connection)
            let value = try body(&change)
            try change.finish()
            return value
        }
    }
}
