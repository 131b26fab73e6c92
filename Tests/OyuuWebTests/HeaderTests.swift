import Foundation
import Testing

@Suite("Every answer")
struct HeaderTests {
    private let server: TestServer

    init() async throws { server = try await TestServer() }

    private func expectSafe(_ answer: Answer, _ what: String) {
        let policy = answer["content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "\(what)")
        #expect(policy.contains("script-src 'self';") && policy.contains("style-src 'self';"), "\(what)")
        #expect(policy.contains("base-uri 'none'") && policy.contains("form-action 'self'"), "\(what)")
        #expect(!policy.contains("unsafe"), "\(what)")
        #expect(answer["x-content-type-options"] == "nosniff" && answer["referrer-policy"] == "same-origin", "\(what)")
        #expect(answer["cross-origin-opener-policy"] == "same-origin", "\(what)")
        #expect(answer["cross-origin-resource-policy"] == "same-origin", "\(what)")
        #expect(answer["permissions-policy"] != nil && answer["strict-transport-security"] == nil, "\(what)")
        #expect(answer.headers.count { $0.name == "content-security-policy" } == 1, "\(what)")
    }

    @Test("keeps the browser within this site: pages, files, errors, pages that there are not, what programs get")
    func safe() async throws {
        let office = server.browser(.office)
        let paths = [
            "/", "/designs", "/assets/style.css", "/nothing", "/designs/OY-999999", "/api/v1/nothing", "/health",
        ]
        for path in paths {
            expectSafe(try await office.get(path), path)
            expectSafe(try await server.visitor.get(path), path)
        }
        expectSafe(try await office.with(("Origin", "https://evil.example")).post("/sign-out"), "a foreign form")
        expectSafe(try await office.raw([1, 2, 3], to: "/check"), "no form")
        expectSafe(try await office.upload([("a.jpg", [1, 2, 3])]), "no photo")
        expectSafe(try await office.ask("DELETE", "/designs"), "no such method")
        expectSafe(try await office.ask("HEAD", "/nothing"), "no such page's head")
    }

    @Test("with somebody's own matter is kept by no cache")
    func caches() async throws {
        let office = server.browser(.office)
        for path in ["/", "/designs", "/designs/OY-000001", "/account", "/nothing"] {
            #expect(try await office.get(path)["cache-control"] == "no-store", "\(path)")
        }
        #expect(try await server.program(.office).get("/api/v1/designs")["cache-control"] == "no-store")
        let paper = try await office.get("/designs/OY-000001/certificate.pdf")
        #expect(paper["cache-control"]?.contains("no-store") == true)
        #expect(paper["content-disposition"] == "attachment; filename=\"OY-000001-en.pdf\"")
        let photo = try #require(try await server.design("OY-000001")?.photos.first?.id)
        let picture = try await office.get("/designs/OY-000001/photos/\(photo)-large.jpg")
        #expect(picture["cache-control"]?.hasPrefix("private") == true && picture["content-type"] == "image/jpeg")
        #expect(picture.body.starts(with: [0xFF, 0xD8]))
    }

    @Test(
        "to HEAD has the head of GET and no body",
        arguments: ["/", "/designs", "/nothing", "/check", "/api/v1/designs"])
    func head(path: String) async throws {
        for visitor in [server.visitor, server.browser(.office)] {
            let (get, head) = (try await visitor.get(path), try await visitor.ask("HEAD", path))
            #expect(head.status == get.status && head.body.isEmpty, "\(head.text.prefix(80))")
            #expect(head["content-type"] == get["content-type"])
        }
    }

    @Test("to another method, or for a page that there is not, is a page in the visitor's language")
    func notFound() async throws {
        for (language, words) in [
            ("ky", "Мындай барак жок"), ("ru", "Такой страницы нет"), ("en", "There is no such page"),
        ] {
            let visitor = server.visitor.with(("Accept-Language", language))
            for (method, path) in [
                ("GET", "/nothing"), ("GET", "/designs/OY-000001/nothing"), ("PUT", "/designs"), ("DELETE", "/"),
                ("GET", "/check"), ("POST", "/designs"), ("GET", "/language/de"), ("PATCH", "/sign-in"),
                ("GET", "/checks"), ("GET", "/../etc/passwd"), ("GET", "/%2e%2e/%2e%2e/etc/passwd"),
            ] {
                let answer = try await visitor.ask(method, path)
                #expect(answer.status == 404 && answer.text.contains(words), "\(method) \(path) \(language)")
                #expect(answer.text.contains("<html lang=\"\(language)\">") && !answer.text.contains("root:"))
            }
        }
        let program = try await server.visitor.with(("Accept-Language", "ru")).get("/api/v1/nothing")
        let error = try #require(try program.json()["error"] as? [String: String])
        #expect(program.status == 404 && error["code"] == "not-found" && error["message"]?.contains("страницы") == true)
    }

    @Test("has no script and no style but those of the page's own files")
    func inline() async throws {
        let office = server.browser(.office)
        let check = try await office.upload([("a.jpg", Photos.copy())])
        let draft = try await office.upload([("a.jpg", Photos.newDesign())], to: "/register")
        let administrator = server.browser(.administrator)
        var pages = [try await administrator.get("/accounts"), try await server.visitor.get("/designs")]
        for path in [
            "/", check["location"] ?? "", draft["location"] ?? "", "/register", "/designs", "/designs/OY-000001",
            "/designs/OY-000004", "/registered/OY-000001", "/sign-in", "/join", "/account", "/verify", "/api",
            "/offline",
        ] {
            let page = try await office.get(path)
            #expect(page.status == 200, "\(path)")
            pages.append(page)
        }
        for page in pages {
            let text = page.text
            #expect(text.contains("<!doctype html>") && text.hasSuffix("</html>"))
            #expect(text.firstMatch(of: /<[^>]*\s(style|on[a-z]+)\s*=/.ignoresCase()) == nil)
            #expect(text.firstMatch(of: /<style|javascript:|<base|<iframe|<object|<embed/.ignoresCase()) == nil)
            let scripts = text.matches(of: /<script([^>]*)>(.*?)<\/script>/.ignoresCase().dotMatchesNewlines())
            #expect(scripts.count == 1 && scripts.allSatisfy { $0.2.isEmpty && $0.1.contains("src=\"/assets/") })
            #expect(!text.contains("{{") && !text.contains("}}"))
        }
    }

    @Test("is in the language of the cookie, else of Accept-Language, else English")
    func languages() async throws {
        func lang(_ headers: (String, String)...) async throws -> String? {
            var visitor = server.visitor
            visitor.headers = headers
            return try await visitor.get("/").text.firstMatch(of: /<html lang="(..)">/).map { String($0.1) }
        }
        #expect(try await lang() == "en")
        #expect(try await lang(("Accept-Language", "de, ru;q=0.5, ky;q=0.7")) == "ky")
        #expect(try await lang(("Accept-Language", "ky"), ("Cookie", "oyuu_language=ru")) == "ru")
        #expect(try await lang(("Accept-Language", "ky"), ("Cookie", "oyuu_language=<script>")) == "ky")
        let answer = try await server.visitor.get("/language/ky?back=%2Fverify")
        #expect(answer.status == 303 && answer["location"] == "/verify")
        #expect(answer.cookies.first?.hasPrefix("oyuu_language=ky;") == true)
    }
}
