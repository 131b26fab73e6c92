import Foundation
import OyuuFingerprint
import OyuuIndex

/// Finds motif features and looks through them, and says how long each look took.
///
/// `MotifTiming extract registered|photo FOLDER` writes FOLDER/STEM.motifs for each path of a picture read from standard
/// input: the features it is registered with, or those looked for when it is asked about.
///
/// `MotifTiming search REGISTERED QUERIES` makes an index in memory of the feature files that the text file REGISTERED
/// lists, or opens it where REGISTERED is a register's `index.oyuu`, and prints a line of JSON. Then each line
/// `NUMBER LIMIT` read from standard input looks for the candidates of one of the feature files that QUERIES lists, and is
/// answered with a line of JSON: nanoseconds by the clock and of processor time, and the photos, most votes first: places
/// in the list, or the register's photo numbers. `motifs.py` runs the peer in turns with it.
@main
struct MotifTiming {
    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "extract" where arguments.count == 4 && ["registered", "photo"].contains(arguments[2]):
            try extract(asRegistered: arguments[2] == "registered", into: arguments[3])
        case "search" where arguments.count == 4:
            try search(arguments[2], for: try lines(of: arguments[3]).map(FeatureFile.read))
        default:
            let usage = "usage: MotifTiming extract registered|photo FOLDER | search REGISTERED QUERIES\n"
            FileHandle.standardError.write(Data(usage.utf8))
            exit(2)
        }
    }

    private static func extract(asRegistered: Bool, into folder: String) throws {
        var paths: [String] = []
        while let path = readLine() { paths.append(path) }
        let all = paths
        DispatchQueue.concurrentPerform(iterations: all.count) { number in
            let url = URL(fileURLWithPath: all[number])
            let target = folder + "/" + url.deletingPathExtension().lastPathComponent + ".motifs"
            do {
                let photo = try FingerprintedPhoto(bytes: [UInt8](Data(contentsOf: url)), name: all[number])
                try FeatureFile.write(asRegistered ? photo.fingerprint.motifs : photo.motifs, to: target)
            } catch {
                FileHandle.standardError.write(Data("\(all[number]): \(error)\n".utf8))
                exit(1)
            }
        }
    }

    private struct Ready: Encodable {
        let photos: Int
        let features: Int
        /// What making or opening took.
        let ns: Int
        /// Length of the columns.
        let bytes: Int
        /// What the process holds of its own when the index is there; columns in a file are not counted.
        let resident: Int
    }

    private struct Found: Encodable {
        let ns: Int
        let processor: Int
        let photos: [Int64]

        private enum CodingKeys: String, CodingKey {
            case ns, photos
            case processor = "processor_ns"
        }
    }

    private static func search(_ registered: String, for queries: [MotifFeatures]) throws {
        let before = ownMemory()
        let (base, took) = try made(of: registered)
        giveMemoryBack()
        let features = base.postings.count
        try answer(
            Ready(
                photos: base.photos.count, features: features, ns: took,
                bytes: 26 * features + 4 * base.postings.table.starts.count + 10 * base.photos.count,
                resident: ownMemory() - before))
        // Candidates do not depend on the background, which only the close comparison needs.
        let index = MotifIndex(base, background: .empty)
        while let words = readLine()?.split(separator: " ") {
            guard words.count == 2, let number = Int(words[0]), queries.indices.contains(number),
                let limit = Int(words[1])
            else { exit(2) }
            let (start, worked) = (ContinuousClock.now, processorTime())
            let found = try index.candidates(for: queries[number], limit: limit)
            try answer(
                Found(
                    ns: nanoseconds(since: start), processor: processorTime() - worked, photos: found.map(\.photo)))
        }
    }

    /// The index, and what making or opening it took in nanoseconds; reading feature files is left out.
    private static func made(of registered: String) throws -> (MotifIndex.Base, ns: Int) {
        if registered.hasSuffix(".oyuu") {
            let start = ContinuousClock.now
            return (try MotifIndex.Base(inFile: registered), nanoseconds(since: start))
        }
        let photos = try lines(of: registered).enumerated().map { number, path in
            (photo: Int64(number), features: try FeatureFile.read(path))
        }
        let start = ContinuousClock.now
        return (MotifIndex.Base(photos), nanoseconds(since: start))
    }

    private static func lines(of file: String) throws -> [String] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private static func answer(_ value: some Encodable) throws {
        FileHandle.standardOutput.write(try JSONEncoder().encode(value) + Data("\n".utf8))
    }
}

extension MotifIndex.Base {
    /// The motif features of a register's index.
    init(inFile path: String) throws {
        let file = try IndexFile(path)
        guard
            let table = MotifCodeTable(
                starts: try file.column("motif.start"), high: try file.column("motif.high"),
                low: try file.column("motif.low"), signs: try file.column("motif.sign"),
                words: MotifVocabulary.fine.words),
            let postings = MotifPostings(
                table: table, photos: try file.column("motif.photo"), poses: try file.column("motif.pose")),
            let base = MotifIndex.Base(
                postings: postings, photos: try file.column("motif.number"), sizes: try file.column("motif.size"))
        else { throw IndexFileError(.unsuitable(section: "motif"), file: path) }
        self = base
    }
}
