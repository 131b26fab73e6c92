/// What `oyuu evaluate` calls what it measured.
public enum EvaluationWords {
    /// Designs, queries, copies, strangers.
    public static let summary = Words(
        ky: "{} үлгү, {} суроо: {} көчүрмө, {} бөтөн", ru: "узоров {}, запросов {}: копий {}, посторонних {}",
        en: "{} designs, {} queries: {} copies, {} strangers")
    public static let microAverage = Words(ky: "µAP", ru: "µAP", en: "µAP")
    public static let recall90 = Words(
        ky: "90 % тактыкта табылганы", ru: "полнота при точности 90 %", en: "recall at 90 % precision")
    public static let recallFirst = Words(
        ky: "биринчи жаңылууга чейин табылганы", ru: "полнота до первой ошибки", en: "recall before first false alarm")
    public static let strangersFlagged = Words(
        ky: "90 % чегинде белгиленген бөтөндөр", ru: "посторонних отмечено при 90 %", en: "strangers flagged at 90 %")
    public static let calledRightly = Words(
        ky: "көчүрмө деп туура айтылды", ru: "верно названо копией", en: "called a copy, rightly")
    public static let calledWrongly = Words(
        ky: "башка үлгүнүн көчүрмөсү деп айтылды", ru: "названо копией не того узора",
        en: "called a copy of a wrong design")
    public static let strangersCalled = Words(
        ky: "көчүрмө деп айтылган бөтөндөр", ru: "посторонних названо копиями", en: "strangers called copies")
    public static let surestWrong = Words(
        ky: "эң ишенимдүү ката жооп", ru: "самый уверенный неверный ответ", en: "surest wrong answer")
    public static let none = Words(ky: "жок", ru: "нет", en: "none")
    public static let chance = Words(ky: "КДС 10^{}", ru: "ЧЛТ 10^{}", en: "NFA 10^{}")
    public static let overlap = Words(
        ky: "чыныгы жери менен дал келүүсү", ru: "перекрытие с верным местом", en: "overlap with the true place")
    public static let kindsRightly = Words(
        ky: "түрү туура аталды", ru: "вид назван верно", en: "kinds named rightly")
    public static let timeAQuery = Words(ky: "бир суроого убакыт", ru: "время на запрос", en: "time a query")
    public static let wallClock = Words(ky: "жалпы убакыт", ru: "общее время", en: "wall clock")

    public static let of = Words(ky: "{}, бардыгы {}", ru: "{} из {}", en: "{} of {}")
    /// How many, of how many, and how many of 1,000.
    public static let perThousand = Words(
        ky: "{} (1000ден {})", ru: "{} ({} на 1000)", en: "{} ({} per 1,000)")
    public static let medianOf = Words(ky: "{} медианасы, бардыгы {}", ru: "{}, медиана по {}", en: "{} median of {}")
    public static let toTheLetter = Words(
        ky: "{}, бардыгы {}, {} сөзмө-сөз", ru: "{} из {}, {} дословно", en: "{} of {}, {} to the letter")
    public static let milliseconds = Words(
        ky: "{} мс медианасы, 95 %ы {} мс", ru: "{} мс медиана, {} мс для 95 %", en: "{} ms median, {} ms for 95 %")
    public static let each = Words(
        ky: "суроого {} мс, каттоого {} мс", ru: "{} мс на запрос, {} мс на регистрацию",
        en: "{} ms a query, {} ms a registration")

    // Heads of columns

    public static let set = Words(ky: "топтом", ru: "набор", en: "set")
    public static let attack = Words(ky: "өзгөртүү", ru: "искажение", en: "attack")
    public static let queries = Words(ky: "суроо", ru: "запросы", en: "queries")
    public static let rankedFirst = Words(ky: "биринчи орунда", ru: "на первом месте", en: "ranked first")
    public static let detected = Words(ky: "90 % чегинде", ru: "найдено при 90 %", en: "detected at 90 %")
    public static let calledCopy = Words(ky: "көчүрмө делди", ru: "названо копией", en: "called a copy")
    public static let wrongly = Words(ky: "ката айтылды", ru: "названо неверно", en: "called wrongly")
    public static let overlapColumn = Words(ky: "дал келүү", ru: "перекрытие", en: "overlap")
    public static let kinds = Words(ky: "түрү", ru: "виды", en: "kinds")
    public static let letter = Words(ky: "сөзмө-сөз", ru: "дословно", en: "to the letter")

    public static let noFalseAlarms = Words(ky: "жаңылуу жок", ru: "ложных тревог нет", en: "no false alarms")
    public static let falseAlarms = Words(ky: "жаңылуу: {}", ru: "ложных тревог: {}", en: "false alarms: {}")
    /// Query, attack, design.
    public static let calledCopyOf = Words(
        ky: "{} ({}) {} үлгүсүнүн көчүрмөсү деп айтылды", ru: "{} ({}) назван копией {}",
        en: "{} ({}) called a copy of {}")
    public static let more = Words(
        ky: "жана дагы {}; баары --results менен", ru: "и ещё {}; все запишет --results",
        en: "and {} more; --results has them all")
    /// How many, and where they are shown.
    public static let failures = Words(ky: "{} ката: {}", ru: "ошибок {}: {}", en: "{} failures in {}")

    /// Those that stand before a value, so that they can be laid out in a column.
    public static let rows: [Words] = [
        microAverage, recall90, recallFirst, strangersFlagged, calledRightly, calledWrongly, strangersCalled,
        surestWrong, overlap, kindsRightly, timeAQuery, wallClock,
    ]

    /// All of them, for tests and translators.
    public static let all: [Words] =
        rows + [
            summary, none, chance, of, perThousand, medianOf, toTheLetter, milliseconds, each, set, attack, queries,
            rankedFirst, detected, calledCopy, wrongly, overlapColumn, kinds, letter, noFalseAlarms, falseAlarms,
            calledCopyOf, more, failures,
        ]
}
