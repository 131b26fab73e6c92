import Foundation
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

    @Test("register prints the number and nothing else on standard output")
    func registerPrintsNumber() throws {
        let result = try oyuu.run("register", design, "--title", "Кочкор мүйүз", "--holder", "Айзада")
        #expect(result.status == 0 && result.output == "OY-000001\n")
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

    @Test("filing a copy ends with 1 and names the design; --force files it")
    func registerCopy() throws {
        _ = try oyuu.run("register", design, "--title", "first", "--holder", "h")
        let stopped = try oyuu.run("register", design, "--title", "second", "--holder", "h")
        #expect(stopped.status == 1 && stopped.output.isEmpty && stopped.errors.contains("OY-000001 first"))
        let forced = try oyuu.run("register", design, "--title", "second", "--holder", "h", "--force")
        #expect(forced.status == 0 && forced.output == "OY-000002\n")
        #expect(try oyuu.run("show", "OY-000002").output.contains("disputed with"))
    }

    @Test("hash --json has the fields pdq and quality")
    func hashJSON() throws {
        let json = try oyuu.run("hash", design, "--json").json()
        let pdq = try #require(json["pdq"] as? String)
        #expect(pdq.count == 64 && pdq.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        #expect(json["quality"] as? Int == 100)
    }

    @Test("contact data shows only on request and goes without the design")
    func contact() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h", "--contact", "+996 700 1")
        #expect(try !oyuu.run("show", "OY-000001").output.contains("+996"))
        #expect(try !oyuu.run("list", "--json").output.contains("+996"))
        #expect(try oyuu.run("show", "OY-000001", "--with-contact").output.contains("+996 700 1"))
        #expect(try oyuu.run("erase-contact", "OY-000001").status == 0)
        let after = try oyuu.run("show", "OY-000001", "--with-contact")
        #expect(after.status == 0 && !after.output.contains("+996"))
    }

    @Test("what is exported can be imported, without contacts unless asked")
    func exchange() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h", "--contact", "+996 700 1")
        #expect(try oyuu.run("export", folder.path("archive")).status == 0)
        let text = try String(contentsOfFile: folder.path("archive/register.jsonl"), encoding: .utf8)
        #expect(!text.contains("+996"))
        let second = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("second")])
        #expect(try second.run("import", folder.path("archive")).status == 0)
        #expect(try second.run("check", design).status == 1)
        #expect(try second.run("import", folder.path("archive")).output.contains("1 were here already"))
    }

    @Test("an import of what is no archive leaves no register behind")
    func importNothing() throws {
        let folderOfPapers = try folder.write("hello".utf8, to: "papers/register.jsonl")
        for name in [folder.path("missing"), URL(fileURLWithPath: folderOfPapers).deletingLastPathComponent().path] {
            let result = try oyuu.run("import", name)
            #expect(result.status == 2 && result.errors.contains("not an archive"), "\(result.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: folder.path("register")))
    }

    @Test("withdrawn designs leave the list and the search")
    func withdraw() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        #expect(try oyuu.run("withdraw", "OY-000001", "--reason", "by mistake").status == 0)
        #expect(try oyuu.run("check", design).status == 0)
        #expect(try !oyuu.run("list").output.contains("OY-000001"))
        #expect(try oyuu.run("list", "--status", "withdrawn").output.contains("OY-000001"))
    }

    @Test("columns of Kyrgyz and wide letters align")
    func columns() throws {
        for (index, title) in ["Кочкор мүйүз", "ram's horn", "羊角紋様"].enumerated() {
            let photo = Pictures.designs[index * 7].path
            _ = try oyuu.run("register", photo, "--title", title, "--holder", "Holder", "--force")
        }
        let rows = try oyuu.run("list").lines.dropFirst()
        // The holder's column begins after the same number of columns: a wide letter takes two.
        let starts = rows.compactMap { row in
            row.range(of: "Holder").map { row[..<$0.lowerBound].reduce(0) { $0 + ("一"..."鿿" ~= $1 ? 2 : 1) } }
        }
        #expect(starts.count == 3 && Set(starts).count == 1)
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

    @Test("a named folder that is missing ends a scan with 2, after the rest was scanned")
    func missingFolder() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let result = try oyuu.run("scan", other, folder.path("nosuch"), "--report", folder.path("report"))
        #expect(result.status == 2 && result.output.contains("1 photos checked"))
    }

    @Test("a folder that holds something else is not scanned over")
    func foreignJournal() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let journal = try folder.write("precious\nlines\n".utf8, to: "report/scan.jsonl")
        let result = try oyuu.run("scan", other, "--report", folder.path("report"), "--resume")
        #expect(result.status == 2)
        #expect(try String(contentsOfFile: journal, encoding: .utf8) == "precious\nlines\n")
    }

    @Test("scan reads a list, writes its report and resumes")
    func scan() throws {
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let list = "\(design)\n\(other)\n/no/such.jpg\n"
        let first = try oyuu.run("scan", "--stdin", "--report", folder.path("report"), input: list)
        #expect(first.status == 1 && first.output.contains("2 photos checked, 1 copy a registered design"))
        for name in ["scan.jsonl", "scan.csv", "report.html"] {
            #expect(FileManager.default.fileExists(atPath: folder.path("report/\(name)")))
        }
        let again = try oyuu.run("scan", "--stdin", "--report", folder.path("report"), "--resume", input: list)
        #expect(again.status == 1 && again.output.contains("3 taken over"))
    }

    @Test("wrong words end with 2 and say what was expected; help ends with 0")
    func usage() throws {
        #expect(try oyuu.run("chekc").status == 2)
        #expect(try oyuu.run("scan").status == 2)
        #expect(try oyuu.run("show", "12").status == 2)
        let help = try oyuu.run("check", "--help")
        #expect(help.status == 0 && help.output.contains("EXAMPLE"))
    }

    @Test("what cannot be filed is called by its option")
    func optionNames() throws {
        func complaint(_ option: String, _ value: String) throws -> String {
            let result = try oyuu.run("register", design, "--title", "t", "--holder", "h", option, value)
            #expect(result.status == 2)
            return result.errors
        }
        #expect(
            try complaint("--created", "2024-13")
                == "oyuu: --created is not a date (2024-05-17); correct this and file it again\n")
        #expect(try complaint("--filed", "yesterday").contains("--filed is not a date"))
        #expect(try complaint("--class", "6").contains("--class is not a Locarno class"))
        #expect(try complaint("--contact", "a\u{1B}b").contains("--contact holds the control character U+001B"))
        #expect(try complaint("--motif", " ").contains("--motif is empty"))
        #expect(try oyuu.run("withdraw", "OY-000001", "--reason", " ").errors.contains("--reason is empty"))
    }

    @Test("every command has an example in its help")
    func examples() throws {
        let commands = [
            "register", "check", "scan", "compare", "list", "show", "withdraw", "erase-contact", "export", "import",
            "hash", "palette", "evaluate",
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
