import Foundation

extension PostgresPool {
    /// Runs `body` on the database as of one moment; it can change nothing.
    ///
    /// - Parameters:
    ///   - repeating: whether `body` may be run again from its beginning when the connection breaks in the middle.
    ///   - body: works with the connection; it may be called several times and must have no effect elsewhere, unless
    ///     `repeating` is false.
    /// - Throws: `PostgresError`, `CancellationError`, or what `body` throws.
    @discardableResult
    package func read<Value: Sendable>(
        repeating: Bool = true, _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await transaction(repeating: repeating) { connection, begun in
            try connection.read {
                begun()
                return try body($0)
            }
        }
    }

    /// Runs `body` in one transaction: all of it happens or nothing.
    ///
    /// It is run again from its beginning after a serialization failure, a deadlock, or a connection that broke before
    /// the commit was sent: then nothing of it was kept. Where the connection broke while committing, the server is
    /// asked what became of the transaction.
    ///
    /// - Parameter body: works with the connection; it may be called several times and must have no effect elsewhere.
    /// - Throws: `PostgresError`, `CancellationError`, or what `body` throws.
    @discardableResult
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await transaction(repeating: true) { connection, begun in
            try connection.write {
                begun()
                return try body($0)
            }
        }
    }

    /// Runs `body` with a connection outside any transaction, once.
    @discardableResult
    package func connected<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws -> Value {
        try await transaction(repeating: false) { connection, begun in
            // An idle connection may be one that the server has closed meanwhile.
            try connection.run("")
            begun()
            return try body(connection)
        }
    }

    private func transaction<Value: Sendable>(
        repeating: Bool, _ work: @escaping @Sendable (PostgresConnection, _ begun: () -> Void) throws -> Value
    ) async throws -> Value {
        try await seated { [self] seat, job in
            var patience = Patience(seconds: options.patience)
            while true {
                var hasBegun = false
                do {
                    return try work(try connection(seat, job)) { hasBegun = true }
                } catch let doubt as InDoubt<Value> {
                    if try settle(doubt, seat, job, &patience) { return doubt.value }
                } catch let error as PostgresError {
                    if job.isCancelled { throw CancellationError() }
                    let mayRepeat = error.mayBeRunAgain && (repeating || !hasBegun)
                    guard mayRepeat || isRestarting(error), patience.pause() else { throw error }
                }
            }
        }
    }

    private func connection(_ seat: PoolSeat, _ job: PoolJob) throws -> PostgresConnection {
        let connection = try seat.connected(url, options.session)
        hasConnected.store(true, ordering: .relaxed)
        try job.use(connection)
        return connection
    }

    /// Whether the server is one that was there and may come back, or is starting.
    private func isRestarting(_ error: PostgresError) -> Bool {
        guard case .unreachable(let reason) = error.kind else { return false }
        return hasConnected.load(ordering: .relaxed) || reason.contains("starting up")
    }

    /// Finds out what became of a transaction that was being committed when the connection broke.
    private func settle<Value: Sendable>(
        _ doubt: InDoubt<Value>, _ seat: PoolSeat, _ job: PoolJob, _ patience: inout Patience
    ) throws -> Bool {
        repeat {
            // The old session may live on for a moment in the server.
            if let connection = try? connection(seat, job),
                let isCommitted = try? connection.wasCommitted(doubt.transaction)
            {
                return isCommitted
            }
        } while !job.isCancelled && patience.pause()
        throw PostgresError(.outcomeUnknown, at: url.description)
    }
}

/// For how long something is tried again, with longer and longer pauses.
struct Patience {
    private let end: ContinuousClock.Instant
    private var next = 0.01

    init(seconds: Double) { end = .now + .seconds(seconds) }

    /// Waits a little, at most a second.
    ///
    /// - Returns: false where patience is at its end.
    mutating func pause() -> Bool {
        guard .now + .seconds(next) < end else { return false }
        Thread.sleep(forTimeInterval: next)
        next = min(next * 2, 1)
        return true
    }
}
