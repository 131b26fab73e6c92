import Foundation
import Oyuu
import OyuuIntake
import OyuuRegistry
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("What is said of submissions") struct ComparisonTests {
    /// A batch of everything: copies of a registered design, of each other, a stranger, and one that shows nothing.
    private func batch(_ office: Office) throws -> [SubmissionDocument] {
        [
            try office.document("of-register", [Submitted.design(30), Submitted.small(0), Submitted.turned(0)]),
            try office.document("later", [Submitted.small(12)], filedOn: "2026-05-02"),
            try office.document("earlier", [Submitted.turned(12), Submitted.design(12)], filedOn: "2026-05-01"),
            try office.document("stranger", [Submitted.design(21)]),
            try office.document("grey", [Submitted.grey()]),
            try office.document("broken", [Array("no picture".utf8), Submitted.design(25)]),
        ]
    }

    @Test("the design counts, not the photo: views are joined, bad ones named", arguments: StoreKind.allCases)
    func joined(kind: StoreKind) async throws {
        let office = try await Office(kind)
        #expect(try await office.take("a", try batch(office)).taken == 6)
        try await office.work()
        let rows = try await office.rows("a")
        let copy = try #require(rows["of-register"]?.verdict)
        #expect(rows["of-register"]?.answer == .copy)
        let design = try #require(copy.designs.first)
        #expect(copy.designs.count == 1 && design.number == office.designs[0])
        // Two views show it, and the surest counts.
        #expect(Set(design.views.map(\.view)) == ["1.2", "1.3"])
        #expect(design.logNFA == design.views.map(\.logNFA).min())
        #expect(rows["stranger"]?.answer == .notACopy && rows["grey"]?.answer == .cannotSay)
        let broken = try #require(rows["broken"])
        #expect(broken.answer == .notACopy && broken.verdict?.views.map(\.failure) == ["other-format", nil])
        let status = try await office.store.status()[0]
        #expect(status.isDone && status.copies == 2 && status.undecided == 1 && status.unreadViews == 1)
        #expect(status.generations.count == 1)
    }

    @Test("of two submissions the earlier filing wins, and both are named", arguments: StoreKind.allCases)
    func earlier(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take("a", try batch(office))
        try await office.work()
        let rows = try await office.rows("a")
        let later = try #require(rows["later"]?.others.first)
        #expect(rows["later"]?.answer == .copy && later.submission.reference == "earlier")
        #expect(later.order == .otherIsEarlier && !later.isSameDay && later.submission.holder == "holder of earlier")
        let earlier = try #require(rows["earlier"]?.others.first)
        #expect(rows["earlier"]?.answer == .notACopy && earlier.submission.reference == "later")
        #expect(earlier.order == .otherIsLater)
        // A submission's own views are not compared with each other.
        #expect(rows["of-register"]?.others.isEmpty == true)
    }

    @Test(
        "a priority makes the earlier filing; of one day arrival decides, and is said to", arguments: StoreKind.allCases
    )
    func dates(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take(
            "a",
            [
                try office.document("first", [Submitted.design(12)], filedOn: "2026-05-01"),
                try office.document("claims", [Submitted.small(12)], filedOn: "2026-06-01", priority: "2026-01-01"),
                try office.document("same", [Submitted.small(12, side: 340)], filedOn: "2026-05-01"),
            ])
        try await office.work()
        let rows = try await office.rows("a")
        #expect(rows["claims"]?.answer == .notACopy && rows["first"]?.answer == .copy)
        let same = try #require(rows["same"]?.others.first { $0.submission.reference == "first" })
        #expect(same.order == .otherIsEarlier && same.isSameDay)
    }

    @Test("a batch is compared with earlier ones, whichever copies", arguments: StoreKind.allCases)
    func batches(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take("a", [try office.document("old", [Submitted.design(12)], filedOn: "2026-05-05")])
        try await office.work()
        try await office.take(
            "b",
            [
                try office.document("copy", [Submitted.small(12)], filedOn: "2026-06-01"),
                try office.document("original", [Submitted.turned(12)], filedOn: "2026-01-01"),
            ])
        try await office.work()
        let rows = try await office.rows("b")
        #expect(Set(rows["copy"]?.others.map(\.submission.reference) ?? []) == ["old", "original"])
        let old = try #require(rows["original"]?.others.first { $0.submission.batch == "a" })
        #expect(rows["original"]?.answer == .notACopy && old.order == .otherIsLater)
        // The first batch was compared before the original came, and is told of it all the same.
        let copied = try #require(try await office.rows("a")["old"])
        #expect(copied.answer == .copy && copied.verdict?.isCopy == false)
        #expect(copied.others.first { $0.order == .otherIsEarlier }?.submission.reference == "original")
        #expect(try await office.store.status().map(\.copies) == [1, 1])
    }

    @Test("results do not depend on how many work, in what order", arguments: StoreKind.allCases)
    func same(kind: StoreKind) async throws {
        let one = try await Office(kind)
        let many = try await Office(kind)
        for office in [one, many] {
            try await office.take("a", try batch(office))
            try await office.take("b", [try office.document("again", [Submitted.small(0, side: 280)])])
        }
        try await one.work(jobs: 1)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 { group.addTask { try await many.work(jobs: 2, on: try await many.reopened()) } }
            try await group.waitForAll()
        }
        for name in ["a", "b"] {
            let day = try await one.lines(name).map { $0.replacing(/"day":"[0-9-]+"/, with: "day") }
            #expect(try await many.lines(name).map { $0.replacing(/"day":"[0-9-]+"/, with: "day") } == day)
        }
    }

    @Test("a paused batch is left out, and compared with the others when it goes on", arguments: StoreKind.allCases)
    func paused(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take("a", [try office.document("first", [Submitted.design(12)], filedOn: "2026-01-01")])
        try await office.take("b", [try office.document("second", [Submitted.small(12)], filedOn: "2026-02-01")])
        try await office.store.setPaused(true, batch: "a")
        try await office.work()
        #expect(try await office.rows("b")["second"]?.answer == .notACopy)
        #expect(try await office.store.status(of: "b")[0].leftOut == ["a"])
        try await office.store.setPaused(false, batch: "a")
        try await office.work()
        let first = try #require(try await office.rows("a")["first"]?.others.first)
        #expect(first.submission.reference == "second" && first.order == .otherIsLater)
        let second = try #require(try await office.rows("b")["second"])
        #expect(second.answer == .copy && second.others.map(\.submission.reference) == ["first"])
        #expect(try await office.store.status().map(\.copies) == [0, 1])
    }

    @Test("one that was put aside is a copy where its original's comparison found it", arguments: StoreKind.allCases)
    func aside(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take(
            "a",
            [
                try office.document("later", [Submitted.small(12)], filedOn: "2026-02-01"),
                try office.document("first", [Submitted.design(12)], filedOn: "2026-01-01"),
            ])
        for _ in 0..<2 {
            guard case .claim(let claim) = try await office.store.next(for: "w", lease: .seconds(60)) else { return }
            let view = try #require(try await office.store.views(of: claim.submission).first)
            let picture = PhotoSource.bytes(try await office.store.photo(sha256: view.sha256), name: view.fileName)
            let print = try office.register.fingerprint(of: picture)
            try await office.store.finishFingerprints(
                claim, [(view.id, .fingerprint(bytes: print.bytes, version: print.version))])
        }
        guard case .claim(let claim) = try await office.store.next(for: "w", lease: .seconds(60)) else { return }
        #expect(claim.reference == "later" && claim.stage == .compare)
        try await office.store.putAside(claim, code: "gave-up", reason: "it cannot be read")
        try await office.work()
        let later = try #require(try await office.rows("a")["later"])
        #expect(later.answer == .copy && later.aside == "gave-up" && later.reason == "it cannot be read")
        let status = try await office.store.status()[0]
        #expect(status.copies == 1 && status.aside == 1 && status.isDone)
        let report = try SubmissionReport(directory: office.folder.path("report"))
        #expect(try await report.write("a", of: office.store, register: office.register, language: .english) == 1)
        let page = try String(contentsOfFile: report.pagePath, encoding: .utf8)
        #expect(page.contains("it cannot be read") && page.matches(of: /data:image\/jpeg;base64/).count == 4)
    }

    @Test("one batch can be worked on alone, with what must be done before it", arguments: StoreKind.allCases)
    func alone(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take("a", [try office.document("first", [Submitted.design(12)])])
        try await office.take("b", [try office.document("second", [Submitted.small(12)])])
        let status = try await office.store.status()
        try await office.work(batch: status[1].number)
        let after = try await office.store.status()
        #expect(after[1].isDone && after[0].toCompare == 1 && after[0].done == 0)
        #expect(try await office.rows("b")["second"]?.answer == .copy)
        // What is done, paused or not whole is no reason to work on others.
        try await office.take("c", [try office.document("third", [Submitted.grey()])])
        for prepare in [
            "UPDATE batch SET is_paused = 1 WHERE name = 'a'", "UPDATE batch SET is_whole = 0 WHERE name = 'a'",
        ] {
            try await office.work(batch: status[1].number)
            try await office.store.database.write { _ = try $0.execute(prepare, []) }
            try await office.work(batch: status[0].number)
            #expect(try await office.store.status(of: "c")[0].toFingerprint == 1)
            #expect(try await office.store.status(of: "a")[0].done == 0)
        }
    }
}
