import Synchronization

/// Something done once in the middle of a move.
final class OncePerMove: Sendable {
    private let work: @Sendable () async throws -> Void
    private let task = Mutex<Task<Bool, Never>?>(nil)

    init(_ work: @escaping @Sendable () async throws -> Void) { self.work = work }

    /// Begins the work, unless it was begun before.
    ///
    /// - Parameter waiting: returns only when it is done.
    func begin(waiting: Bool = true) async {
        let first = task.withLock { task -> Task<Bool, Never>? in
            guard task == nil else { return nil }
            task = Task.detached { [work] in
                do { try await work() } catch { return false }
                return true
            }
            return task
        }
        if waiting { _ = await first?.value }
    }

    /// Waits for its end; whether it succeeded, nil where it never began.
    func end() async -> Bool? { await task.withLock { $0 }?.value }
}
