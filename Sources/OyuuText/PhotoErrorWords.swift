/// Why a photo could not be read and what to do, for people: by the code of the error.
public enum PhotoErrorWords {
    /// The text for a code; ``unreadable`` for those that people meet too seldom to be told apart.
    public static func text(code: String) -> Words { byCode[code] ?? unreadable }

    public static let unreadable = Words(
        ky: "Бул сүрөт окулбайт. Аны кайра тартыңыз же башка файл тандаңыз.",
        ru: "Этот снимок не читается. Снимите заново или выберите другой файл.",
        en: "This picture cannot be read. Take it again, or choose another file.")

    private static let tooLarge = Words(
        ky: "Сүрөт өтө чоң. Кичирээк сүрөт жибериңиз.", ru: "Снимок слишком большой. Пришлите поменьше.",
        en: "The picture is too large. Send a smaller one.")
    private static let otherKind = Words(
        ky: "Бул түрдөгү файл окулбайт. JPEG же PNG сүрөтүн жибериңиз.",
        ru: "Файлы такого вида не читаются. Пришлите JPEG или PNG.",
        en: "Files of this kind are not read. Send a JPEG or a PNG.")
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

    private static let byCode: [String: Words] = [
        "file-too-large": tooLarge, "too-many-pixels": tooLarge, "side-too-long": tooLarge, "too-much-memory": tooLarge,
        "too-many-scans": tooLarge, "out-of-memory": tooLarge, "too-costly": tooLarge, "other-format": otherKind,
        "unknown-format": otherKind, "unsupported": otherKind, "truncated": incomplete, "corrupt": incomplete,
        "unusable-profile": incomplete, "empty": empty, "fingerprint": tooSmall,
    ]

    /// All of them, for tests and translators.
    public static let all: [Words] = [unreadable, tooLarge, otherKind, incomplete, empty, tooSmall]
}
