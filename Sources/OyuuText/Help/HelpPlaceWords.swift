/// What stands in angle brackets for what a person types: `<folder>`.
public enum HelpPlaceWords {
    /// A line with its places in a language; a name that nobody has translated stays English.
    public static func filled(_ line: String, in language: Language) -> String {
        var (text, rest) = ("", line[...])
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let name = rest[rest.index(after: open)..<close]
            text += rest[...open] + (byEnglish[String(name)]?.text(language) ?? String(name)) + ">"
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }

    /// The label of a row of help, the mark of a default command included.
    public static func label(_ label: String, in language: Language) -> String {
        let mark = HelpMarkWords.defaultCommand
        let english = mark.text(.english)
        guard label.hasSuffix(english) else { return filled(label, in: language) }
        return label.dropLast(english.count) + mark.text(language)
    }

    private static let byEnglish = Dictionary(
        all.map { ($0.text(.english), $0) }, uniquingKeysWith: { first, _ in first })

    private static let all: [Words] = files + designs + numbers + others + office

    private static let files: [Words] = [
        Words(ky: "сүрөт", ru: "снимок", en: "photo"), Words(ky: "файл", ru: "файл", en: "file"),
        Words(ky: "файл.csv", ru: "файл.csv", en: "file.csv"), Words(ky: "папка", ru: "папка", en: "folder"),
        Words(ky: "пакет", ru: "пакет", en: "pack"), Words(ky: "өзгөртүү", ru: "изменения", en: "delta"),
        Words(ky: "ачкыч", ru: "ключ", en: "key"), Words(ky: "биринчи", ru: "первый", en: "first"),
        Words(ky: "экинчи", ru: "второй", en: "second"),
    ]

    private static let designs: [Words] = [
        Words(ky: "номер", ru: "номер", en: "number"), Words(ky: "аталышы", ru: "название", en: "title"),
        Words(ky: "ээси", ru: "правообладатель", en: "holder"), Words(ky: "байланыш", ru: "контакт", en: "contact"),
        Words(ky: "айылы", ru: "место", en: "village"), Words(ky: "кооператив", ru: "кооператив", en: "cooperative"),
        Words(ky: "уста", ru: "автор", en: "creator"), Words(ky: "ыкмасы", ru: "техника", en: "technique"),
        Words(ky: "оюу", ru: "мотив", en: "motif"), Words(ky: "класс", ru: "класс", en: "class"),
        Words(ky: "күнү", ru: "дата", en: "created"), Words(ky: "күнү", ru: "дата", en: "filed"),
        Words(ky: "эскертүү", ru: "примечание", en: "notes"), Words(ky: "абалы", ru: "состояние", en: "status"),
        Words(ky: "себеби", ru: "причина", en: "reason"), Words(ky: "сөз", ru: "слово", en: "words"),
    ]

    private static let numbers: [Words] = [
        Words(ky: "мегапиксель", ru: "мегапиксели", en: "megapixels"), Words(ky: "саны", ru: "число", en: "similar"),
        Words(ky: "саны", ru: "число", en: "jobs"), Words(ky: "саны", ru: "число", en: "limit"),
        Words(ky: "саны", ru: "число", en: "slots"), Words(ky: "күн", ru: "дни", en: "batch-days"),
        Words(ky: "порт", ru: "порт", en: "port"),
    ]

    private static let others: [Words] = [
        Words(ky: "аты", ru: "имя", en: "name"), Words(ky: "дарек", ru: "адрес", en: "host"),
        Words(ky: "тили", ru: "язык", en: "lang"), Words(ky: "тили", ru: "язык", en: "language"),
        Words(ky: "түрү", ru: "вид", en: "kind"), Words(ky: "түрү", ru: "вид", en: "form"),
        Words(ky: "кызматы", ru: "роль", en: "role"), Words(ky: "эсеп", ru: "запись", en: "account"),
        Words(ky: "буйрук", ru: "команда", en: "subcommand"), Words(ky: "белгилер", ru: "параметры", en: "options"),
        Words(ky: "кабык", ru: "оболочка", en: "shell"), Words(ky: "x,y", ru: "x,y", en: "x,y"),
    ]
}
