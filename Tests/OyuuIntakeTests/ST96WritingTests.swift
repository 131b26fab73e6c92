import Foundation
import OyuuIntake
import TestSupport
import Testing

@Suite("ST.96 written back") struct ST96WritingTests {
    /// By C14N 2.0 of Python's xml.etree; nil where there is no Python.
    private func pythonCanonical(_ bytes: [UInt8]) throws -> String? {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "a.xml")
        let line =
            "import sys, xml.etree.ElementTree as e; print(e.canonicalize(from_file=sys.argv[1], with_comments=True))"
        let result = try Program.shell("python3 -c '\(line)' '\(path)'", ProcessInfo.processInfo.environment)
        guard result.status == 0 else {
            print("SKIPPED: no python3 to compare canonical forms with: \(result.errors)")
            return nil
        }
        return result.output
    }

    @Test("is, unchanged, the bytes that came; and through the tree the same document", arguments: Intake.documents)
    func unchanged(sample: String) throws {
        let original = try Intake.bytes(sample)
        for document in try Intake.read(sample: sample).documents {
            #expect(try ST96Writer.document(of: document) == original)
        }
        let written = try XMLTree(original).written()
        #expect(written != original || sample.hasPrefix("none"))
        #expect(try CanonicalXML.text(written) == CanonicalXML.text(original))
        if let python = try pythonCanonical(original) { #expect(try pythonCanonical(written) == python) }
    }

    @Test("keeps every odd thing that XML has")
    func odd() throws {
        let text = """
            <?xml version="1.0"?><?before a?><!-- b --><a xmlns="u" xmlns:x="v" x:q='"&#10;&#9;&#13;&amp;&lt;'>
            &#13;<![CDATA[<&]]]><x:b xmlns:x="w" x:q="1"/><c xmlns=""> ]]&gt; </c><?in?><!----></a><!-- after --><?z?>
            """
        let bytes = Array(text.utf8)
        let written = try XMLTree(bytes).written()
        #expect(try CanonicalXML.text(written) == CanonicalXML.text(bytes))
        if let python = try pythonCanonical(bytes) { #expect(try pythonCanonical(written) == python) }
    }

    @Test("takes the office's findings and changes, and nothing else is touched")
    func changed() throws {
        let content = try Intake.read(sample: "kg-2024-0118")
        var document = content.documents[1]
        document.title = "Шырдак «Тумарча» <оң>"
        document.filedOn = "2024-06-04"
        document.holder = "«Алтын Оймок» коому; Маматова Айгүл Бакытовна"
        document.creator = "Абдиева Нурзат"
        document.locarnoClasses = ["32-01"]
        document.priorities = [
            PriorityClaim(office: "UZ", number: "7", date: "2024-01-02"), PriorityClaim(office: "KZ"),
        ]
        document.views[1].number = "2.3"
        let findings = ST96Findings(registrationNumber: "KG-D-512", registrationDate: "2024-11-28")
        let written = try ST96Writer.document(of: document, findings: findings)
        let text = String(decoding: written, as: UTF8.self)
        for part in [
            "<?office-note копия бөлүм 3?>", "<kg:Shelf kg:row=\"4\"><![CDATA[Б<12>]]></kg:Shelf>",
            "<kg:Remark>жүнү койдуку &amp; эчкиники</kg:Remark>",
            "com:languageCode=\"ky\">Шырдак «Тумарча» &lt;оң&gt;<",
            "<DesignIdentifier>2</DesignIdentifier>\n                <com:RegistrationNumber>KG-D-512</com:RegistrationNumber>",
            "<com:RegistrationDate>2024-11-28</com:RegistrationDate>",
            "<com:PriorityCountryCode>UZ</com:PriorityCountryCode>",
        ] {
            #expect(text.contains(part), "\(part)\n\(text)")
        }
        let again = try Intake.read(written)
        #expect(again.problems.isEmpty)
        var expected = document
        expected.original = written
        #expect(again.documents[1] == expected)
        var other = content.documents[0]
        (other.filedOn, other.holder, other.creator) = (document.filedOn, document.holder, document.creator)
        other.original = written
        #expect(again.documents[0] == other)
        // Lines that were there are there, but for five that changed and the three that the root's attributes stood on.
        let lines = Set(text.split(separator: "\n"))
        let gone = String(decoding: try Intake.bytes("kg-2024-0118"), as: UTF8.self).split(separator: "\n")
            .filter { !lines.contains($0) }
        #expect(gone.count == 8, "\(gone)")
        // Put in twice is put in once.
        #expect(try ST96Writer.document(of: again.documents[1], findings: findings) == written)
        if try pythonCanonical(written) == nil { return }
    }

    @Test("refuses what it could only do by losing something")
    func refused() throws {
        var document = try Intake.read(sample: "kg-2024-0117").documents[0]
        func field(_ change: (inout SubmissionDocument) -> Void) -> SubmissionField? {
            var changed = document
            change(&changed)
            do throws(IntakeError) {
                _ = try ST96Writer.document(of: changed)
                return nil
            } catch {
                guard case .notWritable(_, let field) = error else { return nil }
                return field
            }
        }
        #expect(field { $0.title = nil } == .title)
        #expect(field { $0.title = "\u{8}" } == .title)
        #expect(field { $0.holder = "A; B" } == .holder)
        #expect(field { $0.creator = "Somebody Else" } == .creator)
        #expect(field { $0.filedOn = "2024-02-30" } == .filed)
        #expect(field { $0.locarnoClasses = ["06-11", "05-05"] } == .locarnoClass)
        #expect(field { $0.locarnoClasses = ["6-11"] } == .locarnoClass)
        #expect(field { $0.priorities = [] } == .priorityNumber)
        #expect(field { $0.priorities[0].office = "Kazakhstan" } == .priorityOffice)
        #expect(field { $0.views[0].fileName = "other.png" } == .view)
        document.reference = "another"
        #expect(throws: IntakeError.noSuchDesign(reference: "another")) { try ST96Writer.document(of: document) }
        document.original = Array("<a".utf8)
        #expect(throws: IntakeError.self) { try ST96Writer.document(of: document) }
    }

    @Test("is a new document for what came in a table, and reads as the same submission")
    func new() throws {
        for document in try Intake.read(Intake.samples.appendingPathComponent("manifest.csv").path).documents {
            let written = try ST96Writer.document(
                of: document, findings: ST96Findings(registrationNumber: "KG-D-9", registrationDate: "2024-11-28"))
            let folder = try TemporaryFolder()
            for view in document.views { try folder.write(Intake.picture, to: view.fileName) }
            let content = try SubmissionReader.read(
                folder.write(written, to: "new.xml"), unpackingTo: folder.path("none"))
            #expect(content.problems.isEmpty)
            var read = try #require(content.documents.first)
            #expect(read.views.map(\.fileName) == document.views.map(\.fileName))
            (read.views, read.original) = (document.views, nil)
            #expect(read == document)
            _ = try pythonCanonical(written)
        }
    }
}
