import Foundation

/// How many requests with photos are in the house: so many compute, so many wait in turn, and more are asked to come back
/// later, so that a crowd gets right answers slowly or an honest refusal, never a fallen server.
package actor Admission {
    /// There is no room; `retryAfter` is in seconds.
    package struct Full: Error { package let retryAfter: Int }

    /// Whoever waits, and hears whether it is their turn or they have given up.
    private typealias Turn = (ticket: Int, turn: CheckedContinuation<Bool, Never>)

    private let slots: Int
    private let room: Int
    private var inside = 0
    /// How many compute.
    package private(set) var atWork = 0
    private var turns: [Turn] = []
    private var tickets = 0
    /// Whether work in spare time computes; it is not counted in ``atWork``.
    private var isSpareAtWork = false
    private var spare: [Turn] = []

    package init(slots: Int, room: Int) { (self.slots, self.room) = (slots, max(room, slots)) }

    /// How many wait for their turn to compute.
    package var waiting: Int { turns.count }

    /// How many are in the house, how many of them compute, and how many wait for their turn to.
    package var crowd: (inside: Int, computing: Int, waiting: Int) { (inside, atWork, waiting) }

    /// Runs `body` with a place in the house, or throws ``Full`` at once.
    package func inside<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        guard inside < room else { throw Full(retryAfter: 1 + room / max(1, 2 * slots)) }
        inside += 1
        defer { inside -= 1 }
        return try await body()
    }

    /// Runs `body`, which computes, when it is its turn; turns go in the order of coming.
    ///
    /// - Throws: what `body` throws, or `CancellationError` where nobody wants it any more before its turn.
    package func computing<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        if atWork < slots {
            atWork += 1
        } else {
            // Whoever leaves hands the slot on, so the count stays.
            guard await isCalled({ turns.append($0) }) else { throw CancellationError() }
        }
        defer { leave() }
        return try await body()
    }

    /// Runs `body`, which computes, when there is a slot that nobody wants: one such at a time, and none is begun while
    /// others wait. Who comes meanwhile takes the slot all the same, as though it were free: nobody waits for such work,
    /// and for as long as it takes, at most a photo's time, one more than ``slots`` computes.
    ///
    /// - Throws: what `body` throws, or `CancellationError` where the task is cancelled before its turn.
    package func inSpareTime<Value: Sendable>(_ body: @Sendable () async throws -> Value) async throws -> Value {
        while isSpareAtWork || atWork >= slots || !turns.isEmpty {
            guard await isCalled({ spare.append($0) }) else { throw CancellationError() }
        }
        isSpareAtWork = true
        defer {
            isSpareAtWork = false
            offerSpareTime()
        }
        return try await body()
    }

    private func offerSpareTime() {
        if !spare.isEmpty, !isSpareAtWork, atWork < slots { spare.removeFirst().turn.resume(returning: true) }
    }

    /// Waits in the line that `join` adds to; false where the task is cancelled first.
    private func isCalled(_ join: (Turn) -> Void) async -> Bool {
        tickets += 1
        let ticket = tickets
        return await withTaskCancellationHandler {
            await withCheckedContinuation { turn in
                if Task.isCancelled { turn.resume(returning: false) } else { join((ticket, turn)) }
            }
        } onCancel: {
            Task { await giveUp(ticket) }
        }
    }

    private func giveUp(_ ticket: Int) {
        if let place = turns.firstIndex(where: { $0.ticket == ticket }) {
            turns.remove(at: place).turn.resume(returning: false)
        } else if let place = spare.firstIndex(where: { $0.ticket == ticket }) {
            spare.remove(at: place).turn.resume(returning: false)
        }
    }

    private func leave() {
        guard turns.isEmpty else { return turns.removeFirst().turn.resume(returning: true) }
        atWork -= 1
        offerSpareTime()
    }
}
