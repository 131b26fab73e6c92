import Foundation
import TestSupport
import Testing

@Suite("The command line: scan") struct ScanCommandTests {
    private let folder: TemporaryFolder
    private let oyuu: Program

    init() throws {
        folder = try TemporaryFolder()
        oyuu = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
        _ = try oyuu.run("register", Pictures.designs[0].path, "--title", "t", "--holder", "h")
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
}
