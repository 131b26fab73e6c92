import Foundation
import OyuuIntake
import TestSupport
import Testing

@Suite("A folder of submissions") struct FolderTests {
    @Test("is read folder by folder, pictures in the order people number them")
    func naturalOrder() throws {
        let folder = try TemporaryFolder()
        for name in [
            "килем 2/view 10.png", "килем 2/view 9.PNG", "килем 2/View 1.jpg", "килем 10/a.webp", "шырдак.heic",
        ] {
            try folder.write(Intake.picture, to: name)
        }
        let content = try Intake.read(folder.url.path)
        #expect(content.problems.isEmpty)
        #expect(content.references == ["шырдак", "килем 2", "килем 10"])
        let views = content.documents[1].views
        #expect(views.map(\.fileName) == ["View 1.jpg", "view 9.PNG", "view 10.png"])
        #expect(views.map(\.number) == ["1", "2", "3"])
        #expect(views.allSatisfy { FileManager.default.contents(atPath: $0.path) == Data(Intake.picture) })
        #expect(content.documents.allSatisfy { $0.original == nil })
    }

    @Test("loses nothing silently: links, other files, empty and deep folders, doubled names are told")
    func told() throws {
        let folder = try TemporaryFolder()
        for name in [
            "a.png", "a.jpg", "letter.docx", "b/notes.txt", "b/1.png", "c/1/2/3/4/5.png", ".hidden", "Thumbs.db",
        ] {
            try folder.write(Intake.picture, to: name)
        }
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: folder.path("b/2.png"), withDestinationPath: "/etc/passwd")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "/etc")
        let content = try Intake.read(folder.url.path)
        #expect(content.references == ["a", "b"])
        #expect(content.documents[1].views.map(\.fileName) == ["1.png"])
        let told = content.problems.map { "\($0.file) \($0.code)" }.sorted()
        #expect(
            told == [
                "a.png duplicate-reference", "b/2.png link", "b/notes.txt not-a-picture", "c no-views",
                "c/1/2/3/4 folder-too-deep", "empty no-views", "letter.docx not-a-picture", "link link",
            ])
    }

    @Test("has pictures of any name: colons and backslashes are letters of it")
    func letters() throws {
        let folder = try TemporaryFolder()
        let names = ["Screenshot 12:30.png", "a:b.png", "front\\left.png", "http:.png"]
        for name in names { try folder.write(Intake.picture, to: "s1/\(name)") }
        try folder.write(Intake.picture, to: "c:1.png")
        let content = try Intake.read(folder.url.path)
        #expect(content.problems.isEmpty, "\(content.problems)")
        #expect(content.references == ["c:1", "s1"])
        #expect(Set(content.documents.last?.views.map(\.fileName) ?? []) == Set(names))
    }

    @Test("has pictures that a manifest names with colons; drives and addresses lead out of it")
    func namedLetters() throws {
        let folder = try TemporaryFolder()
        for name in ["12:30.png", "views/a:b.png", "C:x.png"] { try folder.write(Intake.picture, to: name) }
        let list = "reference,view\nA,12:30.png\nA,views\\a:b.png\nA,C:x.png\nA,c:\\x.png\nA,http://x/12:30.png\n"
        let manifest = try folder.write(list.utf8, to: "list.csv")
        let content = try Intake.read(manifest)
        #expect(content.documents.first?.views.map(\.fileName) == ["12:30.png", "a:b.png"])
        #expect(content.codes == ["view-outside", "view-outside", "view-outside"])
    }

    @Test("with a manifest takes no picture that it does not name")
    func unclaimed() throws {
        let folder = try TemporaryFolder()
        for name in ["one.png", "two.png", "more/three.png", "more/four.png"] {
            try folder.write(Intake.picture, to: name)
        }
        try folder.write("reference,view\nA,one.png\nB,more/three.png\n".utf8, to: "list.csv")
        let content = try Intake.read(folder.url.path)
        #expect(content.references == ["A", "B"])
        #expect(content.problems.map(\.file) == ["two.png", "more/four.png"])
        #expect(content.codes == ["unclaimed-picture", "unclaimed-picture"])
    }

    @Test("is refused beyond its limits, and where there is none")
    func limits() throws {
        let folder = try TemporaryFolder()
        for number in 0..<12 { try folder.write(Intake.picture, to: "\(number).png") }
        var limits = IntakeLimits()
        limits.files = 10
        #expect(throws: IntakeError.tooManyFiles(path: folder.url.resolvingSymlinksInPath().path, limit: 10)) {
            try SubmissionReader.read(folder.url.path, unpackingTo: "/nowhere", limits: limits)
        }
        #expect(throws: IntakeError.self) { try Intake.read(folder.path("nowhere")) }
        let text = try folder.write("hello".utf8, to: "letter.txt")
        #expect(throws: IntakeError.self) { try Intake.read(text) }
        limits = IntakeLimits()
        limits.problems = 1
        try folder.write(Intake.picture, to: "letter2.txt")
        let content = try SubmissionReader.read(folder.url.path, unpackingTo: "/nowhere", limits: limits)
        #expect(content.documents.count == 12)
        #expect(content.problems.map(\.kind) == [.notAPicture("letter.txt"), .more(1)])
    }
}
