import Foundation
import OyuuImage
import TestSupport
import Testing

@Suite("The command line")
struct CommandTests {
    private let folder: TemporaryFolder
    private let oyuu: Program
    private let design = Pictures.designs[0].path
    private let other = Pictures.designs[7].path

    init() throws {
        folder = try TemporaryFolder()
        oyuu = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
    }

    @Test("check ends with 0 for no copy, 1 for a copy, 2 for an unreadable photo or no register")
    func checkStatus() throws {
        #expect(try oyuu.run("check", design).status == 2)
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        #expect(try oyuu.run("check", design).status == 1)
        #expect(try oyuu.run("check", other).status == 0)
        let broken = try folder.write([1, 2, 3], to: "broken.jpg")
        let mixed = try oyuu.run("check", broken, design)
        #expect(mixed.status == 2 && mixed.output.contains("OY-000001") && mixed.errors.contains("broken.jpg"))
    }

    @Test(
        "of a photo with too little pattern nothing is said: check, compare and scan say so, and end with 2 or name it")
    func tooLittlePattern() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let grey = try folder.write(
            ImageEncoder.png(Raster(width: 400, height: 300, filledWith: [120, 120, 120])), to: "in/grey.png")
        let check = try oyuu.run("check", grey)
        #expect(check.status == 2 && check.output.contains("cannot say: too little pattern"))
        #expect(!check.output.contains("no copy found"))
        // As with an unreadable photo: whoever named it has no answer, whatever the others say.
        #expect(try oyuu.run("check", design, grey).status == 2)
        let remarks = try oyuu.run("check", "--json", grey).json()["remarks"] as? [[String: Any]]
        #expect(remarks?.first?["code"] as? String == "too-little-pattern")
        for pair in [[grey, design], [design, grey], [grey, grey]] {
            let compare = try oyuu.run(["compare"] + pair)
            #expect(compare.status == 2 && compare.output == "cannot say: too little pattern\n", "\(pair)")
        }
        _ = try folder.write(Data(contentsOf: URL(fileURLWithPath: other)), to: "in/other.png")
        let scan = try oyuu.run("scan", folder.path("in"), "--report", folder.path("report"))
        #expect(scan.status == 0 && scan.output.contains("1 show too little pattern"))
        let table = try String(contentsOfFile: folder.path("report/scan.csv"), encoding: .utf8)
        #expect(table.contains("grey.png,too little pattern,") && table.contains("other.png,no copy,"))
        let page = try String(contentsOfFile: folder.path("report/report.html"), encoding: .utf8)
        let parts = page.components(separatedBy: "<h2>")
        #expect(parts.contains { $0.hasPrefix("Cannot say: too little pattern") && $0.contains("in/grey.png") })
        #expect(parts.contains { $0.hasPrefix("No copy found") && !$0.contains("grey.png") })
    }

    @Test("check --json prints one object a photo")
    func checkJSON() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let result = try oyuu.run("check", "--json", design, other)
        #expect(result.lines.count == 2)
        let first = try #require(
            try JSONSerialization.jsonObject(with: Data(result.lines[0].utf8)) as? [String: Any])
        let copies = try #require(first["copies"] as? [[String: Any]])
        #expect(copies.first?["design"] as? String == "OY-000001")
        #expect(copies.first?["kinds"] as? [String] == ["same-picture"])
        #expect(copies.first?["symmetry"] as? String == "identity")
    }

    @Test("check --evidence draws each copy and names the files, in JSON too; the status stays")
    func checkEvidence() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let proof = folder.path("proof")
        let text = try oyuu.run("check", design, other, "--evidence", proof)
        #expect(text.status == 1 && text.lines.count { $0.contains("drawn: \(proof)/") } == 4)
        #expect(try FileManager.default.contentsOfDirectory(atPath: proof).count == 4)
        let json = try oyuu.run("check", "--json", design, "--evidence", proof).json()
        let evidence = try #require((json["evidence"] as? [[String: Any]])?.first)
        #expect(evidence["design"] as? String == "OY-000001" && evidence["note"] == nil)
        let paths =
            [evidence["drawing"], evidence["aligned"]].compactMap { $0 as? String }
            + (evidence["blink"] as? [String] ?? [])
        #expect(paths.count == 4 && paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        #expect(try oyuu.run("check", "--json", design).json()["evidence"] == nil)
    }

    @Test("evidence that cannot be written costs the status, not the answer")
    func evidenceRefused() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let result = try oyuu.run("check", design, "--evidence", design + "/proof")
        #expect(result.status == 2 && result.output.contains("OY-000001") && result.errors.contains("/proof"))
    }

    @Test("hash --json has the fields pdq and quality")
    func hashJSON() throws {
        let json = try oyuu.run("hash", design, "--json").json()
        let pdq = try #require(json["pdq"] as? String)
        #expect(pdq.count == 64 && pdq.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        #expect(json["quality"] as? Int == 100)
    }

    @Test("a file name cannot send control sequences to the terminal")
    func controlCharacters() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let hostile = try folder.write(Data(contentsOf: URL(fileURLWithPath: other)), to: "a\u{1B}[31mb.png")
        let result = try oyuu.run("check", hostile)
        #expect(result.status == 0 && !result.output.contains("\u{1B}"))
        let missing = try oyuu.run("check", folder.path("no\u{1B}]0;t\u{07}.jpg"))
        #expect(missing.status == 2 && !missing.errors.contains("\u{1B}") && !missing.errors.contains("\u{07}"))
    }

    @Test("an answer that cannot be written is an error, not silence")
    func fullDevice() throws {
        let shell = try Program.shell("\"$OYUU\" hash \"$PHOTO\" > /dev/full", ["OYUU": oyuu.path, "PHOTO": design])
        #expect(shell.status == 2 && shell.errors.contains("cannot be written"))
    }

    @Test("wrong words end with 2 and say what was expected; help ends with 0")
    func usage() throws {
        #expect(try oyuu.run("chekc").status == 2)
        #expect(try oyuu.run("scan").status == 2)
        #expect(try oyuu.run("show", "12").status == 2)
        let help = try oyuu.run("check", "--help")
        #expect(help.status == 0 && help.output.contains("EXAMPLE"))
    }

    @Test("every command has an example in its help")
    func examples() throws {
        let commands = [
            "register", "check", "scan", "compare", "list", "show", "withdraw", "erase-contact", "export", "import",
            "hash", "palette", "evaluate", "watch",
        ]
        for command in commands {
            #expect(try oyuu.run(command, "--help").output.contains("EXAMPLE"), "\(command)")
        }
        #expect(try oyuu.run("index", "rebuild", "--help").output.contains("EXAMPLE"))
    }

    @Test("palette names colours in three languages")
    func palette() throws {
        let names = try ["ky", "ru", "en"].map { try oyuu.run("palette", design, "--lang", $0).output }
        #expect(Set(names).count == 3 && names.allSatisfy { $0.contains("%") && $0.contains("#") })
    }
}
