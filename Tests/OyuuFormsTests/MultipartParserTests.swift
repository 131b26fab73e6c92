import OyuuForms
import Testing

@Suite("Multipart bodies") struct MultipartParserTests {
    private func body(_ content: String, boundary: String = "XyZ") -> FormBody {
        var body = FormBody(boundary: boundary)
        body.field("title", "Кочкор мүйүз")
        body.file("photo", "star.jpg", Array(content.utf8))
        return body
    }

    private func fault(_ text: String, boundary: String = "XyZ") -> FormError? {
        do throws(FormError) {
            _ = try Reading.parts([Array(text.utf8)[...]], boundary: boundary)
            return nil
        } catch { return error }
    }

    @Test("a form split in two at any place is read the same")
    func everySplit() throws {
        let form = body("\r\n--Xy\r\n-\r\r\n--XyQ")
        let (bytes, expected) = (form.bytes, try Reading.parts(form))
        #expect(expected.map(\.part.name) == ["title", "photo"])
        for place in 0...bytes.count {
            #expect(try Reading.parts([bytes[..<place], bytes[place...]], boundary: "XyZ") == expected)
        }
        #expect(try Reading.parts(Reading.pieces(bytes, of: 1), boundary: "XyZ") == expected)
    }

    @Test("what stands before the first boundary and after the last is passed over")
    func around() throws {
        var form = body("x")
        let plain = try Reading.parts(form)
        form.preamble = Array("This is a form.\r\n--XyNot\r\n".utf8)
        form.epilogue = Array("--XyZ\r\nContent-Disposition: form-data; name=\"late\"\r\n\r\nx\r\n--XyZ--\r\n".utf8)
        #expect(try Reading.parts(form) == plain)
    }

    @Test(
        "the boundary's text in a file is content where no line of it begins so",
        arguments: [
            "a--XyZ", "a--XyZ--\r\nb", "\n--XyZ\r\n", "\r--XyZ--", "\r\n-XyZ", "\r\n --XyZ", "\r\n--XyQ", "\r\r\n--Xy",
        ])
    func content(_ text: String) throws {
        #expect(try Reading.parts(body(text)).last?.bytes == Array(text.utf8))
    }

    @Test(
        "a line that begins with the boundary and goes on with something else is refused",
        arguments: ["\r\n--XyZz", "\r\n--XyZ-", "\r\n--XyZ-a", "\r\n--XyZ--a", "--XyZw", "\r\n--XyZ \u{B}"])
    func goesOn(_ text: String) throws {
        #expect(throws: FormError.self) { try Reading.parts(body(text + "\r\n")) }
    }

    @Test("lines that end in LF alone, or in CR alone, are refused")
    func lineEnds() throws {
        let text = String(decoding: body("x").bytes, as: UTF8.self)
        #expect(fault(text) == nil)
        let ends = FormError.malformed(reason: "its lines do not end in CR LF")
        #expect(fault(text.replacing("\r\n", with: "\n")) == ends)
        #expect(fault(text.replacing("XyZ\r\n", with: "XyZ\n")) == ends)
        #expect(fault(text.replacing("XyZ\r\n", with: "XyZ \n")) == ends)
        #expect(fault(text.replacing("image/jpeg\r\n", with: "image/jpeg\n")) == ends)
        #expect(fault(text.replacing("image/jpeg\r\n", with: "image/jpeg\r")) == ends)
        #expect(fault(text.replacing("XyZ\r\n", with: "XyZ\r")) != nil)
        // With the last boundary after an LF there is no last boundary.
        #expect(fault(text.replacing("\r\n--XyZ--", with: "\n--XyZ--")) == .cutShort)
    }

    @Test("blanks and tabs after a boundary are passed over")
    func padding() throws {
        var form = body("x")
        let plain = try Reading.parts(form)
        form.padding = " \t "
        #expect(try Reading.parts(form) == plain)
        form.epilogue = [0x0D, 0x0A]
        #expect(try Reading.parts(form) == plain)
    }

    @Test("a form without parts, and parts without bytes, are read")
    func empty() throws {
        #expect(try Reading.parts([Array("--XyZ--\r\n".utf8)[...]], boundary: "XyZ").isEmpty)
        var form = FormBody()
        form.field("a", "")
        form.file("b", "", [])
        let parts = try Reading.parts(form)
        #expect(parts.map(\.bytes) == [[], []] && parts.allSatisfy(\.isEnded))
        // RFC 2046 lets a part end with the line end of its headers.
        let bare = "--XyZ\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n--XyZ--"
        #expect(try Reading.parts([Array(bare.utf8)[...]], boundary: "XyZ").map(\.bytes) == [[]])
    }

    @Test("bytes are handed on as they come, but for what could begin a boundary")
    func streaming() throws {
        var parser = try MultipartParser(boundary: "XyZ")
        func events(_ text: String) throws -> [MultipartEvent] { try parser.consume(Array(text.utf8)[...]) }
        let part = FormPart(name: "a", fileName: "b", contentType: nil)
        #expect(
            try events("--XyZ\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\none")
                == [.begin(part), .bytes(Array("one".utf8)[...])])
        #expect(try events("two\r\n--X") == [.bytes(Array("two".utf8)[...])])
        #expect(try events("y") == [])
        #expect(
            try events("three")
                == [.bytes(Array("\r\n--Xy".utf8)[...]), .bytes(Array("three".utf8)[...])])
        #expect(try events("\r\n--XyZ") == [.end])
        #expect(throws: FormError.cutShort) { try parser.finish() }
    }

    @Test("after a fault nothing more is read, and the fault stays")
    func sticky() throws {
        var parser = try MultipartParser(boundary: "XyZ")
        let fault = FormError.malformed(reason: "its lines do not end in CR LF")
        #expect(throws: fault) { try parser.consume(Array("--XyZ\n".utf8)[...]) }
        #expect(throws: fault) { try parser.consume(body("x").bytes[...]) }
        #expect(throws: fault) { try parser.finish() }
    }

    @Test(
        "time grows with the bytes alone: beginnings of boundaries one after the other, byte by byte",
        .timeLimit(.minutes(1)))
    func linear() throws {
        for piece in ["\r", "\r\n--Xy", "\r\n"] {
            let content = String(repeating: piece, count: 120_000 / piece.utf8.count)
            let form = body(content)
            for size in [1, 1024, 65_536] {
                let parts = try Reading.parts(Reading.pieces(form.bytes, of: size), boundary: "XyZ")
                #expect(parts.last?.bytes == Array(content.utf8))
            }
        }
    }
}
