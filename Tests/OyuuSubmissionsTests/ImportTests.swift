import Foundation
import OyuuIntake
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("Taking in submissions") struct ImportTests {
    @Test("what cannot be taken in is named and stops nothing", arguments: StoreKind.allCases)
    func problems(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let grey = try Submitted.grey()
        var lost = try office.document("lost", [grey])
        lost.views[0].path = "/no/such/file"
        let summary = try await office.take(
            "a",
            [
                lost, try office.document("bad\u{1B}name", [grey]), try office.document("empty", []),
                try office.document("hollow", [[]]), try office.document("good", [grey]),
            ])
        #expect(summary.taken == 1)
        #expect(summary.problems.map(\.code) == ["view-file", "unusable-text", "view-count", "view-size"])
        let status = try await office.store.status()[0]
        #expect(status.submissions == 1 && status.problems == 4 && status.isWhole)
    }

    @Test("a name is given once", arguments: StoreKind.allCases)
    func once(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        try await office.take("a", [try office.document("s", [Submitted.grey()])])
        await #expect(throws: SubmissionError.batchExists(name: "a")) {
            try await office.take("a", [try office.document("t", [Submitted.grey()])])
        }
        #expect(try await office.store.status()[0].submissions == 1)
    }

    @Test(
        "an import that was interrupted goes on, and is not worked on before it is whole", arguments: StoreKind.allCases
    )
    func interrupted(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let documents = try (0..<3).map { try office.document("s\($0)", [Submitted.grey()]) }
        try await office.take("a", Array(documents.prefix(2)))
        // As a killed import leaves it.
        try await office.store.database.write { _ = try $0.execute("UPDATE batch SET is_whole = 0", []) }
        #expect(try await office.store.next(for: "w", lease: .seconds(9)) == .nothing)
        let summary = try await office.take("a", documents)
        #expect(summary.taken == 1 && summary.present == 2)
        #expect(try await office.store.status()[0].submissions == 3)
    }

    @Test("an interrupted import goes on where files have come before its own", arguments: StoreKind.allCases)
    func shifted(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let grey = try Submitted.grey()
        var documents = try ["b", "c"].map { try office.document($0, [grey]) }
        try await office.take("x", documents)
        try await office.store.database.write { _ = try $0.execute("UPDATE batch SET is_whole = 0", []) }
        documents.insert(try office.document("a", [grey]), at: 0)
        await #expect(throws: SubmissionError.otherSource(name: "x", source: "test")) {
            _ = try await office.store.importBatch("x", of: documents, source: "other", actor: "test")
        }
        let summary = try await office.take("x", documents)
        #expect(summary.taken == 1 && summary.present == 2 && summary.problems.isEmpty)
        #expect(try await office.store.status()[0].isWhole)
        #expect(try await office.rows("x").keys.sorted() == ["a", "b", "c"])
    }

    @Test("a picture that cannot be opened is not said to be gone")
    func unopened() async throws {
        let office = try await Office(.sqlite, isEmpty: true)
        let sha256 = String(repeating: "ab", count: 32)
        // Where its folder belongs is a file: neither the picture nor its absence can be seen.
        try office.folder.write("x".utf8, to: "register/submissions/photos/ab")
        await #expect(throws: SubmissionError.self) { _ = try await office.store.photo(sha256: sha256) }
        do { _ = try await office.store.photo(sha256: sha256) } catch { #expect(error.code == "store") }
    }

    @Test("a picture that is kept twice is kept once, and is compared with its name", arguments: StoreKind.allCases)
    func photos(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let grey = try Submitted.grey()
        try await office.take("a", [try office.document("s", [grey, grey])])
        let views = try await office.store.views(of: try await office.store.number(of: "s"))
        #expect(Set(views.map(\.sha256)).count == 1)
        #expect(try await office.store.photo(sha256: views[0].sha256) == grey)
        let missing = String(repeating: "0", count: 64)
        await #expect(throws: SubmissionError.photoMissing(sha256: missing)) {
            _ = try await office.store.photo(sha256: missing)
        }
        try await office.store.database.keep([1, 2, 3], sha256: missing)
        await #expect(throws: SubmissionError.photoDamaged(sha256: missing)) {
            _ = try await office.store.photo(sha256: missing)
        }
    }

    @Test("a reference that several batches have needs its batch", arguments: StoreKind.allCases)
    func references(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        for name in ["a", "b"] { try await office.take(name, [try office.document("s", [Submitted.grey()])]) }
        await #expect(throws: SubmissionError.ambiguous(reference: "s", batches: ["a", "b"])) {
            _ = try await office.store.number(of: "s")
        }
        #expect(try await office.store.number(of: "a/s") != office.store.number(of: "b/s"))
    }

    @Test("no reference makes another undecidable, whatever applicants write", arguments: StoreKind.allCases)
    func slashes(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        for name in ["a", "b"] { try await office.take(name, [try office.document("s", [Submitted.grey()])]) }
        try await office.take("c", [try office.document("a/s", [Submitted.grey()])])
        func batch(of text: String) async throws -> String {
            try await office.store.decide(text, .needsALook, reason: "x", actor: "y").batch
        }
        #expect(try await batch(of: "a/s") == "a")
        #expect(try await batch(of: "c/a/s") == "c")
        #expect(try await batch(of: "b/s") == "b")
        await #expect(throws: SubmissionError.unusableText(field: "name")) {
            try await office.take("d/e", [try office.document("s", [Submitted.grey()])])
        }
    }
}
