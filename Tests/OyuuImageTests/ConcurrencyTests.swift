import Foundation
import OyuuImage
import TestSupport
import Testing

@Suite("Many at once", .serialized)
struct ConcurrencyTests {
    @Test("decodes running side by side give what each gives alone", .enabled(if: SharedFolder.corpus != nil))
    func sideBySide() async throws {
        let pictures =
            CorpusTables.pictures.filter { $0.folder == "pillow" && $0.file.hasSuffix(".jpg") }
            + CorpusTables.pictures.filter { $0.folder == "pngsuite" }
        let files = try pictures.map { (try CorpusTables.bytes($0.folder, $0.file), $0.file) }
        let alone = try files.map {
            sha256(Array(try ImageDecoder.decode($0.0, name: $0.1).raster.pixels.prefix(30_000)))
        }
        let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
            for round in 0..<4 {
                for index in files.indices {
                    let place = (index + round * 7) % files.count
                    group.addTask {
                        let raster = try ImageDecoder.decode(files[place].0, name: files[place].1).raster
                        return (place, sha256(Array(raster.pixels.prefix(30_000))))
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(together.count == 4 * files.count)
        #expect(together.allSatisfy { alone[$0.0] == $0.1 })
    }

    #if os(Linux)
        @Test("decoding and failing four thousand times leaks nothing")
        func noLeak() throws {
            let picture = Raster.sample(width: 64, height: 64)
            var jpeg = JPEGFile(try ImageEncoder.jpeg(picture, quality: 80))
            jpeg.insert(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1] + ICCProfile.swappedRGB)
            let files = [try ImageEncoder.png(picture), jpeg.bytes]
            let cut = files.map { Array($0.prefix($0.count * 3 / 4)) }
            func round(_ count: Int) {
                for _ in 0..<count {
                    for file in files + cut { _ = try? ImageDecoder.decode(file, name: "again") }
                }
            }
            round(250)
            // Other tests run in this process and take memory of their own; a leak would show in every round.
            var growths: [Int] = []
            for _ in 0..<8 {
                let before = try residentBytes()
                round(1_000)
                growths.append(try residentBytes() - before)
                if growths.last ?? 0 < 8 << 20 { return }
            }
            Issue.record("grew by \(growths) bytes in rounds of four thousand")
        }

        private func residentBytes() throws -> Int {
            let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
            return (Int(fields[1]) ?? 0) * sysconf(Int32(_SC_PAGESIZE))
        }
    #endif
}
