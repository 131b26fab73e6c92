/// What is said of a photo that was checked.
public enum VerdictWords {
    public static let nearCertain = Words(ky: "дээрлик шек жок", ru: "почти наверняка", en: "near certain")
    public static let strong = Words(ky: "абдан ишенимдүү", ru: "весьма уверенно", en: "strong")
    public static let likely = Words(ky: "ыктымал", ru: "вероятно", en: "likely")
    public static let resemblance = Words(ky: "окшоштук гана", ru: "только сходство", en: "resemblance only")

    public static let samePicture = Words(ky: "ошол эле сүрөт", ru: "то же изображение", en: "the same picture")
    public static let mirrored = Words(ky: "күзгүдөгүдөй оодарылган", ru: "зеркально отражён", en: "mirrored")
    public static let recoloured = Words(ky: "түсү өзгөртүлгөн", ru: "перекрашен", en: "recoloured")
    public static let counterchanged = Words(
        ky: "оюусу менен фону алмаштырылган", ru: "рисунок и фон поменяны местами", en: "figure and ground exchanged")
    public static let photographed = Words(ky: "буюмдан тартылган сүрөт", ru: "снят с изделия", en: "photographed")
    public static let part = Words(ky: "үлгүнүн бир бөлүгү", ru: "часть узора", en: "part of the design")
    public static let motifLifted = Words(ky: "бир оюусу көчүрүлгөн", ru: "заимствован мотив", en: "a motif lifted")
    public static let coloursOnly = Words(ky: "түстөрү гана окшош", ru: "только цвета", en: "colours only")

    public static let quarterClockwise = Words(
        ky: "сааттын жебеси боюнча чейрек айлантылган", ru: "повёрнут на четверть по часовой стрелке",
        en: "turned a quarter clockwise")
    public static let upsideDown = Words(ky: "тескери коюлган", ru: "перевёрнут", en: "turned upside down")
    public static let quarterAnticlockwise = Words(
        ky: "сааттын жебесине каршы чейрек айлантылган", ru: "повёрнут на четверть против часовой стрелки",
        en: "turned a quarter anticlockwise")
    public static let mirroredAndTurned = Words(
        ky: "күзгүдөгүдөй оодарылып, чейрек айлантылган", ru: "зеркально отражён и повёрнут на четверть",
        en: "mirrored and turned a quarter")
    /// Degrees, where it is no quarter.
    public static let slantedClockwise = Words(
        ky: "сааттын жебеси боюнча болжол менен {}° айлантылган", ru: "повёрнут примерно на {}° по часовой стрелке",
        en: "turned by about {}° clockwise")
    public static let slantedAnticlockwise = Words(
        ky: "сааттын жебесине каршы болжол менен {}° айлантылган",
        ru: "повёрнут примерно на {}° против часовой стрелки", en: "turned by about {}° anticlockwise")

    /// How many places, and over how many hundredths of the design.
    public static let placesAgree = CountedWords(
        ky: "{} жери дал келет, үлгүнүн {} %ы табылды",
        ru: (
            "совпадает {} место, найдено {} % узора", "совпадают {} места, найдено {} % узора",
            "совпадает {} мест, найдено {} % узора"
        ),
        en: ("{} place agrees over {} % of the design", "{} places agree over {} % of the design"))
    public static let seenTimes = CountedWords(
        ky: "{} жолу көрүнөт", ru: ("виден {} раз", "виден {} раза", "виден {} раз"),
        en: ("seen {} time", "seen {} times"))
    /// How many of 256 bits, and by how much the colours differ.
    public static let wholeAgrees = Words(
        ky: "бүт сүрөт дал келет: 256 биттин {} айырмаланат, түстөрүнүн айырмасы {}",
        ru: "совпадает изображение целиком: различаются {} из 256 бит, цвета отличаются на {}",
        en: "the whole pictures agree: {} of 256 bits differ, colours {} apart")

    public static let bitsDiffer = Words(
        ky: "256 биттин {} айырмаланат", ru: "различаются {} из 256 бит", en: "{} of 256 bits differ")

    // Lines on a terminal

    /// Number and title of a design, and its holder.
    public static let copyOf = Words(
        ky: "КӨЧҮРМӨ: {}, ээси {}", ru: "КОПИЯ: {}, правообладатель {}", en: "COPY of {}, holder {}")
    public static let noCopy = Words(ky: "көчүрмө табылган жок", ru: "копии не найдено", en: "no copy found")
    public static let cannotSay = Words(
        ky: "айтууга болбойт: оюу аз", ru: "сказать нельзя: слишком мало узора", en: "cannot say: too little pattern")
    public static let falseAlarms = Words(ky: "КДС 10^{}, {}", ru: "ЧЛТ 10^{}, {}", en: "NFA 10^{}, {}")
    public static let drawn = Words(ky: "тартылды: {}", ru: "нарисовано: {}", en: "drawn: {}")
    public static let note = Words(ky: "эскертүү: {}", ru: "замечание: {}", en: "note: {}")
    public static let similar = Words(
        ky: "окшош, көчүрмө эмес: {} ({})", ru: "похож, но не копия: {} ({})", en: "similar, not a copy: {} ({})")
    public static let sharedColours = Words(
        ky: "түстөрү гана окшош, бул өзүнчө көчүрмө эмес: {}", ru: "только цвета, само по себе не копия: {}",
        en: "colours only, not a copy by itself: {}")

    /// What the number of false alarms means.
    public static let falseAlarmsMeaning = Words(
        ky:
            "Кокус дал келүү саны: күнөөсүз сүрөттү бүт реестр менен салыштырганда ушундай дал келүү канча жолу болору. "
            + "Канчалык аз болсо, ошончолук ишенимдүү.",
        ru:
            "Число ложных тревог: сколько таких совпадений дал бы случай при проверке одного невиновного снимка по всему "
            + "реестру. Чем меньше, тем надёжнее.",
        en:
            "The number of false alarms is how many agreements as good as this chance alone would give when one innocent "
            + "photo is checked against the whole register: the smaller, the surer.")
    public static let notFoundIsNotProof = Words(
        ky: "Табылбаганы көчүрмө эмес дегенди билдирбейт; чечимди адам кабыл алат.",
        ru: "Если ничего не найдено, это ещё не значит, что копии нет; решает человек.",
        en: "What was not found may still be a copy; a person decides.")
    public static let alike = Words(
        ky: "Окшош, бирок көчүрмө эмес", ru: "Похожи, но не копии", en: "Alike, but not copies")

    public static let patchy = Words(ky: "айрым жерлери гана", ru: "лишь местами", en: "in patches only")
    public static let borderOnly = Words(ky: "чети гана", ru: "только в кайме", en: "in its border only")
    public static let framedAlike = Words(
        ky: "айланасы гана окшош", ru: "как бывает с окружением", en: "as surroundings do")
    public static let explained = Words(
        ky: "ал жерде мындан ишенимдүү табылган үлгү бар", ru: "там, где увереннее найден другой узор",
        en: "where a surer design lies")
    public static let common = Words(
        ky: "башка үлгүлөрдө да бар", ru: "встречается и в других узорах", en: "which other designs share")

    public static let truncated = Words(
        ky: "файл толук эмес: бир бөлүгү гана салыштырылды; толук файлды жибериңиз",
        ru: "файл обрывается: сравнена только часть; пришлите файл целиком",
        en: "the file ends early: only a part was compared; send the whole file")
    public static let tooLittlePattern = Words(
        ky: "салыштырууга оюу аз: жакындаңыз, колуңузду кыймылдатпаңыз, жарыкты көбөйтүңүз",
        ru: "слишком мало узора для сравнения: подойдите ближе, держите телефон неподвижно, добавьте света",
        en: "too little pattern to compare: go closer, hold still, take more light")
    public static let registerNeedsRebuild = CountedWords(
        ky: "катталган {} сүрөт салыштырылган жок: реестрди караган кишиге айтыңыз",
        ru: (
            "не сравнена {} зарегистрированная фотография: скажите тому, кто ведёт реестр",
            "не сравнены {} зарегистрированные фотографии: скажите тому, кто ведёт реестр",
            "не сравнено {} зарегистрированных фотографий: скажите тому, кто ведёт реестр"
        ),
        en: (
            "{} registered photo could not be compared: tell whoever keeps the register",
            "{} registered photos could not be compared: tell whoever keeps the register"
        ))
    public static let straightened = Words(
        ky: "килемдин чети табылып, түздөлдү: туура эмес болсо, бурчтарын өзүңүз коюңуз",
        ru: "край ковра найден, снимок выпрямлен: если неверно, поставьте углы сами",
        en: "the carpet's outline was found and straightened: where that is wrong, set the corners yourself")
    public static let straightenedAsGiven = Words(
        ky: "сиз койгон бурчтар боюнча түздөлдү", ru: "выпрямлено по указанным углам",
        en: "straightened from the corners you set")
    public static let perhapsSlanted = Words(
        ky: "кыйгачынан тартылган окшойт: бурчтарын коюңуз", ru: "похоже, снято под углом: поставьте углы",
        en: "perhaps photographed at a slant: set the corners")
    public static let anotherDesign = Words(
        ky: "«{}» сүрөтүндөгү үлгүгө окшобойт: ар бир үлгүнү өзүнчө каттаңыз",
        ru: "не похоже на узор с фотографии «{}»: регистрируйте каждый узор отдельно",
        en: "does not show the design that “{}” shows: register each design by itself")

    /// Every text without a number, for tests and translators.
    public static let all: [Words] = [
        nearCertain, strong, likely, resemblance, samePicture, mirrored, recoloured, counterchanged, photographed, part,
        motifLifted, coloursOnly, quarterClockwise, upsideDown, quarterAnticlockwise, mirroredAndTurned,
        slantedClockwise, slantedAnticlockwise, wholeAgrees, bitsDiffer, copyOf, noCopy, cannotSay, falseAlarms, drawn,
        note, similar, sharedColours, patchy, borderOnly,
        framedAlike, explained, common, truncated, tooLittlePattern, straightened,
        straightenedAsGiven, perhapsSlanted, anotherDesign, falseAlarmsMeaning,
        notFoundIsNotProof, alike,
    ]
}
