import Foundation
import Oyuu
import OyuuFingerprint
import OyuuImage
import OyuuVerify
import TestSupport
import Testing

@Suite("Evaluation")
struct EvaluationTests {
    @Test("copies of a registered design are found and the stranger is left alone")
    func bench() async throws {
        let bench = try SmallBench()
        let outcome = try await Evaluation(BenchFolder(bench.folder.url.path)).run()
        let summary = outcome.summary
        #expect(outcome.failures.isEmpty && summary.designs == 2)
        #expect(outcome.answers.map(\.query.name) == ["a.jpg", "b.png", "x.png"])
        #expect(summary.recognition.all.calledRightly == 2 && summary.recognition.strangers.calledWrongly == 0)
        #expect(summary.retrieval.microAveragePrecision == 1)
        #expect(outcome.answers.allSatisfy { ($0.milliseconds ?? 0) > 0 })
    }

    @Test("an unreadable query is a failure by name and leaves the others their answers")
    func unreadable() async throws {
        let bench = try SmallBench()
        try bench.folder.write([1, 2, 3], to: "queries/a.jpg")
        let outcome = try await Evaluation(BenchFolder(bench.folder.url.path)).run()
        #expect(outcome.failures.count == 1 && outcome.failures[0].contains("a.jpg"))
        #expect(outcome.answers.count == 3 && outcome.answers[0].milliseconds == nil)
        #expect(outcome.summary.recognition.all.calledRightly == 1)
    }

    @Test("a stranger of a pairs folder does not answer to itself, and is there again for the next")
    func strangers() async throws {
        let folder = try TemporaryFolder()
        let designs = Pictures.designs
        for (name, index) in [("1.png", 0), ("2.png", 7)] {
            try folder.write(Data(contentsOf: designs[index]), to: name)
        }
        // The third is the first again under another name: checking either must name the other.
        try folder.write(Data(contentsOf: designs[0]), to: "3.png")
        try folder.write(
            "set,group,role,file\nfloor,a,stranger,1.png\nfloor,b,stranger,2.png\nfloor,c,stranger,3.png\n".utf8,
            to: "pairs.csv")
        let outcome = try await Evaluation(BenchFolder(folder.url.path)).run()
        let named = outcome.answers.map { Set($0.falseAlarms.map(\.design)) }
        #expect(named == [["floor/c"], [], ["floor/a"]])
    }

    @Test("results have a row an answer and the columns scorers read")
    func results() async throws {
        let bench = try SmallBench()
        let outcome = try await Evaluation(BenchFolder(bench.folder.url.path)).run()
        let path = bench.folder.path("results.csv")
        try Evaluation.write(outcome.answers, to: path)
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        #expect(lines.first == "query,design,score,copy,kinds,quad,ms")
        #expect(lines.count == 1 + outcome.answers.map(\.named.count).reduce(0, +))
        #expect(lines.dropFirst().first?.hasPrefix("a.jpg,d1,") == true)
    }

    @Test("real photographs of registered things: every set is measured, nothing is unreadable")
    func realPairs() async throws {
        guard let bench = SharedFolder.bench else {
            print("SKIPPED: 161 pictures of real pairs were not read; evaluation was tested on drawn pictures alone")
            return
        }
        let outcome = try await Evaluation(BenchFolder(bench.appendingPathComponent("pairs").path)).run()
        let recognition = outcome.summary.recognition
        #expect(outcome.failures.isEmpty && outcome.summary.designs == 85)
        #expect(recognition.attacks.map(\.attack) == ["banoo-room", "shop-pairs", "textile-prism"])
        #expect(recognition.all.queries == 75 && recognition.strangers.queries == 10)
    }
}

@Suite("The page of failures")
struct FailureReportTests {
    private func named(_ design: String, _ logNFA: Double) -> QueryAnswer.Named {
        QueryAnswer.Named(design: design, logNFA: logNFA, isCopy: logNFA < -3)
    }

    private func answer(
        _ name: String, _ attack: String, _ design: String?, _ named: [QueryAnswer.Named], at quad: Quadrilateral? = nil
    ) -> QueryAnswer {
        QueryAnswer(BenchFolder.Query(name: name, attack: attack, design: design, quad: quad), named: named)
    }

    @Test("false alarms come surest first, misses of easy attacks before those of hard ones")
    func order() {
        let answers = [
            answer("a", "easy", "1", [named("1", -9)]),
            answer("b", "easy", "1", [named("1", -2)]),
            answer("c", "hard", "1", []),
            answer("d", "hard", "1", [named("2", -4)]),
            answer("x", "none:easy", nil, [named("2", -7), named("1", -1)]),
            answer("y", "none:easy", nil, [named("3", -1)]),
        ]
        let worst = FailureCase.worst(of: answers)
        func names(_ kind: FailureCase.Kind) -> [String] {
            worst.filter { $0.kind == kind }.map(\.answer.query.name)
        }
        #expect(names(.falseAlarm) == ["x", "d"])
        #expect(names(.miss) == ["b", "c", "d"])
        #expect(names(.nearAlarm) == ["x", "y"])
        #expect(names(.misplaced).isEmpty && names(.misnamed).isEmpty)
    }

    @Test("limits hold, for each kind and for each attack")
    func limits() {
        let answers = (0..<9).map { answer("q\($0)", $0 < 6 ? "crop" : "fold", "1", []) }
        #expect(FailureCase.worst(of: answers, limit: 5, perAttack: 3).count == 5)
        #expect(FailureCase.worst(of: answers, limit: 50, perAttack: 3).count == 6)
    }

    @Test("the page names every failure, strangers' names made safe, with a picture beside it")
    func page() async throws {
        let small = try SmallBench()
        let bench = try BenchFolder(small.folder.url.path)
        let answers = [
            // A place far outside the picture, as a crop's is.
            answer(
                "a.jpg", "crop", "d1", [named("d2", -5), named("d1", -1)],
                at: Quadrilateral(Point(-900, 20), Point(1e7, -3), Point(400, 1e9), Point(-5, 60))),
            answer("<b>.png", "fold", "d1", []),
        ]
        let report = FailureReport(answers, of: bench)
        let folder = small.folder.path("failures")
        try report.write(to: folder)
        let page = try String(contentsOfFile: report.pagePath(in: folder), encoding: .utf8)
        #expect(page.contains("False alarms") && page.contains("Copies not called copies"))
        #expect(page.contains("&lt;b&gt;.png") && !page.contains("<b>.png"))
        let pictures = try SharedFolder.files(in: URL(fileURLWithPath: folder), extensions: ["jpg"])
        #expect(pictures.map(\.lastPathComponent) == ["false-alarm-01-a.jpg", "miss-01-a.jpg"])
        let sheet = try ImageDecoder.decode(contentsOf: pictures[0].path).raster
        #expect(sheet.width == 3 * 372 + 12 && sheet.height == 384)
    }
}
