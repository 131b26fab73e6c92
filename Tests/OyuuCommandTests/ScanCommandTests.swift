import Foundation
import TestSupport
import Testing

@Suite("The command line: scan") struct ScanCommandTests {
    private let folder: TemporaryFolder
    private let oyuu: Program
    private let design = Pictures.designs[0].path
    private let other = Pictures.designs[7].path

    init() throws {
        folder = try TemporaryFolder()
        oyuu = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
    }

    @Test("an empty folder, one without pictures and an empty list are errors, not silence")
    func nothing() throws {
        try FileManager.default.createDirectory(atPath: folder.path("empty"), withIntermediateDirectories: true)
        try folder.write("hello".utf8, to: "papers/readme.txt")
        for name in ["empty", "papers"] {
            let result = try oyuu.run("scan", folder.path(name), "--report", folder.path("report-\(name)"))
            #expect(result.status == 2 && result.errors.contains("no photos found"), "\(name)")
        }
        let list = try oyuu.run("scan", "--stdin", "--report", folder.path("report"), input: "")
        #expect(list.status == 2 && list.errors.contains("no photos found"))
    }

    @Test("a finished scan without copies that is resumed still ends with 0")
    func resumed() throws {
        let photo = try folder.write(Data(contentsOf: Pictures.designs[7]), to: "photos/other.png")
        for extra in [[], ["--resume"]] {
            let result = try oyuu.run(["scan", photo, "--report", folder.path("report")] + extra)
            #expect(result.status == 0 && result.errors.contains("no photos found") == false)
        }
    }

    @Test("a named folder that is missing ends a scan with 2, after the rest was scanned")
    func missingFolder() throws {
        let result = try oyuu.run("scan", other, folder.path("nosuch"), "--report", folder.path("report"))
        #expect(result.status == 2 && result.output.contains("1 photos checked"))
    }

    @Test("a folder that holds something else is not scanned over")
    func foreignJournal() throws {
        let journal = try folder.write("precious\nlines\n".utf8, to: "report/scan.jsonl")
        let result = try oyuu.run("scan", other, "--report", folder.path("report"), "--resume")
        #expect(result.status == 2)
        #expect(try String(contentsOfFile: journal, encoding: .utf8) == "precious\nlines\n")
    }

    @Test("scan reads a list, writes its report and resumes")
    func scan() throws {
        let list = "\(design)\n\(other)\n/no/such.jpg\n"
        let first = try oyuu.run("scan", "--stdin", "--report", folder.path("report"), input: list)
        #expect(first.status == 1 && first.output.contains("2 photos checked, 1 copy a registered design"))
        for name in ["scan.jsonl", "scan.csv", "report.html"] {
            #expect(FileManager.default.fileExists(atPath: folder.path("report/\(name)")))
        }
        let again = try oyuu.run("scan", "--stdin", "--report", folder.path("report"), "--resume", input: list)
        #expect(again.status == 1 && again.output.contains("3 taken over"))
    }
}
