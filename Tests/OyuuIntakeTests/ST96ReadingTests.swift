import Foundation
import OyuuIntake
import TestSupport
import Testing

@Suite("Designs of ST.96") struct ST96ReadingTests {
    @Test("come with their data, as INID codes have them")
    func one() throws {
        let content = try Intake.read(sample: "kg-2024-0117")
        #expect(content.problems.isEmpty)
        let document = try #require(content.documents.first)
        #expect(document.reference == "KG-2024-0117")
        #expect(document.title == "Ысык-Көл жээгинин килеми")
        #expect(document.holder == "Асанова Гүлнара Токтогуловна")
        #expect(document.creator == "Бүбүсара Жумабекова")
        #expect(document.filedOn == "2024-05-17" && document.effectiveDate == "2023-12-04")
        #expect(document.locarnoClasses == ["06-11"])
        #expect(document.priorities == [PriorityClaim(office: "KZ", number: "2023/0456.5", date: "2023-12-04")])
        #expect(document.views.map(\.number) == ["1.1", "1.2"])
        #expect(document.views.map(\.fileName) == ["carpet-01.png", "carpet-01-counterfeit.jpg"])
        #expect(document.views.allSatisfy { FileManager.default.isReadableFile(atPath: $0.path) })
        #expect(try document.original == Intake.bytes("kg-2024-0117"))
    }

    @Test("of one application become submissions of their own")
    func several() throws {
        let content = try Intake.read(sample: "kg-2024-0118")
        #expect(content.problems.isEmpty)
        #expect(content.references == ["KG-2024-0118/1", "KG-2024-0118/2"])
        #expect(content.documents.map(\.title) == ["Шырдак «Кочкор мүйүз»", "Шырдак «Тумарча»"])
        #expect(content.documents.map(\.locarnoClasses) == [["06-11", "32-01"], ["06-11"]])
        #expect(content.documents.allSatisfy { $0.holder == "«Алтын Оймок» коому; Маматова Айгүл" })
        #expect(content.documents.allSatisfy { $0.filedOn == "2024-06-03" })
        #expect(content.documents.map(\.views.count) == [1, 2])
    }

    @Test("registered internationally have the registration's number and day")
    func international() throws {
        let content = try Intake.read(sample: "hague-dm-900117")
        #expect(content.problems.isEmpty)
        let document = try #require(content.documents.first)
        #expect(document.reference == "DM/900117" && document.filedOn == "2024-02-29")
        #expect(document.holder == "Тянь-Шань Кийиз ЖЧК" && document.creator == "Осмонова Чынара")
    }

    @Test("with faults are read as far as they go; each fault is told with its line and element")
    func faults() throws {
        let content = try Intake.read(sample: "kg-2024-0131-with-faults")
        let document = try #require(content.documents.first)
        #expect(document.filedOn == nil && document.locarnoClasses == ["06-11"])
        #expect(document.priorities == [PriorityClaim(number: "77")])
        #expect(document.views.map(\.fileName) == ["carpet-09.png"])
        #expect(
            content.problems.map { "\($0.line ?? 0) \($0.code)" } == [
                "34 bad-date", "4 missing-field", "23 bad-class", "28 bad-office", "15 view-missing", "16 view-outside",
            ])
        let root = "/dgn:DesignApplication"
        #expect(content.problems[0].element == root + "/com:ApplicationDate")
        #expect(
            content.problems[2].element == root + "/dgn:DesignBag/dgn:Design/com:DesignClassificationBag"
                + "/com:LocarnoClassificationBag/com:LocarnoClassification[2]/com:LocarnoClass")
        #expect(content.problems.allSatisfy { $0.reference == "KG-2024-0131" })
    }

    @Test("without a number, a picture or a design are left out, and never taken from others' rights")
    func without() throws {
        func read(_ content: String) throws -> SubmissionBatchContent {
            let text = """
                <d:DesignApplication xmlns:d="http://www.wipo.int/standards/XMLSchema/ST96/Design"
                xmlns:c="http://www.wipo.int/standards/XMLSchema/ST96/Common">\(content)</d:DesignApplication>
                """
            return try Intake.read(Array(text.utf8))
        }
        let picture = "<d:View><c:FileName>designs/carpet-01.png</c:FileName></d:View>"
        let number = "<c:ApplicationNumber><c:ApplicationNumberText>N</c:ApplicationNumberText></c:ApplicationNumber>"
        #expect(try read("<d:DesignBag><d:Design>\(picture)</d:Design></d:DesignBag>").codes == ["missing-field"])
        #expect(try read(number + "<d:DesignBag><d:Design/></d:DesignBag>").codes.last == "no-views")
        let earlier = "<d:EarlierDesignBag><d:EarlierDesign>\(picture)</d:EarlierDesign></d:EarlierDesignBag>"
        #expect(
            try read(number + "<d:DesignBag><d:Design>\(earlier)</d:Design></d:DesignBag>").codes.last == "no-views")
        // One that stands in no bag, and two of one number.
        #expect(try read(number + picture).references == ["N"])
        let again = try read(number + picture + number)
        #expect(again.references == ["N"])
        #expect(throws: IntakeError.self) { try Intake.read(Array("<a/>".utf8)) }
        #expect(throws: IntakeError.self) {
            try Intake.read(Array("<DesignApplication xmlns='urn:other'><DesignBag/></DesignApplication>".utf8))
        }
    }
}
