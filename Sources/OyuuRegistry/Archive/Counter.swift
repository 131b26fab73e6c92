import Synchronization

/// Counts what a closure that may run on another thread has done.
final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    /// Adds one and returns the sum.
    func next() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }
}
