import Foundation
import OyuuRegistry

/// Runs a bench folder through a fresh register: the same calls as `register` and `check`, nothing else.
public struct Evaluation: Sendable {
    /// What was answered and how good it was.
    public struct Outcome: Sendable {
        public let answers: [RetrievalMetrics.Answer]
        public let metrics: RetrievalMetrics
        /// Queries or designs that could not be read, with the reason.
        public let failures: [String]
        /// Wall-clock seconds for registering and for checking.
        public let registerSeconds: Double
        public let checkSeconds: Double
    }

    /// Designs named a query, copies and resemblances together.
    public static let answersPerQuery = 5

    public let folder: BenchFolder
    public let jobs: Int

    public init(_ folder: BenchFolder, jobs: Int = ProcessInfo.processInfo.activeProcessorCount) {
        self.folder = folder
        self.jobs = max(1, jobs)
    }

    /// Registers, checks and scores; the register is made in a temporary folder and removed.
    public func run(progress: (Int) -> Void = { _ in }) async throws(OyuuError) -> Outcome {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("oyuu-evaluate-\(UUID())")
        defer { try? FileManager.default.removeItem(at: directory) }
        let register = try await OrnamentRegister.open(at: directory, create: true)
        do {
            return try await run(in: register, progress: progress)
        } catch {
            throw OyuuError(error, file: folder.path)
        }
    }

    private func run(
        in register: OrnamentRegister, progress: (Int) -> Void
    ) async throws -> Outcome {
        let clock = ContinuousClock()
        var failures: [String] = []
        var identifiers: [DesignNumber: String] = [:]
        let registering = clock.now
        for (id, path) in folder.registered {
            do throws(OyuuError) {
                let options = RegistrationOptions(keepPhotos: false, force: true, actor: "evaluation", date: Date())
                if case .registered(let design, _) = try await register.register(
                    [.file(path)], as: DesignDetails(title: id, holder: "bench"), options: options)
                {
                    identifiers[design.number] = id
                }
            } catch {
                failures.append(error.description)
            }
        }

        let checking = clock.now
        let folder = folder
        var answers: [RetrievalMetrics.Answer] = []
        var done = 0
        let options = CheckOptions(
            similarLimit: Self.answersPerQuery, similarLogNFA: .infinity, sharedColorsLimit: 0)
        let names = identifiers
        try await mapInOrder(folder.queries, width: jobs) { query -> Result<Verdict, OyuuError> in
            do throws(OyuuError) {
                return .success(try await register.check(.file(folder.path(of: query)), options: options))
            } catch {
                return .failure(error)
            }
        } consume: { result in
            let query = folder.queries[done]
            done += 1
            switch result {
            case .success(let verdict):
                for finding in verdict.copies + verdict.similar {
                    guard let id = names[finding.design] else { continue }
                    answers.append(.init(query: query.name, design: id, score: -finding.logNFA))
                }
            case .failure(let error):
                failures.append(error.description)
            }
            progress(done)
        }
        let finished = clock.now
        return Outcome(
            answers: answers, metrics: RetrievalMetrics(truth: folder.queries, answers: answers), failures: failures,
            registerSeconds: (checking - registering) / .seconds(1), checkSeconds: (finished - checking) / .seconds(1))
    }

    /// Writes `query,design,score` rows, in the order of the queries.
    public static func write(_ answers: [RetrievalMetrics.Answer], to path: String) throws(OyuuError) {
        let file = try TextFile(path)
        try file.write(CSV.row(["query", "design", "score"]))
        for answer in answers {
            try file.write(CSV.row([answer.query, answer.design, ScanReport.format(answer.score, digits: 6)]))
        }
        try file.finish()
    }
}
