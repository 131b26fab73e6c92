/// The texts of an evidence report.
public enum EvidenceReportWords {
    public static let heading = Words(
        ky: "Сүрөттөрдү текшерүү отчёту", ru: "Отчёт о проверке снимков", en: "Evidence report on checked photos")
    /// How many photos show a copy, and of how many.
    public static let outcome = Words(
        ky: "Көчүрмө табылган сүрөттөр: {}, бардыгы {}", ru: "Снимков с копиями: {} из {}",
        en: "Photos with copies: {} of {}")

    public static let checked = Words(ky: "Текшерилген убактысы", ru: "Когда проверено", en: "Checked")
    public static let actor = Words(ky: "Текшерген", ru: "Кто проверил", en: "Checked by")
    public static let made = Words(ky: "Отчёт түзүлгөн убактысы", ru: "Отчёт составлен", en: "Report made")
    public static let software = Words(ky: "Программасы", ru: "Программа", en: "Software")
    /// Versions of the program and of the fingerprints.
    public static let version = Words(
        ky: "Oyuu {}, үлгү изинин {}-версиясы", ru: "Oyuu {}, отпечатки узоров версии {}",
        en: "Oyuu {}, fingerprints of version {}")
    public static let digest = Words(
        ky: "Отчёттун белгиси", ru: "Знак отчёта", en: "Mark of this report")

    public static let file = Words(ky: "Файл", ru: "Файл", en: "File")
    public static let size = Words(ky: "Өлчөмү, пиксел", ru: "Размер, пиксели", en: "Size, pixels")
    public static let found = Words(ky: "Эмне табылды", ru: "Что найдено", en: "What was found")
    /// Its place in the list, and its file's name.
    public static let photo = Words(ky: "{}-сүрөт: {}", ru: "Снимок {}: {}", en: "Photo {}: {}")
    /// Numbers of the designs that are copied.
    public static let copyOf = Words(ky: "КӨЧҮРМӨ: {}", ru: "КОПИЯ: {}", en: "A COPY: {}")
    public static let unread = Words(ky: "Файл окулган жок", ru: "Файл не прочитан", en: "It could not be read")
    public static let remarks = Words(ky: "Эскертүүлөр", ru: "Замечания", en: "Remarks")
    public static let noPicture = Words(ky: "сүрөтү жок", ru: "изображения нет", en: "no picture")

    public static let kinds = Words(ky: "Көчүрүүнүн түрү", ru: "Вид копирования", en: "Kind of copying")
    public static let strength = Words(ky: "Ишенимдүүлүгү", ru: "Уверенность", en: "How sure")
    public static let agreement = Words(ky: "Эмне дал келет", ru: "Что совпало", en: "What agrees")
    public static let chance = Words(ky: "Кокустук", ru: "Случайность", en: "Chance")
    public static let compared = Words(
        ky: "Салыштырылган катталган сүрөт, SHA-256", ru: "Сравнено со снимком из реестра, SHA-256",
        en: "Registered photo compared with, SHA-256")
    /// Designs for which there was no room.
    public static let moreCopies = Words(
        ky: "Дагы көчүрмөлөр, бул отчётто көрсөтүлгөн эмес: {}", ru: "Ещё копии, здесь не показанные: {}",
        en: "More copies, not shown here: {}")

    // The drawings

    public static let numbered = Words(
        ky:
            "Алгач текшерилген сүрөт, анан катталган үлгү. Бирдей сандар бирдей жерлерди көрсөтөт. "
            + "Жоон сызык: табылган бөлүгү; ичке сызык: бүт үлгүнүн чети; A, B, C, D: үлгүнүн бурчтары.",
        ru:
            "Сначала проверенный снимок, затем зарегистрированный узор. Одинаковые числа отмечают одни и те же места. "
            + "Толстая линия: найденная часть; тонкая: граница всего узора; A, B, C, D: углы узора.",
        en:
            "First the photo that was checked, then the registered design. The same number marks the same place in both. "
            + "Thick line: the part that was found; thin line: the whole design; A, B, C, D: the design's corners.")
    public static let whole = Words(
        ky: "Алгач текшерилген сүрөт, анан катталган үлгү. Бүт сүрөттөр салыштырылган; A, B, C, D: үлгүнүн бурчтары.",
        ru:
            "Сначала проверенный снимок, затем зарегистрированный узор. Сравнены изображения целиком; A, B, C, D: углы "
            + "узора.",
        en:
            "First the photo that was checked, then the registered design. They were compared as whole pictures; A, B, C, "
            + "D: the design's corners.")
    public static let photoAround = Words(
        ky: "сүрөт, табылган жери", ru: "снимок вокруг найденного", en: "the photo around what was found")
    public static let designLaidIn = Words(
        ky: "сүрөткө салынган катталган үлгү", ru: "зарегистрированный узор, наложенный на снимок",
        en: "the registered design laid into the photo")
    public static let blink = Words(
        ky: "Эки сүрөттү салыштырыңыз: бир жерде турганы дал келет.",
        ru: "Сравните оба: что стоит на том же месте, совпадает.",
        en: "Compare the two: what stands at the same place agrees.")
    public static let notDrawn = Words(
        ky: "Тартылган жок: бул отчётко сүрөттөр батпай калды. Аз сүрөт менен өзүнчө отчёт жасаңыз.",
        ru: "Не нарисовано: для рисунков в этом отчёте нет места. Сделайте отдельный отчёт по меньшему числу снимков.",
        en: "Not drawn: this report has no room for more drawings. Make another one on fewer photos.")
    public static let designUnreadable = Words(
        ky: "Катталган сүрөт окулбайт: текшерилген сүрөт гана тартылды.",
        ru: "Зарегистрированный снимок не читается: нарисован только проверенный снимок.",
        en: "The registered photo cannot be read: only the photo that was checked is drawn.")

    /// `{}` of `{}`.
    public static let page = Words(ky: "{}-барак, бардыгы {}", ru: "страница {} из {}", en: "page {} of {}")

    /// Every text above, for tests and translators.
    public static let all: [Words] = [
        heading, outcome, checked, actor, made, software, version, digest, file, size, found, photo, copyOf, unread,
        remarks, noPicture, kinds, strength, agreement, chance, compared, moreCopies, numbered, whole, photoAround,
        designLaidIn, blink, notDrawn, designUnreadable, page,
    ]
}
