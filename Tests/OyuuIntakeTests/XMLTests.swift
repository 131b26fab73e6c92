import Foundation
import OyuuIntake
import TestSupport
import Testing

@Suite("XML of strangers") struct XMLTests {
    private func fault(_ text: String, _ limits: IntakeLimits = IntakeLimits()) -> XMLFault? {
        fault(Array(text.utf8), limits)
    }

    private func fault(_ bytes: [UInt8], _ limits: IntakeLimits = IntakeLimits()) -> XMLFault? {
        do throws(XMLFault) {
            _ = try XMLTree(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test("with a document type is refused, whatever it defines: entities in entities, files of this machine")
    func documentType() {
        let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let documents = [
            "<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY l0 \"ha\">\(laughs)]><a>&l9;</a>",
            "<!-- x -->\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "\n<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><a/>", "\n<!doctype a><a/>",
        ]
        for document in documents {
            var found: XMLFault?
            #expect(Intake.seconds { found = fault(document) } < 0.5)
            #expect(found == .documentType(line: 2))
        }
        // Undefined entities are no entities; the five and numbers are.
        #expect(fault("<a>&x;</a>")?.code == "xml-malformed")
        #expect(fault("<a b='&lt;&#1093;'>&amp;&#x4E8;</a>") == nil)
        // In a comment it is only words.
        #expect(fault("<a><!-- <!DOCTYPE a> --><![CDATA[<!DOCTYPE a>]]></a>") == nil)
    }

    @Test("deeper, longer or fuller than its limits is refused, and named")
    func limits() {
        let deep = String(repeating: "<a>\n", count: 100) + String(repeating: "</a>", count: 100)
        #expect(fault(deep) == .tooDeep(line: 65, limit: 64))
        let many = "<a>" + String(repeating: "<b/>", count: 200_001) + "</a>"
        #expect(fault(many) == .tooManyElements(limit: 200_000))
        let attributes = (0..<200).map { "a\($0)=''" }.joined(separator: " ")
        #expect(fault("<a>\n<b \(attributes)/></a>") == .tooManyAttributes(line: 2, limit: 128))
        #expect(fault("<a b='\(String(repeating: "x", count: 70_000))'/>") == .tagTooLong(line: 1, limit: 65_536))
        let namespaces = (0..<60).map { level in
            "<a " + (0..<10).map { "xmlns:n\(level)x\($0)='u'" }.joined(separator: " ") + ">"
        }
        let nested = namespaces.joined() + String(repeating: "</a>", count: 60)
        #expect(fault(nested) == .tooManyAttributes(line: 1, limit: 256))
        var small = IntakeLimits()
        small.xmlBytes = 10
        #expect(fault("<a>0123456789</a>", small) == .tooLarge(limit: 10))
    }

    @Test("that costs as much as the limits allow is still read within seconds")
    func cost() {
        let attributes = (0..<120).map { "n:a\($0)=''" }.joined(separator: " ")
        let wide = "<a xmlns:n='u'>" + String(repeating: "<b \(attributes)/>", count: 12_000) + "</a>"
        let text = "<a>" + String(repeating: "&#65;", count: 3_000_000) + "</a>"
        let comments = "<a>" + String(repeating: "<!---->", count: 2_000_000) + "</a>"
        for document in [wide, text, comments] {
            #expect(document.utf8.count < 16 << 20)
            var found: XMLFault?
            let seconds = Intake.seconds { found = fault(document) }
            print("\(document.utf8.count) bytes of XML took \(seconds) s")
            #expect(seconds < 10 && found == nil)
        }
    }

    @Test("is read in UTF-8 and UTF-16; another encoding is named")
    func encodings() throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>Өрнөк 𐌰</a>"
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [[0xFE, 0xFF] + big, [0xFF, 0xFE] + little, big, little] {
            let written = try XMLTree(bytes).written()
            #expect(String(decoding: written, as: UTF8.self).contains("<a>Өрнөк 𐌰</a>"))
        }
        #expect(fault([0xEF, 0xBB, 0xBF] + Array("<a>Ө</a>".utf8)) == nil)
        #expect(fault(text) == .encoding("UTF-16"))
        #expect(fault("<?xml version='1.0' encoding='windows-1251'?><a/>") == .encoding("windows-1251"))
        #expect(fault(Array("<a>".utf8) + [0xCA] + Array("</a>".utf8)) == .notText)
        #expect(fault([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x3C]) == .notText)
        #expect(fault([0xFF, 0xFE, 0x3C]) == .notText)
    }

    @Test(
        "that is not well-formed is refused with its line",
        arguments: ["<a>\n<b></a>", "<a/>\n<b/>", "<a>\n", "", "text", "<a>\n&#0;</a>", "<a b='1'\nb='2'/>"])
    func malformed(text: String) {
        guard case .malformed(let line, _)? = fault(text) else {
            Issue.record("\(text) was read")
            return
        }
        #expect((1...2).contains(line))
    }
}
