import OyuuForms
import Testing

@Suite("Boundaries") struct BoundaryTests {
    @Test(
        "the boundary is found in the Content-Type",
        arguments: [
            ("multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxk", "----WebKitFormBoundary7MA4YWxk"),
            ("multipart/form-data;boundary=\"a b:c\"", "a b:c"),
            (" Multipart/Form-Data ;\tBOUNDARY=x ; charset=utf-8", "x"),
            ("multipart/form-data; charset=\"a;boundary=y\"; boundary=x", "x"),
            (#"multipart/form-data; x="\""; boundary="a\b""#, "ab"),
        ])
    func found(_ type: String, _ boundary: String) throws {
        #expect(try MultipartParser.boundary(contentType: type) == boundary)
    }

    @Test(
        "a type that is not multipart/form-data is the wrong type",
        arguments: [
            "", "multipart/mixed; boundary=x", "text/plain", "multipart/form-data+x; boundary=x", ";", "text/a; =",
        ])
    func wrongType(_ type: String) throws {
        let error = #expect(throws: FormError.wrongType(found: type)) {
            try MultipartParser.boundary(contentType: type)
        }
        #expect(error?.status == 415)
    }

    @Test(
        "a boundary that is missing, too long or made of other characters is refused",
        arguments: [
            "", "; boundary", "; boundary=", "; boundary=\"\"", "; boundary=\"a", "; boundary=a; boundary=a",
            "; boundary=\"a \"", "; boundary=\"a\u{0}\"", "; boundary=\"ү\"", "; boundary=\"a\r\n\"", "; boundary=a b",
            "; boundary=" + String(repeating: "a", count: 71), "; boundary=\"a@b\"",
        ])
    func refused(_ parameters: String) throws {
        let error = #expect(throws: FormError.self) {
            try MultipartParser.boundary(contentType: "multipart/form-data" + parameters)
        }
        #expect(error?.status == 400)
    }

    @Test("a boundary of 70 characters is taken, of 71 not; one with a line end never")
    func given() throws {
        var body = FormBody(boundary: String(repeating: "'", count: 70))
        body.field("a", "b")
        #expect(try Reading.parts(body).count == 1)
        for boundary in [String(repeating: "a", count: 71), "", "a\r", "\r\n", "é"] {
            #expect(throws: FormError.self) { try MultipartParser(boundary: boundary) }
        }
    }
}
