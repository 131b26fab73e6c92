import Foundation
import TestSupport
import Testing

@Suite("oyuu evaluate")
struct EvaluateCommandTests {
    private let oyuu = Program("oyuu", environment: ["NO_COLOR": "1"])
    private let bench: SmallBench

    init() throws { bench = try SmallBench() }

    /// Times and how sure a wrong answer was are not for a golden text.
    private func masked(_ text: String) -> String {
        text.replacing(#/(time a query|wall clock|surest wrong answer)( +).*/#) { "\($0.1)\($0.2)#" }
    }

    @Test("the text for a bench where everything is found")
    func golden() throws {
        let result = try oyuu.run("evaluate", bench.folder.url.path)
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(
            masked(result.output) == """
                2 designs, 3 queries: 2 copies, 1 strangers
                µAP                              1.0000
                recall at 90 % precision         1.0000
                recall before first false alarm  1.0000
                strangers flagged at 90 %        0 of 1
                called a copy, rightly           2 of 2
                called a copy of a wrong design  0 of 2
                strangers called copies          0 of 1 (0.0 per 1,000)
                surest wrong answer              #
                overlap with the true place      – median of 0
                kinds named rightly              1.000 of 2, 1.000 to the letter
                time a query                     #
                wall clock                       #
                attack      queries  ranked first  detected at 90 %  called a copy  called wrongly  overlap  kinds  to the letter
                recompress  1        1.000         1.000             1.000          0               –        1.000  1.000
                turn        1        1.000         1.000             1.000          0               –        1.000  1.000
                strangers   1        –             –                 –              0               –        –      –
                no false alarms

                """)
    }

    @Test("--json prints one object; --results and --failures write what they say")
    func outputs() throws {
        let results = bench.folder.path("results.csv")
        let failures = bench.folder.path("failures")
        let result = try oyuu.run(
            "evaluate", bench.folder.url.path, "--json", "--results", results, "--failures", failures)
        #expect(result.status == 0 && result.lines.count == 1)
        let json = try result.json()
        #expect(json["designs"] as? Int == 2 && json["retrieval"] is [String: Any])
        #expect(try String(contentsOfFile: results, encoding: .utf8).hasPrefix("query,design,score"))
        #expect(FileManager.default.fileExists(atPath: failures + "/failures.html"))
        #expect(result.errors.contains("failures.html"))
    }

    @Test("pairs print by set, and a false alarm by name")
    func pairs() throws {
        let folder = try TemporaryFolder()
        for (name, index) in [("1.png", 0), ("2.png", 0), ("3.png", 7)] {
            try folder.write(Data(contentsOf: Pictures.designs[index]), to: name)
        }
        try folder.write(
            "set,group,role,file\nroom,a,registered,1.png\nroom,a,photo,2.png\nfloor,b,stranger,3.png\nfloor,c,stranger,2.png\n"
                .utf8, to: "pairs.csv")
        let result = try oyuu.run("evaluate", folder.url.path)
        #expect(result.status == 0)
        #expect(result.lines.contains { $0.hasPrefix("set ") })
        #expect(result.lines.contains { $0.hasPrefix("none:floor  2") })
        #expect(result.output.contains("2.png (none:floor) called a copy of room/a, NFA 10^-"))
    }

    @Test("a folder that is no bench ends with 2 and says what is wanted")
    func noBench() throws {
        let result = try oyuu.run("evaluate", "/tmp")
        #expect(result.status == 2 && result.errors.contains("truth.csv") && result.errors.contains("pairs.csv"))
    }
}
