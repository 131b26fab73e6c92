import Foundation
import HTTPTypes
import Hummingbird
import Oyuu
import OyuuAccounts
import OyuuText

/// Knows who comes and in which language, lets no form in from other sites, and turns what goes wrong into an answer.
struct FrontDoor: RouterMiddleware {
    let house: House
    let cookies: SessionCookie

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var visit = context
        // As the router reads paths: more slashes are one.
        let words = request.uri.path.split(separator: "/")
        // Monitors are programs too.
        let isAPI = words.count > 1 && words[0] == "api" || words == ["metrics"]
        visit.language = language(of: request)
        do {
            // A code that came with the address is not lost with a change of language.
            visit.location = request.uri.path == "/join" ? request.uri.string : request.uri.path
            let now = Date()
            if isAPI {
                try await recognizeProgram(request, &visit, at: now)
            } else {
                if let cookie = request.cookies[cookies.name]?.value {
                    visit.session = try await house.accounts.session(token: cookie, at: now)
                }
                try admitOrigin(of: request)
            }
            visit.notes.role = visit.account?.role
            var patience = house.options.patience
            let isBatch = words.first == "batches" || isAPI && words.count > 2 && words[2] == "batches"
            if isBatch, visit.has(.inspector) { patience.whole = patience.wholeBatch }
            var paced = request
            let length = request.headers[.contentLength].flatMap { Int($0) }
            paced.body = RequestBody(
                asyncSequence: PacedBody(body: request.body, length: length, patience: patience))
            var response = try await next(paced, visit)
            // A script sees a redirection's end only, and would fetch the page for nothing.
            if request.headers[.oyuuScript] != nil, response.status == .seeOther { response.status = .created }
            return response
        } catch {
            let failure = WebFailure(error)
            visit.notes.code = failure.code
            if failure.status == .internalServerError { visit.notes.fault = FaultName(error) }
            return answer(failure, to: request, visit, isAPI: isAPI)
        }
    }

    private func language(of request: Request) -> Language {
        request.cookies[SessionCookie.languageName].flatMap { Language(rawValue: $0.value) }
            ?? request.headers[.acceptLanguage].flatMap { Language(acceptLanguage: $0) } ?? .english
    }

    /// Programs come with a token and never with a browser's session: so no page of another site can act through them.
    private func recognizeProgram(_ request: Request, _ visit: inout Visit, at now: Date) async throws {
        guard let header = request.headers[.authorization] else { return }
        let parts = header.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer",
            let account = try await house.accounts.account(apiToken: String(parts[1]), at: now)
        else { throw WebFailure.signIn }
        visit.tokenHolder = account
    }

    /// Requests that change something must come from this site's own pages, as far as the browser says where from
    /// (Fetch Metadata, Origin). Forms of people who are signed in carry a token besides.
    private func admitOrigin(of request: Request) throws {
        guard request.method == .post else { return }
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" {
            throw WebFailure.foreignForm
        }
        if let origin = request.headers[.origin], let host = request.head.authority {
            guard house.options.takesForms(from: origin, to: host) else { throw WebFailure.foreignForm }
        }
    }

    private func answer(_ failure: WebFailure, to request: Request, _ visit: Visit, isAPI: Bool) -> Response {
        var response: Response
        if isAPI {
            response = .json(APIFailure(failure, visit.language), status: failure.status)
            if failure.status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
        } else {
            var values: [String: Any] = ["message": failure.text(visit.language)]
            values["sign_in"] = failure.status == .unauthorized
            values["back"] = House.queryValue(request.method == .get ? request.uri.path : "/")
            response = house.page(
                .failure, title: "\(failure.status.code)", values, for: visit, at: "/", status: failure.status)
        }
        if let seconds = failure.retryAfter { response.headers[.retryAfter] = String(seconds) }
        // What was not read of a body that is refused would be taken for the next request.
        if request.method == .post { response.headers[.connection] = "close" }
        return response
    }
}

/// Sends with every answer what keeps a page from doing more than it should.
struct SecurityHeaders: RouterMiddleware {
    let isSecure: Bool

    static let policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.crossOriginOpenerPolicy] = "same-origin"
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        response.headers[.permissionsPolicy] = "camera=(self), microphone=(), geolocation=()"
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        // A body after a head alone would be taken for the next answer.
        return request.method == .head ? response.createHeadResponse() : response
    }
}

extension HTTPField.Name {
    static let secFetchSite = named("Sec-Fetch-Site")
    static let referrerPolicy = named("Referrer-Policy")
    static let crossOriginOpenerPolicy = named("Cross-Origin-Opener-Policy")
    static let permissionsPolicy = named("Permissions-Policy")
    /// Sent by the page's own script, which leads the browser on itself.
    static let oyuuScript = named("X-Oyuu-Script")

    static func named(_ text: String) -> Self {
        guard let name = Self(text) else { preconditionFailure("\(text) is no name of a field") }
        return name
    }
}
