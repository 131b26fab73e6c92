import Foundation
import OyuuPack
import OyuuRegistry
import OyuuSigning

/// Runs a bench folder through a fresh register, or a pack made from it: the same calls as `register`, `pack` and `check`,
/// nothing else.
public struct Evaluation: Sendable {
    /// What was answered.
    public struct Outcome: Sendable {
        /// One a query, in the order of the folder.
        public let answers: [QueryAnswer]
        public let summary: EvaluationSummary
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
    /// What pack to check with in place of the register; nil for the register itself.
    public let pack: PackProfile?

    public init(
        _ folder: BenchFolder, jobs: Int = ProcessInfo.processInfo.activeProcessorCount, pack: PackProfile? = nil
    ) {
        self.folder = folder
        self.jobs = max(1, jobs)
        self.pack = pack
    }

    /// Registers, checks and scores; the register is made in a temporary folder and removed.
    ///
    /// - Parameter progress: called with the number of queries done.
    public func run(progress: @escaping (Int) -> Void = { _ in }) async throws(OyuuError) -> Outcome {
        if pack != nil, folder.queries.contains(where: { $0.own != nil }) {
            throw .usage("in \(folder.path) designs must stand aside one by one, which a pack cannot do")
        }
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("oyuu-evaluate-\(UUID())")
        defer { try? FileManager.default.removeItem(at: directory) }
        let register = try await OrnamentRegister.open(at: directory, create: true)
        var run = EvaluationRun(folder: folder, register: register, progress: progress)
        do {
            let clock = ContinuousClock()
            let registering = clock.now
            for design in folder.registered { try await run.register(design) }
            let checking = clock.now
            if let pack {
                let packed = try await register.pack(pack, key: RegisterKey(), date: Date()).pack
                run.checker = try PackedRegister(packed)
            }
            try await run.check(jobs: jobs)
            let finished = clock.now
            let answers = run.answers.compactMap { $0 }
            return Outcome(
                answers: answers,
                summary: EvaluationSummary(
                    designs: run.numbers.count, failures: run.failures.count, answers: answers),
                failures: run.failures, registerSeconds: (checking - registering) / .seconds(1),
                checkSeconds: (finished - checking) / .seconds(1))
        } catch {
            throw OyuuError(error, file: folder.path)
        }
    }
}

/// One evaluation under way.
private struct EvaluationRun {
    let folder: BenchFolder
    let register: OrnamentRegister
    /// What queries are checked against.
    var checker: any PhotoChecking
    let progress: (Int) -> Void
    private(set) var failures: [String] = []
    private(set) var numbers: [String: DesignNumber] = [:]
    /// In the order of the queries; nil while not yet checked.
    private(set) var answers: [QueryAnswer?]
    private var identifiers: [DesignNumber: String] = [:]
    private var done = 0

    init(folder: BenchFolder, register: OrnamentRegister, progress: @escaping (Int) -> Void) {
        self.folder = folder
        self.register = register
        checker = register
        self.progress = progress
        answers = Array(repeating: nil, count: folder.queries.count)
    }

    mutating func register(_ design: BenchFolder.Registered) async throws(OyuuError) {
        let options = RegistrationOptions(keepPhotos: false, force: true, actor: "evaluation", date: Date())
        do throws(OyuuError) {
            let details = DesignDetails(title: design.id, holder: "bench")
            if case .registered(let filed, _) = try await register.register(
                [.file(design.path)], as: details, options: options)
            {
                identifiers[filed.number] = design.id
                numbers[design.id] = filed.number
            }
        } catch {
            guard error.concernsOnePhoto else { throw error }
            failures.append(error.description)
        }
    }

    /// Checks every query, those whose own design must stand aside one at a time after the others.
    mutating func check(jobs: Int) async throws {
        let folder = folder
        let register = register
        let checker = checker
        let open = folder.queries.indices.filter { folder.queries[$0].own == nil }
        var next = open.makeIterator()
        try await mapInOrder(open, width: jobs) { index in
            await Self.answer(folder.queries[index], in: folder, by: checker)
        } consume: { result in
            if let index = next.next() { take(result, at: index) }
        }
        for index in folder.queries.indices {
            guard let own = folder.queries[index].own, let design = folder.registered.first(where: { $0.id == own })
            else { continue }
            if let number = numbers[own] {
                _ = try await register.withdraw(number, reason: "its own photo", actor: "evaluation", date: Date())
            }
            take(await Self.answer(folder.queries[index], in: folder, by: register), at: index)
            try await self.register(design)
        }
    }

    private typealias Answer = Result<(verdict: Verdict, milliseconds: Double), OyuuError>

    private static func answer(
        _ query: BenchFolder.Query, in folder: BenchFolder, by checker: any PhotoChecking
    ) async -> Answer {
        let options = CheckOptions(
            similarLimit: Evaluation.answersPerQuery, similarLogNFA: .infinity, sharedColorsLimit: 0)
        let clock = ContinuousClock()
        let start = clock.now
        do throws(OyuuError) {
            let verdict = try await checker.check(.file(folder.path(of: query)), options: options)
            return .success((verdict, (clock.now - start) / .milliseconds(1)))
        } catch {
            return .failure(error)
        }
    }

    private mutating func take(_ result: Answer, at index: Int) {
        let query = folder.queries[index]
        switch result {
        case .success(let (verdict, milliseconds)):
            let named = (verdict.copies + verdict.similar).compactMap { finding in
                identifiers[finding.design].map { QueryAnswer.Named(finding, design: $0) }
            }
            answers[index] = QueryAnswer(query, named: named, milliseconds: milliseconds)
        case .failure(let error):
            failures.append(error.description)
            answers[index] = QueryAnswer(query, named: [])
        }
        done += 1
        progress(done)
    }
}
