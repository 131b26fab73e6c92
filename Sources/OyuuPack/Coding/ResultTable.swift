import Synchronization

/// Results of work done several at a time, each with its place.
final class ResultTable<Value: Sendable>: Sendable {
    private let results: Mutex<[Result<Value, PackError>?]>

    init(count: Int) { results = Mutex(Array(repeating: nil, count: count)) }

    func set(_ result: Result<Value, PackError>, at index: Int) { results.withLock { $0[index] = result } }

    /// Those that were set, by place.
    func values() -> [Result<Value, PackError>] { results.withLock { $0.compactMap(\.self) } }
}
