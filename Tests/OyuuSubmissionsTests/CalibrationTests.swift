import Foundation
import OyuuText
import TestSupport
import Testing

@testable import OyuuSubmissions

@Suite("Calibration") struct CalibrationTests {
    @Test("intervals are Wilson's")
    func wilson() {
        // scipy.stats.binomtest(count, total).proportion_ci(method="wilson")
        let known: [(Int, Int, Double, Double)] = [
            (0, 10, 0, 0.277533), (10, 10, 0.722467, 1), (5, 10, 0.236593, 0.763407), (1, 20, 0.008881, 0.236131),
            (90, 100, 0.825634, 0.944773),
        ]
        for (count, total, low, high) in known {
            let interval = Proportion(count, of: total).interval
            #expect(
                abs(interval.lowerBound - low) < 1e-5 && abs(interval.upperBound - high) < 1e-5, "\(count)/\(total)")
        }
        #expect(Proportion(0, of: 0).share == nil && Proportion(0, of: 0).interval == 0...1)
    }

    @Test("precision and recall at a line are of the decided pairs")
    func rows() throws {
        let calibration = Calibration([
            .init(logNFA: -12, isCopy: true), .init(logNFA: -3.5, isCopy: true), .init(logNFA: -0.5, isCopy: true),
            .init(logNFA: nil, isCopy: true), .init(logNFA: -4, isCopy: false), .init(logNFA: -1.5, isCopy: false),
        ])
        let atThree = try #require(calibration.rows.first { $0.logNFA == -3 })
        #expect(atThree.precision == Proportion(2, of: 3) && atThree.recall == Proportion(2, of: 4))
        let atTen = try #require(calibration.rows.first { $0.logNFA == -10 })
        #expect(atTen.precision == Proportion(1, of: 1) && atTen.recall == Proportion(1, of: 4))
        #expect(calibration.copies == 4 && calibration.unlisted == 1 && calibration.others == 2)
        #expect(calibration.isOfFew)
    }

    @Test("it follows the latest decisions on what was found", arguments: StoreKind.allCases)
    func decided(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take(
            "a",
            [
                try office.document("copy", [Submitted.small(0)]), try office.document("wrong", [Submitted.small(7)]),
                try office.document("missed", [Submitted.design(21)]),
                try office.document("open", [Submitted.turned(7)]),
                try office.document("dark", [Submitted.design(25)]),
            ])
        try await office.work()
        for (reference, kind) in [
            ("copy", Decision.Kind.notACopy), ("copy", .copyOfDesign(office.designs[0])), ("wrong", .notACopy),
            ("missed", .copyOfDesign(office.designs[1])), ("dark", .needsALook),
        ] {
            _ = try await office.store.decide(reference, kind, reason: "seen", actor: "aijan")
        }
        let calibration = try await office.store.calibration()
        #expect(calibration.copies == 2 && calibration.needingALook == 1 && calibration.undecidedSubmissions == 1)
        let row = try #require(calibration.rows.first { $0.logNFA == -3 })
        // "wrong" agrees with the registered design. That "open", which came later, shows the same is no charge against it.
        let wrong = try #require(try await office.rows("a")["wrong"])
        let alarms = wrong.verdict?.designs.count ?? 0
        #expect(alarms == 1 && wrong.others.contains { $0.submission.reference == "open" })
        #expect(wrong.others.allSatisfy { $0.order == .otherIsLater })
        let open = try #require(try await office.rows("a")["open"])
        let charges = (open.verdict?.designs.count ?? 0) + open.others.count { $0.order == .otherIsEarlier }
        #expect(calibration.undecidedPairs == charges)
        #expect(row.recall == Proportion(1, of: 2))
        #expect(row.precision == Proportion(1, of: 1 + alarms))
    }

    @Test(
        "an original decided to be none is no false alarm, nor is a pair that is called a copy the other way round",
        arguments: StoreKind.allCases)
    func originals(kind: StoreKind) async throws {
        let office = try await Office(kind)
        try await office.take("n", [try office.document("N1", [Submitted.design(12)], filedOn: "2026-01-01")])
        try await office.take(
            "u", [try office.document("U1", [Submitted.small(12)], filedOn: "2026-03-01")], priority: 9)
        try await office.work()
        func decide(_ reference: String, _ kind: Decision.Kind) async throws {
            _ = try await office.store.decide(reference, kind, reason: "seen", actor: "aijan")
        }
        func atThree() async throws -> Calibration.Row {
            try #require(try await office.store.calibration().rows.first { $0.logNFA == -3 })
        }
        #expect(try await office.store.calibration().undecidedPairs == 1)
        try await decide("N1", .notACopy)
        try await decide("U1", .copyOfSubmission(batch: "", reference: "N1"))
        var row = try await atThree()
        #expect(row.precision == Proportion(1, of: 1) && row.recall == Proportion(1, of: 1))
        // The examiner knows of an earlier filing than the program.
        try await decide("U1", .notACopy)
        try await decide("N1", .copyOfSubmission(batch: "", reference: "U1"))
        row = try await atThree()
        #expect(row.precision == Proportion(1, of: 1) && row.recall == Proportion(1, of: 1))
        // Nobody calls it a copy: the program's charge against the later one was wrong.
        try await decide("N1", .notACopy)
        #expect(try await atThree().precision == Proportion(0, of: 1))
    }

    @Test("the plot is a drawing that another program reads, in every language")
    func plot() throws {
        let calibration = Calibration(
            (0..<40).map { .init(logNFA: Double(-$0), isCopy: $0 % 5 != 0) }, undecidedSubmissions: 3)
        for language in Language.allCases {
            let svg = CalibrationPlot.svg(calibration, in: language)
            let folder = try TemporaryFolder()
            let file = try folder.write(svg.utf8, to: "plot.svg")
            let result = try Program.shell(
                "xmllint --noout '\(file)' 2>&1 || python3 -c 'import sys,xml.dom.minidom as m; m.parse(sys.argv[1])' '\(file)'",
                [:])
            #expect(result.status == 0, "\(result.output) \(result.errors)")
            #expect(svg.contains(CalibrationWords.precision.text(language)))
        }
    }
}
