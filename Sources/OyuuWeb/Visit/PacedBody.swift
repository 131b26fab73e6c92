import Hummingbird
import NIOCore

/// A request's body that is given up where it comes too slowly, since it holds a place that others need, or breaks off.
struct PacedBody: AsyncSequence, Sendable {
    let body: RequestBody
    /// Its length in bytes, where that was announced.
    let length: Int?
    let patience: WebPatience

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(parts: body.makeAsyncIterator(), length: length, patience: patience)
    }

    struct AsyncIterator: AsyncIteratorProtocol {
        var parts: RequestBody.AsyncIterator
        let length: Int?
        let patience: WebPatience
        private let start = ContinuousClock.now
        private var count = 0

        init(parts: RequestBody.AsyncIterator, length: Int?, patience: WebPatience) {
            (self.parts, self.length, self.patience) = (parts, length, patience)
        }

        /// - Throws: `WebFailure`: too slow, or at its end before it is whole.
        mutating func next() async throws -> ByteBuffer? {
            let next: ByteBuffer?
            // Whatever ends a connection is nobody's fault here.
            do { next = try await parts.next() } catch { throw WebFailure.badForm }
            guard let part = next else {
                guard count >= length ?? 0 else { throw WebFailure.badForm }
                return nil
            }
            count += part.readableBytes
            let seconds = (ContinuousClock.now - start) / .seconds(1)
            guard seconds <= Swift.min(patience.whole, patience.grace + Double(count) / patience.bytesASecond) else {
                throw WebFailure.tooSlow
            }
            return part
        }
    }
}
