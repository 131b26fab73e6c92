import Oyuu
import OyuuText
import Synchronization

/// What a server has done since it started, counted. No label's value comes from a request: routes are the router's own
/// names, and whatever is not among the words known here is `other`.
public final class ServerMeasures: Sendable {
    struct RequestKey: Hashable, Comparable {
        let route: String
        let method: String
        let status: Int

        static func < (left: RequestKey, right: RequestKey) -> Bool {
            (left.route, left.method, left.status) < (right.route, right.method, right.status)
        }
    }

    /// What became of a photo that was checked.
    enum CheckOutcome: String, CaseIterable {
        case copy
        case noCopy = "no_copy"
        case undecided
        case unread
    }

    /// Whether somebody waited for a check, or it was one of a batch's.
    enum CheckOrigin: String, CaseIterable {
        case asked, batch
    }

    struct CheckKey: Hashable {
        let origin: CheckOrigin
        let outcome: CheckOutcome
    }

    struct Counts {
        var requests: [RequestKey: Int] = [:]
        var latencies: [String: LatencyHistogram] = [:]
        var checks: [CheckKey: Int] = [:]
        var checkSeconds: [CheckOrigin: LatencyHistogram] = [:]
        var refusals: [String: Int] = [:]
        var unreadPhotos: [String: Int] = [:]
        var indexEvents: [String: Int] = [:]
    }

    /// Why a request is refused for the sake of the others.
    static let refusals = ["busy", "too-often", "too-slow", "too-large", "foreign-form"]
    static let methods: Set<String> = ["GET", "HEAD", "POST", "DELETE", "PUT", "OPTIONS", "PATCH"]
    /// What happens to an index, as ``IndexEvent/code`` calls it where it went well.
    static let indexEvents = ["merged", "rebuilt", "unusable", "not_written", "locked"]

    private let state = Mutex(Counts())

    public init() {}

    var counts: Counts { state.withLock { $0 } }

    /// Counts an answered request.
    ///
    /// - Parameter code: why it was not answered as wished, as programs are told.
    func record(_ request: RequestKey, seconds: Double, code: String?) {
        state.withLock { counts in
            counts.requests[request, default: 0] += 1
            counts.latencies[request.route, default: LatencyHistogram()].record(seconds)
            guard let code else { return }
            if Self.refusals.contains(code) { counts.refusals[code, default: 0] += 1 }
            if PhotoErrorWords.codes.contains(code) { counts.unreadPhotos[code, default: 0] += 1 }
        }
    }

    /// Counts a check.
    ///
    /// - Parameter failure: the code of what was wrong with the photo; another process says it, which may have been taken over
    ///   by the photo that it read.
    func recordCheck(_ outcome: CheckOutcome, _ origin: CheckOrigin, seconds: Double, failure: String?) {
        state.withLock { counts in
            counts.checks[CheckKey(origin: origin, outcome: outcome), default: 0] += 1
            counts.checkSeconds[origin, default: LatencyHistogram()].record(seconds)
            if let failure {
                counts.unreadPhotos[PhotoErrorWords.codes.contains(failure) ? failure : "other", default: 0] += 1
            }
        }
    }

    /// Counts what happened to the index.
    public func record(_ event: IndexEvent) {
        let name =
            switch event {
            case .merged: "merged"
            case .rebuilt: "rebuilt"
            case .rebuilding: "unusable"
            case .notWritten: "not_written"
            case .waiting: "locked"
            }
        state.withLock { $0.indexEvents[name, default: 0] += 1 }
    }
}
