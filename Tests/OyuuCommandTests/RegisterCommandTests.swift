import Foundation
import TestSupport
import Testing

@Suite("The command line: the register")
struct RegisterCommandTests {
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

    @Test("filing a copy ends with 1 and names the design; --force files it")
    func registerCopy() throws {
        _ = try oyuu.run("register", design, "--title", "first", "--holder", "h")
        let stopped = try oyuu.run("register", design, "--title", "second", "--holder", "h")
        #expect(stopped.status == 1 && stopped.output.isEmpty && stopped.errors.contains("OY-000001 first"))
        let forced = try oyuu.run("register", design, "--title", "second", "--holder", "h", "--force")
        #expect(forced.status == 0 && forced.output == "OY-000002\n")
        #expect(try oyuu.run("show", "OY-000002").output.contains("disputed with"))
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

    @Test("what cannot be filed is called by its option")
    func optionNames() throws {
        func complaint(_ option: String, _ value: String) throws -> String {
            let result = try oyuu.run("register", design, "--title", "t", "--holder", "h", option, value)
            #expect(result.status == 2)
            return result.errors
        }
        #expect(
            try complaint("--created", "2024-13")
                .hasSuffix("oyuu: --created is not a date (2024-05-17); correct this and file it again\n"))
        #expect(try complaint("--filed", "yesterday").contains("--filed is not a date"))
        #expect(try complaint("--class", "6").contains("--class is not a Locarno class"))
        #expect(try complaint("--contact", "a\u{1B}b").contains("--contact holds the control character U+001B"))
        #expect(try complaint("--motif", " ").contains("--motif is empty"))
        #expect(try oyuu.run("withdraw", "OY-000001", "--reason", " ").errors.contains("--reason is empty"))
    }
}
