import Foundation
import OrnamentDrawing
import OyuuImage
import TestSupport
import Testing

@Suite("Fixtures")
struct FixtureTests {
    static let manifest: [[String]] = {
        let text =
            (try? String(contentsOf: SharedFolder.fixtures.appendingPathComponent("manifest.csv"), encoding: .utf8))
            ?? ""
        return text.split(separator: "\n").map { line in
            // Quads are the only quoted field.
            let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
            guard parts.count == 3 else {
                return line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
            let before = parts[0].dropLast().split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return before + [String(parts[1])] + [String(parts[2].dropFirst())]
        }
    }()

    @Test("the committed picture is what the tool draws, pixel for pixel", arguments: FixtureSet.pictures)
    func regenerates(picture: FixtureSet.Picture) throws {
        let committed = try ImageDecoder.decode(
            contentsOf: SharedFolder.fixtures.appendingPathComponent(picture.file).path)
        let drawn = try ImageDecoder.decode(try picture.encoded(picture.drawn()), name: picture.file)
        #expect(committed.width == drawn.width && committed.height == drawn.height)
        // Counted, not compared as a whole: a failure would print every pixel of both.
        let differing = zip(committed.raster.pixels, drawn.raster.pixels).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
        #expect(differing == 0, "run: oyuu-ornaments fixtures Fixtures")
    }

    @Test("the manifest names every picture once, and every name in it is a file")
    func manifestIsComplete() {
        #expect(FixtureTests.manifest.first == ["file", "role", "design", "attack", "quad", "twin"])
        let rows = FixtureTests.manifest.dropFirst()
        #expect(rows.allSatisfy { $0.count == 6 })
        #expect(rows.map { $0[0] } == FixtureSet.pictures.map(\.file))
        let designs = Set(rows.filter { $0[1] == "design" }.map { $0[0] })
        for row in rows {
            #expect(FileManager.default.fileExists(atPath: SharedFolder.fixtures.appendingPathComponent(row[0]).path))
            #expect(["design", "copy", "innocent"].contains(row[1]))
            #expect((row[1] == "copy") == !row[2].isEmpty)
            #expect(row[2].isEmpty || designs.contains(row[2]))
            #expect(row[5].isEmpty || designs.contains(row[5]))
        }
    }

    @Test("every kind of copying is shown")
    func everyAttack() {
        let shown = Set(FixtureSet.pictures.filter { $0.role == .copy }.map(\.attackName))
        #expect(shown == Set(Attack.allCases.map(\.rawValue) + ["twin", "photo_twin"]))
    }

    @Test("the fixtures stay under six megabytes and nothing lies beside them")
    func size() throws {
        var total = 0
        for folder in ["designs", "photos"] {
            let files = try SharedFolder.files(in: SharedFolder.fixtures.appendingPathComponent(folder))
            let listed = FixtureSet.pictures.filter { $0.file.hasPrefix(folder) }.count
            #expect(files.count == listed)
            for file in files { total += try Data(contentsOf: file).count }
        }
        #expect(total < 6_000_000)
    }
}
