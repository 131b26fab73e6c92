import Foundation
import OyuuIntake
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("Submissions that are taken up again") struct RetryTests {
    /// Puts the next submission of the queue aside.
    @discardableResult
    private func putAsideNext(_ store: SubmissionStore) async throws -> Claim {
        guard case .claim(let claim) = try await store.next(for: "unlucky", lease: .seconds(60)) else {
            throw SubmissionError.noSuchSubmission(reference: "to claim")
        }
        try await store.putAside(claim, code: "test", reason: "none")
        return claim
    }

    private func fingerprints(_ number: Int64, _ store: SubmissionStore) async throws -> [Int64] {
        let set = FrozenSubmissions(store: store, number: number)
        return try await set.fingerprints(after: 0, limit: 100).map(\.photoID)
    }

    @Test("are done in their own batch where its set is not fixed yet", arguments: StoreKind.allCases)
    func early(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let grey = try Submitted.grey()
        try await office.take("a", try (0..<2).map { try office.document("s\($0)", [grey]) })
        #expect(try await putAsideNext(office.store).stage == .fingerprint)
        let done = try await office.store.retry("a", ["s0"])
        #expect(done == BatchRetry(batch: "a", putBack: ["s0"], moved: [], newBatch: nil))
        try await office.work()
        let status = try await office.store.status()
        #expect(status.map(\.name) == ["a"] && status[0].done == 2 && status[0].aside == 0)
    }

    @Test("are compared in their own batch where they have fingerprints", arguments: StoreKind.allCases)
    func compared(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        try await office.take("a", [try office.document("s0", [Submitted.grey()])])
        guard case .claim(let claim) = try await office.store.next(for: "w", lease: .seconds(60)) else { return }
        let views = try await office.store.views(of: claim.submission)
        try await office.store.finishFingerprints(claim, views.map { ($0.id, .failure(code: "test", reason: "none")) })
        #expect(try await putAsideNext(office.store).stage == .compare)
        #expect(try await office.store.status()[0].aside == 1)
        #expect(try await office.store.retry("a").putBack == ["s0"])
        try await office.work()
        #expect(try await office.rows("a")["s0"]?.answer == .cannotSay)
        // Four workers may end at it again.
        let attempts = try await office.store.database.read { database in
            try database.row("SELECT attempts FROM submission")?.count("attempts")
        }
        #expect(attempts == 1)
    }

    @Test(
        "go into a batch of their own where the set is fixed, which stays as it was; both batches name them",
        arguments: StoreKind.allCases)
    func moved(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take(
            "a",
            [
                try office.document("lost", [Submitted.design(12)]), try office.document("gone", [Submitted.grey()]),
                try office.document("kept", [Submitted.small(12)]),
            ], priority: 3)
        try await putAsideNext(office.store)
        try await putAsideNext(office.store)
        try await office.work()
        let members = try await fingerprints(1, office.store)
        let state = try await FrozenSubmissions(store: office.store, number: 1).state()
        #expect(members.count == 1)
        #expect(try await office.rows("a")["kept"]?.answer == .notACopy)
        _ = try await office.store.decide("lost", .needsALook, reason: "put aside", actor: "aijan")

        let done = try await office.store.retry("a", ["lost"])
        #expect(done == BatchRetry(batch: "a", putBack: [], moved: ["lost"], newBatch: "a~2"))
        #expect(try await fingerprints(1, office.store) == members)
        try await office.work()
        #expect(try await fingerprints(1, office.store) == members)
        #expect(try await FrozenSubmissions(store: office.store, number: 1).state() == state)
        #expect(try await fingerprints(2, office.store).count == 2)

        let statuses = try await office.store.status()
        #expect(statuses.map(\.name) == ["a", "a~2"] && statuses.map(\.submissions) == [2, 1])
        #expect(statuses.map(\.priority) == [3, 3] && statuses.map(\.source) == ["test", "test"])
        #expect(statuses[0].arrivedAt == statuses[1].arrivedAt && statuses[1].isDone)
        #expect(statuses[0].takenUpAgain == 1 && statuses[0].problems == 0 && statuses[0].copies == 1)
        let problem = try #require(try await office.store.problems(of: statuses[0].number).first)
        #expect(problem.place == "lost" && problem.reason == "put aside, taken up again in batch a~2")

        // It arrived first, so of one day it stays the earlier, and the other is its copy.
        let lost = try #require(try await office.rows("a~2")["lost"])
        #expect(lost.answer == .notACopy && lost.decision?.batch == "a~2")
        let other = try #require(lost.others.first)
        #expect(other.submission.batch == "a" && other.submission.reference == "kept")
        #expect(other.order == .otherIsLater && other.isSameDay)
        let kept = try #require(try await office.rows("a")["kept"])
        #expect(kept.answer == .copy && kept.foundBy.map(\.submission.batch) == ["a~2"])

        // The next ones go into the next batch, whatever batch they are of.
        #expect(try await office.store.retry("a").newBatch == "a~3")
    }

    @Test("take the next name that is free, and follow the batch that is paused", arguments: StoreKind.allCases)
    func names(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let grey = try Submitted.grey()
        try await office.take("a", [try office.document("s0", [grey]), try office.document("s1", [grey])])
        try await putAsideNext(office.store)
        try await office.take("a~2", [try office.document("other", [grey])])
        try await office.work()
        try await office.store.setPaused(true, batch: "a")
        #expect(try await office.store.retry("a").newBatch == "a~3")
        #expect(try await office.store.status(of: "a~3")[0].isPaused)
        try await office.store.setPaused(false, batch: "a~3")
        try await putAsideNext(office.store)
        #expect(try await office.store.retry("a~3").putBack == ["s0"])
        try await office.work()
        #expect(try await office.store.status(of: "a~3")[0].done == 1)
    }

    @Test("are named truly: what is unknown or not put aside changes nothing", arguments: StoreKind.allCases)
    func unknown(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let grey = try Submitted.grey()
        try await office.take("a", try (0..<2).map { try office.document("s\($0)", [grey]) })
        try await putAsideNext(office.store)
        let store = office.store
        await #expect(throws: SubmissionError.noSuchBatch(name: "b")) { try await store.retry("b") }
        await #expect(throws: SubmissionError.noSuchSubmission(reference: "a/zz")) {
            try await store.retry("a", ["s0", "zz"])
        }
        await #expect(throws: SubmissionError.notPutAside(reference: "a/s1")) {
            try await store.retry("a", ["s0", "s1"])
        }
        #expect(try await store.status()[0].aside == 1)
        _ = try await store.retry("a")
        #expect(try await store.retry("a") == BatchRetry(batch: "a", putBack: [], moved: [], newBatch: nil))
    }
}
