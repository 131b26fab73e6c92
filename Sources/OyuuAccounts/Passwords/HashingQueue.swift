import Foundation
import Synchronization

/// Where passwords are hashed: at most two at once in the whole program, in the order they came.
///
/// A hashing takes a core for tens of milliseconds and 19 MiB. On the threads that Swift's tasks share it would hold up
/// every other request, and with a thread for each, strangers would decide how much memory the server takes. An
/// operation queue of width 2 has threads of its own, and who waits costs a closure, not a blocked thread. An actor would
/// not do: its work runs on the shared threads.
package final class HashingQueue: Sendable {
    /// The one that all stores of a program share, since they share its memory.
    package static let shared = HashingQueue(width: 2, places: 256)

    /// Pieces of work that run at once.
    package var width: Int { queue.maxConcurrentOperationCount }

    private let queue = OperationQueue()
    private let places: Int
    private let taken = Mutex(0)

    /// - Parameters:
    ///   - width: pieces of work that run at once.
    ///   - places: pieces of work that run or wait; who comes then is sent away.
    package init(width: Int, places: Int) {
        self.places = places
        queue.name = "Oyuu.passwords"
        queue.maxConcurrentOperationCount = width
        queue.qualityOfService = .userInitiated
    }

    /// Runs `work` when its turn comes.
    ///
    /// - Throws: what `work` throws; `.overloaded` where all places are taken.
    package func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(AccountError) -> Value
    ) async throws(AccountError) -> Value {
        let hasPlace = taken.withLock { taken in
            if taken >= places { return false }
            taken += 1
            return true
        }
        guard hasPlace else { throw .overloaded }
        defer { taken.withLock { $0 -= 1 } }
        let result: Result<Value, AccountError> = await withCheckedContinuation { continuation in
            queue.addOperation {
                do throws(AccountError) {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }
}
