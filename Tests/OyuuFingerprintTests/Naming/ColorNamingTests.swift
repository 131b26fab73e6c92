import OyuuFingerprint
import Testing

@Suite("ColorNaming") struct ColorNamingTests {
    @Test(
        "everyday colours have everyday names in three languages",
        arguments: [
            ("#a02c30", "уруян кызыл", "мареновый красный", "madder red"),
            ("#28345c", "индиго көк", "индиго", "indigo"),
            ("#f3eee0", "сүт түстүү", "молочно-белый", "ivory"),
            ("#78624f", "боёлбогон күрөң жүн", "некрашеный бурый", "undyed brown"),
            ("#000000", "кара", "чёрный", "black"),
            ("#fefefe", "ак", "белый", "white"),
            ("#808080", "боз", "серый", "grey"),
            ("#ff0000", "кызыл", "красный", "red"),
            ("#ffe000", "сары", "жёлтый", "yellow"),
            ("#1a8c2f", "жашыл", "зелёный", "green"),
            ("#1f4fc0", "көк", "синий", "blue"),
        ])
    func everyday(hex: String, kyrgyz: String, russian: String, english: String) throws {
        let color = try #require(SRGBColor(hex: hex))
        #expect(ColorNaming.name(of: color, in: .ky) == kyrgyz)
        #expect(ColorNaming.name(of: color, in: .ru) == russian)
        #expect(ColorNaming.name(of: color, in: .en) == english)
    }

    @Test("the table's own colours have their own names, none twice", arguments: NamingLanguage.allCases)
    func table(language: NamingLanguage) {
        #expect(ReferenceColor.all.count >= 40)
        for reference in ReferenceColor.all {
            #expect(ColorNaming.name(of: reference.color, in: language) == reference.name(in: language))
        }
        #expect(Set(ReferenceColor.all.map { $0.name(in: language) }).count == ReferenceColor.all.count)
    }

    @Test("every colour of a coarse grid is named in every language")
    func everyColor() {
        for code in 0..<512 {
            let color = SRGBColor(
                red: UInt8(code >> 6 & 7) * 36, green: UInt8(code >> 3 & 7) * 36, blue: UInt8(code & 7) * 36)
            for language in NamingLanguage.allCases { #expect(!ColorNaming.name(of: color, in: language).isEmpty) }
        }
    }
}
