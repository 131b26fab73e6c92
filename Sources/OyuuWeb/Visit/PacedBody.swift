import Hummingbird
import NIOCore

/// A request's body that is given up where it comes too slowly: it holds a place that others need.
struct PacedBody: AsyncSequence, Sendable {
    let body: RequestBody
    let patience: WebPatience

    func makeAsyncIterator() -> AsyncIterator { AsyncIterator(parts: body.makeAsyncIterator(), patience: patience) }

    struct AsyncIterator: AsyncIteratorProtocol {
        var parts: RequestBody.AsyncIterator
        let patience: WebPatience
        private let start = ContinuousClock.now
        private var count = 0

        init(parts: RequestBody.AsyncIterator, patience: WebPatience) {
            (self.parts, self.patience) = (parts, patience)
        }

        /// - Throws: `WebFailure.tooSlow`.
        mutating func next() async throws -> ByteBuffer? {
            guard let part = try await parts.next() else { return nil }
            count += part.readableBytes
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            guard seconds <= Swift.min(patience.whole, patience.grace + Double(count) / patience.bytesASecond) else {
                throw WebFailure.tooSlow
            }
            return part
        }
    }
}
