import Foundation
import TestSupport
import Testing

@Suite("The command line: scan of records") struct ScanRecordsCommandTests {
    private let folder: TemporaryFolder
    private let office: Program
    private let executor: Program
    private let pack: String
    private let design = Pictures.designs[0].path
    private let other = Pictures.designs[7].path

    init() throws {
        folder = try TemporaryFolder()
        office = Program("oyuu", environment: ["OYUU_REGISTER": folder.path("register"), "NO_COLOR": "1"])
        executor = Self.executor(folder)
        pack = folder.path("a.pack")
        _ = try office.run("register", design, "--title", "Кочкор мүйүз", "--holder", "Айзада")
        _ = try office.run("pack", pack)
    }

    private static func executor(_ folder: TemporaryFolder, locale: String = "C") -> Program {
        Program(
            "oyuu",
            environment: [
                "OYUU_REGISTER": folder.path("nothing"), "OYUU_KNOWN_KEYS": folder.path("known-keys"),
                "OYUU_CACHE": folder.path("cache"), "NO_COLOR": "1", "LANG": locale,
            ])
    }

    private func record(_ id: String, path: String) throws -> String {
        let fields = ["id": id, "path": path]
        return String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
    }

    private func record(_ id: String, bytesOf path: String) throws -> String {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        return #"{"id": "\#(id)", "photo": "\#(bytes.base64EncodedString())", "source": {"seen": [1, 2]}}"#
    }

    private func scan(_ records: [String], _ more: String...) throws -> (Program.Result, [[String: Any]]) {
        let result = try executor.run(
            ["scan", "--stdin", "--records", "--pack", pack] + more, input: records.map { $0 + "\n" }.joined())
        let answers = try result.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        return (result, answers)
    }

    private func same(_ left: Any?, _ right: Any?) throws -> Bool {
        guard let left = left as? NSDictionary, let right = right as? NSDictionary else { return false }
        return left.isEqual(to: right as? [AnyHashable: Any] ?? [:])
    }

    @Test("each photo is answered as check --pack --json answers it, by its path or by its bytes")
    func verdicts() throws {
        let photos = Array(
            try FileManager.default.contentsOfDirectory(atPath: SharedFolder.fixtures.path + "/photos").sorted()
                .filter { $0.contains("carpet-0") || $0.contains("ala-kiyiz-0") }.prefix(6)
        ).map { SharedFolder.fixtures.path + "/photos/" + $0 }
        #expect(photos.count == 6)
        let all = [design, other] + photos
        let checks = try executor.run(["check", "--json", "--pack", pack] + all).lines.map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        #expect(checks.count == all.count)
        let (byPath, paths) = try scan(all.map { try record("path of \($0)", path: $0) }, "--colors", "--jobs", "3")
        let (byBytes, bytes) = try scan(all.map { try record($0, bytesOf: $0) }, "--colors")
        #expect(byPath.status == 1 && byBytes.status == 1)
        #expect(byPath.errors.contains("8 photos checked, ") && byPath.errors.contains("copy a registered design"))
        for (place, photo) in all.enumerated() {
            #expect(paths[place]["id"] as? String == "path of \(photo)" && paths[place]["type"] as? String == "photo")
            #expect(try same(paths[place]["verdict"], checks[place]), "\(photo)")
            // Bytes are called by their id, which is the path here.
            #expect(bytes[place]["id"] as? String == photo && bytes[place]["modified"] as? Int == 0)
            #expect(try same(bytes[place]["verdict"], checks[place]), "\(photo)")
            #expect(bytes[place]["size"] as? Int == paths[place]["size"] as? Int)
        }
        #expect(!FileManager.default.fileExists(atPath: "oyuu-report"))
    }

    @Test("every bad record has its answer with its reason, and none stops the rest")
    func badRecords() throws {
        let torn = try folder.write([0xFF, 0xD8, 0xFF, 0xE0, 0, 1], to: "torn.jpg")
        let long = String(repeating: "i", count: 5000)
        let records = [
            "no JSON", "", "[]", #"{"path": "\#(other)"}"#, #"{"id": 7, "path": "\#(other)"}"#,
            #"{"id": "\#(long)", "path": "x"}"#, #"{"id": "none"}"#,
            #"{"id": "both", "path": "\#(other)", "photo": ""}"#, #"{"id": "base", "photo": "%%%"}"#,
            #"{"id": "empty", "photo": ""}"#, #"{"id": "text", "photo": "aGVsbG8="}"#,
            #"{"id": "zero", "path": "a\u0000b"}"#, try record("missing", path: "/no/such.jpg"),
            try record("folder", path: folder.url.path), try record("torn", path: torn),
            String(repeating: "[", count: 100_000), "\u{FEFF}{}", #"{"id": "last", "path": "\#(design)"}"#,
        ]
        let (result, answers) = try scan(records)
        let codes = answers.map { $0["code"] as? String ?? $0["type"] as? String }
        #expect(
            codes == [
                "record-not-json", "record-not-json", "record-not-json", "record-without-id", "record-without-id",
                "record-id-too-long", "record-without-photo", "record-without-photo", "record-not-base64", "empty",
                "other-format", "unreadable", "missing", "directory", "truncated", "record-not-json",
                codes[16], "photo",
            ])
        #expect(codes[16]?.hasPrefix("record-") == true)
        #expect(answers.prefix(6).allSatisfy { $0["id"] is NSNull })
        #expect(answers[0]["photo"] as? String == "line 1" && answers[5]["photo"] as? String == "line 6")
        let ids = ["none", "both", "base", "empty", "text", "zero", "missing", "folder", "torn"]
        #expect(answers[6..<15].map { $0["id"] as? String } == ids)
        #expect(answers.dropLast().allSatisfy { ($0["reason"] as? String)?.isEmpty == false })
        #expect(result.status == 1 && result.errors.contains("17 records could not be checked"))
    }

    @Test("many at a time are answered in the order they came, those that end early with them")
    func order() throws {
        let small = try folder.write([1], to: "small.jpg")
        let records = try (0..<60).map { number in
            try record("r\(number)", path: number % 7 == 0 ? other : small)
        }
        let (result, answers) = try scan(records, "--jobs", "5")
        #expect(answers.map { $0["id"] as? String } == (0..<60).map { "r\($0)" })
        #expect(result.status == 0)
    }

    @Test("status is scan's: 0 no copy, 1 a copy, 2 where there is no photo or none could be read, or no pack")
    func status() throws {
        #expect(try scan([record("a", path: other)]).0.status == 0)
        #expect(try scan([record("a", path: design)]).0.status == 1)
        #expect(try scan([record("a", path: "/no/such.jpg")]).0.status == 2)
        let nothing = try scan([]).0
        #expect(nothing.status == 2 && nothing.errors.contains("no photos found") && nothing.output.isEmpty)
        let noPack = try executor.run("scan", "--stdin", "--records", "--pack", folder.path("none.pack"), input: "{}\n")
        #expect(noPack.status == 2 && noPack.output.isEmpty)
        let register = try office.run("scan", "--stdin", "--records", input: try record("a", path: design) + "\n")
        #expect(register.status == 1 && register.lines.count == 1)
    }

    @Test("an answer comes although the next record does not: whoever waits for it before giving the next is not stuck")
    func conversation() async throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: executor.path)
        process.arguments = ["scan", "--stdin", "--records", "--pack", pack]
        process.environment = ProcessInfo.processInfo.environment.merging([
            "OYUU_KNOWN_KEYS": folder.path("known-keys"), "OYUU_CACHE": folder.path("cache"),
        ]) { $1 }
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        let watch = Task {
            try await Task.sleep(for: .seconds(120))
            process.terminate()
        }
        for number in 0..<3 {
            try input.fileHandleForWriting.write(contentsOf: Data((try record("r\(number)", path: design) + "\n").utf8))
            var line = Data()
            while line.last != UInt8(ascii: "\n"), let part = try output.fileHandleForReading.read(upToCount: 1) {
                line.append(part)
            }
            let answer = try JSONSerialization.jsonObject(with: line) as? [String: Any]
            #expect(answer?["id"] as? String == "r\(number)")
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        watch.cancel()
        #expect(process.terminationReason == .exit && process.terminationStatus == 1)
    }

    @Test("where nobody reads the answers any more, the scan ends although records go on coming")
    func nobodyReads() throws {
        let records = try folder.write((try record("a", path: other) + "\n").utf8, to: "records")
        let scan = "'\(executor.path)' scan --stdin --records --pack '\(pack)'"
        let line =
            "(while cat '\(records)' 2>/dev/null; do :; done) | timeout 100 sh -c \"\(scan); echo \\$? >&2\" | head -n 1"
        let result = try Program.shell(
            line, ["OYUU_KNOWN_KEYS": folder.path("known-keys"), "OYUU_CACHE": folder.path("cache")])
        #expect(result.lines.count == 1 && result.errors.hasSuffix("2\n"), "\(result.errors)")
    }

    @Test("what does not go together is said in three languages, and so are the totals")
    func words() throws {
        let arguments = [
            ["scan", "--records", other, "--pack", pack],
            ["scan", "--stdin", "--records", "--report", "r", "--pack", pack],
            ["scan", "--stdin", "--records", "--among", "--pack", pack], ["scan", "--stdin", "--no-cache"],
        ]
        let words = [
            "C": "1 record could not be checked", "ru_RU.UTF-8": "1 запись проверить не удалось",
            "ky_KG.UTF-8": "1 жазуу текшерилбей калды",
        ]
        for (locale, expected) in words {
            let program = Self.executor(folder, locale: locale)
            let told = try arguments.map { try program.run($0, input: "") }
            #expect(told.allSatisfy { $0.status == 2 && $0.output.isEmpty })
            if locale != "C" {
                for result in told {
                    #expect(result.errors.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) })
                }
            }
            let totals = try program.run("scan", "--stdin", "--records", "--pack", pack, input: "bad\n")
            #expect(totals.errors.contains(expected), "\(totals.errors)")
        }
    }
}
