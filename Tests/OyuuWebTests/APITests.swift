import Foundation
import Oyuu
import OyuuPaper
import OyuuRegistry
import OyuuText
import Testing

@Suite("The API")
struct APITests {
    private let server: TestServer
    private let weaver: Visitor
    private let office: Visitor
    private let details = [
        ("title", "Жаңы оюу"), ("holder", "Айзада"), ("contact", "+996 1"), ("motifs", "it taman, tumarcha"),
    ]

    init() async throws {
        server = try await TestServer()
        (weaver, office) = (server.program(.aizada), server.program(.office))
    }

    private func verdict(_ answer: Answer, at place: Int = 0) throws -> [String: Any] {
        let results = try #require(try answer.json()["results"] as? [[String: Any]])
        return try #require(results[place]["verdict"] as? [String: Any])
    }

    @Test("checks a photo that is the whole body, and photos in a form, and says the same of both")
    func check() async throws {
        let (copy, stranger) = (try Photos.copy(), try Photos.stranger())
        let raw = try await weaver.raw(copy, to: "/api/v1/check", type: "image/jpeg")
        #expect(raw.status == 200 && raw["content-type"] == "application/json")
        let form = try await weaver.upload([("a.jpg", copy), ("b.jpg", stranger)], to: "/api/v1/check")
        for answer in [raw, form] {
            let copies = try #require(try verdict(answer)["copies"] as? [[String: Any]])
            #expect(copies.first?["design"] as? String == "OY-000001")
            #expect(copies.first?["holder"] as? String == "Айзада Токторова")
            #expect(try verdict(answer)["sha256"] as? String == verdict(raw)["sha256"] as? String)
        }
        #expect((try verdict(form, at: 1)["copies"] as? [Any])?.isEmpty == true)
        let results = try #require(try form.json()["results"] as? [[String: Any]])
        #expect(results.map { $0["photo"] as? String } == ["a.jpg", "b.jpg"])
        let drawing = try #require((results[0]["drawings"] as? [String])?.first)
        let picture = try await weaver.get(drawing)
        #expect(
            picture.status == 200 && picture["content-type"] == "image/jpeg" && picture.body.starts(with: [0xFF, 0xD8]))
        #expect(try await server.visitor.get(drawing).status == 401)
        // It can be asked for again, and looked at on the page by the same account.
        let id = try #require(try form.json()["id"] as? String)
        #expect(try await weaver.get("/api/v1/checks/\(id)").body == form.body)
        #expect(try await server.browser(.aizada).get("/checks/\(id)").status == 200)
        #expect(try await server.program(.bermet).get("/api/v1/checks/\(id)").errorCode == "forbidden")
        #expect(try await weaver.get("/api/v1/checks/\(String(repeating: "0", count: 32))").errorCode == "expired")
    }

    @Test("writes each check to the trail, with who made it")
    func trail() async throws {
        _ = try await weaver.raw(Photos.copy(), to: "/api/v1/check", type: "image/jpeg")
        let number = try #require(DesignNumber("OY-000001"))
        let entry = try #require(try await server.register.auditTrail(of: number).last)
        #expect(entry.act == .checked && entry.actor == "aizada" && entry.details["photo_sha256"]?.count == 64)
    }

    @Test("registers a design, once, and nothing that copies a registered one")
    func register() async throws {
        let answer = try await weaver.upload([("new.png", Photos.newDesign())], to: "/api/v1/designs", details)
        let record = try answer.json()
        #expect(answer.status == 201 && record["number"] as? String == "OY-000005" && record["contact"] == nil)
        #expect(record["motifs"] as? [String] == ["it taman", "tumarcha"])
        #expect(((record["photos"] as? [[String: Any]])?.first?["sha256"] as? String)?.count == 64)
        let own = try await weaver.get("/api/v1/designs/OY-000005").json()
        #expect(own["contact"] as? String == "+996 1" && own["title"] as? String == "Жаңы оюу")
        #expect(try await server.browser(.aizada).get("/account").text.contains("OY-000005"))

        let again = try await server.program(.bermet).upload(
            [("new.png", Photos.newDesign())], to: "/api/v1/designs", details)
        let conflicts = try #require(try again.json()["conflicts"] as? [[String: Any]])
        #expect(again.status == 409 && again.errorCode == "copies")
        let copied = conflicts.compactMap { ($0["copies"] as? [[String: Any]])?.first?["design"] as? String }
        #expect(copied == ["OY-000005"])
        let forced = try await server.program(.bermet).upload(
            [("new.png", Photos.newDesign())], to: "/api/v1/designs", details + [("force", "1")])
        #expect(forced.status == 409)
        #expect(try await server.design("OY-000006") == nil)
    }

    @Test("says of what cannot be registered why")
    func unregistered() async throws {
        let photo = try Photos.newDesign()
        let plain = try await weaver.upload([("plain.png", Photos.plain())], to: "/api/v1/designs", details)
        let notes = try #require(try plain.json()["refused"] as? [[String: Any]])
        #expect(
            plain.status == 422 && plain.errorCode == "poor-photo" && notes.first?["photo"] as? String == "plain.png")
        for (fields, code) in [
            ([], "invalid"), ([("title", "t")], "invalid"), (details + [("created", "yesterday")], "invalid"),
            ([("title", String(repeating: "a", count: 3000)), ("holder", "h")], "invalid"),
        ] as [([(String, String)], String)] {
            let answer = try await weaver.upload([("a.png", photo)], to: "/api/v1/designs", fields)
            #expect(answer.status == 422 && answer.errorCode?.contains(code) == true, "\(answer.text)")
        }
        let undated = try await weaver.with(("Accept-Language", "ru"))
            .upload([("a.png", photo)], to: "/api/v1/designs", details + [("created", "yesterday")])
        #expect(undated.text.contains("«Дата создания (created)»: не дата"), "\(undated.text)")
        let twice = try await weaver.upload([("a.png", photo), ("b.png", photo)], to: "/api/v1/designs", details)
        #expect(twice.status == 422 && twice.errorCode == "same-photo")
        let raw = try await weaver.raw(photo, to: "/api/v1/designs", type: "image/png")
        #expect(raw.status == 400 && raw.errorCode == "bad-form")
        let none = try await weaver.upload([], to: "/api/v1/designs", details)
        #expect(none.status == 400 && none.errorCode == "no-photo")
        #expect(try await server.design("OY-000005") == nil)
    }

    @Test("lists the register page by page, and searches it")
    func list() async throws {
        var numbers: [String] = []
        var after: String?
        repeat {
            let page = try await weaver.get("/api/v1/designs?limit=1" + (after.map { "&after=\($0)" } ?? "")).json()
            #expect(page["count"] as? Int == 4)
            let designs = try #require(page["designs"] as? [[String: Any]])
            #expect(designs.count == 1)
            numbers += designs.compactMap { $0["number"] as? String }
            after = page["after"] as? String
        } while after != nil && numbers.count < 9
        #expect(numbers == (1...4).map { "OY-00000\($0)" })
        func found(_ query: String) async throws -> [String] {
            let page = try await weaver.get("/api/v1/designs?\(query)").json()
            #expect(page["after"] == nil)
            let designs = try #require(page["designs"] as? [[String: Any]])
            #expect(page["count"] as? Int == designs.count)
            return designs.compactMap { $0["number"] as? String }
        }
        #expect(try await found("q=" + FormToSend.encoded("кочкор")) == ["OY-000001"])
        #expect(try await found("q=it+taman") == ["OY-000002"])
        #expect(try await found("status=withdrawn") == ["OY-000004"])
        #expect(try await found("q=nothing+of+this+name").isEmpty)
        for query in [
            "limit=0", "limit=201", "limit=x", "limit=-1", "after=x", "status=lost", "order=x",
            "limit=9999999999999999999",
        ] {
            let answer = try await weaver.get("/api/v1/designs?\(query)")
            #expect(answer.status == 400 && answer.errorCode == "bad-form", "\(query)")
        }
    }

    @Test("gives certificates out that hold, in each language and form, and notes it")
    func certificate() async throws {
        for language in Language.allCases {
            for (form, type) in [("pdf", "application/pdf"), ("html", "text/html; charset=utf-8")] {
                let answer = try await weaver.get(
                    "/api/v1/designs/OY-000001/certificate?form=\(form)&language=\(language.rawValue)")
                #expect(answer.status == 200 && answer["content-type"] == type)
                let seal = try Seal.verify(answer.body)
                #expect(seal.publicKey == server.key.publicKey)
                guard case .certificate(let statement) = seal.statement else {
                    Issue.record("\(type) is no certificate")
                    continue
                }
                #expect(statement.design == "OY-000001")
            }
        }
        let number = try #require(DesignNumber("OY-000001"))
        let given = try await server.register.auditTrail(of: number).filter { $0.act == .exported }
        #expect(given.count == 6 && given.allSatisfy { $0.actor == "aizada" })
        // Asked for again, it is the same paper, and another person's is another act.
        let path = "/api/v1/designs/OY-000001/certificate?form=html&language=ky"
        #expect(try await weaver.get(path).body == weaver.get(path).body)
        #expect(try await office.get(path).status == 200)
        let acts = try await server.register.auditTrail(of: number).filter { $0.act == .exported }
        // A day that ends in between begins another paper.
        #expect((7...8).contains(acts.count))
        #expect(try await weaver.get("/api/v1/designs/OY-000001/certificate?form=exe").errorCode == "bad-form")
        #expect(try await weaver.get("/api/v1/designs/OY-000099/certificate").errorCode == "no-such-design")
    }

    @Test("believes its own certificates alone, and names what was changed")
    func verify() async throws {
        let paper = try await weaver.get("/api/v1/designs/OY-000001/certificate?form=html&language=en").body
        let visitor = server.visitor
        let good = try await visitor.raw(paper, to: "/api/v1/verify")
        let said = try good.json()
        #expect(
            good.status == 200 && said["design"] as? String == "OY-000001" && said["title"] as? String == "Кочкор мүйүз"
        )
        #expect(said["holder"] as? String == "Айзада Токторова" && said["withdrawn_at"] == nil)

        let mark = Array("Айзада Токторова".utf8)
        let place = try #require(Answer.place(of: mark, in: paper))
        var changed = paper
        changed[place + 1] = 0x91
        let bad = try await visitor.raw(changed, to: "/api/v1/verify")
        let message = ((try bad.json()["error"] as? [String: String])?["message"]) ?? ""
        guard case .changed(let parts) = #expect(throws: PaperError.self, performing: { try Seal.verify(changed) })
        else {
            Issue.record("the change was not seen")
            return
        }
        let names = parts.map { PaperReasonWords.part($0, in: .english) }
        #expect(bad.status == 422 && !parts.isEmpty && names.allSatisfy(message.contains), "\(message)")
        let kyrgyz = try await visitor.with(("Accept-Language", "ky")).raw(changed, to: "/api/v1/verify")
        #expect(kyrgyz.text.contains("«Ээси» талаасы"), "\(kyrgyz.text)")
        #expect(bad.errorCode != nil)

        let other = try await TestServer()
        let foreign = try await other.program(.office).get("/api/v1/designs/OY-000001/certificate").body
        let unknown = try await visitor.raw(foreign, to: "/api/v1/verify")
        #expect(unknown.status == 422 && unknown.text.contains("Another register"))
        for bytes in [[], [1, 2, 3], Array("%PDF-1.7".utf8), Photos.noise(5000, seed: 4)] {
            #expect(try await visitor.raw(bytes, to: "/api/v1/verify").status == 422)
        }
        let form = FormToSend([], files: [("paper", "a.html", paper)])
        let page = try await visitor.send(form, to: "/verify")
        #expect(
            page.status == 200 && page.text.contains("The paper is genuine") && page.text.contains("OY-000001"))
        let forged = try await visitor.send(FormToSend([], files: [("paper", "a.html", changed)]), to: "/verify")
        #expect(forged.status == 422 && names.allSatisfy(forged.text.contains) && !forged.text.contains("is genuine"))
    }

    @Test("withdraws a design for the office, once, with its reason; its certificate then says since when")
    func withdraw() async throws {
        let paper = try await weaver.get("/api/v1/designs/OY-000001/certificate").body
        let path = "/api/v1/designs/OY-000001/withdraw"
        for body in ["", "{}", "reason=x", #"{"reason":7}"#, #"["reason"]"#] {
            let answer = try await office.raw(Array(body.utf8), to: path)
            #expect(answer.status == 400 && answer.errorCode == "bad-form", "\(body)")
        }
        #expect(try await office.raw(Array(#"{"reason":""}"#.utf8), to: path).status == 422)
        let answer = try await office.raw(Array(#"{"reason":"кайталанган"}"#.utf8), to: path)
        let record = try answer.json()
        #expect(answer.status == 200 && record["status"] as? String == "withdrawn")
        #expect(record["withdrawal_reason"] as? String == "кайталанган")
        let again = try await office.raw(Array(#"{"reason":"x"}"#.utf8), to: path)
        #expect(again.status == 409 && again.errorCode == "already-withdrawn")
        let verified = try await server.visitor.raw(paper, to: "/api/v1/verify").json()
        #expect(verified["withdrawn_at"] as? String == record["withdrawn_at"] as? String)
        #expect(verified["withdrawn_at"] != nil)
        let page = try await server.visitor.send(FormToSend([], files: [("paper", "a.pdf", paper)]), to: "/verify")
        #expect(page.text.contains("Withdrawn from the register"))
        // A withdrawn design is not found in photos.
        let check = try await weaver.raw(Photos.copy(), to: "/api/v1/check", type: "image/jpeg")
        #expect((try verdict(check)["copies"] as? [Any])?.isEmpty == true)
    }

    @Test("says what is wrong always in the one form, in the language asked for")
    func errors() async throws {
        let answers = [
            try await server.visitor.get("/api/v1/designs"), try await weaver.get("/api/v1/nothing"),
            try await weaver.get("/api/v1/designs/1"), try await weaver.get("/api/v1/designs/OY-000099"),
            try await weaver.get("/api/v1/designs?limit=0"), try await weaver.ask("DELETE", "/api/v1/designs"),
            try await weaver.raw([1, 2, 3], to: "/api/v1/designs"), try await weaver.raw([], to: "/api/v1/check"),
            try await weaver.raw([], to: "/api/v1/designs/OY-000001/withdraw"),
            try await weaver.raw([1], to: "/api/v1/verify"), try await weaver.raw([1], to: "/api/v1/nothing"),
            try await server.program(.inspector).upload(
                [("a.png", Photos.newDesign())], to: "/api/v1/designs", details),
            try await weaver.upload([("a.jpg", Photos.copy())], to: "/api/v1/designs", details),
            try await weaver.upload([("a.jpg", Photos.plain())], to: "/api/v1/designs", details),
            try await weaver.upload([("a.jpg", [1, 2, 3])], to: "/api/v1/designs", details),
        ]
        for (place, answer) in answers.enumerated() {
            #expect((400..<500).contains(answer.status) && answer.errorCode != nil, "\(place): \(answer.text)")
            #expect(answer["content-type"] == "application/json", "\(place)")
        }
        let kyrgyz = try await weaver.with(("Accept-Language", "ky")).get("/api/v1/designs/OY-000099").json()
        #expect((kyrgyz["error"] as? [String: String])?["message"] == "Реестрде мындай үлгү жок.")
    }
}
