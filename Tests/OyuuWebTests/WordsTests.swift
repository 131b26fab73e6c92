import Foundation
import OyuuText
import OyuuWeb
import TestSupport
import Testing

@Suite("The page's words")
struct WordsTests {
    /// Every text of every catalogue, with where it is from.
    private static let catalogues: [(name: String, words: [Words])] = [
        ("page", PageWords.all.sorted { $0.key < $1.key }.map(\.value)), ("lines", PageLineWords.all),
        ("errors", WebErrorWords.all), ("verdicts", VerdictWords.all), ("advice", AdviceWords.all),
        ("photos", PhotoErrorWords.all), ("certificates", CertificateWords.all), ("batches", BatchWords.all),
        ("desk", DeskWords.all), ("trail", TrailWords.all), ("accounts' trail", AccountTrailWords.all),
    ]

    /// The files of a folder of the sources, with what they hold.
    private static func sources(_ folder: String) throws -> [(file: String, text: String)] {
        let root = SharedFolder.packageRoot.appendingPathComponent("Sources/\(folder)")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    @Test("are there for every place in every template, and none is left over")
    func templates() throws {
        #expect(PageTemplates.sources.map(\.name) == PageTemplates.Name.allCases)
        var used: Set<String> = []
        for template in PageTemplates.sources {
            for match in template.text.matches(of: /\{\{\{?[#^\/]?\s*t\.([A-Za-z0-9_]+)/) {
                #expect(PageWords.all[String(match.1)] != nil, "\(match.1) in \(template.name)")
                used.insert(String(match.1))
            }
        }
        for source in try Self.sources("OyuuWeb") {
            for match in source.text.matches(of: /PageWords\.all\["([^"]+)"\]/) {
                #expect(PageWords.all[String(match.1)] != nil, "\(match.1) in \(source.file)")
                used.insert(String(match.1))
            }
        }
        #expect(Set(PageWords.all.keys).subtracting(used).isEmpty)
        #expect(used.count > 80)
    }

    @Test("stand in templates that open and close what they open, and escape all but what is drawn by the page itself")
    func escaping() throws {
        for template in PageTemplates.sources {
            var open: [Substring] = []
            for match in template.text.matches(of: /\{\{([#^\/])([^}]+)\}\}/) {
                if match.1 == "/" {
                    #expect(open.popLast() == match.2, "\(template.name)")
                } else {
                    open.append(match.2)
                }
            }
            #expect(open.isEmpty)
            let raw = template.text.matches(of: /\{\{[{&]\s*([^}\s]+)/).map(\.1)
            #expect(Set(raw).isSubset(of: ["body", "strip"]), "\(template.name): \(raw)")
        }
        _ = try PageTemplates()
    }

    @Test("have as many places for values in each language, and say something in each")
    func places() {
        for (name, words) in Self.catalogues {
            #expect(!words.isEmpty)
            for word in words {
                let texts = Language.allCases.map { word.text($0, values: Array(repeating: "{}", count: 9)) }
                let counts = texts.map { $0.components(separatedBy: "{}").count }
                #expect(Set(counts).count == 1, "\(name): \(texts)")
                #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("TODO") }, "\(name): \(texts)")
                #expect(texts.allSatisfy { !$0.contains("  ") && $0.first?.isWhitespace == false }, "\(name): \(texts)")
            }
        }
    }

    @Test("are all in the catalogues that tests and translators read")
    func whole() throws {
        let counted = Dictionary(
            uniqueKeysWithValues: [
                ("PageLineWords.swift", PageLineWords.all.count), ("WebErrorWords.swift", WebErrorWords.all.count),
                ("VerdictWords.swift", VerdictWords.all.count), ("AdviceWords.swift", AdviceWords.all.count),
                ("PhotoErrorWords.swift", PhotoErrorWords.all.count),
                ("CertificateWords.swift", CertificateWords.all.count), ("BatchWords.swift", BatchWords.all.count),
                ("DeskWords.swift", DeskWords.all.count),
            ])
        for source in try Self.sources("OyuuText") {
            guard let count = counted[source.file] else { continue }
            #expect(source.text.matches(of: /static let [A-Za-z]+ = Words\(/).count == count, "\(source.file)")
        }
    }

    @Test(
        "with a number have each language's own forms",
        arguments: [
            (0, "узоров", "designs"), (1, "узор", "design"), (2, "узора", "designs"), (4, "узора", "designs"),
            (5, "узоров", "designs"), (10, "узоров", "designs"), (11, "узоров", "designs"), (12, "узоров", "designs"),
            (14, "узоров", "designs"), (20, "узоров", "designs"), (21, "узор", "designs"), (22, "узора", "designs"),
            (25, "узоров", "designs"), (100, "узоров", "designs"), (101, "узор", "designs"), (102, "узора", "designs"),
            (111, "узоров", "designs"), (112, "узоров", "designs"), (121, "узор", "designs"),
            (1011, "узоров", "designs"),
            (Int.max, "узоров", "designs"), (-1, "узор", "designs"),
        ])
    func plurals(count: Int, russian: String, english: String) {
        #expect(PageLineWords.found.text(.russian, count) == "\(count) \(russian)")
        #expect(PageLineWords.found.text(.english, count) == "\(count) \(english)")
        #expect(PageLineWords.found.text(.kyrgyz, count) == "\(count) үлгү")
    }

    @Test("have their values in order, and a value that looks like a place is only a value")
    func values() {
        let words = VerdictWords.placesAgree
        #expect(words.text(.english, 1, "40") == "1 place agrees over 40 % of the design")
        #expect(
            words.text(.russian, 22, "{}") == "совпадает 22 места, найдено {} % узора".replacing("ает", with: "ают"))
        #expect(WebErrorWords.fieldEmpty.text(.english, "{} {{t.brand}}") == "“{} {{t.brand}}” is empty.")
        // Too few or too many values spoil nothing but themselves.
        #expect(WebErrorWords.busy.text(.english).hasPrefix("There is a queue just now. Try again in"))
        #expect(WebErrorWords.notFound.text(.english, "x") == WebErrorWords.notFound.text(.english))
    }

    @Test(
        "are in the language that the browser likes best of those spoken here",
        arguments: [
            ("ky", "ky"), ("ru-RU,ru;q=0.9,en;q=0.8", "ru"), ("en-GB, ru;q=0.5", "en"), ("de, fr;q=0.9", nil),
            ("de, ky;q=0.1", "ky"), ("en;q=0.3, ky;q=0.8, ru;q=0.5", "ky"), ("ru;q=0", nil),
            ("ru;q=0, en;q=0.001", "en"),
            ("KY-kg", "ky"), ("ky;Q=0.1, ru;Q=0.9", "ru"), ("*", nil), ("", nil), (",;,q=1;;", nil), ("ru;q=nan", nil),
            ("en ; q = 0.5 , ru ; q = 0.6", "ru"), ("en;q=x, ru;q=0.1", "ru"), ("ky\t;q=0.2,\ten", "en"),
            ("ru;level=1;q=0.2, en;q=0.3", "en"), ("ru, ky", "ru"), ("kyx, ruq", nil),
        ] as [(String, String?)])
    func acceptLanguage(header: String, code: String?) {
        #expect(Language(acceptLanguage: header)?.rawValue == code)
    }

    @Test("are found in a header of any length in no time")
    func longHeader() {
        #expect(Language(acceptLanguage: String(repeating: "xx;q=0.1,", count: 100_000) + "ru") == nil)
        #expect(Language(acceptLanguage: "ru," + String(repeating: ";", count: 100_000)) == .russian)
    }
}
