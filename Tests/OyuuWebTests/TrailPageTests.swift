import Foundation
import OyuuAccounts
import OyuuText
import TestSupport
import Testing

@Suite("The trail of the accounts on the page")
struct TrailPageTests {
    private let server: TestServer

    init() async throws { server = try await TestServer() }

    @Test("says in the reader's language what was done, by whom and with whose account, the latest first")
    func reading() async throws {
        let administrator = server.browser(.administrator)
        #expect(try await administrator.get("/accounts").text.contains("href=\"/accounts/trail\""))
        let bermet = server.account(.bermet)
        let now = Date()
        try await server.accounts.setRole(.inspector, of: bermet, by: "the <i>office</i>", at: now)
        try await server.accounts.setDisabled(true, of: bermet, by: "the office", at: now)
        for language in Language.allCases {
            let page = try await administrator.with(("Accept-Language", language.rawValue)).get("/accounts/trail")
            #expect(page.status == 200 && page.text.contains(AccountTrailWords.title.text(language)))
            let rows = page.text.components(separatedBy: "<tr>").dropFirst(2)
            let last = try #require(rows.first)
            let before = try #require(rows.dropFirst().first)
            #expect(last.contains("<td>\(AccountTrailWords.disabled.text(language))</td>"), "\(last)")
            #expect(
                before.contains("<td>\(AccountTrailWords.roleChanged.text(language))</td>") && before.contains("bermet")
            )
            #expect(before.contains(PageLineWords.inspector.text(language)) && !before.contains("<i>"))
        }
    }

    @Test("is read page by page to its first entry, and an odd place is the last one's")
    func paging() async throws {
        let administrator = server.browser(.administrator)
        for _ in 0..<130 { _ = try await server.accounts.invite(as: .weaver, by: "test", at: Date()) }
        var (path, rows): (String?, [Int]) = ("/accounts/trail", [])
        while let here = path {
            let text = try await administrator.get(here).text
            rows.append(text.components(separatedBy: "<tr>").count - 2)
            let next = text.firstMatch(of: /href="(\/accounts\/trail\?before=[0-9]+)"/)
            path = next.map { String($0.1) }
        }
        #expect(rows.count >= 2 && rows[0] == 100)
        let all = try await server.accounts.acts(after: 0, limit: 1000).count
        #expect(rows.reduce(0, +) == all)
        for odd in ["x", "", "99999999999999999999", "-1", "1"] {
            let answer = try await administrator.get("/accounts/trail?before=\(odd)")
            #expect(answer.status == 200, "\(odd)")
        }
    }
}
