import Foundation
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("The queue of submissions") struct QueueTests {
    private func office(_ kind: StoreKind, count: Int = 3) async throws -> Office {
        let office = try await Office(kind, isEmpty: true)
        let grey = try Submitted.grey()
        try await office.take("a", try (0..<count).map { try office.document("s\($0)", [grey]) })
        return office
    }

    private func claim(_ store: SubmissionStore, _ worker: String, lease: Duration = .seconds(60)) async throws -> Claim
    {
        guard case .claim(let claim) = try await store.next(for: worker, lease: lease) else {
            throw SubmissionError.noSuchSubmission(reference: "to claim")
        }
        return claim
    }

    private func finish(_ claim: Claim, _ store: SubmissionStore) async throws {
        let views = try await store.views(of: claim.submission)
        try await store.finishFingerprints(
            claim, views.map { ($0.id, .failure(code: "test", reason: "none")) })
    }

    @Test("two workers never have the same submission, and others are waited for", arguments: StoreKind.allCases)
    func apart(kind: StoreKind) async throws {
        let office = try await office(kind)
        let other = try await office.reopened()
        let claims = [
            try await claim(office.store, "one"), try await claim(other, "two"), try await claim(office.store, "one"),
        ]
        #expect(claims.map(\.reference) == ["s0", "s1", "s2"])
        #expect(try await other.next(for: "two", lease: .seconds(60)) == .others)
        #expect(try await office.store.status()[0].atWork == 3)
    }

    @Test("a crowd of workers takes everything once", arguments: StoreKind.allCases)
    func crowd(kind: StoreKind) async throws {
        let office = try await office(kind, count: 40)
        let taken = try await withThrowingTaskGroup(of: [String].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    let store = try await office.reopened()
                    var references: [String] = []
                    while case .claim(let claim) = try await store.next(for: "w\(worker)", lease: .seconds(60)),
                        claim.stage == .fingerprint
                    {
                        references.append(claim.reference)
                        // Held, so that nobody gets to the second stage.
                    }
                    return references
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == 40 && Set(taken).count == 40)
    }

    @Test(
        "what a dead worker had returns when its lease ends; its late result is refused", arguments: StoreKind.allCases)
    func lease(kind: StoreKind) async throws {
        let office = try await office(kind, count: 1)
        let late = try await claim(office.store, "dead", lease: .milliseconds(300))
        #expect(try await office.store.next(for: "alive", lease: .seconds(60)) == .others)
        try await Task.sleep(for: .milliseconds(400))
        let fresh = try await claim(office.store, "alive")
        #expect(fresh.submission == late.submission && fresh.token != late.token)
        await #expect(throws: SubmissionError.leaseLost(reference: "s0")) { try await finish(late, office.store) }
        try await finish(fresh, office.store)
        await #expect(throws: SubmissionError.leaseLost(reference: "s0")) { try await finish(fresh, office.store) }
    }

    @Test("a worker that is heard of keeps what it has", arguments: StoreKind.allCases)
    func heartbeat(kind: StoreKind) async throws {
        let office = try await office(kind, count: 1)
        let held = try await claim(office.store, "slow", lease: .milliseconds(300))
        for _ in 0..<4 {
            try await Task.sleep(for: .milliseconds(150))
            try await office.store.renew([held], lease: .milliseconds(300))
        }
        #expect(try await office.store.next(for: "other", lease: .seconds(60)) == .others)
        try await finish(held, office.store)
    }

    @Test("what is given back can be taken at once, and does not count as an attempt", arguments: StoreKind.allCases)
    func givenBack(kind: StoreKind) async throws {
        let office = try await office(kind, count: 1)
        for _ in 0..<10 {
            _ = try await claim(office.store, "polite")
            try await office.store.giveBack("polite")
        }
        #expect(try await office.store.status()[0].aside == 0)
        _ = try await claim(office.store, "next")
    }

    @Test("what ends its workers again and again is put aside, and the rest goes on", arguments: StoreKind.allCases)
    func killer(kind: StoreKind) async throws {
        let office = try await office(kind, count: 2)
        let attempts = office.store.limits.attempts
        for attempt in 0..<attempts {
            let claim = try await claim(office.store, "victim \(attempt)", lease: .milliseconds(1))
            #expect(claim.reference == "s0")
            try await Task.sleep(for: .milliseconds(20))
        }
        #expect(try await claim(office.store, "alive").reference == "s1")
        let status = try await office.store.status()[0]
        #expect(status.aside == 1)
        let row = try #require(try await office.rows("a")["s0"])
        #expect(row.answer == .putAside && row.aside == "gave-up")
        #expect(row.reason == "\(attempts) workers ended while they were at work on it")
    }

    @Test("greater priority goes first, and what is paused waits", arguments: StoreKind.allCases)
    func order(kind: StoreKind) async throws {
        let office = try await office(kind, count: 1)
        let grey = try Submitted.grey()
        try await office.take("b", [try office.document("urgent", [grey])], priority: 5)
        #expect(try await claim(office.store, "w").reference == "urgent")
        try await office.store.giveBack("w")
        try await office.store.setPaused(true, batch: "b")
        #expect(try await claim(office.store, "w").reference == "s0")
        #expect(try await office.store.next(for: "v", lease: .seconds(60)) == .others)
        try await office.store.setPaused(true, batch: "a")
        #expect(try await office.store.next(for: "v", lease: .seconds(60)) == .nothing)
        try await office.store.setPaused(false, batch: "b")
        #expect(try await claim(office.store, "v").reference == "urgent")
        await #expect(throws: SubmissionError.noSuchBatch(name: "c")) {
            try await office.store.setPaused(true, batch: "c")
        }
    }

    @Test("decisions can only be added to", arguments: StoreKind.allCases)
    func kept(kind: StoreKind) async throws {
        let office = try await office(kind, count: 2)
        _ = try await office.store.decide("s0", .needsALook, reason: "dark", actor: "aijan")
        _ = try await office.store.decide(
            "a/s0", .copyOfSubmission(batch: "a", reference: "s1"), reason: "same", actor: "bakyt")
        let all = try await office.store.decisions(on: "s0")
        #expect(all.map(\.actor) == ["aijan", "bakyt"])
        #expect(try await office.rows("a")["s0"]?.decision == all.last)
        for sql in ["UPDATE decision SET actor = 'nobody'", "DELETE FROM decision"] {
            await #expect(throws: SubmissionError.self) {
                try await office.store.database.write { _ = try $0.execute(sql, []) }
            }
        }
        #expect(try await office.store.decisions(on: "s0") == all)
        await #expect(throws: SubmissionError.sameSubmission) {
            _ = try await office.store.decide(
                "s0", .copyOfSubmission(batch: "", reference: "s0"), reason: "x", actor: "y")
        }
        await #expect(throws: SubmissionError.unusableText(field: "reason")) {
            _ = try await office.store.decide("s0", .notACopy, reason: "", actor: "y")
        }
        await #expect(throws: SubmissionError.noSuchSubmission(reference: "zz")) {
            _ = try await office.store.decide("zz", .notACopy, reason: "x", actor: "y")
        }
    }
}
