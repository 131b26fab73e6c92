import Foundation
import TestSupport
import Testing

@Suite("Evidence reports on the command line") struct ReportCommandTests {
    private let folder: TemporaryFolder
    private let office: Program
    private let anybody: Program
    private let copy = Pictures.designs[0].path
    private let other = SharedFolder.fixtures.appendingPathComponent("photos/innocent-shyrdak-31-recompress.jpg").path

    init() throws {
        folder = try TemporaryFolder()
        office = Program(
            "oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1", "LANG": "ky_KG.UTF-8"])
        anybody = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("nothing"), "NO_COLOR": "1"])
        _ = try office.run("register", copy, "--title", "Кочкор мүйүз", "--holder", "Айзада")
    }

    @Test("a report is written in the person's language, says by its status what was found, and is checked by anybody")
    func verify() throws {
        let key = try office.run("key", "show").output
        let (pdf, html) = (folder.path("report.pdf"), folder.path("report.html"))
        let made = try office.run("report", copy, other, "--actor", "Бек", "-o", pdf)
        #expect(made.status == 1 && made.output.isEmpty && made.errors.isEmpty, "\(made.errors)")
        #expect(try office.run("report", other, "--language", "ru", "-o", html).status == 0)
        #expect(try Data(contentsOf: URL(fileURLWithPath: pdf)).starts(with: Array("%PDF-".utf8)))

        let checked = try anybody.run("verify", pdf, "--key", key)
        #expect(checked.status == 0 && checked.errors.isEmpty)
        #expect(checked.lines.first?.hasPrefix("evidence report ") == true && checked.lines.contains("by Бек"))
        #expect(checked.lines.contains("copies 1 of 2; OY-000001"))
        #expect(checked.lines.contains { $0.hasPrefix("photos 2; ") })
        let json = try anybody.run("verify", html, "--json").json()
        #expect(json["paper"] as? String == "report" && json["copies"] as? String == "0 of 1")
        let mark = try #require(json["digest"] as? String)
        let text = try String(contentsOfFile: html, encoding: .utf8)
        #expect(text.contains(mark) && text.contains("lang=\"ru\""))

        let forged = try folder.write(text.replacing(": 0 из 1", with: ": 1 из 1").utf8, to: "forged.html")
        let refused = try anybody.run("verify", forged, "--key", key)
        #expect(refused.status == 2 && refused.errors.contains("the outcome; do not believe it"))
        let other = try anybody.run("verify", html, "--key", "ed25519:" + String(repeating: "0", count: 64))
        #expect(other.status == 2 && other.errors.contains("not the key given"))
        let code = try folder.write(
            #require(text.firstRange(of: "<pre>").map { text[$0.upperBound...].prefix { $0 != "<" } }).utf8,
            to: "code.txt")
        #expect(try anybody.run("verify", code, "--key", key).lines.first == "evidence report \(mark)")

        let log = try office.run("log", "verify")
        #expect(log.status == 0, "\(log.errors)")
    }

    @Test("photos that cannot be read stand in the report as such, and end the program with 2")
    func unread() throws {
        let broken = try folder.write([0x25, 0x50, 0x44, 0x46], to: "broken.jpg")
        let html = folder.path("report.html")
        let made = try office.run("report", broken, copy, folder.path("none.jpg"), "--language", "en", "-o", html)
        #expect(made.status == 2 && made.errors.contains("broken.jpg") && made.errors.contains("none.jpg"))
        let text = try String(contentsOfFile: html, encoding: .utf8)
        #expect(text.contains("Photos with copies: 1 of 3"))
        #expect(text.ranges(of: "<p class=\"found\">It could not be read</p>").count == 2)
        #expect(try anybody.run("verify", html).status == 0)
    }

    @Test(
        "a report for a terminal or a lost folder, of too many photos, or without a register is refused and in no log")
    func refused() throws {
        let many = try office.run(["report"] + [String](repeating: copy, count: 51) + ["-o", folder.path("x.pdf")])
        #expect(many.status == 2 && many.errors.contains("эң көп дегенде 50 сүрөт батат, 51 эмес"))
        let nowhere = try office.run("report", copy, "-o", folder.path("none/x.pdf"))
        #expect(nowhere.status == 2 && nowhere.errors.contains("адегенде папканы түзүңүз"))
        #expect(try anybody.run("report", copy, "-o", folder.path("x.pdf")).status == 2)
        #expect(try office.run("report", copy, "--language", "fr", "-o", folder.path("x.pdf")).status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path("x.pdf")))
    }
}
