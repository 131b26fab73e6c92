import ArgumentParser
import Oyuu
import OyuuFingerprint
import OyuuText

struct HashCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hash",
        abstract: "Prints the perceptual hash (PDQ) of photos.",
        discussion: """
            EXAMPLE
              oyuu hash carpet.jpg --json
            """
    )

    @Argument(help: ArgumentHelp("Photos.", valueName: "photo"), completion: .file())
    var photos: [String]

    @Flag(help: "Print the hashes of the eight turns and mirror images as well.")
    var dihedral = false

    @OptionGroup var reading: ReadingArguments
    @OptionGroup var output: OutputOptions

    func run() async throws {
        try forEachPhoto(photos, reading: reading.options, json: output.json) { path, photo in
            let analysis = photo.analysis
            let turned = dihedral ? DihedralSymmetry.allCases.map { ($0, analysis.hash(under: $0).hex) } : []
            guard output.json else {
                Terminal.say("\(analysis.hash.hex)  \(analysis.quality)  \(Printable.line(path))")
                for (symmetry, hex) in turned.dropFirst() { Terminal.say("\(hex)  \(symmetry)") }
                return
            }
            try Terminal.say(
                json: Record(
                    photo: path, pdq: analysis.hash.hex, quality: analysis.quality, width: photo.fingerprint.width,
                    height: photo.fingerprint.height, isTruncated: photo.isTruncated,
                    dihedral: dihedral
                        ? Dictionary(uniqueKeysWithValues: turned.map { ("\($0.0)", $0.1) }) : nil))
        }
    }

    private struct Record: Encodable {
        let photo: String
        let pdq: String
        let quality: Int
        let width: Int
        let height: Int
        let isTruncated: Bool
        let dihedral: [String: String]?

        private enum CodingKeys: String, CodingKey {
            case photo, pdq, quality, width, height, dihedral
            case isTruncated = "is_truncated"
        }
    }
}
