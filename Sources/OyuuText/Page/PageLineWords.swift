/// Texts of the web page that its program puts together, rather than its templates.
public enum PageLineWords {
    public static let copy = Words(
        ky: "КӨЧҮРМӨ: бул катталган үлгүгө дал келет", ru: "КОПИЯ: совпадает с зарегистрированным узором",
        en: "A COPY: it agrees with a registered design")
    public static let noCopy = Words(
        ky: "Көчүрмө табылган жок", ru: "Копии не найдено", en: "No copy was found")
    public static let undecided = Words(
        ky: "Айтууга болбойт: сүрөттө оюу аз", ru: "Сказать нельзя: на снимке слишком мало узора",
        en: "It cannot be said: the photo shows too little pattern")
    public static let falseAlarms = Words(
        ky: "Кокус дал келүү саны 10^{}", ru: "Число ложных тревог 10^{}", en: "Number of false alarms 10^{}")
    public static let noDesignPicture = Words(
        ky: "Үлгүнүн сүрөтү сакталган эмес: текшерилген сүрөт гана тартылды.",
        ru: "Снимок узора не хранится: нарисован только проверенный снимок.",
        en: "No photo of the design is kept: only the photo that was checked is drawn.")

    public static let check = Words(ky: "Текшерүү", ru: "Проверить", en: "Check")
    public static let register = Words(ky: "Каттоо", ru: "Регистрация", en: "Register")
    public static let designs = Words(ky: "Реестр", ru: "Реестр", en: "Designs")
    public static let accounts = Words(ky: "Эсептер", ru: "Учётные записи", en: "Accounts")
    public static let signIn = Words(ky: "Кирүү", ru: "Войти", en: "Sign in")

    public static let weaver = Words(ky: "уста", ru: "мастер", en: "weaver")
    public static let inspector = Words(ky: "текшерүүчү", ru: "инспектор", en: "inspector")
    public static let office = Words(ky: "мекеме", ru: "ведомство", en: "office")
    public static let administrator = Words(ky: "администратор", ru: "администратор", en: "administrator")

    public static let visitor = Words(
        ky: "эсеби жок келүүчү", ru: "посетитель без учётной записи", en: "a visitor without an account")

    public static let active = Words(ky: "катталган", ru: "зарегистрирован", en: "registered")
    public static let withdrawn = Words(ky: "каттоодон чыгарылган", ru: "снят с регистрации", en: "withdrawn")

    public static let actRegistered = Words(ky: "катталды", ru: "зарегистрирован", en: "registered")
    public static let actDisputed = Words(ky: "талаш деп белгиленди", ru: "признан спорным", en: "disputed")
    public static let actWithdrawn = Words(ky: "каттоодон чыгарылды", ru: "снят с регистрации", en: "withdrawn")
    public static let actContactErased = Words(
        ky: "байланыш маалыматы өчүрүлдү", ru: "контакт удалён", en: "contact erased")
    public static let actFingerprintReplaced = Words(
        ky: "изи жаңыртылды", ru: "отпечаток обновлён", en: "fingerprint renewed")
    public static let actImported = Words(ky: "башка реестрден келди", ru: "получен из другого реестра", en: "imported")
    public static let actExported = Words(
        ky: "күбөлүк же көчүрмө берилди", ru: "выдана бумага или копия", en: "given out")
    public static let actChecked = Words(ky: "сүрөттө табылды", ru: "найден на снимке", en: "found in a photo")

    public static let contact = Words(
        ky: "Байланыш (ачык эмес)", ru: "Контакт (не публикуется)", en: "Contact (not public)")
    public static let contactHint = Words(
        ky: "Муну сиз жана мекеме гана көрөт.", ru: "Его видите только вы и ведомство.",
        en: "Only you and the office see it.")
    public static let titleHint = Words(
        ky: "Мисалы: Кочкор мүйүз", ru: "Например: Кочкор мүйүз", en: "For example: Kochkor müyüz")
    public static let motifsHint = Words(
        ky: "Оюуларын үтүр менен бөлүп жазыңыз.", ru: "Перечислите через запятую.", en: "Separated by commas.")

    public static let dateHint = Words(
        ky: "2024, 2024-05 же 2024-05-17", ru: "2024, 2024-05 или 2024-05-17", en: "2024, 2024-05 or 2024-05-17")
    public static let classHint = Words(
        ky: "06-11 килемдер, 05-05 кездемелер, 32-01 оюулар", ru: "06-11 ковры, 05-05 ткани, 32-01 орнаменты",
        en: "06-11 carpets, 05-05 textile fabrics, 32-01 ornamentation")
    public static let hits = CountedWords(
        ky: "Текшерүүдө {} жолу табылды",
        ru: ("Найден в {} проверке", "Найден в {} проверках", "Найден в {} проверках"),
        en: ("Found in {} check", "Found in {} checks"))
    public static let notes = Words(ky: "Эскертүү", ru: "Примечание", en: "Notes")

    public static let byNumber = Words(ky: "номери боюнча", ru: "по номеру", en: "by number")
    public static let byLatest = Words(ky: "жаңылары биринчи", ru: "сначала новые", en: "latest first")
    public static let byTitle = Words(ky: "аталышы боюнча", ru: "по названию", en: "by title")
    public static let byHolder = Words(ky: "ээси боюнча", ru: "по правообладателю", en: "by holder")

    /// How many designs a search found.
    public static let found = CountedWords(
        ky: "{} үлгү", ru: ("{} узор", "{} узора", "{} узоров"), en: ("{} design", "{} designs"))

    /// All texts without a number, for tests and translators.
    public static let all: [Words] = [
        copy, noCopy, undecided, falseAlarms, noDesignPicture, check, register, designs, accounts, signIn, weaver,
        inspector, office, administrator, active, withdrawn, actRegistered, actDisputed, actWithdrawn, actContactErased,
        actFingerprintReplaced, actImported, actExported, actChecked, contact, contactHint, titleHint, motifsHint,
        dateHint, visitor, classHint, notes, byNumber, byLatest, byTitle, byHolder,
    ]
}
