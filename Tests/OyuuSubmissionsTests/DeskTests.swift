import Foundation
import OyuuIntake
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("What an examiner looks through") struct DeskTests {
    private func office(_ kind: StoreKind) async throws -> Office {
        let office = try await Office(kind)
        try await office.take(
            "a-b",
            [
                try office.document("of-register", [Submitted.small(0)]),
                try office.document("later", [Submitted.small(12)], filedOn: "2026-05-02"),
                try office.document("earlier", [Submitted.design(12)], filedOn: "2026-05-01"),
                try office.document("grey", [Submitted.grey()]),
                try office.document("aside", [Submitted.grey()]),
            ])
        for _ in 0..<5 {
            guard case .claim(let claim) = try await office.store.next(for: "w", lease: .seconds(60)) else { break }
            if claim.reference == "aside" { try await office.store.putAside(claim, code: "test", reason: "none") }
        }
        try await office.store.giveBack("w")
        try await office.work()
        return office
    }

    @Test("is listed by what was found and decided, as the report says it", arguments: StoreKind.allCases)
    func filters(kind: StoreKind) async throws {
        let office = try await office(kind)
        let store = office.store
        let batch = try await store.status()[0].number
        func listed(_ filter: SubmissionFilter) async throws -> [String] {
            try await store.items(of: batch, filter, limit: 100).map(\.submission.reference)
        }
        #expect(try await listed(.all) == ["of-register", "later", "earlier", "grey", "aside"])
        #expect(try await listed(.copies) == ["of-register", "later"])
        #expect(try await listed(.cannotSay) == ["grey"])
        #expect(try await listed(.putAside) == ["aside"])
        #expect(try await listed(.open) == ["of-register", "later", "earlier", "grey"])
        _ = try await store.decide("later", .needsALook, reason: "dark", actor: "aijan")
        #expect(try await listed(.open) == ["of-register", "earlier", "grey"])
        let rows = try await office.rows("a-b")
        for item in try await store.items(of: batch, limit: 100) {
            let row = try #require(rows[item.submission.reference])
            #expect(item.answer == row.answer && item.decision == row.decision && item.aside == row.aside)
            #expect(Set(item.others.map(\.submission)) == Set(row.others.map(\.submission)))
            #expect(item.designs.map(\.number) == row.verdict?.designs.map(\.number) ?? [])
        }
        let later = try await store.items(of: batch, .copies, limit: 100)[1]
        #expect(later.others.map(\.order) == [.otherIsEarlier] && later.others[0].batchNumber == batch)
        #expect(try await store.items(of: batch + 7, limit: 100).isEmpty)
    }

    @Test("comes by the page, which costs what it holds", arguments: StoreKind.allCases)
    func pages(kind: StoreKind) async throws {
        let office = try await office(kind)
        let store = office.store
        let batch = try await store.status()[0].number
        let first = try await store.items(of: batch, limit: 2)
        #expect(first.map(\.submission.reference) == ["of-register", "later"])
        let second = try await store.items(of: batch, after: try #require(first.last?.position), limit: 2)
        #expect(second.map(\.submission.reference) == ["earlier", "grey"])
        // A result that nobody can read spoils its own page alone: no other is looked at.
        try await store.database.write { database in
            _ = try database.execute(
                "UPDATE submission SET result = ? WHERE reference = 'grey'", [.bytes(Array("no result".utf8))])
        }
        #expect(try await store.items(of: batch, limit: 2) == first)
        await #expect(throws: SubmissionError.self) { try await store.items(of: batch, limit: 4) }
    }

    @Test("shows who found whom from either side", arguments: StoreKind.allCases)
    func found(kind: StoreKind) async throws {
        let office = try await office(kind)
        let store = office.store
        // As where one's photo finds the other, but not the other way round.
        try await store.database.write { database in
            _ = try database.execute(
                "DELETE FROM likeness WHERE finder = (SELECT id FROM submission WHERE reference = 'later')", [])
        }
        let batch = try await store.status()[0].number
        let items = try await store.items(of: batch, limit: 100)
        #expect(items[1].others.map(\.submission.reference) == ["earlier"] && items[1].answer == .copy)
        #expect(items[1].others[0].order == .otherIsEarlier && items[2].others[0].order == .otherIsLater)
    }

    @Test("of one submission is all there is, with where the others are", arguments: StoreKind.allCases)
    func dossier(kind: StoreKind) async throws {
        let office = try await office(kind)
        let store = office.store
        let batch = try await store.status()[0].number
        let items = try await store.items(of: batch, limit: 100)
        let dossier = try await store.dossier(items[1].number, of: batch)
        let row = try #require(try await office.rows("a-b")["later"])
        #expect(dossier.row == row)
        #expect(dossier.views.map(\.number) == ["1.1"] && dossier.position == 1 && dossier.decisions.isEmpty)
        let other = try #require(dossier.row.others.first?.submission)
        let place = try #require(dossier.places[other])
        #expect(place.batch == batch && place.number == items[2].number)
        let view = try #require(place.view)
        let sha256 = try #require(try await store.picture(ofView: view, of: place.number, in: batch))
        #expect(try await store.photo(sha256: sha256) == Submitted.design(12))
        #expect(try await store.picture(ofView: view, of: items[1].number, in: batch) == nil)
        #expect(try await store.picture(ofView: view, of: place.number, in: batch + 1) == nil)
        await #expect(throws: SubmissionError.noSuchSubmission(reference: "\(items[1].number)")) {
            try await store.dossier(items[1].number, of: batch + 1)
        }
        // By number no name is needed, which may be anything.
        let decision = try await store.decide(
            number: items[1].number, .copyOfSubmission(items[2].number), reason: "same", actor: "aijan")
        #expect(decision.kind == .copyOfSubmission(batch: "a-b", reference: "earlier"))
        #expect(try await store.dossier(items[1].number, of: batch).decisions == [decision])
        await #expect(throws: SubmissionError.sameSubmission) {
            try await store.decide(
                number: items[1].number, .copyOfSubmission(items[1].number), reason: "x", actor: "y")
        }
        await #expect(throws: SubmissionError.noSuchSubmission(reference: "99")) {
            try await store.decide(number: items[1].number, .copyOfSubmission(99), reason: "x", actor: "y")
        }
    }
}
