import Dispatch
import Synchronization

/// Work spread over the cores, results in order.
enum Parallel {
    /// `transform` of every item; the first error in the items' order is thrown.
    static func map<Item: Sendable, Output: Sendable>(
        _ items: [Item], _ transform: @Sendable (Item) throws -> Output
    ) throws -> [Output] {
        let results = Mutex([Result<Output, any Error>?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { k in
            let result = Result { try transform(items[k]) }
            results.withLock { $0[k] = result }
        }
        return try results.withLock { $0.compactMap { $0 } }.map { try $0.get() }
    }
}
