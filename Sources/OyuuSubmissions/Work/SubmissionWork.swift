import Foundation
import Oyuu
import OyuuRegistry

/// What is done with one submission that a worker holds.
struct SubmissionWork: Sendable {
    let store: SubmissionStore
    let register: OrnamentRegister
    let sets: SetIndexes
    let options = CheckOptions(sharedColorsLimit: 0)

    /// Does what is to be done and writes it down.
    ///
    /// - Throws: `SubmissionError.leaseLost` where it took too long and another worker has it, or whatever is no view's fault.
    func perform(_ claim: Claim) async throws {
        let views = try await store.views(of: claim.submission)
        switch claim.stage {
        case .fingerprint: try await fingerprint(views, claim)
        case .compare: try await compare(views, claim)
        }
    }

    private func fingerprint(_ views: [KeptView], _ claim: Claim) async throws {
        var outcomes: [(view: Int64, outcome: ViewOutcome)] = []
        for view in views {
            try Task.checkCancellation()
            outcomes.append((view.id, try await outcome(of: view)))
        }
        try await store.finishFingerprints(claim, outcomes)
    }

    private func outcome(of view: KeptView) async throws -> ViewOutcome {
        do {
            let fingerprint = try register.fingerprint(of: try await source(view))
            return .fingerprint(bytes: fingerprint.bytes, version: fingerprint.version)
        } catch let error as OyuuError where error.isOfThePhoto {
            // What is written down is final, so a reading that was ended with its task is not the photo's fault.
            try Task.checkCancellation()
            return .failure(code: error.code, reason: error.description)
        } catch let error as SubmissionError where error.concernsOneView {
            return .failure(code: error.code, reason: error.description)
        }
    }

    private func compare(_ views: [KeptView], _ claim: Claim) async throws {
        guard let number = claim.frozen else { return }
        let set = try await sets.set(number)
        let own = Set(views.map(\.id))
        var checks: [(view: KeptView, check: DoubleCheck?)] = []
        for view in views {
            try Task.checkCancellation()
            guard view.isFingerprinted else {
                checks.append((view, nil))
                continue
            }
            checks.append(
                (view, try await register.check(try await source(view), among: set, excluding: own, options: options)))
        }
        let findings = checks.flatMap { $0.check?.among ?? [] }
        let placed = try await store.placed(findings.map(\.group) + [claim.submission])
        guard let place = placed[claim.submission] else {
            throw SubmissionError.noSuchSubmission(reference: claim.reference)
        }
        let names = try await store.viewNames(findings.map(\.photo))
        var joining = VerdictJoining(
            own: place, others: placed, viewNumbers: names.mapValues(\.number), options: options)
        for (view, check) in checks {
            if let check {
                joining.add(view, check)
            } else {
                joining.add(view, failure: view.failureCode ?? "unread", reason: view.failureReason ?? "")
            }
        }
        let generation = try await register.registry.generation()
        try await store.finishComparison(
            claim, joining.verdict(generation: generation), likenesses: joining.likenesses())
    }

    private func source(_ view: KeptView) async throws(SubmissionError) -> PhotoSource {
        .bytes(try await store.photo(sha256: view.sha256), name: view.fileName)
    }
}

extension OyuuError {
    /// Whether the photo itself is at fault: not so where the program that reads photos could not be run, or was ended from
    /// outside.
    var isOfThePhoto: Bool { concernsOnePhoto && !isOfDecoding }

    /// Whether photos could not be read for a reason of the machine's, so that the same may succeed later.
    var isOfDecoding: Bool { code == "decoding" }
}

extension SubmissionError {
    /// Whether one view's picture is at fault.
    fileprivate var concernsOneView: Bool {
        switch self {
        case .photoMissing, .photoDamaged: true
        default: false
        }
    }
}
