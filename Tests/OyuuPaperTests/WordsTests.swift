import OyuuText
import Testing

@Suite("Texts in three languages") struct WordsTests {
    @Test("no text is missing, and those with a place for a value have it in every language")
    func complete() {
        for words in CertificateWords.all {
            let texts = Language.allCases.map { words.text($0) }
            #expect(texts.allSatisfy { !$0.isEmpty }, "\(texts)")
            let filled = Language.allCases.map { words.text($0, "VALUE").contains("VALUE") }
            #expect(Set(filled).count == 1, "\(texts)")
            #expect(texts[2].utf8.allSatisfy { $0 < 128 }, "\(texts[2])")
            #expect(!texts[0].contains("{}"))
        }
    }

    @Test("a report's texts are there in every language, with as many places for values in each")
    func report() {
        for words in EvidenceReportWords.all + EvidenceMethodWords.all + VerdictWords.all + DrawingWords.all {
            let texts = Language.allCases.map { words.text($0, "VALUE", "VALUE") }
            #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("{}") } && Set(texts).count > 1, "\(texts)")
            #expect(Set(texts.map { $0.ranges(of: "VALUE").count }).count == 1, "\(texts)")
        }
        let both = Words(ky: "{} бир", ru: "{} один", en: "{} one").followed(by: Words(ky: "{}", ru: "{}", en: "{}"))
        #expect(both.text(.kyrgyz, "1", "2") == "1 бир 2")
    }

    @Test(
        "a locale's name gives its language",
        arguments: [
            ("ky_KG.UTF-8", Language.kyrgyz), ("ru_RU", .russian), ("ru-KG", .russian), ("EN", .english),
            ("en_US@euro", .english), ("C", nil), ("", nil), ("kyx", nil),
        ] as [(String, Language?)])
    func locales(_ name: String, _ language: Language?) { #expect(Language(locale: name) == language) }

    @Test("the environment is asked in POSIX's order")
    func environment() {
        #expect(Language.preferred(in: ["LANG": "ky_KG.UTF-8"]) == .kyrgyz)
        #expect(Language.preferred(in: ["LANG": "ky_KG.UTF-8", "LC_ALL": "ru_RU"]) == .russian)
        #expect(Language.preferred(in: ["LANG": "ky", "LC_ALL": ""]) == .kyrgyz)
        #expect(Language.preferred(in: ["LANG": "fr_FR"]) == .english)
        #expect(Language.preferred(in: [:]) == .english)
    }
}
