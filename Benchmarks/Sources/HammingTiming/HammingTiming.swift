import Foundation
import OyuuFingerprint
import OyuuIndex

/// Searches a file of hashes, as it is asked to, and says how long each call took.
///
/// `HammingTiming HASHES COUNT QUERIES LAYOUT`: both files hold hashes of 32 bytes; LAYOUT is `linear` (every hash is
/// read) or the radius that tables are laid for. Prints a line of JSON when the index is built. Then each line
/// `within RADIUS BATCH COUNT` or `nearest LIMIT BATCH COUNT` read from standard input searches for the first COUNT
/// queries, BATCH in a call, and
/// is answered with a line of JSON: of each call nanoseconds by the clock and of processor time, and sums over all hits
/// that tell whether two programs found the same. `hamming.py` runs the peer in turns with it.
@main
struct HammingTiming {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[2]) else {
            FileHandle.standardError.write(Data("usage: HammingTiming HASHES COUNT QUERIES LAYOUT\n".utf8))
            exit(2)
        }
        let before = ownMemory()
        let start = ContinuousClock.now
        let index = try index(of: arguments[1], count: count, reach: Int(arguments[4]))
        try answer(Ready(hashes: index.count, ns: nanoseconds(since: start), bytes: ownMemory() - before))
        let queries = try hashes(in: arguments[3]) { Array($0) }
        while let words = readLine()?.split(separator: " ") {
            guard words.count == 4, let number = Int(words[1]), let batch = Int(words[2]), batch > 0,
                let count = Int(words[3])
            else { exit(2) }
            var result = Searched()
            for start in stride(from: 0, to: min(count, queries.count), by: batch) {
                let some = queries[start..<min(start + batch, count, queries.count)]
                let (clock, worked) = (ContinuousClock.now, processorTime())
                let found =
                    words[0] == "within"
                    ? index.within(radius: number, ofEach: some) : index.nearest(number, toEach: some)
                result.processor.append(processorTime() - worked)
                result.ns.append(nanoseconds(since: clock))
                for match in found.joined() {
                    result.hits += 1
                    result.ids += match.id
                    result.distances += match.distance
                }
            }
            try answer(result)
        }
    }

    private struct Ready: Encodable {
        let hashes: Int
        let ns: Int
        let bytes: Int
    }

    private struct Searched: Encodable {
        var ns: [Int] = []
        var processor: [Int] = []
        var hits = 0
        var ids = 0
        var distances = 0

        enum CodingKeys: String, CodingKey {
            case ns, hits, ids, distances
            case processor = "processor_ns"
        }
    }

    private static func index(of file: String, count: Int, reach: Int?) throws -> HammingIndex<Int> {
        try hashes(in: file) { all in
            HammingIndex(all.prefix(count).enumerated().lazy.map { (hash: $0.element, id: $0.offset) }, reach: reach)
        }
    }

    private static func hashes<Result>(
        in file: String, _ body: (LazyMapSequence<Range<Int>, PerceptualHash>) -> Result
    ) throws -> Result {
        let data = try Data(contentsOf: URL(fileURLWithPath: file), options: .alwaysMapped)
        return data.withUnsafeBytes { bytes in
            body(
                (0..<(bytes.count / 32)).lazy.map { place in
                    func word(_ word: Int) -> UInt64 {
                        bytes.loadUnaligned(fromByteOffset: 32 * place + 8 * word, as: UInt64.self)
                    }
                    return PerceptualHash(word(0), word(1), word(2), word(3))
                })
        }
    }

    private static func nanoseconds(since start: ContinuousClock.Instant) -> Int {
        let duration = ContinuousClock.now - start
        return Int(duration.components.seconds) * 1_000_000_000 + Int(duration.components.attoseconds / 1_000_000_000)
    }

    private static func processorTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// Resident bytes that are not a file's.
    private static func ownMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
        return 1024 * (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0)
    }

    private static func answer(_ value: some Encodable) throws {
        FileHandle.standardOutput.write(try JSONEncoder().encode(value) + Data("\n".utf8))
    }
}
