import NIOCore
import Synchronization

/// Knows which clients have left: their side of the connection is closed, so nobody hears an answer.
final class Departures: Sendable {
    private struct Client {
        var hasLeft = false
        var waiting: [Int: @Sendable () -> Void] = [:]
        var tickets = 0
    }

    static let shared = Departures()

    private let clients = Mutex<[ObjectIdentifier: Client]>([:])

    func arrive(_ channel: any Channel) { clients.withLock { $0[ObjectIdentifier(channel)] = Client() } }

    /// Notes that a client has left, and tells whoever works for it.
    func leave(_ channel: any Channel) {
        let waiting = clients.withLock { clients in
            guard var client = clients[ObjectIdentifier(channel)] else { return [(@Sendable () -> Void)]() }
            let waiting = Array(client.waiting.values)
            (client.hasLeft, client.waiting) = (true, [:])
            clients[ObjectIdentifier(channel)] = client
            return waiting
        }
        for tell in waiting { tell() }
    }

    func forget(_ channel: any Channel) { _ = clients.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) } }

    /// Runs `body`, and cancels it once the client of `channel` leaves.
    func whileHere<Value: Sendable>(
        _ channel: any Channel, _ body: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task { try await body() }
        let client = ObjectIdentifier(channel)
        let ticket: Int? = clients.withLock { clients in
            guard clients[client]?.hasLeft == false else { return nil }
            clients[client]?.tickets += 1
            let ticket = clients[client]?.tickets ?? 0
            clients[client]?.waiting[ticket] = { task.cancel() }
            return ticket
        }
        if ticket == nil { task.cancel() }
        defer { if let ticket { _ = clients.withLock { $0[client]?.waiting.removeValue(forKey: ticket) } } }
        return try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
    }
}
