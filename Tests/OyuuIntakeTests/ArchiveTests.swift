import Foundation
import OyuuIntake
import OyuuZip
import TestSupport
import Testing

@Suite("An archive of submissions") struct ArchiveTests {
    @Test("is read as the folder that was packed, in the folder it is unpacked to")
    func folder() throws {
        let folder = try TemporaryFolder()
        let document = try String(decoding: Intake.bytes("hague-dm-900117"), as: UTF8.self)
        let zip = try ZipMaker.zip([
            ("килем/2.png", Intake.picture), ("килем/1.png", Intake.picture), ("шырдак.jpg", Intake.picture),
            ("hague/application.xml", Array(document.utf8)), ("hague/designs/ala-kiyiz-01.png", Intake.picture),
            ("__MACOSX/килем/._1.png", Intake.picture),
        ])
        let content = try Intake.read(folder.write(zip, to: "batch.zip"), into: folder)
        #expect(content.problems.isEmpty)
        #expect(content.references == ["шырдак", "DM/900117", "килем"])
        #expect(content.documents[2].views.map(\.fileName) == ["1.png", "2.png"])
        let unpacked = URL(fileURLWithPath: folder.path("unpacked")).resolvingSymlinksInPath().path
        #expect(content.documents.flatMap(\.views).allSatisfy { $0.path.hasPrefix(unpacked + "/") })
        // A second archive goes to a folder of its own.
        #expect(throws: IntakeError.self) { try Intake.read(folder.path("batch.zip"), into: folder) }
    }

    @Test(
        "never writes where a name says that is no plain path in it",
        arguments: [
            "../evil.png", "a/../../evil.png", "/tmp/evil.png", "a\\..\\evil.png", "C:/evil.png", "a//evil.png",
            "a/./evil.png", String(repeating: "n", count: 390) + ".png",
        ])
    func names(name: String) throws {
        let folder = try TemporaryFolder()
        let zip = try ZipMaker.zip([(name, Intake.picture), ("good.png", Intake.picture)])
        let content = try Intake.read(folder.write(zip, to: "batch.zip"), into: folder)
        #expect(content.references == ["good"])
        #expect(content.codes == ["unsafe-name"])
        let files = FileManager.default.enumerator(atPath: folder.url.path)?.compactMap { $0 as? String } ?? []
        #expect(files.sorted() == ["batch.zip", "unpacked", "unpacked/good.png"])
    }

    @Test("tells of links, doubled names, encrypted, damaged and swollen entries, and reads the rest")
    func entries() throws {
        let folder = try TemporaryFolder()
        let zip = try ZipMaker.zip(
            [
                ("link.png", Array("/etc/passwd".utf8)), ("A.png", Intake.picture), ("a.png", Intake.picture),
                ("A.png/b.png", Intake.picture), ("secret.png", Intake.picture), ("letter.doc", Intake.picture),
                ("zeros.png", [UInt8](repeating: 0, count: 20 << 20)), ("c.png", Intake.picture),
                ("d/1.png", Intake.picture),
            ], locked: ["secret.png"])
        // A link, made on Unix.
        let linked = ZipMaker.patched(ZipMaker.patched(zip, at: 5, with: [3]), at: 38, with: [0, 0, 0xFF, 0xA1])
        let content = try Intake.read(folder.write(linked, to: "batch.zip"), into: folder)
        #expect(content.references == ["A", "c", "d"])
        #expect(
            content.problems.map { "\($0.file) \($0.code)" } == [
                "link.png link", "a.png duplicate-name", "A.png/b.png duplicate-name", "secret.png zip-encrypted",
                "letter.doc not-a-picture", "zeros.png zip-bomb",
            ])
    }

    @Test("with more in an entry than its directory says is not read on; what is left out is named")
    func liar() throws {
        let folder = try TemporaryFolder()
        let zip = try ZipMaker.zip([
            ("zeros.png", [UInt8](repeating: 0, count: 3 << 20)), ("a.png", Intake.picture), ("b.png", Intake.picture),
        ])
        // The first entry says that it unpacks to 300 kB.
        let liar = ZipMaker.patched(zip, at: 24, with: [0, 0, 5, 0])
        let content = try Intake.read(folder.write(liar, to: "batch.zip"), into: folder)
        let told = Set(content.problems.map(\.file))
        #expect(told.contains("zeros.png"))
        #expect(told.union(content.references.map { $0 + ".png" }) == ["zeros.png", "a.png", "b.png"])
    }

    @Test("that is none, or holds too many entries, is refused")
    func refused() throws {
        let folder = try TemporaryFolder()
        let broken = try folder.write([0x50, 0x4B, 3, 4, 9, 9, 9], to: "broken.zip")
        #expect(throws: IntakeError.self) { try Intake.read(broken, into: folder) }
        let many = try folder.write(
            ZipMaker.zip((0..<20).map { ("\($0).png", Intake.picture) }), to: "many.zip")
        var limits = IntakeLimits()
        limits.zip.entries = 10
        #expect(
            throws: IntakeError.zip(
                .tooManyEntries(limit: 10), path: URL(fileURLWithPath: many).resolvingSymlinksInPath().path)
        ) {
            try SubmissionReader.read(many, unpackingTo: folder.path("many"), limits: limits)
        }
    }
}
