import Foundation
import TestSupport
import Testing

@Suite("Certificates on the command line") struct CertificateCommandTests {
    private let folder: TemporaryFolder
    private let office: Program
    private let anybody: Program

    init() throws {
        folder = try TemporaryFolder()
        office = Program(
            "oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1", "LANG": "ky_KG.UTF-8"])
        anybody = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("nothing"), "NO_COLOR": "1"])
        _ = try office.run("register", Pictures.designs[0].path, "--title", "Кочкор мүйүз", "--holder", "Айзада")
    }

    @Test("a certificate is written in the person's language and checked without the register")
    func verify() throws {
        let key = try office.run("key", "show").output
        let (pdf, html) = (folder.path("star.pdf"), folder.path("star.html"))
        #expect(try office.run("certificate", "OY-000001", "-o", pdf).status == 0)
        #expect(try office.run("certificate", "OY-000001", "-o", html).status == 0)
        for file in [pdf, html] {
            let checked = try anybody.run("verify", file, "--key", key)
            #expect(checked.status == 0 && checked.errors.isEmpty)
            #expect(checked.output.contains("OY-000001 Кочкор мүйүз\nholder Айзада\n"))
            #expect(try anybody.run("verify", file).errors.contains("name the office's key"))
            #expect(try anybody.run("verify", file, "--json").output.contains("\"holder\":\"Айзада\""))
        }
        let text = try String(contentsOfFile: html, encoding: .utf8)
        #expect(text.contains("күбөлүк") && text.contains("lang=\"ky\""))
        let forged = try folder.write(text.replacing("<dd>Айзада</dd>", with: "<dd>Бактыгүл</dd>").utf8, to: "f.html")
        let refused = try anybody.run("verify", forged, "--key", key)
        #expect(refused.status == 2 && refused.errors.contains("the field “Holder”; do not believe it"))
        let code = try folder.write(
            #require(text.firstRange(of: "<pre>").map { text[$0.upperBound...].prefix { $0 != "<" } }).utf8,
            to: "code.txt")
        #expect(try anybody.run("verify", code, "--key", key).output.contains("holder Айзада"))
        let saved =
            "\u{FEFF}\r\n " + (try String(contentsOfFile: code, encoding: .utf8)).replacing("\n", with: "\r\n") + " \n"
        let notepad = try folder.write(saved.utf8, to: "notepad.txt")
        #expect(try anybody.run("verify", notepad, "--key", key).output.contains("holder Айзада"))
    }

    @Test("what nobody reads to the end, and what cannot be written, ends the program plainly and is in no log")
    func unwritten() throws {
        let made = "'\(office.path)' certificate OY-000001"
        for (line, status) in [
            ("{ \(made); echo status $? >&2; } | head -c 5 > /dev/null", 0),
            ("\(made) > /dev/full; echo status $? >&2", 2),
        ] {
            let run = try Program.shell(line, ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
            #expect(run.errors.contains("status \(status)\n") && !run.errors.contains("crashed"), "\(run.errors)")
        }
        let nowhere = try office.run("certificate", "OY-000001", "-o", folder.path("none/x.pdf"))
        #expect(nowhere.status == 2 && nowhere.errors.contains("(мындай файл же папка жок); адегенде папканы"))
        let onFolder = try office.run("certificate", "OY-000001", "-o", folder.path("register"))
        #expect(onFolder.status == 2 && onFolder.errors.contains("(бул папка); бар папканын"))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(left == ["register"], "nothing half written stays")
    }

    @Test("another key, another file, no design and an unknown language are refused, with what to do")
    func refused() throws {
        let file = folder.path("star.bin")
        let made = try office.run("certificate", "OY-000001", "--form", "html", "--language", "en", "-o", file)
        #expect(made.status == 0)
        let other = "ed25519:" + String(repeating: "0", count: 64)
        let foreign = try anybody.run("verify", file, "--key", other)
        #expect(foreign.status == 2 && foreign.errors.contains("not the key given"))
        let photo = try anybody.run("verify", Pictures.designs[0].path)
        #expect(photo.status == 2 && photo.errors.contains("it has no seal"))
        #expect(try anybody.run("verify", folder.path("none")).status == 2)
        #expect(try office.run("certificate", "OY-000009", "-o", file).status == 2)
        #expect(try office.run("certificate", "OY-000001", "--language", "fr", "-o", file).status == 2)
    }
}
