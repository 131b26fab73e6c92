import Foundation
import TestSupport
import Testing

@Suite("oyuu doctor") struct DoctorCommandTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func oyuu(_ locale: String = "C.UTF-8") -> Program {
        Program(
            "oyuu",
            environment: [
                "OYUU_REGISTER": folder.path("register"), "OYUU_KNOWN_KEYS": folder.path("known"),
                "OYUU_CACHE": folder.path("cache"), "NO_COLOR": "1", "LANG": locale,
            ])
    }

    private func objects(_ result: Program.Result) throws -> [[String: Any]] {
        try result.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test("ends with 0, 1 or 2 by the gravest of what it found, one line a finding, in three languages")
    func levels() throws {
        let none = try oyuu().run("doctor")
        #expect(none.status == 2 && none.output.contains("fault: register: the register does not open"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("register")))

        _ = try oyuu().run("register", Pictures.designs[0].path, "--title", "t", "--holder", "h")
        _ = try oyuu().run("log", "head")
        _ = try oyuu().run("index", "rebuild")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path("register")).sorted()
        let sound = try oyuu().run("doctor", "--json")
        let found = try objects(sound)
        // The machine that tests run on may have a clock that nobody sets, and little room.
        let gravest = found.map { ["ok": 0, "warning": 1, "fault": 2][$0["level"] as? String ?? ""] ?? 3 }.max()
        #expect(gravest.map { Int32($0) } == sound.status)
        let ofRegister = found.filter {
            ["register", "photos", "index", "log", "keys", "permissions", "accounts"].contains($0["check"] as? String)
        }
        #expect(ofRegister.count == 8 && ofRegister.allSatisfy { $0["level"] as? String == "ok" }, "\(ofRegister)")
        let text = try oyuu().run("doctor", "--thorough")
        #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path("register")).sorted() == files)
        #expect(
            text.lines.count >= found.count && text.output.contains("ok: register: the database and every kept photo"))

        try FileManager.default.removeItem(atPath: folder.path("register/register.key"))
        for (locale, words) in [
            ("C", "fault: keys: "), ("ru_RU.UTF-8", "неисправность: keys: "), ("ky_KG.UTF-8", "бузук: keys: "),
        ] {
            let result = try oyuu(locale).run("doctor")
            #expect(result.status == 2 && result.output.contains(words), "\(result.output)")
        }
    }

    @Test("knows when nobody can invite people to the page")
    func accounts() throws {
        _ = try oyuu().run("account", "invite", "administrator")
        func code() throws -> Any? {
            try objects(try oyuu().run("doctor", "--json")).first { $0["check"] as? String == "accounts" }?["code"]
        }
        #expect(try code() as? String == "accounts-none")
        let line = "INSERT INTO account (name, nameKey, role, password, createdAt) VALUES ('a', 'a', 'office', 'x', 0)"
        let python = "import sqlite3, sys; d = sqlite3.connect(sys.argv[1]); d.execute(sys.argv[2]); d.commit()"
        let changed = try Program.shell(
            "/usr/bin/python3 -c \"$PYTHON\" \"$FILE\" \"$LINE\"",
            ["PYTHON": python, "FILE": folder.path("register/accounts.sqlite"), "LINE": line])
        #expect(changed.status == 0, "\(changed.errors)")
        #expect(try code() as? String == "accounts-without-administrator")
    }
}
