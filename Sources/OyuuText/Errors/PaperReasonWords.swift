/// What is wrong with a paper, a head of the log or a proof, and what the parts of a paper are called.
public enum PaperReasonWords {
    /// All of them, as they stand in English where they are thrown.
    public static let all: [Words] = papers + parts + drawing + log

    private static let papers: [Words] = [
        Words(ky: "ал өтө чоң", ru: "он слишком велик", en: "it is too large"),
        Words(ky: "анын мөөрү жок", ru: "на нём нет печати", en: "it has no seal"),
        Words(ky: "анын мөөрү окулбайт", ru: "его печать не читается", en: "its seal cannot be read"),
        Words(ky: "анын мөөрү Oyuu койгон эмес", ru: "его печать не от Oyuu", en: "its seal is not one of Oyuu's"),
        Words(ky: "билдирүү өтө узун", ru: "заявление слишком длинное", en: "the statement is too long"),
        Words(
            ky: "анын биринчи сабы `{}` эмес", ru: "его первая строка не `{}`", en: "its first line is not `{}`"),
        Words(
            ky: "анда {} сап бар, {} болушу керек", ru: "в нём строк: {}, должно быть {}",
            en: "it has {} lines instead of {}"),
        Words(ky: "`{}` сабы жок", ru: "нет строки `{}`", en: "the line `{}` is missing"),
        Words(ky: "анын реестри UUID эмес", ru: "его реестр не UUID", en: "its register is no UUID"),
        Words(ky: "анын ачкычы ачкыч эмес", ru: "его ключ не ключ", en: "its key is no key"),
        Words(
            ky: "анын кол тамгасы Base64 менен жазылган 64 байт эмес", ru: "его подпись не 64 байта в Base64",
            en: "its signature is not 64 bytes in Base64"),
        Words(
            ky: "бул күбөлүк эмес, текшерүү отчёту", ru: "это отчёт о проверке, а не свидетельство",
            en: "it is an evidence report, not a certificate"),
    ]

    private static let parts: [Words] = [
        Words(ky: "барактын өзү", ru: "сама страница", en: "the page"),
        Words(ky: "аталышы", ru: "заголовок", en: "the heading"),
        Words(ky: "эскертүүсү", ru: "предупреждение", en: "the warning"),
        Words(ky: "сүрөтү", ru: "изображение", en: "the picture"),
        Words(ky: "түстөрү", ru: "цвета", en: "the colours"), Words(ky: "сүрөттөрү", ru: "снимки", en: "the photos"),
        Words(ky: "изи", ru: "отпечаток", en: "the fingerprint"), Words(ky: "коду", ru: "код", en: "the code"),
        Words(ky: "түшүндүрмөсү", ru: "пояснение", en: "the explanation"),
        Words(ky: "реестри менен ачкычы", ru: "реестр и его ключ", en: "the register and its key"),
        Words(ky: "билдирүүсү", ru: "заявление", en: "the statement"),
        Words(ky: "жыйынтыгы", ru: "итог", en: "the outcome"), Words(ky: "маалыматы", ru: "сведения", en: "the facts"),
        Words(ky: "кыскача мазмуну", ru: "сводка", en: "the summary"),
        Words(ky: "ыкмасы", ru: "способ проверки", en: "the method"),
        Words(ky: "бүт кагаз", ru: "весь документ", en: "the whole paper"),
        Words(ky: "мөөрдөн кийин", ru: "после печати", en: "after the seal"),
        Words(ky: "тамгаларынын түрү", ru: "начертания букв", en: "the letters' shapes"),
        Words(ky: "тексти менен коду", ru: "текст и код", en: "the text and the code"),
        Words(ky: "{}-сүрөт", ru: "снимок {}", en: "photo {}"),
        Words(ky: "{}-сүрөттүн кичинеси", ru: "уменьшенный снимок {}", en: "the small picture of photo {}"),
        Words(
            ky: "{} тууралуу айтылганы, {}-сүрөт", ru: "сказанное об {}, снимок {}",
            en: "what is said of {} in photo {}"),
        Words(ky: "{} чиймеси, {}-сүрөт", ru: "рисунок {}, снимок {}", en: "the drawing of {} in photo {}"),
        Words(ky: "{}-сүрөт, {} айланасы", ru: "снимок {} вокруг {}", en: "photo {} around {}"),
        Words(ky: "{} үлгүсү {}-сүрөткө салынганы", ru: "{}, наложенный на снимок {}", en: "{} laid into photo {}"),
        Words(ky: "{}-барактын тексти", ru: "текст страницы {}", en: "the text of page {}"),
    ]

    /// The fields of a certificate, by the names they are sealed under.
    public static let field = Words(ky: "{} талаасы", ru: "поле {}", en: "the field {}")

    /// What a part of a paper is called, in a person's language; fields by the labels of the certificate.
    public static func part(_ english: String, in language: Language) -> String {
        guard let name = field.values(in: english)?.first, let label = CertificateWords.field(name) else {
            return Reasons.text(english, in: language)
        }
        let text = label.text(language)
        return field.text(language, language == .english ? "“\(text)”" : "«\(text)»")
    }

    private static let drawing: [Words] = [
        field,
        Words(ky: "сүрөт жок", ru: "нет изображения", en: "no picture"),
        Words(ky: "код үчүн эс жетпейт", ru: "на код не хватает памяти", en: "no memory for the code"),
        Words(ky: "кодго {} байт батпайт", ru: "{} байт не помещаются в код", en: "the code has no room for {} bytes"),
        Words(ky: "код бош", ru: "код пуст", en: "the code is empty"),
        Words(ky: "PDF чыкпай калды", ru: "PDF не получился", en: "no PDF came"),
    ]

    private static let log: [Words] = [
        Words(ky: "ал өтө узун", ru: "он слишком длинный", en: "it is too long"),
        Words(
            ky: "анын жети сабынын биринчиси `Oyuu log head 1` эмес", ru: "первая из семи строк не `Oyuu log head 1`",
            en: "its first of seven lines is not `Oyuu log head 1`"),
        Words(ky: "{}-сап `{}` эмес", ru: "строка {} не `{}`", en: "line {} is not `{}`"),
        Words(ky: "анын реестри", ru: "его реестр", en: "its register"),
        Words(ky: "анын өлчөмү", ru: "его размер", en: "its size"),
        Words(ky: "анын тамыры", ru: "его корень", en: "its root"),
        Words(ky: "анын күнү", ru: "его дата", en: "its date"), Words(ky: "анын ачкычы", ru: "его ключ", en: "its key"),
        Words(ky: "анын кол тамгасы", ru: "его подпись", en: "its signature"),
        Words(
            ky: "ал журналдын кол коюлган абалындай жазылган эмес", ru: "он написан не так, как пишутся такие тексты",
            en: "it is not spelt as heads are"),
        Words(ky: "бул анын JSON тексти эмес", ru: "это не его JSON", en: "it is not the JSON of one"),
        Words(ky: "анда жазуулар жок", ru: "в нём нет записей", en: "it has no entries"),
        Words(
            ky: "бир жазуунун күнү программа жазгандай жазылган эмес",
            ru: "дата одной записи написана не так, как пишет программа",
            en: "an entry's date is not written as the program writes dates"),
        Words(
            ky: "анда үлгү бир нече жолу катталат", ru: "оно регистрирует образец больше одного раза",
            en: "it registers the design more than once"),
        Words(
            ky: "анын жазууларынын тартиби бузук", ru: "его записи не по порядку", en: "its entries are out of order"),
        Words(ky: "бир жазуусу башка үлгүнүкү", ru: "запись о другом узоре", en: "an entry is of another design"),
    ]
}
