import CPQ

/// What libpq needs to ask the server, over a connection of its own, to cancel what another connection is doing.
final class PostgresCanceller: Sendable {
    // PQcancel only reads it, from any thread.
    private nonisolated(unsafe) let pointer: OpaquePointer?

    init(_ connection: OpaquePointer) { pointer = PQgetCancel(connection) }

    deinit { PQfreeCancel(pointer) }

    /// Returns once the server has taken the request, or could not be reached: then nothing needs to be cancelled.
    func cancel() {
        guard let pointer else { return }
        var words = [CChar](repeating: 0, count: 256)
        _ = PQcancel(pointer, &words, Int32(words.count))
    }
}
