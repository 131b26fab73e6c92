/// Why a value cannot be filed; the first value is what the reader calls the field.
public enum FieldWords {
    public static let empty = Words(ky: "{}: бош", ru: "{}: не заполнено", en: "{} is empty")
    public static let tooLong = Words(ky: "{}: {} белгиден узун", ru: "{}: длиннее {}", en: "{} is longer than {}")
    public static let tooMany = Words(
        ky: "{}: өтө көп, чеги {}", ru: "{}: больше {} записей", en: "{} has more than {} entries")
    public static let controlCharacter = Words(
        ky: "{}: башкаруучу {} белгиси бар", ru: "{}: есть управляющий символ {}",
        en: "{} holds the control character {}")
    public static let notADate = Words(
        ky: "{}: күн эмес (2024-05-17)", ru: "{}: не дата (2024-05-17)", en: "{} is not a date (2024-05-17)")
    public static let notALocarnoClass = Words(
        ky: "{}: Локарно классы эмес (06-11)", ru: "{}: не класс по Локарно (06-11)",
        en: "{} is not a Locarno class (06-11)")
    public static let outOfRange = Words(
        ky: "{}: {} менен {} ортосунда эмес", ru: "{}: не в пределах от {} до {}", en: "{} is not within {} to {}")
    public static let outsidePhoto = Words(
        ky: "{}: сүрөттүн сыртында", ru: "{}: вне снимка", en: "{} lie outside the photo")
    public static let malformed = Words(ky: "{}: мындай болушу керек: {}", ru: "{}: нужно {}", en: "{} is not {}")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        empty, tooLong, tooMany, controlCharacter, notADate, notALocarnoClass, outOfRange, outsidePhoto, malformed,
    ]
}
