import Foundation
import OyuuImage
import TestSupport
import Testing

@Suite("Every file of the corpus", .enabled(if: SharedFolder.corpus != nil))
struct CorpusTests {
    /// JPEG decoders may differ in upsampling by a step or two, and lcms2's versions by one.
    private let tolerance = 3

    @Test("a picture decodes to the size and colours another decoder finds", arguments: CorpusTables.pictures)
    func decodes(_ picture: CorpusTables.Picture) throws {
        let decoded = try ImageDecoder.decode(
            try CorpusTables.bytes(picture.folder, picture.file), name: picture.file)
        #expect(decoded.width == picture.width && decoded.height == picture.height)
        #expect(decoded.raster.width == picture.width && decoded.raster.height == picture.height)
        #expect(!decoded.isTruncated)
        let grid = gridMeans(decoded.raster)
        let worst = zip(grid, picture.grid).map { abs($0 - $1) }.max() ?? .max
        #expect(grid.count == picture.grid.count && worst <= tolerance, "\(grid) \(picture.grid)")
    }

    @Test("a file that is damaged is refused with the right error", arguments: CorpusTables.refused)
    func refuses(_ refused: CorpusTables.Refused) throws {
        let bytes = try CorpusTables.bytes(refused.folder, refused.file)
        #expect {
            try ImageDecoder.decode(bytes, name: refused.file)
        } throws: { error in
            (error as? ImageError)?.code == refused.code && (error as? ImageError)?.file == refused.file
        }
    }

    @Test("no file is without an expectation, and the table of outcomes is printed")
    func isComplete() throws {
        let corpus = try #require(SharedFolder.corpus)
        var table = "| folder | files | decoded | refused |\n| --- | --- | --- | --- |\n"
        for folder in try SharedFolder.files(in: corpus).filter(\.hasDirectoryPath).map(\.lastPathComponent) {
            var decoded: [String: Int] = [:]
            var refused: [String: Int] = [:]
            let files = try SharedFolder.files(in: corpus.appendingPathComponent(folder))
            for file in files.map(\.lastPathComponent) {
                let known =
                    CorpusTables.pictures.contains { $0.folder == folder && $0.file == file }
                    || CorpusTables.refused.contains { $0.folder == folder && $0.file == file }
                #expect(known, "\(folder)/\(file) is in neither table")
                do {
                    let image = try ImageDecoder.decode(try CorpusTables.bytes(folder, file), name: file)
                    decoded[image.format.rawValue, default: 0] += 1
                } catch let error as ImageError {
                    refused[error.code, default: 0] += 1
                }
            }
            func words(_ counts: [String: Int]) -> String {
                counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
            }
            table += "| \(folder) | \(files.count) | \(words(decoded)) | \(words(refused)) |\n"
        }
        print(table)
    }

    /// Means of a 3 by 3 grid, cells as the oracle cuts them.
    private func gridMeans(_ raster: Raster) -> [Int] {
        var means: [Int] = []
        for row in 0..<3 {
            let rows = cell(row, of: raster.height)
            for column in 0..<3 {
                let columns = cell(column, of: raster.width)
                var sums = [0, 0, 0]
                for y in rows {
                    for x in columns {
                        let offset = raster.offset(x: x, y: y)
                        for channel in 0..<3 { sums[channel] += Int(raster.pixels[offset + channel]) }
                    }
                }
                let count = rows.count * columns.count
                means += sums.map { (2 * $0 + count) / (2 * count) }
            }
        }
        return means
    }

    private func cell(_ index: Int, of side: Int) -> Range<Int> {
        let start = index * side / 3
        return start..<max((index + 1) * side / 3, start + 1)
    }
}
