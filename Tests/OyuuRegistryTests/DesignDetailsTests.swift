import Foundation
import OyuuRegistry
import Testing

@Suite("Design details")
struct DesignDetailsTests {
    private func problems(_ change: (inout DesignDetails) -> Void) -> [FieldProblem] {
        var details = Sample.details()
        change(&details)
        do {
            try details.validate()
            return []
        } catch {
            guard case .invalid(let problems) = error.kind else { return [] }
            return problems
        }
    }

    @Test("text is stored in NFC, trimmed, and empty values are dropped")
    func normalized() throws {
        var details = Sample.details()
        details.title = "  Cafe\u{301} \n"
        details.village = "   "
        details.motifs = ["мүйүз", " мүйүз ", "jyldyz"]
        let stored = try details.normalized()
        #expect(Array(stored.title.unicodeScalars) == Array("Caf\u{E9}".unicodeScalars))
        #expect(stored.village == nil)
        #expect(stored.motifs == ["мүйүз", "jyldyz"])
        #expect(try stored.normalized() == stored)
    }

    @Test("a missing title and holder are both named")
    func missing() {
        let found = problems {
            $0.title = " "
            $0.holder = ""
        }
        #expect(found == [FieldProblem(.title, .empty), FieldProblem(.holder, .empty)])
    }

    @Test("lengths are bounded in Unicode scalars")
    func lengths() {
        #expect(problems { $0.title = String(repeating: "ө", count: 200) }.isEmpty)
        #expect(
            problems { $0.title = String(repeating: "ө", count: 201) } == [FieldProblem(.title, .tooLong(limit: 200))])
        let oneCharacter = "a" + String(repeating: "\u{301}", count: 100_000)
        // Far over the limit is refused before it is normalised, and is one problem, not also an empty title.
        #expect(
            problems { $0.title = String(repeating: "x", count: 5_000) } == [FieldProblem(.title, .tooLong(limit: 200))]
        )
        #expect(problems { $0.village = oneCharacter } == [FieldProblem(.village, .tooLong(limit: 200))])
        #expect(
            problems { $0.notes = String(repeating: "x", count: 10_001) } == [
                FieldProblem(.notes, .tooLong(limit: 10_000))
            ])
        #expect(
            problems { $0.motifs = (0..<65).map { "motif \($0)" } } == [FieldProblem(.motifs, .tooMany(limit: 64))])
    }

    @Test(
        "control characters and direction overrides are refused",
        arguments: [
            "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}", "\u{FFFE}",
            "\u{1FFFF}",
        ])
    func controls(character: String) {
        let found = problems { $0.creator = "a\(character)b" }
        #expect(found.count == 1)
        #expect(found.first?.field == .creator)
        #expect(problems { $0.title = "two\nlines" } == [FieldProblem(.title, .controlCharacter("U+000A"))])
        #expect(problems { $0.notes = "two\nlines\tand a tab" }.isEmpty)
    }

    @Test("Locarno classes are two digits, a hyphen and two digits")
    func locarno() {
        for good in ["06-11", "05-05", "32-01", "99-00"] { #expect(problems { $0.locarnoClass = good }.isEmpty) }
        for bad in ["6-11", "06-1", "0611", "06–11", "06-11-1", "aa-bb", "٠٦-١١"] {
            #expect(problems { $0.locarnoClass = bad } == [FieldProblem(.locarnoClass, .notALocarnoClass)], "\(bad)")
        }
    }

    @Test("dates must exist; only the making of a design may be less exact than a day")
    func dates() {
        for good in ["2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"] {
            #expect(problems { $0.filedOn = good }.isEmpty, "\(good)")
        }
        for bad in [
            "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "2024-4-1", "0000-01-01", "2024",
            "2024-05", "01.02.2024", "2024-05-17T00:00",
        ] {
            #expect(problems { $0.filedOn = bad } == [FieldProblem(.filedOn, .notADate)], "\(bad)")
        }
        for good in ["1950", "1950-06"] { #expect(problems { $0.createdOn = good }.isEmpty, "\(good)") }
        for bad in ["195", "1950-", "1950-13", "19500"] {
            #expect(problems { $0.createdOn = bad } == [FieldProblem(.createdOn, .notADate)], "\(bad)")
        }
    }

    @Test("an error names the field in words and has a stable code")
    func words() {
        let error = RegistryError(.invalid([FieldProblem(.title, .empty), FieldProblem(.filedOn, .notADate)]), at: "r")
        #expect(
            error.description == "r: title is empty, filedOn is not a date (2024-05-17); correct this and file it again"
        )
        #expect(error.code == "invalid")
    }
}
