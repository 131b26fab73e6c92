import Foundation

/// Works on the queue of batches, one photo at a time, as long as its task is not cancelled. One works on a queue: of
/// servers there is one to a register.
package struct BatchWorker: Sendable {
    let queue: BatchQueue
    /// Checks a photo; throws `CancellationError` where the program is being stopped.
    let check: @Sendable (BatchQueue.BatchPhoto, [UInt8]) async throws -> BatchOutcome
    /// Whether an error is the register's, so that the photo is tried again later; other errors are the photo's.
    let isPassing: @Sendable (any Error) -> Bool
    let complain: @Sendable (any Error) -> Void

    package init(
        queue: BatchQueue, isPassing: @escaping @Sendable (any Error) -> Bool = { _ in false },
        complain: @escaping @Sendable (any Error) -> Void = { _ in },
        check: @escaping @Sendable (BatchQueue.BatchPhoto, [UInt8]) async throws -> BatchOutcome
    ) {
        (self.queue, self.check, self.isPassing, self.complain) = (queue, check, isPassing, complain)
    }

    /// Works until the task is cancelled.
    package func run() async {
        // Of servers there is one to a register: what lies there already is nobody's any more.
        do { try await queue.sweep(before: Date()) } catch {
            complain(error)
        }
        for await _ in queue.arrivals {
            do {
                while !Task.isCancelled, let work = try await queue.next(at: Date()) { try await act(work) }
            } catch is CancellationError {
                return
            } catch {
                if Task.isCancelled { return }
                complain(error)
                do { try await Task.sleep(for: .seconds(5)) } catch { return }
                queue.ring()
            }
        }
    }

    /// Works until nothing is left to do.
    package func drain() async throws {
        while let work = try await queue.next(at: Date()) { try await act(work) }
    }

    private func act(_ work: BatchQueue.Work) async throws {
        switch work {
        case .archive(let archive): try await Self.whole { try await queue.unpack(archive, at: Date()) }
        case .photo(let photo): try await checkOne(photo)
        }
    }

    private func checkOne(_ photo: BatchQueue.BatchPhoto) async throws {
        guard photo.attempts < BatchQueue.mostAttempts else {
            return try await queue.giveUp(photo, code: "given-up", at: Date())
        }
        guard let bytes = queue.bytes(of: photo) else {
            return try await queue.giveUp(photo, code: "lost", at: Date())
        }
        let outcome: BatchOutcome
        do {
            outcome = try await check(photo, bytes)
        } catch {
            // Stopped, or the register fails: the photo waits. Else the attempt counts.
            let isStopped = error is CancellationError || Task.isCancelled
            if isStopped || isPassing(error) { try await Self.whole { try await queue.release(photo) } }
            if isStopped { throw CancellationError() }
            throw error
        }
        try await Self.whole { try await queue.finish(photo, outcome, at: Date()) }
    }

    /// Runs `body` to its end, also where the program is being stopped: what was found is written down.
    private static func whole(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await Task { try await body() }.value
    }
}
