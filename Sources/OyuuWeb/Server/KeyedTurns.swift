/// Lets those who ask for the same thing in one after the other.
package actor KeyedTurns {
    private var waiting: [String: [CheckedContinuation<Void, Never>]] = [:]

    package init() {}

    /// Runs `body` when nobody else of the same key does, in the order of coming.
    package func inTurn<Value: Sendable>(_ key: String, _ body: @Sendable () async throws -> Value) async throws
        -> Value
    {
        if waiting[key] == nil {
            waiting[key] = []
        } else {
            await withCheckedContinuation { waiting[key, default: []].append($0) }
        }
        defer {
            // Whoever is next takes over the key.
            if waiting[key]?.isEmpty == false { waiting[key]?.removeFirst().resume() } else { waiting[key] = nil }
        }
        return try await body()
    }
}
