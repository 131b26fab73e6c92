import Foundation
import TestSupport
import Testing

@Suite("oyuu index")
struct IndexCommandTests {
    private let folder: TemporaryFolder
    private let oyuu: Program
    private let design = Pictures.designs[0].path
    private var index: String { folder.path("register/index.oyuu") }

    init() throws {
        folder = try TemporaryFolder()
        oyuu = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
    }

    @Test("status tells what waits to be merged, rebuild makes it anew, verify finds it sound")
    func sound() throws {
        let before = try oyuu.run("index", "status", "--json")
        #expect(before.status == 0)
        #expect(try before.json()["changes"] as? Int == 1 && before.json()["photos"] as? Int == 0)
        let rebuilt = try oyuu.run("index", "rebuild", "--json")
        #expect(rebuilt.status == 0 && rebuilt.errors.isEmpty, "\(rebuilt.errors)")
        #expect(try rebuilt.json()["photos"] as? Int == 1 && rebuilt.json()["is_usable"] as? Bool == true)
        let verified = try oyuu.run("index", "verify", "--json")
        #expect(verified.status == 0)
        #expect(try (verified.json()["faults"] as? [String])?.isEmpty == true && verified.json()["photos"] as? Int == 1)
        let status = try oyuu.run("index", "status")
        #expect(status.output.hasPrefix("1 photo, ") && status.output.contains("generation 1"))
        // What each word's place takes is no photo's: one of a hundred photos would not be a hundred times as large.
        let json = try oyuu.run("index", "status", "--json").json()
        let (bytes, fixed) = (try #require(json["bytes"] as? Int), try #require(json["fixed_bytes"] as? Int))
        #expect(fixed > 1 << 20 && bytes - fixed > 1_000 && bytes - fixed < 40_000)
        #expect(status.output.contains(" \(bytes) bytes: \(fixed) whatever their number and \(bytes - fixed) a photo"))
        #expect(try oyuu.run("index", "verify").output.hasSuffix(", 1 photo\n"))
    }

    @Test("a damaged index ends status or verify with 2, is said by the next search, and is mended")
    func damaged() throws {
        _ = try oyuu.run("index", "rebuild")
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: index))
        try file.seek(toOffset: 4_200)
        let byte = try #require(try file.read(upToCount: 1)?.first)
        try file.seek(toOffset: 4_200)
        try file.write(contentsOf: [byte ^ 1])
        try file.close()
        let verified = try oyuu.run("index", "verify")
        #expect(verified.status == 2 && verified.errors.contains("damaged in page 0"))
        #expect(verified.output.contains("a search that meets the damage makes it anew"))
        // Status looks at what every search needs, and says so.
        #expect(try oyuu.run("index", "status").status == 2)
        let help = try oyuu.run("index", "status", "--help").output.split(whereSeparator: \.isWhitespace)
        #expect(help.joined(separator: " ").contains("oyuu index verify looks for damage"))
        let check = try oyuu.run("check", design)
        #expect(check.status == 1)
        #expect(check.errors.contains("damaged in page 0") && check.errors.contains("made anew"))
        #expect(try oyuu.run("index", "verify").status == 0)
        #expect(try oyuu.run("check", design).errors.isEmpty)

        try FileManager.default.removeItem(atPath: index)
        let status = try oyuu.run("index", "status")
        #expect(status.status == 2 && status.output.hasPrefix("there is no index"))
    }

    @Test("rebuild --fingerprints makes the fingerprints anew first, and says how many")
    func fingerprints() throws {
        let result = try oyuu.run("index", "rebuild", "--fingerprints")
        #expect(result.status == 0)
        #expect(result.lines.first == "0 fingerprints renewed, 1 were right, 0 photos were not kept")
        #expect(result.lines.count == 3)
    }
}
