import Foundation
import Synchronization

/// A place for one connection, with the thread on which it is used.
final class PoolSeat: Sendable {
    let queue: DispatchQueue
    private let connection = Mutex<PostgresConnection?>(nil)

    init(number: Int) { queue = DispatchQueue(label: "Oyuu.postgres.\(number)") }

    /// The connection, made if there is none that is whole.
    func connected(_ url: PostgresURL, _ session: PostgresSession) throws(PostgresError) -> PostgresConnection {
        if let connection = connection.withLock({ $0 }), connection.isIdle { return connection }
        disconnect()
        let new = try PostgresConnection(url, session: session)
        connection.withLock { $0 = new }
        return new
    }

    /// Lets go of the connection.
    func disconnect() { connection.withLock { $0 = nil } }
}

/// Something that is being done with a connection, and can be cancelled only for as long as it is.
final class PoolJob: Sendable {
    private struct State {
        var connection: PostgresConnection?
        var isCancelled = false
    }

    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// From now on it is this connection that is to be cancelled.
    func use(_ connection: PostgresConnection) throws {
        let isCancelled = state.withLock { state in
            state.connection = connection
            return state.isCancelled
        }
        if isCancelled { throw CancellationError() }
    }

    func finish() { state.withLock { $0.connection = nil } }

    func cancel() {
        state.withLock { state in
            state.isCancelled = true
            state.connection?.cancel()
        }
    }
}
