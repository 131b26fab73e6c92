import Foundation
import Synchronization

/// A bounded number of connections to one database, made when they are needed.
///
/// libpq's calls block; each connection has a thread of its own for them, so that Swift's tasks never wait for the
/// network. A connection that broke is dropped and another made; when the server restarts, what can safely be run again
/// is run again for as long as patience allows. Cancelling a task cancels its statement in the server.
package final class PostgresPool: Sendable {
    /// How many connections, and for how long it is tried.
    package struct Options: Sendable {
        /// Connections at most.
        package var connections = 8
        /// Seconds to wait for a connection that is free, and for a server that restarts.
        package var patience = 30.0
        /// How sessions are set up.
        package var session = PostgresSession()

        /// The usual.
        package init(session: PostgresSession = PostgresSession()) { self.session = session }
    }

    /// The database.
    package let url: PostgresURL
    let options: Options
    /// Whether a connection was ever made: a server that is not there at first is not waited for.
    let hasConnected = Atomic(false)
    private let desk: Mutex<Desk>

    /// What is free and who waits.
    private struct Desk {
        var free: [PoolSeat]
        var waiting: [(ticket: UInt64, continuation: CheckedContinuation<PoolSeat, any Error>)] = []
        var tickets: UInt64 = 0
        var isClosed = false
    }

    /// A pool; nothing is connected yet.
    package init(_ url: PostgresURL, options: Options = Options()) {
        self.url = url
        self.options = options
        desk = Mutex(Desk(free: (0..<max(options.connections, 1)).map { PoolSeat(number: $0) }))
    }

    /// Closes idle connections now and the others when they are done; later calls throw `.closed`.
    package func close() {
        let (seats, waiting) = desk.withLock { desk in
            defer { (desk.isClosed, desk.free, desk.waiting) = (true, [], []) }
            return (desk.free, desk.waiting)
        }
        for seat in seats { seat.disconnect() }
        for waiter in waiting { waiter.continuation.resume(throwing: PostgresError(.closed, at: url.description)) }
    }

    deinit { close() }
}

extension PostgresPool {
    /// Runs `work` on a thread of its own with a seat that nobody else has.
    func seated<Value: Sendable>(
        _ work: @escaping @Sendable (PoolSeat, PoolJob) throws -> Value
    ) async throws -> Value {
        let seat = try await takeSeat()
        let job = PoolJob()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                seat.queue.async {
                    let result = Result { try work(seat, job) }
                    job.finish()
                    self.leave(seat)
                    continuation.resume(with: result)
                }
            }
        } onCancel: {
            // Asking the server takes a connection of its own, which may have to be waited for.
            DispatchQueue.global().async { job.cancel() }
        }
    }

    private func takeSeat() async throws -> PoolSeat {
        let ticket = desk.withLock { desk in
            desk.tickets += 1
            return desk.tickets
        }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let answer: Result<PoolSeat, any Error>? = desk.withLock { desk in
                    if desk.isClosed { return .failure(PostgresError(.closed, at: url.description)) }
                    // Looked at under the lock: who is cancelled later finds the ticket among those waiting.
                    if Task.isCancelled { return .failure(CancellationError()) }
                    if let seat = desk.free.popLast() { return .success(seat) }
                    desk.waiting.append((ticket, continuation))
                    return nil
                }
                if let answer { return continuation.resume(with: answer) }
                let reason = "all \(options.connections) connections of this program are in use"
                let busy = PostgresError(.busy(reason: reason), at: url.description)
                DispatchQueue.global().asyncAfter(deadline: .now() + options.patience) { [weak self] in
                    self?.turnAway(ticket, busy)
                }
            }
        } onCancel: {
            turnAway(ticket, CancellationError())
        }
    }

    private func turnAway(_ ticket: UInt64, _ error: any Error) {
        let waiter = desk.withLock { desk in
            desk.waiting.firstIndex { $0.ticket == ticket }.map { desk.waiting.remove(at: $0) }
        }
        waiter?.continuation.resume(throwing: error)
    }

    private func leave(_ seat: PoolSeat) {
        let (next, isClosed) = desk.withLock { desk in
            if desk.isClosed { return (nil as CheckedContinuation<PoolSeat, any Error>?, true) }
            if !desk.waiting.isEmpty { return (desk.waiting.removeFirst().continuation, false) }
            desk.free.append(seat)
            return (nil, false)
        }
        if isClosed { seat.disconnect() }
        next?.resume(returning: seat)
    }
}
