import Foundation
import TestSupport
import Testing

@Suite("The command line: scan with a pack") struct ScanPackCommandTests {
    private let folder: TemporaryFolder
    private let oyuu: Program
    private let design = Pictures.designs[0].path

    init() throws {
        folder = try TemporaryFolder()
        oyuu = Program(
            "oyuu",
            environment: [
                "OYUU_REGISTER": folder.path("register"), "OYUU_KNOWN_KEYS": folder.path("known-keys"),
                "OYUU_CACHE": folder.path("cache"), "NO_COLOR": "1",
            ])
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        for place in [0, 7, 14] {
            try folder.write(Data(contentsOf: Pictures.designs[place]), to: "photos/\(place).png")
        }
        try folder.write([1, 2], to: "photos/torn.jpg")
    }

    /// The lines of a scan's journal without those of its beginning and end.
    private func journal(_ report: String) throws -> [Substring] {
        try String(contentsOfFile: folder.path(report + "/scan.jsonl"), encoding: .utf8).split(separator: "\n")
            .filter { !$0.contains(#""type":"start""#) && !$0.contains(#""type":"end""#) }
    }

    @Test("a folder scanned with a whole pack gives the register's journal and table, and a page without its pictures")
    func sameAsRegister() throws {
        let pack = folder.path("a.pack")
        _ = try oyuu.run("pack", "--full", pack)
        let photos = folder.path("photos")
        let byRegister = try oyuu.run("scan", photos, "--among", "--report", folder.path("one"))
        let byPack = try oyuu.run("scan", photos, "--among", "--pack", pack, "--report", folder.path("two"))
        #expect(byRegister.status == 1 && byPack.status == 1 && byPack.output == byRegister.output)
        #expect(try journal("one") == journal("two") && journal("two").count == 4)
        let tables = try ["one", "two"].map {
            try Data(contentsOf: folder.url.appendingPathComponent($0 + "/scan.csv"))
        }
        #expect(tables[0] == tables[1])
        let page = try String(contentsOfFile: folder.path("two/report.html"), encoding: .utf8)
        #expect(page.contains("OY-000001") && page.contains("a pack holds no photos"))

        let list = "\(photos)/0.png\n\(photos)/7.png\n"
        let listed = try oyuu.run("scan", "--stdin", "--pack", pack, "--report", folder.path("three"), input: list)
        #expect(listed.status == 1 && listed.output.contains("2 photos checked, 1 copy"))
        let again = try oyuu.run(
            "scan", "--stdin", "--pack", pack, "--report", folder.path("three"), "--resume", input: list)
        #expect(again.status == 1 && again.output.contains("2 taken over"))
    }

    @Test("a pack that may not be trusted scans nothing")
    func untrusted() throws {
        let pack = folder.path("a.pack")
        _ = try oyuu.run("pack", pack)
        let key = "ed25519:" + String(repeating: "0", count: 64)
        let result = try oyuu.run(
            "scan", folder.path("photos"), "--pack", pack, "--pack-key", key, "--report", folder.path("report"))
        #expect(result.status == 2 && !FileManager.default.fileExists(atPath: folder.path("report")))
        let both = try oyuu.run("scan", folder.path("photos"), "--pack", pack, "--register", folder.path("register"))
        #expect(both.status == 2 && both.errors.contains("--pack or --register"))
    }
}
