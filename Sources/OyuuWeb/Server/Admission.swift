import Foundation

/// How many requests with photos are in the house: so many compute, so many wait in turn, and more are asked to come back
/// later, so that a crowd gets right answers slowly or an honest refusal, never a fallen server.
package actor Admission {
    /// There is no room; `retryAfter` is in seconds.
    package struct Full: Error { package let retryAfter: Int }

    private let slots: Int
    private let room: Int
    private var inside = 0
    /// How many compute, and how many wait for their turn to.
    package private(set) var atWork = 0
    package var waiting: Int { turns.count }
    private var turns: [CheckedContinuation<Void, Never>] = []

    package init(slots: Int, room: Int) { (self.slots, self.room) = (slots, max(room, slots)) }

    /// Runs `body` with a place in the house, or throws ``Full`` at once.
    package func inside<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        guard inside < room else { throw Full(retryAfter: 1 + room / max(1, 2 * slots)) }
        inside += 1
        defer { inside -= 1 }
        return try await body()
    }

    /// Runs `body`, which computes, when it is its turn.
    package func computing<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        if atWork < slots {
            atWork += 1
        } else {
            // Whoever leaves hands the slot on, so the count stays.
            await withCheckedContinuation { turns.append($0) }
        }
        defer { leave() }
        return try await body()
    }

    private func leave() {
        if turns.isEmpty { atWork -= 1 } else { turns.removeFirst().resume() }
    }
}
