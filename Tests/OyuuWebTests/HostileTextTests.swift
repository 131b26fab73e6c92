import Foundation
import Oyuu
import OyuuRegistry
import Testing

@Suite("Text that wants to be more than text")
struct HostileTextTests {
    /// What somebody may write in a title, as a holder or as a file's name; `MARK` is looked for in pages.
    static let texts = [
        "<script>MARK</script>", "\"><img src=x MARK>", "' MARK='", "{{t.brand}}{{{MARK}}}", "</title><MARK>",
        "&lt;MARK&gt;", "\u{202E}MARK\u{202C}",
        // Scalars that grow together with the next or the last sign into one character.
        "\u{600}<script\u{600}>MARK", "x\u{600}\" MARK=\"\u{301} y=\"", "<\u{301}MARK \"\u{301} MARK='\u{301}",
        "\u{110BD}<img src=x MARK\u{110BD}>",
    ]

    /// What must not stand in a page: the text as it is, a tag or an end of an attribute before its mark.
    private func expectHarmless(_ answer: Answer, _ text: String, _ what: String) {
        #expect(answer.status < 500, "\(what): \(text)")
        let scalars = Array(answer.text.unicodeScalars)
        for place in scalars.indices.dropLast(4)
        where String(String.UnicodeScalarView(scalars[place..<(place + 4)])) == "MARK" {
            // From the mark back to the last sign that could begin or end a tag: within one, it stands between quotes.
            guard let before = scalars[..<place].lastIndex(where: { "<>".unicodeScalars.contains($0) }) else {
                continue
            }
            let quotes = scalars[before..<place].filter { $0 == "\"" }.count
            #expect(scalars[before] == ">" || quotes % 2 == 1, "\(what): \(text)")
        }
        #expect(!answer.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) }, "\(what)")
    }

    /// The same where the text stands in an attribute: between the quote that begins it and the mark there is no other.
    private func expectQuoted(_ answer: Answer, _ name: String, _ text: String) {
        #expect(answer.status < 500, "\(text)")
        let page = Array(answer.text.utf8)
        guard let start = Answer.place(of: Array("name=\"\(name)\"".utf8), in: page) else {
            Issue.record("no field \(name)")
            return
        }
        guard let value = Answer.place(of: Array("value=\"".utf8), in: Array(page[start...])) else {
            Issue.record("no value of \(name)")
            return
        }
        let rest = page[(start + value + 7)...].prefix { $0 != 0x22 }
        #expect(Answer.place(of: Array("MARK".utf8), in: Array(rest)) != nil, "\(text)")
        #expect(!rest.contains(0x3C) && !rest.contains(0x3E), "\(text)")
    }

    @Test("as titles, holders, villages and files' names is shown, never obeyed", arguments: texts)
    func designs(text: String) async throws {
        let server = try await TestServer()
        let office = server.browser(.office)
        let draft = try await office.upload([(text + ".png", Photos.newDesign())], to: "/register")
        // A name that spoils the form itself is refused with it.
        guard let place = draft["location"] else {
            #expect(draft.status == 400)
            return
        }
        expectHarmless(try await office.get(place), text, "the draft")
        let fields = [
            ("title", text), ("holder", text), ("village", text), ("contact", text), ("technique", text),
            ("motifs", text),
        ]
        let look = try await office.post(place, fields + [("act", "look")])
        expectQuoted(look, "title", text)
        expectQuoted(look, "village", text)
        let filed = try await office.post(place, fields + [("act", "file"), ("corners0", "")])
        // What the register does not take at all is said to be wrong.
        guard filed.status == 303 else {
            #expect(filed.status == 422)
            expectQuoted(filed, "title", text)
            return
        }
        for path in ["/registered/OY-000005", "/designs/OY-000005", "/designs", "/account"] {
            expectHarmless(try await office.get(path), text, path)
        }
        let check = try await office.upload([(text, Photos.newDesign())])
        let verdict = try await office.get(try #require(check["location"]))
        #expect(verdict.text.contains("OY-000005"))
        expectHarmless(verdict, text, "the verdict")
        let paper = try await office.get("/designs/OY-000005/certificate.html")
        #expect(paper.status == 200)
        expectHarmless(paper, text, "the paper")
        #expect(try await office.get("/designs/OY-000005/certificate.pdf").status == 200)
    }

    @Test("as search words, names, codes and labels comes back as it was written", arguments: texts)
    func fields(text: String) async throws {
        let server = try await TestServer()
        let query = FormToSend.encoded(text)
        let office = server.browser(.office)
        expectQuoted(try await office.get("/designs?q=\(query)&status=\(query)&after=\(query)"), "q", text)
        expectQuoted(try await server.visitor.get("/join?code=\(query)"), "code", text)
        let signIn = try await server.visitor.post("/sign-in", [("name", text), ("password", text), ("back", text)])
        expectQuoted(signIn, "name", text)
        let join = try await server.visitor.post("/join", [("name", text), ("password", text), ("code", text)])
        expectQuoted(join, "name", text)
        expectHarmless(try await office.post("/account/tokens", [("label", text)]), text, "a token")
        expectHarmless(try await office.get("/account"), text, "the account")
        expectHarmless(try await office.post("/designs/OY-000001/withdraw", [("reason", text)]), text, "withdrawing")
        expectHarmless(try await office.get("/designs/OY-000001"), text, "the design")
    }

    @Test("as a submission's reference, title, holder, batch or reason is shown, never obeyed", arguments: texts)
    func submissions(text: String) async throws {
        let server = try await TestServer()
        let design = try Photos.newDesign()
        // A batch's name is the one text that holds no slash.
        let taken = try await server.takeIn(
            text.replacing("/", with: "|"), [(text, [design]), ("other " + text, [design])], title: text, holder: text,
            source: text, actor: text)
        #expect(taken.taken == 2)
        try await server.putAside("other " + text)
        let office = server.browser(.office)
        expectHarmless(try await office.get("/submissions/1?show=put-aside"), text, "what was put aside")
        _ = try await office.post("/submissions/1", [("act", "retry")])
        try await server.workOnSubmissions()
        let fields = [("decision", "submission:1"), ("reason", text)]
        #expect(try await office.post("/submissions/1/2", fields).status == 303)
        for path in ["/submissions", "/submissions/1", "/submissions/1/1", "/submissions/1/2"] {
            let answer = try await office.get(path)
            #expect(answer.status == 200)
            expectHarmless(answer, text, path)
        }
        let wrong = [("decision", "submission"), ("submission", text), ("design", text), ("reason", text + " ")]
        let asked = try await office.post("/submissions/1/2", [("decision", "design")] + wrong.dropFirst())
        #expect(asked.status == 422)
        expectQuoted(asked, "submission", text)
        expectQuoted(asked, "reason", text)
    }

    @Test("of ten thousand letters, with control characters or none at all is answered in good order")
    func long() async throws {
        let server = try await TestServer()
        let office = server.browser(.office)
        let long = String(repeating: "ү", count: 5000)
        for text in [long, "a\u{0}b\u{7}c\u{1B}[31m", "\r\nSet-Cookie: a=b", "", "\u{FEFF}", "💠"] {
            let query = FormToSend.encoded(text)
            let answers = [
                try await office.get("/designs?q=\(query)"), try await office.get("/designs?\(query)"),
                try await office.get("/sign-in?back=\(query)"),
                try await office.post("/sign-in", [("name", text), ("password", text)]),
                try await office.upload([(text, Photos.copy())]),
                try await office.post("/designs/OY-000001/withdraw", [("reason", text)]),
                try await office.post("/account/tokens", [("label", text)]),
                try await server.program(.office).upload(
                    [(text, Photos.copy())], to: "/api/v1/designs", [("title", text), ("holder", text)]),
                try await server.program(.office).get("/api/v1/designs?q=\(query)"),
            ]
            for (place, answer) in answers.enumerated() {
                #expect(answer.status < 500 && !answer.cookies.contains { $0.hasPrefix("a=b") }, "\(place)")
                #expect(!answer.body.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }, "\(place)")
            }
        }
        let bytes: [UInt8] = [0x71, 0x3D, 0xFF, 0xC3, 0x28]
        let raw = try await office.raw(bytes, to: "/sign-in", type: "application/x-www-form-urlencoded")
        #expect(raw.status == 400)
        #expect(try await office.get("/designs?q=%FF%C3%28").status == 200)
        #expect(try await office.get("/designs?" + String(repeating: "a=b&", count: 2000)).status < 500)
        #expect(try await office.get("/designs/" + String(repeating: "a", count: 12_000)).status == 404)
    }

    @Test(
        "leads nobody to another site",
        arguments: [
            "//evil.example", "/\\evil.example", "https://evil.example", "/%0d%0aSet-Cookie: a=b",
            "/\r\nSet-Cookie: a=b",
            "/\t/evil.example", "\\\\evil.example", "javascript:alert(1)", " //evil.example", "/ /evil.example", "",
            "evil.example", "/\u{0}/evil.example", "//", "/\u{3000}", "http:/evil.example",
        ])
    func redirections(back: String) async throws {
        let server = try await TestServer()
        let fields = [("name", "aizada"), ("password", RegisterTemplate.password), ("back", back)]
        let query = FormToSend.encoded(back)
        let answers = [
            try await server.visitor.post("/sign-in", fields),
            try await server.visitor.get("/language/ru?back=\(query)"),
        ]
        for answer in answers {
            let location = try #require(answer["location"])
            #expect(answer.status == 303 && answer.cookies.count == 1)
            let target = try #require(
                URL(string: location, relativeTo: URL(string: "http://here.example/sign-in"))?.absoluteURL)
            #expect(target.host() == "here.example" && target.scheme == "http")
            #expect(location.hasPrefix("/") && !location.hasPrefix("//") && !location.contains("\\"))
        }
        let page = try await server.visitor.get("/sign-in?back=\(query)").text
        #expect(page.contains("name=\"back\" value=\"/\"") || page.contains("name=\"back\" value=\"/%0d%0a"))
    }
}
