import OyuuForms
import TestSupport
import Testing

@Suite("Whole forms") struct FormCollectorTests {
    @Test("fields and files are gathered in their order")
    func gathered() throws {
        var body = FormBody()
        body.field("title", "  Кочкор мүйүз\r\n")
        body.file("photo", "star.jpg", [0xFF, 0xD8, 0x0D, 0x0A])
        body.field("motif", "kochkor")
        body.file("photo", "", [], type: "application/octet-stream")
        body.field("motif", " tumar ")
        body.file("photo", "", [1])
        body.file("other", "empty.jpg", [])
        let form = try Reading.form(body.bytes, body.contentType)
        #expect(form["title"] == "Кочкор мүйүз")
        #expect(form.fields.map(\.name) == ["title", "motif", "motif"])
        #expect(form.all("motif") == ["kochkor", " tumar "] && form["motif"] == "kochkor")
        #expect(
            form.files(named: "photo") == [
                UploadedFile(fileName: "star.jpg", contentType: "image/jpeg", bytes: [0xFF, 0xD8, 0x0D, 0x0A]),
                UploadedFile(fileName: "", contentType: "image/jpeg", bytes: [1]),
            ])
        #expect(form.files(named: "other").map(\.fileName) == ["empty.jpg"])
        #expect(form.files.count == 4 && form.files(named: "title").isEmpty && form.all("photo").isEmpty)
    }

    @Test("a field that is missing, empty or blank has no value; of several the first counts")
    func blank() {
        let form = ReceivedForm(fields: [("a", ""), ("b", " \r\n\t\u{A0}"), ("c", ""), ("c", "late"), ("d", " e f ")])
        #expect(form["a"] == nil && form["b"] == nil && form["c"] == nil && form["z"] == nil)
        #expect(form["d"] == "e f" && form.all("c") == ["", "late"])
    }

    @Test("fields that are not text in UTF-8 are refused, files may be anything")
    func text() throws {
        for bytes: [UInt8] in [[0xE9], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xD2]] {
            var body = FormBody()
            body.field("title", "")
            body.parts[0].bytes = bytes
            body.field("other", "x")
            #expect(throws: FormError.notUTF8(field: "title")) { try Reading.form(body.bytes, body.contentType) }
            body.parts[0].headers = ["Content-Disposition: form-data; name=title; filename=x"]
            #expect(try Reading.form(body.bytes, body.contentType).files.first?.file.bytes == bytes)
        }
    }

    @Test("forms by lot are gathered whole")
    func anyForm() throws {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<200 {
            let made = RandomForm(&random)
            let texts = made.expected.filter { $0.part.fileName == nil }
                .map { String(validating: $0.bytes, as: UTF8.self) }
            var collector = try FormCollector(contentType: made.body.contentType)
            do {
                for piece in RandomForm.cut(made.body.bytes, &random) { try collector.consume(piece) }
                let form = try collector.finish()
                #expect(form.fields.map(\.value) == texts)
                let files = made.expected.filter { $0.part.fileName != nil }
                #expect(form.files.map(\.file.bytes) == files.map(\.bytes))
                #expect(form.files.map(\.file.fileName) == files.map(\.part.fileName))
            } catch {
                #expect(error.code == "form-not-utf8" && texts.contains(nil))
                #expect(throws: error) { try collector.finish() }
                #expect(throws: error) { try collector.consume([]) }
            }
        }
    }

    @Test("other types of bodies are the wrong type; a form that is cut short is refused")
    func refused() throws {
        for type in ["", "text/plain", "application/json", "multipart/mixed; boundary=x"] {
            #expect(throws: FormError.wrongType(found: type)) { try FormCollector(contentType: type) }
        }
        #expect(throws: FormError.boundary(reason: "no boundary is named")) {
            try FormCollector(contentType: "multipart/form-data")
        }
        #expect(throws: FormError.cutShort) { try Reading.form([], "multipart/form-data; boundary=x") }
    }
}
