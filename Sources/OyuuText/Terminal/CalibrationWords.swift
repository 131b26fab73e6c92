/// What `oyuu calibrate` says.
public enum CalibrationWords {
    public static let line = Words(ky: "чек", ru: "порог", en: "line")
    public static let precision = Words(ky: "тактык", ru: "точность", en: "precision")
    public static let recall = Words(ky: "толуктук", ru: "полнота", en: "recall")
    public static let rightOf = Words(ky: "чын/аталган", ru: "верно/названо", en: "right/called")
    public static let foundOf = Words(ky: "табылган/бары", ru: "найдено/всего", en: "found/all")
    public static let presentLine = Words(
        ky: "үзүк сызык: азыркы чек", ru: "пунктир: нынешний порог", en: "dashed: the line now")
    public static let axis = Words(
        ky: "көчүрмө деп аталуучу NFA чеги; чечилген жуптар: көчүрмөсү {}, көчүрмө эмеси {}",
        ru: "порог NFA, ниже которого называется копией; решённые пары: копии — {}, не копии — {}",
        en: "NFA at which a pair is called a copy; decided pairs: copies {}, not copies {}")
    public static let counts = Words(
        ky: "чечилген жуптар: көчүрмөсү {} (анын программа көрсөтпөгөнү {}), көчүрмө эмеси {}; кароо керек: {}",
        ru: "решённые пары: копии — {} (из них программа не показала {}), не копии — {}; нужно посмотреть: {}",
        en: "decided pairs: copies {} (not listed by the program: {}), not copies {}; to be looked at: {}")
    public static let open = Words(
        ky: "чечилбеген арыздар: {}, анда сызыктан жогору жуптар: {}; аларды эч ким баалаган эмес",
        ru: "не решено заявок: {}, в них пар выше порога: {}; их никто не оценил",
        en: "undecided submissions: {}, pairs above the line in them: {}; nobody has judged those")
    public static let ofDecided = Words(
        ky: "Толуктук чечилген жуптардыкы гана: эч ким байкабаган көчүрмө эсепке кирбейт.",
        ru: "Полнота лишь по решённым парам: копия, которой никто не заметил, не учтена.",
        en: "Recall is of the decided pairs only: a copy that nobody noticed is not counted.")
    public static let few = Words(
        ky: "Чечимдер аз: аралыктар кең, чекти булар боюнча өзгөртпөңүз.",
        ru: "Решений мало: интервалы широки, не меняйте порог по ним.",
        en: "There are few decisions: the intervals are wide, do not move the line by them.")
    public static let written = Words(ky: "сүрөт: {}", ru: "рисунок: {}", en: "plot: {}")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        line, precision, recall, rightOf, foundOf, presentLine, axis, counts, open, ofDecided, few, written,
    ]
}
