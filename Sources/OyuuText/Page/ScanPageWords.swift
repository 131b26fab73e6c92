/// What a scan's page says.
public enum ScanPageWords {
    public static let title = Words(
        ky: "Оюу: текшерүүнүн жыйынтыгы", ru: "Оюу: отчёт о проверке", en: "Oyuu scan report")
    public static let copies = CountedWords(
        ky: "Текшерилген {} сүрөттүн катталган үлгүнү көчүргөнү: {}.",
        ru: (
            "Из {} проверенного снимка копируют зарегистрированный узор: {}.",
            "Из {} проверенных снимков копируют зарегистрированный узор: {}.",
            "Из {} проверенных снимков копируют зарегистрированный узор: {}."
        ),
        en: (
            "Of {} photo checked copy a registered design: {}.", "Of {} photos checked copy a registered design: {}."
        ))
    public static let interrupted = Words(
        ky: "текшерүү үзүлүп калган; --resume менен улантыңыз", ru: "проверка была прервана; продолжите её с --resume",
        en: "the scan was interrupted; resume it with --resume")

    // Headings

    public static let copiesOfDesigns = Words(
        ky: "Катталган үлгүлөрдүн көчүрмөлөрү", ru: "Копии зарегистрированных узоров",
        en: "Copies of registered designs")
    public static let copiesWithin = Words(
        ky: "Топтун ичиндеги көчүрмөлөр", ru: "Копии среди проверенных снимков", en: "Copies within the scanned photos")
    public static let failures = Words(
        ky: "Текшерилбей калган файлдар", ru: "Файлы, которые проверить не удалось",
        en: "Files that could not be checked")
    public static let cannotSay = Words(
        ky: "Айтууга болбойт: оюу аз", ru: "Сказать нельзя: слишком мало узора", en: "Cannot say: too little pattern")
    public static let noCopy = Words(ky: "Көчүрмө табылган жок", ru: "Копии не найдено", en: "No copy found")
    public static let noneFound = Words(ky: "Табылган жок.", ru: "Не найдено.", en: "None found.")

    // A design and its copies

    public static let holder = Words(ky: "Ээси: {}", ru: "Правообладатель: {}", en: "Holder: {}")
    public static let registered = Words(ky: "катталган", ru: "зарегистрирован", en: "registered")
    public static let mostLike = Words(
        ky: "Эң окшошу {}, бирок көчүрмө эмес", ru: "Больше всего похож на {}, но не копия",
        en: "Most like {}, but not a copy")
    public static let andMore = CountedWords(
        ky: "дагы {}", ru: ("и ещё {}", "и ещё {}", "и ещё {}"), en: ("and {} more", "and {} more"))
    public static let moreInTable = CountedWords(
        ky: "дагы {}: алар CSV файлында.",
        ru: ("и ещё {}: в файле CSV.", "и ещё {}: в файле CSV.", "и ещё {}: в файле CSV."),
        en: ("and {} more, in the CSV file.", "and {} more, in the CSV file."))
    public static let wholeCompared = Words(
        ky: "Бүт сүрөттөр салыштырылды. A–D: үлгүнүн бурчтары.",
        ru: "Изображения сравнены целиком. A–D: углы узора.",
        en: "Compared as whole pictures. A–D: the corners of the design.")
    public static let placesCompared = Words(
        ky:
            "Бир эле сан бир эле жерди көрсөтөт. Жоон сызык: табылган жер. Ичке сызык: бүт үлгү. A–D: анын бурчтары.",
        ru:
            "Одинаковые числа отмечают одно и то же место. Толстая линия: найденное. Тонкая линия: весь узор. A–D: его углы.",
        en:
            "The same number marks the same place. Thick line: what was found. Thin line: the whole design. A–D: its corners."
    )
    public static let tap = Words(
        ky: "Сүрөткө басыңыз: анын ордуна катталган үлгү чыгат. Ордунда калганы дал келет.",
        ru:
            "Нажмите на изображение: на месте снимка появится зарегистрированный узор. Что остаётся на месте, совпадает.",
        en: "Tap the picture: the registered design takes the photo’s place. What stays where it is agrees.")

    // For those who do not see the pictures

    public static let photo = Words(ky: "сүрөт", ru: "снимок", en: "photo")
    public static let laterPhoto = Words(ky: "кийинки сүрөт", ru: "более поздний снимок", en: "later photo")
    public static let earlierPhoto = Words(ky: "мурунку сүрөт", ru: "более ранний снимок", en: "earlier photo")
    public static let designPicture = Words(
        ky: "катталган үлгү {}", ru: "зарегистрированный узор {}", en: "registered design {}")
    public static let bothPictures = Words(
        ky: "сүрөт менен катталган үлгү {}, дал келген жерлери экөөндө тең белгиленген",
        ru: "снимок и зарегистрированный узор {}, совпадающее отмечено на обоих",
        en: "the photo and registered design {}, what agrees marked in both")
    public static let showDesign = Words(
        ky: "сүрөттүн ордуна катталган үлгү {} көрсөтүлсүн", ru: "показать зарегистрированный узор {} на месте снимка",
        en: "show registered design {} in place of the photo")
    public static let aroundFound = Words(
        ky: "табылган жердин айланасы", ru: "снимок вокруг найденного", en: "the photo around what was found")
    public static let laidIn = Words(
        ky: "сүрөткө салынган катталган үлгү {}", ru: "зарегистрированный узор {}, наложенный на снимок",
        en: "registered design {} laid into the photo")
    public static let noPicture = Words(ky: "сүрөт жок", ru: "нет изображения", en: "no picture")

    // The foot

    /// How many photos, of which register, at which generation.
    public static let comparedWith = CountedWords(
        ky: "Катталган {} сүрөт менен салыштырылды; реестр {}, муун {}.",
        ru: (
            "Сравнено с {} зарегистрированным снимком; реестр {}, поколение {}.",
            "Сравнено с {} зарегистрированными снимками; реестр {}, поколение {}.",
            "Сравнено с {} зарегистрированными снимками; реестр {}, поколение {}."
        ),
        en: (
            "Compared with {} registered photo; register {}, generation {}.",
            "Compared with {} registered photos; register {}, generation {}."
        ))
    public static let earlierGenerations = Words(
        ky: "{} (текшерүү үзүлгөнгө чейинки сүрөттөр: муун {})",
        ru: "{} (снимки, проверенные до прерывания: поколение {})",
        en: "{} (photos checked before the scan was interrupted: generation {})")
    /// Versions of program and fingerprint, start and end.
    public static let made = Words(
        ky: "Oyuu {}, отпечаток версиясы {}. Башталды: {}; бүттү: {}.",
        ru: "Oyuu {}, версия отпечатка {}. Начато: {}; закончено: {}.",
        en: "Oyuu {}, fingerprint version {}. Started: {}; finished: {}.")
    public static let notFinished = Words(ky: "бүтө элек", ru: "не закончено", en: "not finished")
    public static let whatMayBeWrong = Words(
        ky:
            "Бүт сүрөттөр жана оюулар орундары менен салыштырылат. Табылбаганы да көчүрмө болушу мүмкүн: түсү "
            + "өзгөртүлгөн сүрөттөр, жасалмалар жана кичинекей жалгыз оюулар баарынан көп табылбай калат. Көпчүлүккө "
            + "орток оюу көчүрмө деп эсептелип калышы мүмкүн: сүрөттөрдү караңыз.",
        ru:
            "Сравниваются изображения целиком и мотивы с их местами. Не найденное тоже может быть копией: чаще всего "
            + "пропускаются перекрашенные снимки, подделки и отдельные мелкие мотивы. Общий для многих мотив может быть "
            + "принят за копию: смотрите на изображения.",
        en:
            "Whole pictures are compared, and motifs with their places. What was not found may still be a copy: recoloured "
            + "photographs, counterfeits and small single motifs are missed most. A motif that many share may be taken for "
            + "a copy: look at the pictures.")

    /// Every text without a number, for tests and translators.
    public static let all: [Words] = [
        title, interrupted, copiesOfDesigns, copiesWithin, failures, cannotSay, noCopy, noneFound, holder, registered,
        mostLike, wholeCompared, placesCompared, tap, photo, laterPhoto, earlierPhoto, designPicture, bothPictures,
        showDesign, aroundFound, laidIn, noPicture, earlierGenerations, made, notFinished, whatMayBeWrong,
    ]
}
