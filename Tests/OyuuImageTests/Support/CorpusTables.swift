import Foundation
import TestSupport
import Testing

/// Files of ../shared/corpus and what is known of each: figures found by other decoders, or the error it deserves.
enum CorpusTables {
    struct Picture: Sendable, CustomTestStringConvertible {
        let folder: String
        let file: String
        let width: Int
        let height: Int
        /// SHA-256 of the 8-bit RGB samples on white, colour chunks ignored; empty for JPEG.
        let samples: String
        /// Mean red, green and blue of a 3 by 3 grid.
        let grid: [Int]

        var testDescription: String { "\(folder)/\(file)" }
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let folder: String
        let file: String
        let code: String

        var testDescription: String { "\(folder)/\(file)" }
    }

    /// Tests/oracles/image_corpus.py makes this table.
    static let pictures: [Picture] = rows("image-corpus.csv").map { row in
        let digits = Array(row[5].utf8)
        let grid = stride(from: 0, to: digits.count, by: 2).compactMap {
            Int(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self), radix: 16)
        }
        return Picture(
            folder: row[0], file: row[1], width: Int(row[2]) ?? 0, height: Int(row[3]) ?? 0, samples: row[4], grid: grid
        )
    }

    /// Written by hand, with the reason for each in its last column.
    static let refused: [Refused] = rows("image-refused.csv").map { Refused(folder: $0[0], file: $0[1], code: $0[2]) }

    static func bytes(_ folder: String, _ file: String) throws -> [UInt8] {
        let corpus = try #require(SharedFolder.corpus)
        return [UInt8](try Data(contentsOf: corpus.appendingPathComponent(folder).appendingPathComponent(file)))
    }

    private static func rows(_ name: String) -> [[String]] {
        let url = SharedFolder.packageRoot.appendingPathComponent("Fixtures/expected/\(name)")
        let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
