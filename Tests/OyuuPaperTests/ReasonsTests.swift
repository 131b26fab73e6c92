import Foundation
import OyuuText
import TestSupport
import Testing

@Suite("Reasons inside errors") struct ReasonsTests {
    @Test("are found by their English, with their values")
    func values() {
        #expect(
            Reasons.text("register.sqlite is not a file", in: .russian) == "register.sqlite не файл")
        #expect(
            Reasons.text("cannot be read (No such file or directory)", in: .kyrgyz)
                == "окулбайт (мындай файл же папка жок)")
        #expect(
            Reasons.text("the corner 7,9 lies outside the photo, which is 90×60 pixels", in: .russian)
                == "угол 7,9 лежит вне снимка, в котором 90×60 пикселей")
        #expect(
            Reasons.text("/x/index: the index is damaged in page 3 (motifs)", in: .russian)
                == "/x/index: индекс повреждён на странице 3 (motifs)")
        #expect(
            Reasons.text("cannot be written (Is a directory); name a file in a folder that is there", in: .russian)
                == "нельзя записать (это папка); назовите файл в существующей папке")
    }

    @Test("of a certificate's field call it as the certificate does")
    func fields() {
        #expect(PaperReasonWords.part("the field holder", in: .kyrgyz) == "«Ээси» талаасы")
        #expect(PaperReasonWords.part("the field made on", in: .russian) == "поле «Дата создания»")
        #expect(PaperReasonWords.part("the field holder", in: .english) == "the field “Holder”")
        #expect(PaperReasonWords.part("the heading", in: .russian) == "заголовок")
        #expect(PaperReasonWords.part("photo 2", in: .kyrgyz) == "2-сүрөт")
    }

    @Test("of a server that cannot listen name the port and what to do")
    func listening() {
        let english = "port 8080 is in use; stop the program that uses it, or give another one with --port"
        #expect(Reasons.text(english, in: .russian).hasPrefix("порт 8080 занят; "))
        #expect(Reasons.text(english, in: .kyrgyz).hasPrefix("8080 порту бош эмес; "))
        let second = "another oyuu serve runs over this register; stop it, or serve another one"
        #expect(Reasons.text(second, in: .russian).hasPrefix("с этим реестром уже работает другой oyuu serve"))
    }

    @Test("stay as they are in English, and where nobody has words for them")
    func untold() {
        let odd = "SQLite error 26: {} strange; things: happen"
        for language in Language.allCases { #expect(Reasons.text(odd, in: language) == odd) }
        #expect(Reasons.text("the file is empty", in: .english) == "the file is empty")
        #expect(Reasons.text("", in: .kyrgyz) == "")
        // Whoever names files makes no work of it.
        let long = String(repeating: ": ; is {} not (", count: 100_000)
        #expect(Reasons.text(long, in: .kyrgyz) == long)
        let nested = String(repeating: "cannot be read (", count: 200)
        #expect(Reasons.text(nested, in: .russian).count >= nested.count / 2)
    }

    @Test("that the sources give as text have words in every language")
    func sources() throws {
        var count = 0
        for folder in [
            "Oyuu", "OyuuCommand", "OyuuOffice", "OyuuRegistry", "OyuuSigning", "OyuuPaper", "OyuuLog", "OyuuIntake",
            "OyuuSubmissions", "OyuuWatch",
        ] {
            for (file, text) in try Self.files(of: folder) {
                for literal in Self.literals(in: text) where !Self.noReasons.contains(literal) {
                    count += 1
                    #expect(Reasons.hasWords(for: literal), "\(file): \(literal)")
                }
            }
        }
        #expect(count > 90)
    }

    /// Texts that are no reasons, that only pass on another's, or that say what is damaged in a database.
    private static let noReasons: Set<String> = [
        "7", "7: 7", "7 (7); 7", "its own photo", "--reason", "a design has number 7", "two photos have number 7",
        "a design cannot be written as JSON: 7",
    ]

    private static func files(of folder: String) throws -> [(name: String, text: String)] {
        let root = SharedFolder.packageRoot.appendingPathComponent("Sources/\(folder)")
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
    }

    /// The texts that stand behind `reason:`, `.usage(` and `ValidationError(`, with 7 for every value.
    private static func literals(in source: String) -> [String] {
        source.matches(of: /(?:\breason: |\breason =|\.usage\(|ValidationError\()\s*"/).map { match in
            var rest = source[match.range.upperBound...]
            var text = literal(&rest)
            while let joined = rest.prefixMatch(of: /\s*\+\s*"/) {
                rest = rest[joined.range.upperBound...]
                text += literal(&rest)
            }
            return text
        }
    }

    /// Reads to the end of a literal.
    private static func literal(_ rest: inout Substring) -> String {
        var text = ""
        while let character = rest.popFirst() {
            if character == "\"" { return text }
            guard character == "\\", rest.popFirst() == "(" else {
                text.append(character)
                continue
            }
            text += "7"
            var depth = 1
            while depth > 0, let inner = rest.popFirst() {
                switch inner {
                case "(": depth += 1
                case ")": depth -= 1
                case "\"": _ = literal(&rest)
                default: break
                }
            }
        }
        return text
    }
}
