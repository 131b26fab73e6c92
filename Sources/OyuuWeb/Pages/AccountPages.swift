import Foundation
import Hummingbird
import OyuuAccounts
import OyuuForms
import OyuuText

/// Signing in and out, joining by a code, one's own account, and the accounts of all.
struct AccountPages: Sendable {
    let house: House
    let cookies: SessionCookie

    func add(to router: Router<Visit>) {
        router.get("/sign-in") { request, visit in
            signIn(visit, back: House.ownPath(request.query["back"]))
        }
        router.post("/sign-in") { request, visit in try await enter(request, visit) }
        router.post("/sign-out") { request, visit in try await leave(request, visit) }
        router.get("/join") { request, visit in
            join(visit, code: request.query["code"] ?? "")
        }
        router.post("/join") { request, visit in try await admit(request, visit) }
        router.get("/account") { _, visit in try await own(visit) }
        router.post("/account/password") { request, visit in try await changePassword(request, visit) }
        router.post("/account/tokens") { request, visit in try await makeToken(request, visit) }
        router.post("/account/tokens/:id/revoke") { request, visit in try await revoke(request, visit) }
        router.get("/accounts") { _, visit in try await all(visit) }
        router.post("/accounts/invite") { request, visit in try await invite(request, visit) }
        router.post("/accounts/:id") { request, visit in try await change(request, visit) }
    }

    // MARK: Coming and going

    private func signIn(_ visit: Visit, back: String, name: String = "", problem: WebFailure? = nil) -> Response {
        var values: [String: Any] = ["back": back, "name": name]
        if let problem { values["problem"] = problem.text(visit.language) }
        return house.page(
            .signIn, title: PageLineWords.signIn.text(visit.language), values, for: visit, at: "/sign-in",
            status: problem?.status ?? .ok, retryAfter: problem?.retryAfter)
    }

    private func enter(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form(.fieldsOnly)
        let back = House.ownPath(form["back"])
        do {
            let session = try await house.accounts.signIn(
                name: form["name"] ?? "", password: form.untrimmed("password") ?? "", from: visit.address, at: Date())
            return .seeOther(back, cookies: [cookies.setting(session.token)])
        } catch {
            return signIn(visit, back: back, name: form["name"] ?? "", problem: try WebFailure(error, forPerson: true))
        }
    }

    private func leave(_ request: Request, _ visit: Visit) async throws -> Response {
        try visit.admit(try await request.form(.fieldsOnly))
        if let session = visit.session { try await house.accounts.signOut(token: session.token, at: Date()) }
        return .seeOther("/", cookies: [cookies.clearing])
    }

    private func join(_ visit: Visit, code: String, name: String = "", problem: WebFailure? = nil) -> Response {
        var values: [String: Any] = ["code": String(code.prefix(64)), "name": name]
        if let problem { values["problem"] = problem.text(visit.language) }
        let title = PageWords.all["join_title"]?.text(visit.language) ?? ""
        return house.page(
            .join, title: title, values, for: visit, at: "/join", status: problem?.status ?? .ok,
            retryAfter: problem?.retryAfter)
    }

    private func admit(_ request: Request, _ visit: Visit) async throws -> Response {
        let form = try await request.form(.fieldsOnly)
        let (code, name) = (form["code"] ?? "", form["name"] ?? "")
        let password = form.untrimmed("password") ?? ""
        do {
            let now = Date()
            _ = try await house.accounts.join(
                code: code, name: name, password: password, from: visit.address, at: now)
            let session = try await house.accounts.signIn(
                name: name, password: password, from: visit.address, at: now)
            return .seeOther("/", cookies: [cookies.setting(session.token)])
        } catch {
            return join(visit, code: code, name: name, problem: try WebFailure(error, forPerson: true))
        }
    }

    // MARK: One's own account

    private func own(_ visit: Visit, newToken: String? = nil, problem: WebFailure? = nil) async throws -> Response {
        guard let session = visit.session else { throw WebFailure.signIn }
        let account = session.account
        var values: [String: Any] = [
            "name": account.name, "role": account.role.words.text(visit.language),
            "designs": try await house.accounts.designs(filedBy: account.id),
            "tokens": try await house.accounts.tokens(of: account.id).map {
                ["id": $0.id, "label": Printable.line($0.label), "made": WebDate.text($0.createdAt)] as [String: Any]
            },
        ]
        if let newToken { values["new_token"] = newToken }
        if let problem { values["problem"] = problem.text(visit.language) }
        let title = PageWords.all["my_account"]?.text(visit.language) ?? ""
        return house.page(
            .account, title: title, values, for: visit, at: "/account", status: problem?.status ?? .ok,
            retryAfter: problem?.retryAfter)
    }

    private func changePassword(_ request: Request, _ visit: Visit) async throws -> Response {
        let (form, session) = try await signed(request, visit)
        do {
            try await house.accounts.changePassword(
                of: session.account.id, from: form.untrimmed("old") ?? "", to: form.untrimmed("new") ?? "", at: Date())
        } catch {
            return try await own(visit, problem: try WebFailure(error, forPerson: true))
        }
        return .seeOther("/sign-in", cookies: [cookies.clearing])
    }

    private func makeToken(_ request: Request, _ visit: Visit) async throws -> Response {
        let (form, session) = try await signed(request, visit)
        guard let label = form["label"] else { throw WebFailure.badForm }
        let made = try await house.accounts.makeToken(
            label: Printable.line(String(label.prefix(60))), for: session.account.id, validFor: nil, at: Date())
        return try await own(visit, newToken: made.text)
    }

    private func revoke(_ request: Request, _ visit: Visit) async throws -> Response {
        let (_, session) = try await signed(request, visit)
        guard let id = visit.parameters.get("id").flatMap({ Int64($0) }) else { throw WebFailure.notFound }
        try await house.accounts.revoke(token: id, of: session.account.id, at: Date())
        return .seeOther("/account")
    }

    /// A form of a person who has signed in: accounts are not changed by programs.
    private func signed(_ request: Request, _ visit: Visit) async throws -> (ReceivedForm, Session) {
        let form = try await request.form(.fieldsOnly)
        guard let session = visit.session else { throw WebFailure.signIn }
        try visit.admit(form)
        return (form, session)
    }

    // MARK: All accounts

    private func all(
        _ visit: Visit, invitation: Invitation? = nil, host: String? = nil, problem: WebFailure? = nil
    ) async throws -> Response {
        guard visit.session != nil else { throw WebFailure.signIn }
        guard visit.has(.administrator) else { throw WebFailure.forbidden }
        let language = visit.language
        func roles(chosen: Role?) -> [[String: Any]] {
            Role.allCases.map { ["value": $0.rawValue, "text": $0.words.text(language), "chosen": $0 == chosen] }
        }
        var values: [String: Any] = [
            "roles": roles(chosen: nil),
            "people": try await house.accounts.accounts().map { account -> [String: Any] in
                [
                    "id": account.id, "name": account.name, "role": account.role.words.text(language),
                    "disabled": account.isDisabled, "roles": roles(chosen: account.role),
                ]
            },
        ]
        if let invitation {
            values["code"] = invitation.code
            values["until"] = WebDate.text(invitation.expiresAt)
            // Whole, so that it can be sent to whom it is for; else by the name that this page was asked for under.
            let site =
                house.options.origin?.description ?? host.map { "\(cookies.isSecure ? "https" : "http")://\($0)" } ?? ""
            values["link"] = "\(site)/join?code=\(House.queryValue(invitation.code))"
        }
        if let problem { values["problem"] = problem.text(language) }
        return house.page(
            .accounts, title: PageLineWords.accounts.text(language), values, for: visit, at: "/accounts",
            status: problem?.status ?? .ok, retryAfter: problem?.retryAfter)
    }

    private func invite(_ request: Request, _ visit: Visit) async throws -> Response {
        let (form, _) = try await signed(request, visit)
        guard visit.has(.administrator) else { throw WebFailure.forbidden }
        guard let role = form["role"].flatMap({ Role(rawValue: $0) }) else { throw WebFailure.badForm }
        return try await all(
            visit, invitation: house.accounts.invite(as: role, by: visit.actor, at: Date()),
            host: request.head.authority)
    }

    private func change(_ request: Request, _ visit: Visit) async throws -> Response {
        let (form, _) = try await signed(request, visit)
        guard visit.has(.administrator) else { throw WebFailure.forbidden }
        guard let id = visit.parameters.get("id").flatMap({ Int64($0) }) else { throw WebFailure.notFound }
        let (accounts, actor, now) = (house.accounts, visit.actor, Date())
        do {
            switch form["act"] {
            case "role":
                guard let role = form["role"].flatMap({ Role(rawValue: $0) }) else { throw WebFailure.badForm }
                try await accounts.setRole(role, of: id, by: actor, at: now)
            case "disable": try await accounts.setDisabled(true, of: id, by: actor, at: now)
            case "enable": try await accounts.setDisabled(false, of: id, by: actor, at: now)
            case "reset":
                return try await all(
                    visit, invitation: accounts.resetCode(for: id, by: actor, at: now), host: request.head.authority)
            default: throw WebFailure.badForm
            }
        } catch let error as AccountError {
            return try await all(visit, problem: try WebFailure(error, forPerson: true))
        }
        return .seeOther("/accounts")
    }
}

extension ReceivedForm {
    /// A field as it was typed: blanks belong to a password.
    func untrimmed(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
