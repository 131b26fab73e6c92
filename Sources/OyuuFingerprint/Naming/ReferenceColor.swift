/// A colour that has a name: natural wools, the dyes of felt and carpet, and everyday colours between them.
package struct ReferenceColor: Sendable {
    /// The colour.
    package let color: SRGBColor
    private let kyrgyz: String
    private let russian: String
    private let english: String

    private init(_ code: UInt32, _ kyrgyz: String, _ russian: String, _ english: String) {
        color = SRGBColor(red: UInt8(code >> 16 & 0xFF), green: UInt8(code >> 8 & 0xFF), blue: UInt8(code & 0xFF))
        (self.kyrgyz, self.russian, self.english) = (kyrgyz, russian, english)
    }

    /// The name in a language, lower case.
    package func name(in language: NamingLanguage) -> String {
        switch language {
        case .ky: kyrgyz
        case .ru: russian
        case .en: english
        }
    }

    /// The table, in the order that settles ties.
    package static let all: [ReferenceColor] = [
        // Undyed wool, and greys
        ReferenceColor(0xFFFFFF, "ак", "белый", "white"),
        ReferenceColor(0xF4EFDF, "сүт түстүү", "молочно-белый", "ivory"),
        ReferenceColor(0xE6D9BC, "каймак түстүү", "кремовый", "cream"),
        ReferenceColor(0xC9B48C, "кум түстүү", "песочный", "sand"),
        ReferenceColor(0xAF8A5C, "төө түстүү", "верблюжий", "camel"),
        ReferenceColor(0x7B6350, "боёлбогон күрөң жүн", "некрашеный бурый", "undyed brown"),
        ReferenceColor(0x4A382E, "кара күрөң", "тёмно-коричневый", "dark brown"),
        ReferenceColor(0x141414, "кара", "чёрный", "black"),
        ReferenceColor(0x474747, "кочкул боз", "тёмно-серый", "dark grey"),
        ReferenceColor(0x838383, "боз", "серый", "grey"),
        ReferenceColor(0xC4C4C2, "ачык боз", "светло-серый", "light grey"),
        // Reds
        ReferenceColor(0xA32A2E, "уруян кызыл", "мареновый красный", "madder red"),
        ReferenceColor(0xD81E2C, "кызыл", "красный", "red"),
        ReferenceColor(0x8E1538, "алча түстүү", "вишнёвый", "cherry red"),
        ReferenceColor(0x5A1A22, "кочкул кызыл", "бордовый", "dark red"),
        ReferenceColor(0xA9502F, "кирпич түстүү", "кирпичный", "brick red"),
        ReferenceColor(0xD9737A, "роза түстүү", "розово-красный", "rose"),
        ReferenceColor(0xF0B8BE, "кызгылт", "розовый", "pink"),
        ReferenceColor(0xD21F7C, "малина түстүү", "малиновый", "raspberry"),
        // Browns, oranges and yellows
        ReferenceColor(0x84502F, "күрөң", "коричневый", "brown"),
        ReferenceColor(0xC06A2C, "дат түстүү", "ржаво-рыжий", "rust"),
        ReferenceColor(0xEE7A1F, "кызгылт сары", "оранжевый", "orange"),
        ReferenceColor(0xF2B07E, "өрүк түстүү", "абрикосовый", "apricot"),
        ReferenceColor(0xD39B2A, "алтын түстүү", "золотисто-жёлтый", "golden yellow"),
        ReferenceColor(0xF6D02F, "сары", "жёлтый", "yellow"),
        ReferenceColor(0xF3E39A, "ачык сары", "светло-жёлтый", "pale yellow"),
        // Greens
        ReferenceColor(0x76762F, "зайтун түстүү", "оливковый", "olive"),
        ReferenceColor(0x9DBB3C, "саргыч жашыл", "жёлто-зелёный", "yellow green"),
        ReferenceColor(0x2F8C3F, "жашыл", "зелёный", "green"),
        ReferenceColor(0x1D4A2C, "кочкул жашыл", "тёмно-зелёный", "dark green"),
        ReferenceColor(0xA9CFA4, "ачык жашыл", "светло-зелёный", "pale green"),
        ReferenceColor(0x17796B, "көгүш жашыл", "сине-зелёный", "blue green"),
        ReferenceColor(0x35B5B2, "бирюза түстүү", "бирюзовый", "turquoise"),
        // Blues and violets
        ReferenceColor(0x27355F, "индиго көк", "индиго", "indigo"),
        ReferenceColor(0x141B33, "кара көк", "тёмно-синий", "dark blue"),
        ReferenceColor(0x2450B4, "көк", "синий", "blue"),
        ReferenceColor(0x4F7396, "боз көк", "серо-синий", "grey blue"),
        ReferenceColor(0x6FA8DC, "көгүлтүр", "голубой", "sky blue"),
        ReferenceColor(0xBCD6EA, "ачык көк", "бледно-голубой", "pale blue"),
        ReferenceColor(0x5B2E83, "сыя көк", "фиолетовый", "violet"),
        ReferenceColor(0x4B2142, "кочкул сыя көк", "тёмно-лиловый", "dark purple"),
        ReferenceColor(0xB49AC9, "ачык сыя көк", "сиреневый", "lilac"),
    ]

    /// The table's colours in CIELAB, in the same order.
    static let labs: [CIELAB] = all.map { CIELAB($0.color) }
}
