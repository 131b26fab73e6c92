import Foundation
import OyuuFingerprint
import OyuuImage
import TestSupport
import Testing

/// `../shared/corpus/pdq-reference.csv`: what Meta's own implementation makes of its test pictures.
private struct Reference {
    let file: URL
    let hash: PerceptualHash
    let quality: Int

    static func all(_ corpus: URL) throws -> [Reference] {
        let table = try String(contentsOf: corpus.appendingPathComponent("pdq-reference.csv"), encoding: .utf8)
        return try table.split(whereSeparator: \.isNewline).dropFirst().map { line in
            let fields = line.split(separator: ",").map(String.init)
            return Reference(
                file: corpus.appendingPathComponent("pdq").appendingPathComponent(fields[0]),
                hash: try #require(PerceptualHash(hex: fields[3])), quality: try #require(Int(fields[4])))
        }
    }

    /// Red, green and blue as encoded: the reference knows no profiles.
    func analysis() throws -> PerceptualHashAnalysis {
        let image = try ImageDecoder.decode(contentsOf: file.path, options: DecodeOptions(convertColor: false))
        return try PerceptualHashAnalysis(image.raster)
    }
}

@Suite("PDQ against the reference", .enabled(if: SharedFolder.corpus != nil)) struct PDQReferenceTests {
    private let corpus: URL
    private let references: [Reference]

    init() throws {
        corpus = try #require(SharedFolder.corpus)
        references = try Reference.all(corpus)
    }

    @Test("every reference file has the reference's hash, bit for bit, and its quality")
    func identical() throws {
        #expect(references.count == 33)
        for reference in references {
            let analysis = try reference.analysis()
            #expect(analysis.hash == reference.hash, "\(reference.file.lastPathComponent)")
            #expect(analysis.quality == reference.quality, "\(reference.file.lastPathComponent)")
        }
    }

    @Test("the eight dihedral files are foretold from the first within ten bits")
    func dihedral() throws {
        let files = references.filter { $0.file.lastPathComponent.contains("__dih__") }
            .sorted { $0.file.lastPathComponent < $1.file.lastPathComponent }
        #expect(files.count == 8)
        let original = try #require(files.first).analysis()
        let symmetries: [DihedralSymmetry] = [
            .identity, .rotate90, .rotate180, .rotate270, .flipX, .flipY, .flipPlus1, .flipMinus1,
        ]
        for (file, symmetry) in zip(files, symmetries) {
            #expect(original.hash(under: symmetry).distance(to: file.hash) <= 10, "\(symmetry)")
            #expect(try file.analysis().hash(under: symmetry.inverse).distance(to: original.hash) <= 10, "\(symmetry)")
        }
    }

    @Test("an embedded profile applied to the samples leaves the hash within two bits of applying it to every pixel")
    func profile() throws {
        let file = corpus.appendingPathComponent("pdq/misc-images__wee.jpg")
        let encoded = try ImageDecoder.decode(contentsOf: file.path, options: DecodeOptions(convertColor: false))
        let converted = try ImageDecoder.decode(contentsOf: file.path)
        let profile = try #require(encoded.profile)
        #expect(encoded.raster != converted.raster)
        let sampled = try PerceptualHashAnalysis(encoded.raster, profile: profile)
        #expect(sampled.hash.distance(to: try PerceptualHashAnalysis(converted.raster).hash) <= 2)
    }
}
