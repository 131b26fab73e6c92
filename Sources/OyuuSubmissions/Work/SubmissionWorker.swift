import Foundation
import Oyuu
import OyuuRegistry
import Synchronization

/// How a worker works.
public struct WorkOptions: Sendable {
    /// The worker's name, unlike any other's that is at work on the store.
    public var name: String
    /// Submissions worked on at a time.
    public var jobs: Int
    /// How long a submission stays the worker's after it was last heard of. At least a few times what one takes.
    public var lease: Duration
    /// Number of the only batch to work on, with what must be done before it; nil: all.
    public var batch: Int64?
    /// Wait for more when all is done.
    public var staysOn = false
    /// How long to wait for a database or register that is not there, before giving up.
    public var patience: Duration = .seconds(600)
    /// The folder for the indexes of what batches are compared with; nil: in memory.
    public var indexFolder: URL?
    /// How long to wait before asking again whether others have left something.
    public var pause: Duration = .milliseconds(200)

    public init(
        name: String, jobs: Int = ProcessInfo.processInfo.activeProcessorCount, lease: Duration = .seconds(60)
    ) {
        (self.name, self.jobs, self.lease) = (name, max(1, jobs), lease)
    }
}

/// What a worker tells of while it works.
public enum WorkEvent: Sendable {
    /// A stage of a submission is done.
    case done(reference: String, isCompared: Bool)
    /// A submission was put aside, for the reason.
    case aside(reference: String, reason: String)
    /// Another worker had taken over; nothing was written.
    case late(reference: String)
    /// The store or the register is not there; it is tried again.
    case waiting(reason: String)
    /// Something happened to an index.
    case index(IndexEvent)
}

/// Works on a store's queue. Any number of workers on any number of machines share one.
public struct SubmissionWorker: Sendable {
    private let store: SubmissionStore
    private let work: SubmissionWork
    private let options: WorkOptions
    private let report: @Sendable (WorkEvent) -> Void
    private let hands = ClaimsInHand()

    /// A worker that compares with a register.
    public init(
        _ store: SubmissionStore, register: OrnamentRegister, options: WorkOptions,
        report: @escaping @Sendable (WorkEvent) -> Void = { _ in }
    ) {
        self.store = store
        self.options = options
        self.report = report
        work = SubmissionWork(
            store: store, register: register,
            sets: SetIndexes(store, folder: options.indexFolder) { report(.index($0)) })
    }

    /// Works until all is done, or the task is cancelled: then what was not finished is given back at once.
    ///
    /// - Throws: `SubmissionError` or `OyuuError` where the store or the register fails for longer than the patience.
    public func run() async throws {
        do {
            try await withThrowingTaskGroup(of: Bool.self) { group in
                group.addTask { try await stayAlive() }
                for _ in 0..<options.jobs { group.addTask { try await takeTurns() } }
                var working = options.jobs
                while working > 0, let wasWork = try await group.next() { if wasWork { working -= 1 } }
                group.cancelAll()
            }
        } catch {
            await giveBack()
            throw error
        }
        if Task.isCancelled { await giveBack() }
    }

    /// Gives back what this worker has, whatever became of its task.
    public func giveBack() async {
        let (store, name) = (store, options.name)
        _ = try? await Task { try await store.giveBack(name) }.value
    }

    /// Holds on to what is being worked on.
    private func stayAlive() async throws -> Bool {
        while !Task.isCancelled {
            do { try await Task.sleep(for: options.lease / 4) } catch { return false }
            // Where the store cannot be reached, whoever asks for work says so.
            try? await store.renew(hands.claims, lease: options.lease)
        }
        return false
    }

    private func takeTurns() async throws -> Bool {
        var troubleSince: ContinuousClock.Instant?
        while !Task.isCancelled {
            do {
                let next = try await store.next(for: options.name, of: options.batch, lease: options.lease)
                switch next {
                case .claim(let claim): try await act(claim)
                case .others: try await Task.sleep(for: options.pause)
                case .nothing:
                    guard options.staysOn else { return true }
                    try await Task.sleep(for: max(options.pause, .seconds(1)))
                }
                troubleSince = nil
            } catch is CancellationError {
                return true
            } catch {
                if Task.isCancelled { return true }
                let since = troubleSince ?? .now
                troubleSince = since
                guard Self.isPassing(error), .now - since < options.patience else { throw error }
                report(.waiting(reason: "\(error)"))
                do { try await Task.sleep(for: max(options.pause, .seconds(1))) } catch { return true }
            }
        }
        return true
    }

    private func act(_ claim: Claim) async throws {
        hands.take(claim)
        defer { hands.drop(claim) }
        do {
            try await work.perform(claim)
            report(.done(reference: claim.reference, isCompared: claim.stage == .compare))
        } catch SubmissionError.leaseLost {
            report(.late(reference: claim.reference))
        } catch let error where Task.isCancelled {
            // Given back with all else that this worker has.
            throw error
        } catch let error as OyuuError where error.isOfThePhoto {
            // A view that could be read when it was fingerprinted.
            try await putAside(claim, code: error.code, reason: error.description)
        } catch let error as SubmissionError where error.concernsOneSubmission {
            try await putAside(claim, code: error.code, reason: error.description)
        } catch {
            // The machine's fault, or the store's or the register's: another may succeed with the same submission. Where it
            // cannot be given back, nobody renews it, and its lease ends.
            let (store, claim) = (store, claim)
            _ = try? await Task { try await store.giveBack(claim) }.value
            throw error
        }
    }

    private func putAside(_ claim: Claim, code: String, reason: String) async throws {
        do {
            try await store.putAside(claim, code: code, reason: reason)
            report(.aside(reference: claim.reference, reason: reason))
        } catch SubmissionError.leaseLost {
            report(.late(reference: claim.reference))
        }
    }

    /// Whether the same may succeed a little later by itself.
    private static func isPassing(_ error: any Error) -> Bool {
        var registry = error as? RegistryError
        switch error {
        case let error as SubmissionError: return error.isPassing
        case let error as OyuuError where error.isOfDecoding: return true
        case OyuuError.registry(let error): registry = error
        default: break
        }
        return switch registry?.kind {
        case .busy, .system, .database, .unreachable, .cancelled: true
        default: false
        }
    }
}

/// What a worker is at work on at the moment. Only that is renewed: a claim that the worker knows nothing of, because the
/// answer to it was lost, or that it could not give back, ends with its lease.
private final class ClaimsInHand: Sendable {
    private let held = Mutex<[Int64: Claim]>([:])

    var claims: [Claim] { held.withLock { Array($0.values) } }

    func take(_ claim: Claim) { held.withLock { $0[claim.submission] = claim } }

    func drop(_ claim: Claim) {
        held.withLock { if $0[claim.submission]?.token == claim.token { $0[claim.submission] = nil } }
    }
}
