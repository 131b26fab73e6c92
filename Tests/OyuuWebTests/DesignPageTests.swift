import Foundation
import OyuuRegistry
import OyuuText
import Testing

@Suite("A design's page, and those of accounts")
struct DesignPageTests {
    private let server: TestServer
    private let office: Visitor

    init() async throws {
        server = try await TestServer()
        office = server.browser(.office)
    }

    @Test("tells the history's particulars in the reader's language")
    func particulars() async throws {
        _ = try await server.browser(.aizada).upload([("a.jpg", Photos.copy())])
        for (language, words) in [
            ("ky", ["маалыматынын SHA-256 саны ", "издердин SHA-256 саны ", "кокус дал келүү саны 10^-"]),
            ("ru", ["SHA-256 сведений ", "SHA-256 отпечатков ", "число ложных тревог 10^-"]),
            ("en", ["SHA-256 of what is said of it ", "number of false alarms 10^-"]),
        ] {
            let page = try await office.with(("Accept-Language", language)).get("/designs/OY-000001").text
            for text in words { #expect(page.contains(text), "\(text)") }
            #expect(!page.contains("log10_nfa") && !page.contains("photo_sha256"), "\(language)")
        }
    }

    @Test("offers the certificate in both forms, and none is older than the registration that it tells of")
    func certificate() async throws {
        let page = try await office.get("/designs/OY-000001").text
        #expect(page.contains("certificate.pdf?language=ky") && page.contains("certificate.html?language=ky"))
        let design = try #require(try await server.design("OY-000001"))
        let paper = try await office.get("/designs/OY-000001/certificate.html?language=en").text
        let made = try #require(paper.firstMatch(of: /Certificate made on: ([0-9TZ:-]+)/)?.1)
        #expect(String(made) >= design.registeredAt.formatted(.iso8601))
    }

    @Test("says what is missing where it is withdrawn without a reason, and what is wrong with one")
    func reason() async throws {
        let russian = office.with(("Accept-Language", "ru"))
        let long = String(repeating: "a", count: 2001)
        for (reason, words) in [("  ", "«Причина»: не заполнено"), (long, "«Причина»: слишком длинно")] {
            let answer = try await russian.post("/designs/OY-000001/withdraw", [("reason", reason)])
            #expect(answer.status == 422 && answer.text.contains(words), "\(answer.text)")
        }
        #expect(try await server.design("OY-000001")?.status == .active)
    }

    @Test("of all accounts shows invitations as links that can be sent")
    func invitation() async throws {
        let page = try await server.browser(.administrator).post("/accounts/invite", [("role", "weaver")]).text
        #expect(page.contains("http://127.0.0.1:\(server.port)/join?code="))
    }

    @Test("of signing in says after too many attempts when to come again")
    func retryAfter() async throws {
        var answer = try await server.visitor.post("/sign-in", [("name", "aizada"), ("password", "wrong")])
        for _ in 0..<60 where answer.status != 429 {
            answer = try await server.visitor.post("/sign-in", [("name", "aizada"), ("password", "wrong")])
        }
        #expect(answer.status == 429 && Int(answer["retry-after"] ?? "").map { $0 > 0 } == true)
    }

    @Test("of photos offers the kinds that are read")
    func accepted() async throws {
        let page = try await server.browser(.aizada).get("/register").text
        #expect(page.contains("accept=\"image/png,image/jpeg"))
        #if WebP
            #expect(page.contains("image/webp"))
        #endif
        #if HEIC
            #expect(page.contains("image/heic"))
        #endif
    }
}
