import OyuuForms
import Testing

@Suite("What parts say of themselves") struct PartHeadersTests {
    private func fileName(_ written: String) throws -> String? {
        try Reading.part("Content-Disposition: form-data; name=\"photo\"; filename=\"\(written)\"")?.fileName
    }

    @Test(
        "a file's name is read as browsers write it",
        arguments: [
            ("star.jpg", "star.jpg"), ("жылдыз үй.png", "жылдыз үй.png"), ("a%22b%22.png", "a\"b\".png"),
            ("a%0D%0Ab", "a\r\nb"), ("a%0ab%41%", "a%0ab%41%"), ("100%25.jpg", "100%25.jpg"), ("%2%22", "%2\""),
            ("", ""), ("a;b=c.png", "a;b=c.png"),
        ])
    func escapes(_ written: String, _ meant: String) throws {
        #expect(try fileName(written) == meant)
    }

    @Test(
        "folders are dropped from a file's name, whichever slash parts them",
        arguments: [
            ("C:\\fakepath\\star.jpg", "star.jpg"), ("/etc/passwd", "passwd"), ("../../a.jpg", "a.jpg"),
            ("..\\..", ""), ("a/.", ""), ("a/", ""), ("a\\b/c\\d.png", "d.png"), ("a/\u{301}b", "\u{301}b"),
            ("...", "..."),
        ])
    func folders(_ written: String, _ kept: String) throws {
        #expect(try fileName(written) == kept)
    }

    @Test("a file's name is cut to 255 bytes between characters")
    func long() throws {
        #expect(try fileName(String(repeating: "a", count: 255)) == String(repeating: "a", count: 255))
        #expect(try fileName(String(repeating: "a", count: 256)) == String(repeating: "a", count: 255))
        #expect(try fileName("a" + String(repeating: "ү", count: 200)) == "a" + String(repeating: "ү", count: 127))
        #expect(try fileName(String(repeating: "ү", count: 200)) == String(repeating: "ү", count: 127))
        let family = "👩‍👩‍👧‍👦"
        #expect(try fileName(String(repeating: family, count: 20)) == String(repeating: family, count: 10))
    }

    @Test("backslashes in a field's name are kept, and are no escapes")
    func backslashes() throws {
        #expect(try Reading.part(#"Content-Disposition: form-data; name="a\b\\c\"; filename=x"#)?.name == #"a\b\\c\"#)
        #expect(throws: FormError.self) { try Reading.part(#"Content-Disposition: form-data; name="a\"b""#) }
    }

    @Test("`filename*` is passed over, alone and beside `filename`")
    func extended() throws {
        let alone = try Reading.part("Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''x%2Fevil.jpg")
        #expect(alone == FormPart(name: "a"))
        let beside = try Reading.part(
            "Content-Disposition: form-data; name=\"a\"; filename*=UTF-8''x.jpg; filename=\"y.jpg\"")
        #expect(beside?.fileName == "y.jpg")
    }

    @Test("names of headers, types and parameters are read in any case, others are passed over")
    func cases() throws {
        let part = try Reading.part(
            "X-Other: \"", "CONTENT-type:  text/plain; charset=UTF-8 \t",
            "content-Disposition:Form-Data ; NAME=a ;; x=y;", "Content-Transfer-Encoding: 8BIT")
        #expect(part == FormPart(name: "a", contentType: "text/plain; charset=UTF-8"))
    }

    @Test("parts without a name are refused")
    func unnamed() throws {
        #expect(throws: FormError.unnamed) { try Reading.part() }
        #expect(throws: FormError.unnamed) { try Reading.part("Content-Type: text/plain") }
        #expect(throws: FormError.unnamed) { try Reading.part("Content-Disposition: form-data; filename=\"a\"") }
    }

    @Test(
        "headers that are not written as they should be are refused",
        arguments: [
            ["Content-Disposition: attachment; name=\"a\""], ["Content-Disposition: form-data; name=\"a"],
            ["Content-Disposition: form-data; name=\"a\" filename=\"b\""], ["Content-Disposition: form-data; name="],
            ["Content-Disposition: form-data; name"], ["Content-Disposition: form-data; name=\"a\"; name=\"b\""],
            ["Content-Disposition: form-data; name=\"a\"", "Content-Disposition: form-data; name=\"b\""],
            ["Content-Disposition: form-data; name=a b"], ["Content-Disposition : form-data; name=a"],
            ["Content-Disposition: form-data;", " name=a"], ["no header"], [": x"],
            ["Content-Disposition: form-data; name=\"a\0b\""], ["Content-Disposition: form-data; name=\"a\u{7F}\""],
            ["X: \u{1}", "Content-Disposition: form-data; name=a"], ["Content-Disposition: form-data; =a; name=a"],
            ["Content-Disposition: form-data; name=\"a\"", "Content-Type: a", "Content-Type: b"],
        ])
    func malformed(_ headers: [String]) throws {
        var body = FormBody()
        body.parts = [.init(headers: headers, bytes: [])]
        let error = #expect(throws: FormError.self) { try Reading.parts(body) }
        #expect(error?.code == "form-malformed")
    }

    @Test("names that are not UTF-8 are refused")
    func encoding() throws {
        for parameters in ["name=\"~\"", "name=a; filename=\"~\""] {
            var body = FormBody()
            body.parts = [.init(headers: ["Content-Disposition: form-data; \(parameters)"], bytes: [])]
            let bytes = body.bytes.map { $0 == UInt8(ascii: "~") ? 0xE9 : $0 }
            #expect(throws: FormError.malformed(reason: "a part's headers are not in UTF-8")) {
                try Reading.parts([bytes[...]], boundary: body.boundary)
            }
        }
    }

    @Test("transfer encodings that keep the bytes are taken, others refused")
    func transferEncoding() throws {
        let name = "Content-Disposition: form-data; name=\"a\""
        for encoding in ["7bit", "8bit", "binary", "Binary"] {
            #expect(try Reading.part(name, "Content-Transfer-Encoding: \(encoding)")?.name == "a")
        }
        for encoding in ["base64", "quoted-printable", "", "8bit; x"] {
            #expect(throws: FormError.transferEncoding(found: encoding)) {
                try Reading.part("Content-Transfer-Encoding: \(encoding)", name)
            }
        }
    }
}
