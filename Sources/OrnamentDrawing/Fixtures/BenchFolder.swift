import Foundation
import OyuuImage

/// A folder to measure recognition on, of fresh drawn designs: `registered/ID.jpg`, `queries/*.jpg` and `truth.csv`
/// (`query,attack,design,quad`; `design` is empty and `attack` begins with `none:` where nothing registered is shown).
public struct BenchFolder: Sendable {
    /// Another seed gives other designs and other copies; none is a fixture.
    public var seed: UInt64
    /// Designs to register.
    public var designs: Int
    /// How many of them are copied, by every attack.
    public var copied: Int
    /// Designs that are not registered, each shown under three attacks.
    public var strangers: Int
    /// Long side of a registered picture, pixels.
    public var designSide = 960
    /// Long sides of a photograph to choose from, pixels.
    public var photoSides = [800, 1024, 1280]

    public init(seed: UInt64, designs: Int, copied: Int, strangers: Int) {
        self.seed = seed
        self.designs = designs
        self.copied = min(copied, designs)
        self.strangers = max(strangers, 6)
    }

    /// The `number`-th design: carpets and felts in turns, numbered far from the fixtures'.
    func ornament(_ number: Int) -> Ornament {
        let own = 1_000 + seed * 10_000 + UInt64(number)
        return number % 2 == 0 ? .carpet(seed: own) : .felt(seed: own)
    }

    private struct Job: Sendable {
        let query: String
        let attack: Attack
        let showsTwin: Bool
        let number: Int
        let isStranger: Bool
    }

    private var jobs: [Job] {
        var jobs: [Job] = []
        for k in 0..<copied {
            for attack in Attack.allCases {
                jobs.append(
                    Job(
                        query: "\(id(k))_\(attack.rawValue).jpg", attack: attack, showsTwin: false, number: k,
                        isStranger: false))
            }
            if ornament(k).twin != nil {
                jobs.append(
                    Job(
                        query: "\(id(k))_photo_twin.jpg", attack: .photo, showsTwin: true, number: k, isStranger: false)
                )
            }
        }
        var generator = SeededGenerator(seed: seed, stream: 31)
        for k in 0..<strangers {
            for attack in generator.pick(3, of: Attack.allCases) {
                jobs.append(
                    Job(
                        query: "n\(digits(k))_\(attack.rawValue).jpg", attack: attack, showsTwin: false,
                        number: designs + k,
                        isStranger: true))
            }
        }
        return jobs
    }

    private func digits(_ k: Int) -> String { String(String(10_000 + k).dropFirst()) }

    private func id(_ k: Int) -> String { "d" + digits(k) }

    /// Draws the folder; about 0.3 seconds of one core a query.
    ///
    /// - Parameter progress: called with the number of queries done and the total, from any thread.
    public func write(to folder: URL, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) throws {
        for name in ["registered", "queries"] {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
        }
        _ = try Parallel.map(Array(0..<designs)) { k in
            let bytes = try ImageEncoder.jpeg(ornament(k).drawn(longSide: designSide), quality: 92)
            try Data(bytes).write(to: folder.appendingPathComponent("registered/\(id(k)).jpg"))
        }
        let others = try Parallel.map(Array(0..<strangers)) { k in ornament(designs + k).drawn(longSide: 640) }
        let jobs = self.jobs
        // All copies of one design together, so that it is drawn once.
        var groups: [[Int]] = []
        for index in jobs.indices {
            if let last = groups.last?.last, jobs[last].number == jobs[index].number,
                jobs[last].showsTwin == jobs[index].showsTwin
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        let rows = try Parallel.map(groups) { group in
            let first = jobs[group[0]]
            let own = ornament(first.number)
            let design = (first.showsTwin ? own.twin ?? own : own).drawn(longSide: designSide)
            var company = others
            if first.isStranger { company.remove(at: first.number - designs) }
            return try group.map { index in
                let job = jobs[index]
                let copy = try job.attack.copy(
                    of: design, others: company, seed: seed &* 1_000_003 &+ UInt64(index), photoSides: photoSides)
                let bytes = try ImageEncoder.jpeg(copy.image, quality: copy.jpegQuality)
                try Data(bytes).write(to: folder.appendingPathComponent("queries/\(job.query)"))
                progress(index, jobs.count)
                let name = job.showsTwin ? "photo_twin" : job.attack.rawValue
                return job.isStranger
                    ? TruthRow(job.query, "none:" + name, "", "")
                    : TruthRow(job.query, name, id(job.number), TruthRow.quad(copy.corners))
            }
        }.flatMap { $0 }
        let text = ([TruthRow("query", "attack", "design", "quad")] + rows).map(\.line).joined()
        try Data(text.utf8).write(to: folder.appendingPathComponent("truth.csv"))
    }
}
