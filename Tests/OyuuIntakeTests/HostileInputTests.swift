import Foundation
import OyuuIntake
import OyuuText
import TestSupport
import Testing

@Suite("Samples with bytes changed") struct HostileInputTests {
    /// Cut, changed, doubled and taken out, the same in every run.
    private static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        // Half of them in ways that XML does not notice.
        if random.chance(0.5) {
            for _ in 0..<random.integer(in: 1...8) {
                let place = random.integer(in: 0...(bytes.count - 1))
                guard (0x30...0x39).contains(bytes[place]) || bytes[place] == 0x0A else { continue }
                bytes[place] = Array("0123456789 -/.".utf8)[random.integer(in: 0...13)]
            }
            return bytes
        }
        for _ in 0..<random.integer(in: 1...6) where !bytes.isEmpty {
            let place = random.integer(in: 0...(bytes.count - 1))
            let end = min(bytes.count, place + random.integer(in: 1...40))
            switch random.integer(in: 0...5) {
            case 0: bytes.removeLast(bytes.count - place)
            case 1: bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 2: bytes[place] = Array("<>&\"'=/!?-[]\n\0".utf8)[random.integer(in: 0...13)]
            case 3: bytes.removeSubrange(place..<end)
            case 4: bytes.insert(contentsOf: bytes[place..<end], at: random.integer(in: 0...(bytes.count - 1)))
            default: bytes.insert(contentsOf: Array("<!DOCTYPE a>".utf8), at: place)
            }
        }
        return bytes
    }

    @Test("never crash, hang or read anything outside; what is read can be written and read again")
    func documents() throws {
        var random = SeededGenerator(seed: 96)
        let folder = try TemporaryFolder()
        let pictures = SharedFolder.fixtures.resolvingSymlinksInPath().path + "/"
        var (read, refused, slowest) = (0, 0, 0.0)
        for sample in Intake.documents {
            let original = try Intake.bytes(sample)
            for round in 0..<150 {
                let path = try folder.write(Self.damaged(original, &random), to: "\(sample)-\(round).xml")
                var content: SubmissionBatchContent?
                slowest = max(slowest, Intake.seconds { content = try? Intake.read(path) })
                guard let content else {
                    refused += 1
                    continue
                }
                for problem in content.problems { #expect(!problem.words(in: .kyrgyz).isEmpty) }
                for document in content.documents {
                    read += 1
                    #expect(document.views.allSatisfy { $0.path.hasPrefix(pictures) })
                    #expect(try ST96Writer.document(of: document) == document.original)
                    let findings = ST96Findings(registrationNumber: "R", registrationDate: "2024-11-28")
                    let written = try ST96Writer.document(of: document, findings: findings)
                    #expect(try Intake.read(written).references.contains(document.reference))
                }
            }
        }
        print("\(read) designs of damaged documents were read, \(refused) documents refused; \(slowest) s at most")
        #expect(read > 100 && refused > 100 && slowest < 2)
    }

    @Test("of manifests and archives never crash or hang")
    func others() throws {
        var random = SeededGenerator(seed: 4180)
        let folder = try TemporaryFolder()
        let manifest = [UInt8](try Data(contentsOf: Intake.samples.appendingPathComponent("manifest.csv")))
        let zip = try ZipMaker.zip([
            ("a/1.png", Intake.picture), ("a/2.png", [UInt8](repeating: 7, count: 3_000)), ("list.csv", manifest),
            ("b/x.xml", try Intake.bytes("hague-dm-900117")),
        ])
        var slowest = 0.0
        for round in 0..<300 {
            let table = try folder.write(Self.damaged(manifest, &random), to: "\(round).csv")
            let archive = try folder.write(Self.damaged(zip, &random), to: "\(round).zip")
            for path in [table, archive] {
                let seconds = Intake.seconds {
                    do throws(IntakeError) {
                        _ = try SubmissionReader.read(
                            path, unpackingTo: folder.path("unpacked-\(round)"), picturesIn: SharedFolder.fixtures.path)
                    } catch {
                        #expect(!error.description.isEmpty)
                    }
                }
                slowest = max(slowest, seconds)
            }
        }
        #expect(slowest < 2)
    }
}

@Suite("Words of intake") struct IntakeWordsTests {
    private static let kinds: [IntakeProblem.Kind] = [
        .noViews, .viewMissing("a"), .viewOutside("a"), .notAPicture("a"), .unclaimed, .link, .tooDeep(limit: 4),
        .badDate(.filed, "a"), .badClass("a"), .badOffice("a"), .missing(.title), .badText(.holder, limit: 9),
        .tooMany(.view, limit: 9), .duplicateReference, .duplicateView("a"), .conflict(.creator, "a"),
        .unknownColumn("a"),
        .cellCount(found: 1, expected: 2), .badQuote, .unclosedQuote, .entry(.encrypted), .entry(.bomb),
        .entry(.unsupported), .entry(.damaged), .entry(.tooLarge(limit: 1)), .unsafeName, .duplicateName,
        .file(reason: "it cannot be written"), .xml(.tooLarge(limit: 1)), .xml(.encoding("a")), .xml(.notText),
        .xml(.documentType(line: 1)), .xml(.tooDeep(line: 1, limit: 2)), .xml(.tooManyElements(limit: 1)),
        .xml(.tooManyAttributes(line: 1, limit: 2)), .xml(.tagTooLong(line: 1, limit: 2)),
        .xml(.malformed(line: 1, reason: "a")), .xml(.noDesign(root: "a")), .table(.tooLarge(limit: 1)),
        .table(.notText(line: 1)), .table(.missingColumn(.view)), .table(.doubleColumn(.view)),
        .table(.tooManyRows(limit: 1)), .table(.tooManyBadRows(limit: 1)), .more(3),
    ]

    @Test("say of every problem and error what to do, in each language its own, on one line")
    func languages() {
        let errors: [IntakeError] = [
            .unreadable(path: "p", reason: "it cannot be opened"), .unknownKind(path: "p"), .unpackFolder(path: "p"),
            .zip(.unreadable(reason: "a"), path: "p"), .zip(.tooManyEntries(limit: 1), path: "p"),
            .tooManyFiles(path: "p", limit: 1), .noSuchDesign(reference: "p"),
            .notWritable(reference: "p", field: .title),
        ]
        let problems = Self.kinds.map { IntakeProblem(file: "p", line: 3, element: "/a", reference: "r", kind: $0) }
        let texts = Language.allCases.map { language in
            problems.map { $0.words(in: language) } + errors.map { $0.words(in: language) }
        }
        for text in texts.joined() {
            #expect(text.contains("; ") && !text.contains("{}") && !text.contains("\n"), "\(text)")
        }
        for index in texts[0].indices { #expect(Set(texts.map { $0[index] }).count == 3, "\(texts[0][index])") }
        #expect(Set(texts[2]).count == texts[2].count)
        let codes = problems.map(\.code) + errors.map(\.code)
        #expect(codes.allSatisfy { $0.allSatisfy { $0.isLetter && $0.isLowercase || $0 == "-" } })
        #expect(
            problems[7].words(in: .russian)
                == "p, строка 3, /a [r]: дата подачи (22): даты a нет; пишите как 2024-05-17")
    }

    @Test("make strangers' control characters harmless")
    func printable() {
        let problem = IntakeProblem(file: "a\u{1B}[2J", reference: "\u{202E}r", kind: .badClass("\u{7}"))
        for language in Language.allCases {
            let text = problem.words(in: language)
            #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
        }
    }
}
