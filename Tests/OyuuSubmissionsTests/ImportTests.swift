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

    /// A document of several designs, and the submissions in it.
    private func designs(_ office: Office, _ count: Int, _ original: [UInt8]) throws -> [SubmissionDocument] {
        try (0..<count).map { number in
            var document = try office.document("s\(number)", [Submitted.grey()])
            document.original = original
            return document
        }
    }

    @Test(
        "the document that submissions came in is kept once, and given back with each of them",
        arguments: StoreKind.allCases)
    func originals(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let original = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await office.take("a", designs(office, 6, original))
        try await office.take("b", [office.document("t", [Submitted.grey()])])
        let (documents, originals) = try await office.store.database.read { database in
            (
                try database.row("SELECT max(length(document)) AS size FROM submission")?.count("size"),
                try database.rows("SELECT length(bytes) AS size FROM original").map { try $0.count("size") }
            )
        }
        #expect(try #require(documents) < 1000 && originals == [200_000])
        for reference in ["s0", "s5"] {
            let document = try await office.store.document(of: office.store.number(of: reference))
            #expect(document.original == original && document.title == "title of \(reference)")
        }
        #expect(try await office.store.document(of: office.store.number(of: "t")).original == nil)
        await #expect(throws: SubmissionError.noSuchSubmission(reference: "99")) {
            _ = try await office.store.document(of: 99)
        }
    }

    /// Makes of an empty store one as the first version of this program made it, with submissions in it.
    private func goBack(_ office: Office, _ documents: [SubmissionDocument]) async throws {
        let encoded = try documents.map { ($0.reference, [UInt8](try JSONEncoder().encode($0))) }
        let kind = office.kind
        try await office.store.database.write { database in
            let schema: SubmissionSchema
            switch kind {
            case .sqlite:
                schema = .sqlite
                let tables = try database.rows(
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
                for table in tables { try database.execute("DROP TABLE \(try table.string("name"))", []) }
                try database.execute("PRAGMA user_version = 1", [])
            case .postgres:
                schema = .postgres
                for line in [
                    "DROP SCHEMA oyuu_submissions CASCADE", "CREATE SCHEMA oyuu_submissions",
                    "CREATE TABLE version (number BIGINT NOT NULL)", "INSERT INTO version VALUES (1)",
                ] { try database.execute(line, []) }
            }
            for statement in schema.steps[0] { try database.execute(statement, []) }
            try database.execute(
                "INSERT INTO store (id, uuid, created_at) VALUES (1, ?, 0)", [.text(UUID().uuidString)])
            let batch = try database.row(
                """
                INSERT INTO batch (name, source, actor, uuid, arrived_at, is_whole) VALUES ('a', 's', 'a', 'u', 0, 1)
                RETURNING id
                """)
            let number = try #require(batch).number("id")
            for (position, (reference, document)) in encoded.enumerated() {
                try database.execute(
                    """
                    INSERT INTO submission (batch, position, reference, day, has_day, document, changed_at)
                    VALUES (?, ?, ?, '2026-01-01', 0, ?, 0)
                    """, [.integer(number), .integer(position), .text(reference), .bytes(document)])
            }
        }
    }

    @Test("an older store's submissions give up their own copies of the document", arguments: StoreKind.allCases)
    func olderStore(kind: StoreKind) async throws {
        let office = try await Office(kind, isEmpty: true)
        let original = Array("<a>килем</a>".utf8)
        let documents = try designs(office, 2, original)
        try await goBack(office, documents + [office.document("t", [Submitted.grey()])])
        for store in [try await office.reopened(), try await office.reopened()] {
            for document in documents {
                let kept = try await store.document(of: store.number(of: document.reference))
                #expect(kept == document)
            }
            #expect(try await store.document(of: store.number(of: "t")).original == nil)
            let (inside, shared) = try await store.database.read { database in
                (
                    try database.rows("SELECT document FROM submission")
                        .map { try JSONDecoder().decode(SubmissionDocument.self, from: Data($0.data("document"))) },
                    try database.rows("SELECT bytes FROM original").map { try $0.data("bytes") }
                )
            }
            #expect(inside.count == 3 && inside.allSatisfy { $0.original == nil } && shared == [original])
        }
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
