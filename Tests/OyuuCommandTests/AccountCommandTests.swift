import Foundation
import TestSupport
import Testing

@Suite("Accounts on the command line") struct AccountCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func oyuu(_ locale: String = "C") -> Program {
        Program(
            "oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1", "LANG": locale])
    }

    @Test("the trail is listed with the latest first, in three languages, and the same for programs in each")
    func trail() throws {
        #expect(try oyuu().run("account", "trail").status == 2, "there is no register yet, and none is made")
        // The first account is an administrator's, whatever the code was to be for.
        for role in ["weaver", "inspector", "office"] {
            #expect(try oyuu().run("account", "invite", role, "--actor", "Айзада").status == 0)
        }
        for (locale, words) in [
            ("C", ["code made", "administrator"]), ("ru_RU.UTF-8", ["создан код", "администратор"]),
            ("ky_KG.UTF-8", ["код жасалды", "администратор"]),
        ] {
            let listed = try oyuu(locale).run("account", "trail")
            #expect(listed.status == 0 && listed.lines.count == 4, "\(listed.output)")
            #expect(words.allSatisfy { listed.lines[2].contains($0) } && listed.lines[2].contains("Айзада"))
            let record = try oyuu(locale).run("account", "trail", "--json", "--limit", "1")
            #expect(record.lines.count == 1)
            let object = try JSONSerialization.jsonObject(with: Data(record.output.utf8)) as? [String: Any]
            #expect(object?["kind"] as? String == "invited" && object?["details"] as? String == "administrator")
            #expect(object?["sequence"] as? Int == 3 && object?["actor"] as? String == "Айзада")
            #expect((object?["at"] as? String)?.hasSuffix("Z") == true && object?["account"] == nil)
        }
        #expect(try oyuu().run("account", "trail", "--limit", "0").status == 2)
    }

    @Test("a place where people find the page that is none is refused before anything is served")
    func origin() throws {
        for (place, locale, words) in [
            ("office.kg", "C", "--origin takes http:// or https://"),
            ("https://office.kg/", "ru_RU.UTF-8", "--origin принимает http:// или https://"),
            ("ftp://office.kg", "ky_KG.UTF-8", "--origin белгисине http://"),
        ] {
            let refused = try oyuu(locale).run("serve", "--origin", place)
            #expect(refused.status == 2 && refused.errors.contains(words), "\(refused.errors)")
        }
    }
}
