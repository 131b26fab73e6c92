import Foundation
import Oyuu
import OyuuSubmissions
import Synchronization
import Testing

@Suite("The examiner's desk")
struct SubmissionTests {
    private let server: TestServer
    private let office: Visitor

    init() async throws {
        server = try await TestServer()
        office = server.browser(.office)
    }

    /// A batch with a copy of OY-000001, two of one design, and one that shows nothing; numbers 1 to 4.
    private func takeIn() async throws {
        try await server.takeIn(
            "2026-11",
            [
                ("copy", [try Photos.plain(), try Photos.copy()]), ("first", [try Photos.newDesign()]),
                ("again", [try Photos.newDesign()]), ("cloth", [try Photos.plain()]),
            ])
    }

    private func decisions(_ reference: String) async throws -> [Decision] {
        try await server.submissions().decisions(on: reference)
    }

    private func decide(
        _ submission: Int, _ fields: [(String, String)], reason: String = "same border", batch: Int = 1
    ) async throws -> Answer {
        try await office.post("/submissions/\(batch)/\(submission)", fields + [("reason", reason)])
    }

    @Test("shows how far each batch is, what was found of each submission, and leads to what it copies")
    func batch() async throws {
        #expect(try await office.get("/submissions").text.contains("No batches yet"))
        try await takeIn()
        let before = try await office.get("/submissions").text
        #expect(before.contains(#"href="/submissions/1"><b>2026-11</b>"#) && before.contains("0 of 4 done"))
        #expect(before.contains("<progress max=\"4\" value=\"0\"") && before.contains(#"data-poll="/submissions""#))
        #expect(before.contains(#"<a href="/submissions" aria-current="page">"#))
        #expect(try await office.get("/submissions?watch=1")["refresh"] == "15")
        try await server.workOnSubmissions()
        let list = try await office.get("/submissions").text
        #expect(list.contains("4 of 4 done") && list.contains(#"data-poll="""#) && list.contains(">done<"))
        let page = try await office.get("/submissions/1").text
        #expect(page.contains("<h1>2026-11</h1>") && page.contains(#"<dd data-live="copies">2</dd>"#))
        #expect(
            page.contains(#"href="/designs/OY-000001""#) && page.contains(#"href="/submissions/1/2">2026-11/first"#))
        func listed(_ show: String) async throws -> [String] {
            try await office.get("/submissions/1?show=\(show)").text
                .matches(of: /<th scope="row"><a href="[^"]+">([a-z]+)</).map { String($0.1) }
        }
        #expect(try await listed("all") == ["copy", "first", "again", "cloth"])
        #expect(try await listed("copies") == ["copy", "again"])
        #expect(try await listed("cannot-say") == ["cloth"])
        #expect(try await listed("put-aside") == [])
        _ = try await decide(1, [("decision", "needs-a-look")])
        #expect(try await listed("open") == ["first", "again", "cloth"])
        #expect(try await office.get("/submissions/1").text.contains("decided: needs a look: same border (office)"))
        #expect(try await office.get("/submissions/2").status == 404)
        #expect(try await office.get("/submissions/x").status == 404)
    }

    @Test("shows a submission's pictures beside those of what it agrees with, drawn anew")
    func pictures() async throws {
        try await takeIn()
        try await server.workOnSubmissions()
        let copy = try await office.get("/submissions/1/1").text
        #expect(copy.contains("OY-000001 · Кочкор мүйүз · Айзада Токторова") && copy.contains("10^-"))
        let again = try await office.get("/submissions/1/3").text
        #expect(again.contains("the earlier filing") && again.contains(#"href="/submissions/1/2""#))
        let cloth = try await office.get("/submissions/1/4").text
        #expect(cloth.contains("cannot say") && cloth.contains("Nothing was found"))
        var seen = 0
        for page in [copy, again, cloth] {
            for match in page.matches(of: /(?:src|href)="([^"]+\.jpg)"/) {
                let answer = try await office.get(String(match.1))
                #expect(answer.status == 200 && answer.body.starts(with: [0xFF, 0xD8]), "\(match.1)")
                #expect(answer["content-type"] == "image/jpeg")
                seen += 1
            }
        }
        #expect(seen > 12 && copy.contains(/src="\/designs\/OY-000001\/photos\/[0-9]+-small\.jpg"/))
        // What was sent as JPEG comes as another file.
        let sent = try Photos.copy()
        for size in ["small", "large"] {
            #expect(try await office.get("/submissions/1/1/2-\(size).jpg").body != sent)
        }
        for path in ["1/2/2-small.jpg", "2/1/2-small.jpg", "1/1/2-huge.jpg", "1/1/2.jpg", "1/1/x-small.jpg", "1/9"] {
            #expect(try await office.get("/submissions/\(path)").status == 404, "\(path)")
        }
    }

    @Test("writes down what the examiner chose, under their own name, and leads to the next")
    func decisions() async throws {
        try await takeIn()
        try await server.workOnSubmissions()
        let page = try await office.get("/submissions/1/1").text
        #expect(page.contains(#"value="design:OY-000001""#) && page.contains(#"href="/submissions/1/2">The next"#))
        #expect(try await office.get("/submissions/1/3").text.contains(#"value="submission:2""#))
        let first = try await decide(1, [("decision", "design:OY-000001"), ("actor", "somebody")])
        #expect(first.status == 303 && first["location"] == "/submissions/1/1")
        _ = try await decide(1, [("decision", "design"), ("design", " oy-000002 ")])
        _ = try await decide(1, [("decision", "submission"), ("submission", "again")])
        _ = try await decide(1, [("decision", "submission:2")])
        _ = try await decide(1, [("decision", "not-a-copy")], reason: "only the ram's horn")
        let kept = try await decisions("copy")
        let designs = try await [server.design("OY-000001"), server.design("OY-000002")].compactMap { $0?.number }
        #expect(
            kept.map(\.kind) == [
                .copyOfDesign(designs[0]), .copyOfDesign(designs[1]),
                .copyOfSubmission(batch: "2026-11", reference: "again"),
                .copyOfSubmission(batch: "2026-11", reference: "first"), .notACopy,
            ])
        #expect(Set(kept.map(\.actor)) == ["office"])
        let shown = try await office.get("/submissions/1/1").text
        #expect(shown.contains("only the ram&#39;s horn") && shown.contains("decided: a copy of OY-000002"))
    }

    @Test("says beside the form what is wrong with a decision, and keeps what was written")
    func wrong() async throws {
        try await takeIn()
        let wrong: [[(String, String)]] = [
            [], [("decision", "maybe")], [("decision", "design"), ("design", "12")],
            [("decision", "design:OY-999999")], [("decision", "submission"), ("submission", "nobody")],
            [("decision", "submission:99")], [("decision", "submission:1")],
        ]
        for fields in wrong {
            let answer = try await decide(1, fields, reason: "why so")
            #expect(answer.status == 422 && answer.text.contains("role=\"alert\""), "\(fields)")
            #expect(answer.text.contains("value=\"why so\""), "\(fields)")
        }
        #expect(try await decide(1, [("decision", "not-a-copy")], reason: "  ").status == 422)
        #expect(
            try await decide(1, [("decision", "not-a-copy")], reason: String(repeating: "x", count: 5000)).status == 422
        )
        #expect(try await decide(1, [("decision", "not-a-copy")], batch: 2).status == 404)
        #expect(try await decide(9, [("decision", "not-a-copy")]).status == 404)
        #expect(try await decisions("copy").isEmpty)
    }

    @Test("stops a batch, lets it go on and takes up again what was put aside; the trail tells who did")
    func acts() async throws {
        try await takeIn()
        let store = try await server.submissions()
        func act(_ act: String) async throws -> String? {
            let answer = try await office.post("/submissions/1", [("act", act)])
            return answer.status == 303 ? answer["location"] : "\(answer.status)"
        }
        #expect(try await act("pause") == "/submissions/1")
        #expect(try await store.status()[0].isPaused)
        #expect(try await office.get("/submissions/1").text.contains(">paused<"))
        #expect(try await act("resume") == "/submissions/1")
        #expect(try await act("sweep") == "400")
        // As a worker leaves what it cannot do.
        try await server.putAside("first")
        try await server.workOnSubmissions()
        #expect(try await office.get("/submissions/1").text.contains("Take up again what was put aside"))
        #expect(try await act("retry") == "/submissions/2")
        let old = try await office.get("/submissions/1").text
        #expect(old.contains("put aside, taken up again in batch 2026-11~2") && old.contains("<details>"))
        #expect(try await office.get("/submissions/2").text.contains("It goes on with batch 2026-11"))
        try await server.workOnSubmissions()
        #expect(try await office.get("/submissions/1?show=copies").text.contains(">2026-11~2/first</a>"))
        let acts = try await server.accounts.acts(after: 0, limit: 1000).suffix(3)
        #expect(acts.map(\.kind) == [.submissionsPaused, .submissionsResumed, .submissionsRetried])
        #expect(acts.allSatisfy { $0.actor == "office" && $0.details == "1" })
        #expect(acts.allSatisfy { $0.account == server.account(.office) })
    }

    @Test("is nobody's but the office's; forms of other sites and of other sessions change nothing")
    func refused() async throws {
        try await takeIn()
        for person in [Person.visitor, .aizada, .inspector] {
            let browser = server.browser(person)
            _ = try await browser.post("/submissions/1", [("act", "pause")])
            _ = try await browser.post("/submissions/1/1", [("decision", "not-a-copy"), ("reason", "x")])
            _ = try await server.program(person).raw(
                Array(#"{"decision":"not-a-copy","reason":"x"}"#.utf8), to: "/api/v1/submissions/1/1/decision")
            #expect(try await !browser.get("/").text.contains("/submissions"), "\(person)")
        }
        let form = [("decision", "not-a-copy"), ("reason", "x")]
        let foreign = office.with(("Origin", "https://evil.example"))
        #expect(try await foreign.post("/submissions/1", [("act", "pause")]).status == 403)
        #expect(try await foreign.post("/submissions/1/1", form).status == 403)
        #expect(try await office.with(("Sec-Fetch-Site", "cross-site")).post("/submissions/1/1", form).status == 403)
        #expect(try await office.send(FormToSend([("act", "pause")]), to: "/submissions/1").status == 403)
        #expect(try await office.send(FormToSend(form), to: "/submissions/1/1").status == 403)
        let store = try await server.submissions()
        #expect(try await store.decisions(on: "copy").isEmpty)
        #expect(try await !store.status()[0].isPaused)
    }

    @Test("pages through a long batch, a hundred at a time, and by the API as many as asked")
    func pages() async throws {
        let plain = try Photos.plain()
        try await server.takeIn("long", (0..<105).map { ("s\($0)", [plain]) })
        let first = try await office.get("/submissions/1").text
        #expect(first.matches(of: /<th scope="row">/).count == 100 && first.contains(">s99</a>"))
        let next = try #require(first.firstMatch(of: /rel="next" href="([^"]+)"/)?.1).replacing("&amp;", with: "&")
        let second = try await office.get(String(next)).text
        #expect(second.matches(of: /<th scope="row">/).count == 5 && second.contains(">s104</a>"))
        #expect(!second.contains("rel=\"next\""))
        let program = server.program(.office)
        var (found, after): ([String], Int?) = ([], -1)
        while let place = after {
            let page = try await program.get("/api/v1/submissions/1/items?limit=40&after=\(place)").json()
            for item in page["items"] as? [[String: Any]] ?? [] {
                found.append((item["submission"] as? [String: Any])?["reference"] as? String ?? "")
            }
            after = page["after"] as? Int
        }
        #expect(found == (0..<105).map { "s\($0)" })
        for number in 2...25 { try await server.takeIn("batch \(number)", []) }
        let batches = try await office.get("/submissions").text
        #expect(batches.contains("batch 25<") && !batches.contains("<b>long<"))
        let older = try #require(batches.firstMatch(of: /rel="next" href="([^"]+)"/)?.1)
        #expect(try await office.get(String(older)).text.contains("<b>long<"))
        let some = try await program.get("/api/v1/submissions?limit=3").json()
        #expect((some["batches"] as? [[String: Any]])?.compactMap { $0["number"] as? Int } == [25, 24, 23])
        #expect(some["before"] as? Int == 23)
    }

    @Test("answers programs with the same, and says by code what is wrong")
    func api() async throws {
        try await takeIn()
        try await server.workOnSubmissions()
        let program = server.program(.office)
        let status = try await program.get("/api/v1/submissions/1").json()
        #expect(status["name"] as? String == "2026-11" && status["done"] as? Int == 4 && status["copies"] as? Int == 2)
        #expect((status["arrived_at"] as? String)?.hasSuffix("Z") == true)
        func post(_ text: String, _ path: String = "1/1") async throws -> Answer {
            try await program.raw(Array(text.utf8), to: "/api/v1/submissions/\(path)/decision")
        }
        let made = try await post(#"{"decision":"copy","submission":2,"reason":"same"}"#, "1/3")
        #expect(made.status == 201)
        let other = try made.json()["submission"] as? [String: String]
        #expect(other == ["batch": "2026-11", "reference": "first"])
        #expect(try await post(#"{"decision":"copy","design":"OY-000001","reason":"same"}"#).status == 201)
        let page = try await program.get("/api/v1/submissions/1/items?show=copies").json()
        let items = try #require(page["items"] as? [[String: Any]])
        #expect(items.compactMap { $0["number"] as? Int } == [1, 3] && page["after"] == nil)
        #expect((items[0]["decision"] as? [String: Any])?["design"] as? String == "OY-000001")
        #expect((items[1]["others"] as? [[String: Any]])?.first?["order"] as? String == "other-is-earlier")
        let wrong: [(String, String, Int, String)] = [
            (#"{"decision":"copy","reason":"x"}"#, "1/1", 400, "bad-form"),
            (#"{"decision":"maybe","reason":"x"}"#, "1/1", 400, "bad-form"),
            (#"{"decision":"not-a-copy"}"#, "1/1", 400, "bad-form"), ("no json", "1/1", 400, "bad-form"),
            (#"{"decision":"not-a-copy","design":"OY-000001","reason":"x"}"#, "1/1", 400, "bad-form"),
            (#"{"decision":"copy","design":"OY-000099","reason":"x"}"#, "1/1", 422, "no-such-design"),
            (#"{"decision":"copy","submission":1,"reason":"x"}"#, "1/1", 422, "same-submission"),
            (#"{"decision":"not-a-copy","reason":""}"#, "1/1", 422, "unusable-text"),
            (#"{"decision":"not-a-copy","reason":"x"}"#, "2/1", 404, "no-such-submission"),
            (#"{"decision":"not-a-copy","reason":"x"}"#, "1/99", 404, "no-such-submission"),
        ]
        for (text, path, status, code) in wrong {
            let answer = try await post(text, path)
            #expect(answer.status == status && answer.errorCode == code, "\(text) \(path): \(answer.text)")
        }
        for query in ["limit=0", "limit=101", "limit=x", "after=x", "show=none"] {
            #expect(try await program.get("/api/v1/submissions/1/items?\(query)").errorCode == "bad-form", "\(query)")
        }
        #expect(try await program.get("/api/v1/submissions?before=0").status == 400)
        #expect(try await program.get("/api/v1/submissions/9").errorCode == "no-such-batch")
        #expect(try await program.get("/api/v1/submissions/9/items").errorCode == "no-such-batch")
    }

    @Test("opens the submissions when they are first needed; where none can be had the page says so, and tries again")
    func opening() async throws {
        let asked = Mutex(0)
        let isThere = Mutex(false)
        let folder = server.folder.url
        let other = try await TestServer(submissions: {
            asked.withLock { $0 += 1 }
            guard isThere.withLock({ $0 }) else { throw SubmissionError.unreachable(place: "db", reason: "gone") }
            return try await SubmissionStore.open(in: folder)
        })
        let office = other.browser(.office)
        #expect(try await office.get("/").status == 200)
        #expect(try await other.browser(.inspector).get("/submissions").status == 403)
        #expect(asked.withLock { $0 } == 0)
        let page = try await office.get("/submissions")
        #expect(page.status == 503 && page.text.contains("The submissions cannot be opened"))
        #expect(try await other.program(.office).get("/api/v1/submissions").errorCode == "submissions-closed")
        #expect(asked.withLock { $0 } == 2)
        isThere.withLock { $0 = true }
        for _ in 0..<3 { #expect(try await office.get("/submissions").status == 200) }
        #expect(asked.withLock { $0 } == 3)
    }
}
