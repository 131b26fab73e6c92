import Foundation
import TestSupport
import Testing

@Suite("Names in JSON") struct JSONNameTests {
    private let folder: TemporaryFolder
    private let oyuu: Program
    private let design = Pictures.designs[0].path
    private let other = Pictures.designs[7].path

    init() throws {
        folder = try TemporaryFolder()
        oyuu = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
    }

    /// Every name in an object, at any depth. Names of `dihedral` are values: what a picture was turned by.
    private static func names(_ value: Any) -> Set<String> {
        if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(names($1)) } }
        guard let object = value as? [String: Any] else { return [] }
        return object.reduce(into: Set(object.keys)) { found, entry in
            if entry.key != "dihedral" { found.formUnion(names(entry.value)) }
        }
    }

    private func objects(_ arguments: String...) throws -> [[String: Any]] {
        try oyuu.run(arguments).lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test("are in snake case in every command, and a photo is called photo")
    func spelling() throws {
        let registered = try objects(
            "register", design, "--title", "t", "--holder", "h", "--class", "06-11", "--json")
        let torn = try folder.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 1], to: "photos/torn.jpg")
        let aboutPhotos =
            try objects("check", design, other, torn, "--json") + objects("hash", design, torn, "--dihedral", "--json")
            + objects("palette", design, torn, "--json")
        #expect(aboutPhotos.count == 7)
        #expect(aboutPhotos.map { $0["photo"] as? String } == [design, other, torn, design, torn, design, torn])
        let scanned = try objects("scan", design, torn, "--report", folder.path("report"), "--among", "--json")
        #expect(scanned.count == 2 && scanned.last?["photo"] as? String == torn)
        let rest =
            try objects("compare", design, other, "--json") + objects("list", "--json")
            + objects("show", "OY-000001", "--json") + objects("index", "rebuild", "--json")
            + objects("withdraw", "OY-000001", "--reason", "r", "--json")
        #expect(rest.count == 5)
        let journal = try String(contentsOfFile: folder.path("report/scan.jsonl"), encoding: .utf8)
            .split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
        let answers: [Any] = [registered, aboutPhotos, scanned, rest, journal]
        let found = Self.names(answers)
        #expect(found.count > 40)
        let snake = found.filter { $0.wholeMatch(of: /[a-z][a-z0-9]*(_[a-z0-9]+)*/) != nil }
        #expect(found.subtracting(snake) == [])
    }

    @Test("colours are swatches of colour and share, in a palette as in a verdict")
    func swatches() throws {
        let palette = try #require(try objects("palette", design, "--json").first?["swatches"] as? [[String: Any]])
        _ = try oyuu.run("register", design, "--title", "t", "--holder", "h")
        let verdict = try #require(try objects("check", design, "--json").first?["palette"] as? [String: Any])
        let swatches = try #require(verdict["swatches"] as? [[String: Any]])
        #expect(palette.compactMap { $0["color"] as? String } == swatches.compactMap { $0["color"] as? String })
        #expect(!palette.isEmpty && palette.allSatisfy { $0["name"] is String && $0["share"] is Double })
    }
}
