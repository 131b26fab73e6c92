import Oyuu
import Synchronization

/// Reads photos, but for as many as it was told to fail on.
final class FailingDecoding: PhotoDecoding {
    private let code: String
    private let left = Mutex(0)
    private let asked = Mutex(0)

    init(_ code: String) { self.code = code }

    /// Photos to fail on from now on.
    func fail(_ count: Int) {
        left.withLock { $0 = count }
        asked.withLock { $0 = 0 }
    }

    /// Photos that it was asked for since.
    var count: Int { asked.withLock { $0 } }

    func answer(to job: DecodingJob) throws(OyuuError) -> DecodingAnswer {
        asked.withLock { $0 += 1 }
        let fails = left.withLock { left in
            defer { left = max(0, left - 1) }
            return left > 0
        }
        if fails { throw .unread(code: code, reason: "was told to", file: job.name) }
        return try DecodingHere().answer(to: job)
    }
}
