/// Every route of the page and the API with what each kind of visitor is answered.
struct RouteRow: Sendable {
    /// As the router names it.
    let route: String
    /// A path of that form; `{batch}` and `{more}` are batches of the office, `{result}` and `{another}` their photos; `{check}` and `{draft}` are a check and a draft of the weaver `aizada`, `{photo}` the number of
    /// OY-000001's photo, `{bermet}` the number of an account.
    let path: String
    let body: Body
    /// Statuses for visitor, weaver, inspector, office, administrator and a disabled account.
    let statuses: [Int]

    enum Body: Sendable {
        case none
        case fields([(String, String)])
        case photos([(String, String)])
        case bytes(String)
    }

    init(_ route: String, _ path: String? = nil, _ body: Body = .none, _ statuses: Int...) {
        self.route = route
        self.path = path ?? String(route.drop { $0 != "/" })
        self.body = body
        // One for all.
        self.statuses = statuses.count == 1 ? Array(repeating: statuses[0], count: 6) : statuses
    }

    /// Whom ``statuses`` are for, in their order.
    static let people: [Person] = [.visitor, .aizada, .inspector, .office, .administrator, .disabled]

    static let number = "OY-000001"

    /// What is asked of a browser's visitors, in an order in which one call does not spoil the next.
    static let page: [RouteRow] = [
        RouteRow("GET /", nil, .none, 200),
        RouteRow("POST /check", nil, .photos([]), 401, 303, 303, 303, 303, 401),
        RouteRow("GET /checks/:id", "/checks/{check}", .none, 401, 200, 403, 200, 200, 401),
        RouteRow("GET /checks/:id/:file", "/checks/{check}/0.jpg", .none, 401, 200, 403, 200, 200, 401),
        RouteRow("GET /checks/:id/report.pdf", "/checks/{check}/report.pdf", .none, 401, 200, 403, 200, 200, 401),
        RouteRow("GET /checks/:id/report.html", "/checks/{check}/report.html", .none, 401, 200, 403, 200, 200, 401),
        RouteRow("GET /batches", nil, .none, 401, 403, 200, 200, 200, 401),
        RouteRow("POST /batches", nil, .fields([("title", "new")]), 401, 403, 303, 303, 303, 401),
        RouteRow("GET /batches/:id", "/batches/{batch}", .none, 401, 403, 403, 200, 200, 401),
        RouteRow("GET /batches/:id/known", "/batches/{batch}/known", .none, 401, 403, 403, 200, 200, 401),
        RouteRow(
            "GET /batches/:id/photos/:photo", "/batches/{batch}/photos/{result}", .none, 401, 403, 403, 200, 200, 401),
        RouteRow(
            "GET /batches/:id/photos/:photo/:file", "/batches/{batch}/photos/{result}/0.jpg", .none,
            401, 403, 403, 200, 200, 401),
        RouteRow(
            "GET /batches/:id/results/:file", "/batches/{batch}/results/all.csv", .none, 401, 403, 403, 200, 200, 401),
        RouteRow("GET /batches/:id/report/:file", "/batches/{batch}/report/1.pdf", .none, 401, 403, 403, 200, 200, 401),
        RouteRow("POST /batches/:id/photos", "/batches/{batch}/photos", .photos([]), 401, 403, 403, 303, 303, 401),
        RouteRow("POST /batches/:id", "/batches/{batch}", .fields([("act", "cancel")]), 401, 403, 403, 303, 303, 401),
        RouteRow("GET /submissions", nil, .none, 401, 403, 403, 200, 200, 401),
        RouteRow("GET /submissions/:number", "/submissions/1", .none, 401, 403, 403, 200, 200, 401),
        RouteRow(
            "POST /submissions/:number", "/submissions/1", .fields([("act", "pause")]), 401, 403, 403, 303, 303, 401),
        RouteRow("GET /submissions/:number/:submission", "/submissions/1/1", .none, 401, 403, 403, 200, 200, 401),
        RouteRow(
            "POST /submissions/:number/:submission", "/submissions/1/1",
            .fields([("decision", "not-a-copy"), ("reason", "seen")]), 401, 403, 403, 303, 303, 401),
        RouteRow(
            "GET /submissions/:number/:submission/:file", "/submissions/1/1/1-small.jpg", .none,
            401, 403, 403, 200, 200, 401),
        RouteRow("GET /register", nil, .none, 401, 200, 403, 200, 200, 401),
        RouteRow("POST /register", nil, .photos([]), 401, 303, 403, 303, 303, 401),
        RouteRow("GET /register/:draft", "/register/{draft}", .none, 404, 200, 404, 404, 404, 404),
        RouteRow("GET /register/:draft/:file", "/register/{draft}/0.jpg", .none, 404, 200, 404, 404, 404, 404),
        RouteRow(
            "POST /register/:draft", "/register/{draft}", .fields([("act", "look")]), 401, 200, 403, 404, 404, 401),
        RouteRow("GET /registered/:number", "/registered/\(number)", .none, 401, 200, 403, 200, 200, 401),
        RouteRow("GET /designs", nil, .none, 401, 200, 200, 200, 200, 401),
        RouteRow("GET /designs/:number", "/designs/\(number)", .none, 401, 200, 200, 200, 200, 401),
        RouteRow(
            "GET /designs/:number/photos/:file", "/designs/\(number)/photos/{photo}-small.jpg", .none,
            401, 200, 200, 200, 200, 401),
        RouteRow(
            "GET /designs/:number/certificate.pdf", "/designs/\(number)/certificate.pdf", .none,
            401, 200, 200, 200, 200, 401),
        RouteRow(
            "GET /designs/:number/certificate.html", "/designs/\(number)/certificate.html", .none,
            401, 200, 200, 200, 200, 401),
        RouteRow(
            "POST /designs/:number/withdraw", "/designs/OY-000002/withdraw", .fields([("reason", "by mistake")]),
            401, 403, 403, 303, 303, 401),
        RouteRow("GET /sign-in", nil, .none, 200),
        RouteRow("POST /sign-in", nil, .fields([("name", "nobody"), ("password", "no such password")]), 401),
        RouteRow("GET /join", nil, .none, 200),
        RouteRow(
            "POST /join", nil, .fields([("code", "0000"), ("name", "new"), ("password", "four other words")]), 422),
        RouteRow("GET /account", nil, .none, 401, 200, 200, 200, 200, 401),
        RouteRow(
            "POST /account/password", nil, .fields([("old", "x"), ("new", "short")]), 401, 422, 422, 422, 422, 401),
        RouteRow("POST /account/tokens", nil, .fields([("label", "shop")]), 401, 200, 200, 200, 200, 401),
        RouteRow(
            "POST /account/tokens/:id/revoke", "/account/tokens/999/revoke", .fields([]), 401, 404, 404, 404, 404, 401),
        RouteRow("GET /accounts", nil, .none, 401, 403, 403, 403, 200, 401),
        RouteRow("GET /accounts/trail", nil, .none, 401, 403, 403, 403, 200, 401),
        RouteRow("POST /accounts/invite", nil, .fields([("role", "weaver")]), 401, 403, 403, 403, 200, 401),
        RouteRow(
            "POST /accounts/:id", "/accounts/{bermet}", .fields([("act", "role"), ("role", "inspector")]),
            401, 403, 403, 403, 303, 401),
        RouteRow("GET /verify", nil, .none, 200),
        RouteRow("POST /verify", nil, .fields([("text", "no certificate")]), 422),
        RouteRow("GET /log/heads", nil, .none, 200), RouteRow("GET /api", nil, .none, 200),
        RouteRow("GET /offline", nil, .none, 200),
        RouteRow("GET /language/:code", "/language/ky", .none, 303), RouteRow("GET /health", nil, .none, 200),
        RouteRow("GET /manifest.webmanifest", nil, .none, 200), RouteRow("GET /service-worker.js", nil, .none, 200),
        RouteRow("GET /assets/style.css", nil, .none, 200), RouteRow("GET /assets/app.js", nil, .none, 200),
        RouteRow("GET /assets/icon.svg", nil, .none, 200), RouteRow("POST /sign-out", nil, .fields([]), 303),
    ]

    /// What is asked of programs.
    static let api: [RouteRow] = [
        RouteRow("GET /api/v1/openapi.json", nil, .none, 200, 200, 200, 200, 200, 401),
        RouteRow("POST /api/v1/check", nil, .photos([]), 401, 200, 200, 200, 200, 401),
        RouteRow("GET /api/v1/checks/:id", "/api/v1/checks/{check}", .none, 401, 200, 403, 200, 200, 401),
        RouteRow("GET /api/v1/checks/:id/report", "/api/v1/checks/{check}/report", .none, 401, 200, 403, 200, 200, 401),
        RouteRow("GET /api/v1/checks/:id/:file", "/api/v1/checks/{check}/0.jpg", .none, 401, 200, 403, 200, 200, 401),
        RouteRow("GET /api/v1/batches", nil, .none, 401, 403, 200, 200, 200, 401),
        RouteRow("POST /api/v1/batches", nil, .bytes(#"{"title":"new"}"#), 401, 403, 201, 201, 201, 401),
        RouteRow("GET /api/v1/batches/:id", "/api/v1/batches/{more}", .none, 401, 403, 403, 200, 200, 401),
        RouteRow(
            "GET /api/v1/batches/:id/photos", "/api/v1/batches/{more}/photos", .none, 401, 403, 403, 200, 200, 401),
        RouteRow(
            "POST /api/v1/batches/:id/photos", "/api/v1/batches/{more}/photos", .photos([]),
            401, 403, 403, 201, 201, 401),
        RouteRow(
            "GET /api/v1/batches/:id/photos/:photo/:file", "/api/v1/batches/{more}/photos/{another}/0.jpg", .none,
            401, 403, 403, 200, 200, 401),
        RouteRow(
            "GET /api/v1/batches/:id/results", "/api/v1/batches/{more}/results", .none, 401, 403, 403, 200, 200, 401),
        RouteRow(
            "GET /api/v1/batches/:id/report/:file", "/api/v1/batches/{more}/report/1.html", .none,
            401, 403, 403, 200, 200, 401),
        RouteRow(
            "POST /api/v1/batches/:id/cancel", "/api/v1/batches/{more}/cancel", .bytes("{}"),
            401, 403, 403, 200, 200, 401),
        RouteRow("DELETE /api/v1/batches/:id", "/api/v1/batches/{more}", .none, 401, 403, 403, 200, 200, 401),
        RouteRow("GET /api/v1/submissions", nil, .none, 401, 403, 403, 200, 200, 401),
        RouteRow("GET /api/v1/submissions/:number", "/api/v1/submissions/1", .none, 401, 403, 403, 200, 200, 401),
        RouteRow(
            "GET /api/v1/submissions/:number/items", "/api/v1/submissions/1/items", .none,
            401, 403, 403, 200, 200, 401),
        RouteRow(
            "POST /api/v1/submissions/:number/:submission/decision", "/api/v1/submissions/1/1/decision",
            .bytes(#"{"decision":"needs-a-look","reason":"dark"}"#), 401, 403, 403, 201, 201, 401),
        RouteRow("GET /api/v1/designs", nil, .none, 401, 200, 200, 200, 200, 401),
        RouteRow("GET /api/v1/designs/:number", "/api/v1/designs/\(number)", .none, 401, 200, 200, 200, 200, 401),
        RouteRow("POST /api/v1/designs", nil, .photos([("title", ""), ("holder", "")]), 401, 422, 403, 422, 422, 401),
        RouteRow(
            "GET /api/v1/designs/:number/certificate", "/api/v1/designs/\(number)/certificate", .none,
            401, 200, 200, 200, 200, 401),
        RouteRow(
            "POST /api/v1/designs/:number/withdraw", "/api/v1/designs/\(number)/withdraw",
            .bytes(#"{"reason":"by mistake"}"#), 401, 403, 403, 200, 200, 401),
        RouteRow("GET /metrics", nil, .none, 401, 403, 403, 200, 200, 401),
        RouteRow("POST /api/v1/verify", nil, .bytes("no certificate"), 422, 422, 422, 422, 422, 401),
    ]
}
