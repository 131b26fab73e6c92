import Synchronization

/// Gathers what concurrent work has found.
final class Tally: Sendable {
    private let gathered = Mutex<[Int64]>([])

    var values: [Int64] { gathered.withLock { $0 } }

    func add(_ value: Int64) { gathered.withLock { $0.append(value) } }
}
