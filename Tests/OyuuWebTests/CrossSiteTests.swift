import Foundation
import OyuuWeb
import Testing

@Suite("Requests that other sites make a browser send")
struct CrossSiteTests {
    private let server: TestServer
    private let office: Visitor

    init() async throws {
        server = try await TestServer()
        office = server.browser(.office)
    }

    private var isWithdrawn: Bool {
        get async throws { try await server.design("OY-000001")?.withdrawnAt != nil }
    }

    @Test("a form from another origin, or that the browser says comes from another site, changes nothing")
    func foreign() async throws {
        let fields = [("reason", "by mistake")]
        let foreign: [(String, String)] = [
            ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", "https://127.0.0.1:\(server.port)"),
            ("Origin", "http://127.0.0.1:\(server.port).evil.example"), ("Origin", "http://127.0.0.1:1"),
            ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"),
        ]
        for header in foreign {
            let answer = try await office.with(header).post("/designs/OY-000001/withdraw", fields)
            #expect(answer.status == 403, "\(header)")
        }
        #expect(try await !isWithdrawn)
        let own = office.with(("Origin", "http://127.0.0.1:\(server.port)"), ("Sec-Fetch-Site", "same-origin"))
        #expect(try await own.post("/designs/OY-000001/withdraw", fields).status == 303)
        #expect(try await isWithdrawn)
    }

    @Test("behind a proxy that ends TLS, forms come from the given origin alone; cookies and links are for it")
    func proxied() async throws {
        let server = try await TestServer { $0.origin = WebOrigin("https://office.kg") }
        let fields = [("name", "aizada"), ("password", RegisterTemplate.password)]
        let own = [("Origin", "https://office.kg"), ("Sec-Fetch-Site", "same-origin")]
        let answer = try await server.visitor.with(own[0], own[1]).post("/sign-in", fields)
        #expect(answer.status == 303 && answer["strict-transport-security"] == "max-age=31536000")
        let attributes = try #require(answer.cookies.first).components(separatedBy: "; ")
        #expect(attributes[0].hasPrefix("__Host-oyuu=") && attributes.contains("Secure"))
        for foreign in [
            "http://office.kg", "https://office.kg:8443", "https://office.kg.evil.example", "https://evil.example",
            "http://127.0.0.1:\(server.port)", "https://127.0.0.1:\(server.port)", "null",
        ] {
            let refused = try await server.visitor.with(("Origin", foreign)).post("/sign-in", fields)
            #expect(refused.status == 403 && refused.cookies.isEmpty, "\(foreign)")
        }
        let session = try #require(server.browser(.administrator).session)
        let administrator = server.visitor.with(own[0], ("Cookie", "__Host-oyuu=\(session.token)"))
        let made = try await administrator.post(
            "/accounts/invite", [("form_token", session.formToken), ("role", "weaver")])
        #expect(made.status == 200 && made.text.contains("https://office.kg/join"))
    }

    @Test("beside an origin, only hosts in digits may send forms, and none without the TLS that the origin has")
    func besideOrigin() throws {
        var options = WebOptions()
        let (digits, name) = ("192.168.1.5:8080", "rebound.example:8080")
        #expect(options.takesForms(from: "http://\(name)", to: name))
        options.origin = try #require(WebOrigin("http://oyuu.local:8080"))
        #expect(options.takesForms(from: "http://oyuu.local:8080", to: name) && !options.isSecure)
        for host in [digits, "localhost:8080", "[fe80::1]:8080", "[::1]", "127.0.0.1"] {
            #expect(options.takesForms(from: "http://\(host)", to: host), "\(host)")
            #expect(!options.takesForms(from: "http://evil.example", to: host), "\(host)")
        }
        for host in [name, "localhost.evil.example", "192.168.1.5.evil.example", "[::1", "", "::1"] {
            #expect(!options.takesForms(from: "http://\(host)", to: host), "\(host)")
        }
        options.origin = try #require(WebOrigin("https://office.kg"))
        #expect(options.isSecure && !options.takesForms(from: "http://\(digits)", to: digits))
        options.certificate = ("chain.pem", "key.pem")
        #expect(options.takesForms(from: "https://\(digits)", to: digits))
        #expect(!options.takesForms(from: "https://\(name)", to: name))
    }

    @Test("an origin is a scheme, a host and maybe a port, as browsers write it, and nothing else")
    func origins() {
        for (text, written) in [
            ("https://office.kg", "https://office.kg"), ("HTTPS://Office.KG:443", "https://office.kg"),
            ("http://oyuu.local:8080", "http://oyuu.local:8080"), ("http://10.0.0.1:80", "http://10.0.0.1"),
            ("https://[2001:DB8:0::1]:8443", "https://[2001:db8::1]:8443"), ("https://a.b-c.d1", "https://a.b-c.d1"),
        ] {
            #expect(WebOrigin(text)?.description == written, "\(text)")
        }
        for text in [
            "", "office.kg", "https://", "ftp://office.kg", "https://office.kg/", "https://office.kg/oyuu",
            "https://office.kg?x", "https://office.kg#x", "https://user@office.kg", "https://office.kg:",
            "https://office.kg:0", "https://office.kg:65536", "https://office.kg:+1", "https://office.kg:80:80",
            "https://office .kg", " https://office.kg", "https://-a.kg", "https://a..kg", "https://мекеме.кг",
            "https://[::1", "https://[office.kg]", "https://[10.0.0.1]", "https://::1", "https://a\r\nX: y", "null",
        ] {
            #expect(WebOrigin(text) == nil, "\(text)")
        }
    }

    @Test("nobody is signed in, or joined, by a form of another site")
    func signIn() async throws {
        let fields = [("name", "aizada"), ("password", RegisterTemplate.password)]
        let answer = try await server.visitor.with(("Origin", "https://evil.example")).post("/sign-in", fields)
        #expect(answer.status == 403 && answer.cookies.isEmpty)
        #expect(try await server.visitor.with(("Sec-Fetch-Site", "cross-site")).post("/join", []).status == 403)
    }

    @Test("a form of somebody signed in works with the session's own token only")
    func token() async throws {
        let other = try #require(server.browser(.aizada).session?.formToken)
        let mine = try #require(office.session?.formToken)
        let tokens: [[(String, String)]] = [
            [], [("form_token", "")], [("form_token", other)], [("form_token", mine.lowercased())],
            [("form_token", String(mine.dropLast()))], [("form_token", mine + "x")],
        ]
        var stranger = office
        stranger.session = nil
        let cookie = ("Cookie", "oyuu=\(try #require(office.session).token)")
        for token in tokens {
            let answer = try await stranger.with(cookie).post(
                "/designs/OY-000001/withdraw", token + [("reason", "by mistake")])
            #expect(answer.status == 403, "\(token)")
        }
        #expect(try await !isWithdrawn)
        let photos = FormToSend([("form_token", other)], files: [("photo", "a.jpg", try Photos.copy())])
        for path in ["/check", "/register", "/verify"] {
            #expect(try await stranger.with(cookie).send(photos, to: path).status == 403, "\(path)")
        }
        for path in ["/account/tokens", "/account/password", "/accounts/invite", "/accounts/1", "/sign-out"] {
            #expect(try await stranger.with(cookie).post(path, [("label", "x"), ("role", "office")]).status == 403)
        }
        #expect(try await office.get("/account").status == 200)
    }

    @Test(
        "the API knows no session, however its paths are written",
        arguments: ["/api/v1", "//api/v1", "/api//v1", "/api/v1/", "///api///v1///"])
    func noSession(prefix: String) async throws {
        let cookie = ("Cookie", "oyuu=\(try #require(office.session).token)")
        let visitor = server.visitor.with(cookie)
        let path = prefix + (prefix.hasSuffix("/") ? "" : "/") + "designs"
        #expect(try await visitor.get(path).status == 401)
        let answer = try await visitor.raw(Array(#"{"reason":"x"}"#.utf8), to: path + "/OY-000001/withdraw")
        #expect(answer.status == 401)
        #expect(answer.errorCode == "sign-in")
        #expect(try await !isWithdrawn)
    }

    @Test("tokens are for the API: pages do not know them, and wrong ones are not taken for none")
    func tokens() async throws {
        let program = server.program(.office)
        #expect(try await program.get("/designs").status == 401)
        #expect(try await program.get("/account").status == 401)
        for header in ["Bearer oyuu_nothing", "Basic b3l1dTpveXV1", "Bearer", "oyuu_", "Bearer a b"] {
            let answer = try await server.visitor.with(("Authorization", header)).get("/api/v1/openapi.json")
            #expect(answer.status == 401 && answer.errorCode == "sign-in", "\(header)")
        }
    }

    @Test("cookies are for this site alone and hidden from scripts; over TLS they never travel without it")
    func cookies() async throws {
        let fields = [("name", "aizada"), ("password", RegisterTemplate.password), ("back", "/designs")]
        let answer = try await server.visitor.post("/sign-in", fields)
        #expect(answer.status == 303 && answer["location"] == "/designs")
        let cookie = try #require(answer.cookies.first)
        let attributes = cookie.components(separatedBy: "; ")
        #expect(answer.cookies.count == 1 && attributes[0].hasPrefix("oyuu="))
        #expect(Set(["Path=/", "HttpOnly", "SameSite=Lax"]).isSubset(of: attributes))
        #expect(!cookie.contains("Domain") && !cookie.contains("Secure"))
        let language = try #require(try await server.visitor.get("/language/ky?back=/verify").cookies.first)
        #expect(Set(["Path=/", "HttpOnly", "SameSite=Lax"]).isSubset(of: language.components(separatedBy: "; ")))
        let out = try await server.browser(.aizada).post("/sign-out")
        #expect(out.cookies.first?.hasPrefix("oyuu=;") == true && out.cookies.first?.contains("Max-Age=0") == true)
        #expect(try await server.browser(.aizada).get("/designs").status == 401)
    }

    @Test("a session's cookie is found among others, and odd ones are nobody's")
    func oddCookies() async throws {
        let token = try #require(office.session).token
        #expect(try await server.visitor.with(("Cookie", "a=b; oyuu=\(token); c")).get("/designs").status == 200)
        for odd in [
            "oyuu=", "oyuu", "oyuu=;", "oyuu=\(token.reversed().map(String.init).joined())", "=\(token)", "oyuu===",
        ] {
            #expect(try await server.visitor.with(("Cookie", odd)).get("/designs").status == 401, "\(odd)")
        }
    }
}
