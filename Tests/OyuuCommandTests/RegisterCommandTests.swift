import Foundation
import OyuuImage
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

    @Test("a preview that cannot be written files nothing; one that can shows what is filed then")
    func preview() throws {
        let arguments = ["register", design, "--title", "t", "--holder", "h", "--preview"]
        let failed = try oyuu.run(arguments + [folder.path("nowhere/seen.png")])
        #expect(failed.status == 2 && failed.output.isEmpty)
        #expect(failed.errors.contains("seen.png") && failed.errors.contains("nothing is registered"))
        #expect(try !oyuu.run("list").output.contains("OY-"))
        let done = try oyuu.run(arguments + [folder.path("seen.png")])
        #expect(done.status == 0 && done.output == "OY-000001\n")
        #expect(try Pictures.raster(URL(fileURLWithPath: folder.path("seen.png"))).width > 100)
    }

    @Test("photos of one filing that show two designs are filed with a warning, a whole and its details without")
    func oneDesign() throws {
        let two = try oyuu.run("register", design, other, "--title", "t", "--holder", "h", "--json")
        #expect(two.status == 0 && two.errors.contains("does not show the design that \(design) shows"))
        let photos = try #require(try two.json()["photos"] as? [[String: Any]])
        let codes = photos.map { ($0["remarks"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String } }
        #expect(codes == [[], ["another-design"]])

        // Two details that have nothing in common but the whole.
        let whole = try Pictures.raster(Pictures.designs[14])
        let half = (whole.width / 2, whole.height / 2)
        func detail(_ x: Int, _ y: Int, _ name: String) throws -> String {
            var pixels: [UInt8] = []
            for row in y..<(y + half.1) {
                let start = whole.offset(x: x, y: row)
                pixels += whole.pixels[start..<(start + 3 * half.0)]
            }
            let part = Raster(width: half.0, height: half.1, channels: 3, pixels: pixels)
            return try folder.write(ImageEncoder.png(part), to: name)
        }
        let details = [
            try detail(0, 0, "first.png"), Pictures.designs[14].path,
            try detail(whole.width - half.0, whole.height - half.1, "second.png"),
        ]
        let one = try oyuu.run(["register"] + details + ["--title", "t", "--holder", "h", "--force"])
        #expect(one.status == 0 && !one.errors.contains("does not show"), "\(one.errors)")
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
