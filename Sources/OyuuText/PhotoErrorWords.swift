/// Why a photo could not be read and what to do, for people: by the code of the error.
public enum PhotoErrorWords {
    /// The text for a code; ``unreadable`` for those that people meet too seldom to be told apart.
    public static func text(code: String) -> Words { byCode[code] ?? unreadable }

    public static let unreadable = Words(
        ky: "Бул сүрөт окулбайт. Аны кайра тартыңыз же башка файл тандаңыз.",
        ru: "Этот снимок не читается. Снимите заново или выберите другой файл.",
        en: "This picture cannot be read. Take it again, or choose another file.")

    /// The kinds of picture that this program was built to read.
    private static let kinds: String = {
        let names: [String?] = ["JPEG", "PNG", withWebP ? "WebP" : nil, withHEIC ? "HEIC" : nil]
        return names.compactMap { $0 }.joined(separator: ", ")
    }()
    #if WebP
        private static let withWebP = true
    #else
        private static let withWebP = false
    #endif
    #if HEIC
        private static let withHEIC = true
    #else
        private static let withHEIC = false
    #endif

    private static let tooLarge = Words(
        ky: "Сүрөт өтө чоң. Кичирээк сүрөт жибериңиз.", ru: "Снимок слишком большой. Пришлите поменьше.",
        en: "The picture is too large. Send a smaller one.")
    private static let otherKind = Words(
        ky: "Бул түрдөгү файл окулбайт. Мындай сүрөт жибериңиз: \(kinds).",
        ru: "Файлы такого вида не читаются. Пришлите снимок такого вида: \(kinds).",
        en: "Files of this kind are not read. Send one of these: \(kinds).")
    private static let incomplete = Words(
        ky: "Файл толук эмес же бузулган. Аны кайра жибериңиз же сүрөттү кайра тартыңыз.",
        ru: "Файл неполный или повреждён. Пришлите его ещё раз или снимите заново.",
        en: "The file is incomplete or damaged. Send it again, or take the picture anew.")
    private static let empty = Words(
        ky: "Файл бош. Башка файл тандаңыз.", ru: "Файл пуст. Выберите другой.",
        en: "The file is empty. Choose another one.")
    private static let tooSmall = Words(
        ky: "Сүрөт өтө кичине. Чоңураак сүрөт жибериңиз.", ru: "Снимок слишком маленький. Пришлите побольше.",
        en: "The picture is too small. Send a larger one.")
    private static let corners = Words(
        ky: "Бурчтар туура эмес: төрт башка чекит керек, иретинде жогорку сол, жогорку оң, төмөнкү оң, төмөнкү сол; "
            + "алар сүрөттүн сыртына анын ондон биринен ашык чыкпасын. Кайра коюңуз же талааны бош калтырыңыз.",
        ru: "Углы указаны неверно: нужны четыре разные точки по порядку (верхняя левая, верхняя правая, нижняя правая, "
            + "нижняя левая), за краем снимка не дальше десятой его части. Поставьте их заново или оставьте поле пустым.",
        en: "The corners are not right: four different points in turn, top left, top right, bottom right, bottom left, "
            + "none further outside the photo than a tenth of it. Set them anew, or leave the field empty.")

    private static let encrypted = Words(
        ky: "Файл сыр сөз менен жабылган. Сыр сөзү жок таңгактап, кайра жибериңиз.",
        ru: "Файл закрыт паролем. Упакуйте без пароля и пришлите ещё раз.",
        en: "The file is locked with a password. Pack it without one, and send it again.")
    private static let archive = Words(
        ky: "Бул архив (zip) окулбайт. Аны кайра түзүңүз же сүрөттөрдүн өзүн жибериңиз.",
        ru: "Этот архив (zip) не читается. Упакуйте снимки заново или пришлите их самих.",
        en: "This archive (zip) cannot be read. Pack the photos anew, or send the photos themselves.")
    private static let archiveTooLarge = Words(
        ky: "Архивде файл өтө көп же ал ачылганда өтө чоң. Аны бөлүп жибериңиз.",
        ru: "В архиве слишком много файлов, или он слишком велик. Пришлите его по частям.",
        en: "The archive holds too many files, or too much. Send it in parts.")
    private static let givenUp = Words(
        ky: "Бул сүрөттү текшерүү бир нече жолу үзүлүп калды. Аны өзүнчө текшерип көрүңүз.",
        ru: "Проверка этого снимка несколько раз обрывалась. Попробуйте проверить его отдельно.",
        en: "Checking this photo broke off several times. Try to check it by itself.")

    private static let byCode: [String: Words] = [
        "file-too-large": tooLarge, "too-many-pixels": tooLarge, "side-too-long": tooLarge, "too-much-memory": tooLarge,
        "too-many-scans": tooLarge, "out-of-memory": tooLarge, "too-costly": tooLarge, "other-format": otherKind,
        "unknown-format": otherKind, "unsupported": otherKind, "truncated": incomplete, "corrupt": incomplete,
        "unusable-profile": incomplete, "empty": empty, "fingerprint": tooSmall,
        "unusable-corners": corners,
        "zip-encrypted": encrypted, "zip-unsupported": archive, "zip-unreadable": archive, "zip-damaged": incomplete,
        "zip-too-many": archiveTooLarge, "zip-bomb": archiveTooLarge, "batch-too-many-photos": archiveTooLarge,
        "batch-too-large": archiveTooLarge, "given-up": givenUp, "lost": givenUp,
    ]

    /// The codes that there are texts for.
    public static let codes = Set(byCode.keys)

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        unreadable, tooLarge, otherKind, incomplete, empty, tooSmall, corners, encrypted, archive, archiveTooLarge,
        givenUp,
    ]
}
