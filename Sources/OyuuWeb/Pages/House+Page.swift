import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Oyuu
import OyuuAccounts
import OyuuText

extension House {
    /// A whole page.
    ///
    /// - Parameters:
    ///   - title: as the browser shows it; escaped by the template.
    ///   - path: of the page, for the mark in the navigation and the way back after changing the language.
    ///   - retryAfter: seconds after which it is worth trying again.
    func page(
        _ name: PageTemplates.Name, title: String, _ values: [String: Any], for visit: Visit, at path: String,
        status: HTTPResponse.Status = .ok, retryAfter: Int? = nil
    ) -> Response {
        var values = values
        if let token = visit.session?.formToken { values["form_token"] = token }
        var frame: [String: Any] = [
            "title": title,
            "body": pages.text(name, values.merging(["title": title]) { old, _ in old }, in: visit.language),
            "version": OrnamentRegister.softwareVersion, "build": Assets.version,
            "nav": navigation(visit, path), "languages": languages(visit),
            "back": Self.queryValue(visit.location ?? path),
        ]
        if let session = visit.session {
            frame["account"] = session.account.name
            frame["role"] = session.account.role.words.text(visit.language)
            frame["form_token"] = session.formToken
        }
        var response = Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: pages.text(.layout, frame, in: visit.language))))
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
        return response
    }

    private func navigation(_ visit: Visit, _ path: String) -> [[String: Any]] {
        var items: [(href: String, words: Words)] = [("/", PageLineWords.check)]
        if visit.mayRegister { items.append(("/register", PageLineWords.register)) }
        if visit.has(.inspector) { items.append(("/batches", BatchWords.nav)) }
        if visit.has(.office) { items.append(("/submissions", DeskWords.nav)) }
        if visit.account != nil { items.append(("/designs", PageLineWords.designs)) }
        if visit.has(.administrator) { items.append(("/accounts", PageLineWords.accounts)) }
        if visit.account == nil { items.append(("/sign-in", PageLineWords.signIn)) }
        return items.map { item in
            let isCurrent = path == item.href || (item.href != "/" && path.hasPrefix(item.href + "/"))
            return ["href": item.href, "text": item.words.text(visit.language), "current": isCurrent]
        }
    }

    private func languages(_ visit: Visit) -> [[String: Any]] {
        Language.allCases.map {
            ["code": $0.rawValue, "name": $0.ownName, "current": $0 == visit.language]
        }
    }

    /// A text as the value of a query.
    static func queryValue(_ text: String) -> String {
        text.addingPercentEncoding(
            withAllowedCharacters: CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~/")))
            ?? ""
    }

    /// A path of this site to go back to; anything else leads to the first page.
    package static func ownPath(_ text: String?) -> String {
        guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.hasPrefix("/\\"), text.utf8.count <= 200,
            text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x5C })
        else { return "/" }
        return text
    }
}

extension Response {
    /// Leads the browser on after a form.
    static func seeOther(_ path: String, cookies: [String] = []) -> Response {
        var response = Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
        for cookie in cookies { response.headers.append(HTTPField(name: .setCookie, value: cookie)) }
        return response
    }

    /// A file of bytes.
    static func file(_ bytes: [UInt8], type: String, cache: String = "private, max-age=3600") -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: cache],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A signed paper to be kept under a name.
    static func paper(_ bytes: [UInt8], _ form: PaperForm, name: String) -> Response {
        let type = form == .pdf ? "application/pdf" : "text/html; charset=utf-8"
        var response = file(bytes, type: type, cache: "private, no-store")
        response.headers[.contentDisposition] = "attachment; filename=\"\(name).\(form.rawValue)\""
        return response
    }
}

extension Role {
    /// What people call it.
    package var words: Words {
        switch self {
        case .weaver: PageLineWords.weaver
        case .inspector: PageLineWords.inspector
        case .office: PageLineWords.office
        case .administrator: PageLineWords.administrator
        }
    }
}
