import Foundation
import OrnamentDrawing
import OyuuImage
import Testing

@Suite("Drawn bench folders")
struct BenchFolderTests {
    @Test("hold registered designs, queries by every attack, strangers, and the truth about them")
    func shape() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("oyuu-bench-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var bench = BenchFolder(seed: 3, designs: 3, copied: 2, strangers: 6)
        bench.designSide = 240
        bench.photoSides = [320]
        try bench.write(to: folder)
        let lines = try String(contentsOf: folder.appendingPathComponent("truth.csv"), encoding: .utf8).split(
            separator: "\n")
        #expect(lines.first == "query,attack,design,quad")
        // Two designs by every attack, the felt among them also as its twin, six strangers three times.
        #expect(lines.count == 1 + 2 * Attack.allCases.count + 1 + 18)
        for line in lines.dropFirst() {
            let fields = line.split(separator: ",", maxSplits: 3, omittingEmptySubsequences: false)
            let query = folder.appendingPathComponent("queries/\(fields[0])")
            #expect(FileManager.default.fileExists(atPath: query.path))
            #expect(fields[1].hasPrefix("none:") == fields[2].isEmpty)
            if !fields[2].isEmpty {
                let design = folder.appendingPathComponent("registered/\(fields[2]).jpg")
                #expect(FileManager.default.fileExists(atPath: design.path))
                #expect(fields[3].isEmpty == (fields[1] == "motif_tile"))
            }
        }
        let first = try ImageDecoder.decode(contentsOf: folder.appendingPathComponent("registered/d0000.jpg").path)
        #expect((120...320).contains(max(first.width, first.height)))
    }
}
