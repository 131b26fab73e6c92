import Foundation
import Oyuu
import OyuuText
import Synchronization
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("Reports on submissions") struct ReportTests {
    @Test("the three forms say the same, the page in the reader's language", arguments: StoreKind.allCases)
    func forms(kind: StoreKind) async throws {
        let office = try await Office(kind)
        var strange = try office.document("=cmd()", [Submitted.small(12)], filedOn: "2026-03-01")
        strange.title = "<script>alert(1)</script>"
        try await office.take(
            "a<b",
            [
                try office.document("copy", [Submitted.small(0)]), strange,
                try office.document("first", [Submitted.design(12)], filedOn: "2026-02-01"),
                try office.document("grey", [Submitted.grey()]),
            ])
        try await office.work()
        _ = try await office.store.decide(
            "copy", .copyOfDesign(office.designs[0]), reason: "seen & sure", actor: "aijan")
        let report = try SubmissionReport(directory: office.folder.path("report"))
        let copies = try await report.write("a<b", of: office.store, register: office.register, language: .russian)
        #expect(copies == 2)
        let lines = try String(contentsOfFile: report.linesPath, encoding: .utf8).split(separator: "\n")
        let rows = try lines.map { try JSONLine.decode(SubmissionRow.self, from: $0.utf8) }
        #expect(rows.map(\.submission.reference) == ["copy", "=cmd()", "first", "grey"])
        #expect(rows.map(\.answer) == [.copy, .copy, .notACopy, .cannotSay])
        let table = CSV.rows(try String(contentsOfFile: report.tablePath, encoding: .utf8))
        #expect(table.count == 5 && table[1][6] == office.designs[0].description && table[2][1] == "'=cmd()")
        #expect(table[2][6] == "a<b/first" && table[2][10] == "other-is-earlier")
        let page = try String(contentsOfFile: report.pagePath, encoding: .utf8)
        #expect(page.contains("Заявки пакета a&lt;b") && page.contains("решение: копия \(office.designs[0])"))
        #expect(!page.contains("<script>") && page.contains("&lt;script&gt;") && page.contains("seen &amp; sure"))
        // The copy, its design, and the pair from both sides.
        #expect(page.matches(of: /data:image\/jpeg;base64/).count == 6)
        #expect(!page.contains("http://") && !page.contains("https://"))
    }

    @Test("errors have words in every language")
    func words() {
        let errors: [SubmissionError] = [
            .noSuchBatch(name: "b"), .noSuchSubmission(reference: "r"),
            .ambiguous(reference: "r", batches: ["a", "b"]),
            .batchExists(name: "b"), .otherSource(name: "b", source: "s"), .unusableText(field: "name"),
            .viewCount(reference: "r", limit: 7),
            .viewSize(reference: "r", view: "v", limit: 7), .viewFile(path: "/p", reason: "it cannot be read"),
            .leaseLost(reference: "r"), .photoMissing(sha256: "ab"), .photoDamaged(sha256: "ab"),
            .notPutAside(reference: "r"), .sameSubmission,
            .newerSchema(found: 3, known: 2), .diskFull(place: "/p"),
            .unreachable(place: "/p", reason: "another program keeps it busy"),
            .store(place: "/p", reason: "it cannot be written"),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        for error in errors {
            let texts = Language.allCases.map { error.words(in: $0) }
            #expect(Set(texts).count == 3 && texts.allSatisfy { !$0.contains("{}") }, "\(texts)")
            #expect(texts[2] == error.description)
        }
    }
}
