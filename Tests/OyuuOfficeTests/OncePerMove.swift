import Foundation
import Synchronization

/// Something done once in the middle of a move, from a call that cannot wait.
final class OncePerMove: Sendable {
    private let work: @Sendable () async throws -> Void
    private let task = Mutex<Task<Bool, Never>?>(nil)

    init(_ work: @escaping @Sendable () async throws -> Void) { self.work = work }

    /// Begins the work, unless it was begun before.
    ///
    /// - Parameter waiting: returns only when it is done.
    func begin(waiting: Bool = true) {
        let done = DispatchSemaphore(value: 0)
        let isFirst = task.withLock { task in
            guard task == nil else { return false }
            task = Task.detached { [work] in
                defer { done.signal() }
                do { try await work() } catch { return false }
                return true
            }
            return true
        }
        if isFirst, waiting { done.wait() }
    }

    /// Waits for its end; whether it succeeded, nil where it never began.
    func end() async -> Bool? { await task.withLock { $0 }?.value }
}
