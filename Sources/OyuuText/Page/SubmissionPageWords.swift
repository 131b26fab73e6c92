/// What the page on a batch of submissions says.
public enum SubmissionPageWords {
    public static let title = Words(ky: "{} топтомунун арыздары", ru: "Заявки пакета {}", en: "Submissions of batch {}")
    public static let summary = CountedWords(
        ky: "{} арыз, алардын ичинен {} көчүрмө",
        ru: ("{} заявка, из них копий: {}", "{} заявки, из них копий: {}", "{} заявок, из них копий: {}"),
        en: ("{} submission, of which {} are copies", "{} submissions, of which {} are copies"))
    public static let undecided = CountedWords(
        ky: "{} арыз боюнча айтууга оюу аз",
        ru: (
            "о {} заявке сказать нельзя: мало узора", "о {} заявках сказать нельзя: мало узора",
            "о {} заявках сказать нельзя: мало узора"
        ),
        en: (
            "of {} submission nothing can be said: too little pattern",
            "of {} submissions nothing can be said: too little pattern"
        ))
    public static let aside = CountedWords(
        ky: "{} арыз четке коюлду", ru: ("{} заявка отложена", "{} заявки отложены", "{} заявок отложено"),
        en: ("{} submission put aside", "{} submissions put aside"))
    public static let unread = CountedWords(
        ky: "{} сүрөт окулбай калды",
        ru: ("{} вид не прочитан", "{} вида не прочитаны", "{} видов не прочитано"),
        en: ("{} view could not be read", "{} views could not be read"))
    public static let problems = CountedWords(
        ky: "кабыл алууда {} ката", ru: ("{} ошибка при приёме", "{} ошибки при приёме", "{} ошибок при приёме"),
        en: ("{} problem when it was taken in", "{} problems when it was taken in"))
    public static let takenUpAgain = CountedWords(
        ky: "{} арыз башка топтомдо кайра иштетүүгө алынды",
        ru: (
            "{} заявка снова взята в работу в другом пакете", "{} заявки снова взяты в работу в другом пакете",
            "{} заявок снова взято в работу в другом пакете"
        ),
        en: ("{} submission taken up again in another batch", "{} submissions taken up again in another batch"))
    public static let leftOut = Words(
        ky: "токтотулган топтомдор менен салыштырылган жок: {}", ru: "не сравнено с остановленными пакетами: {}",
        en: "not compared with paused batches: {}")
    public static let notDone = Words(
        ky: "топтом али бүтө элек", ru: "пакет ещё не закончен", en: "the batch is not done yet")
    public static let found = Words(ky: "Табылган көчүрмөлөр", ru: "Найденные копии", en: "Copies found")
    public static let cannotSay = Words(
        ky: "Айтууга болбогондор жана четке коюлгандар", ru: "О чём сказать нельзя, и отложенные",
        en: "What nothing can be said of, and what was put aside")
    public static let notCopies = Words(ky: "Көчүрмө эместер", ru: "Не копии", en: "No copies")
    public static let more = Words(
        ky: "жана дагы {}, CSV файлда", ru: "и ещё {}, в файле CSV", en: "and {} more, in the CSV file")
    public static let earlier = Words(
        ky: "мурда берилген арыз", ru: "более ранняя заявка", en: "the earlier filing")
    public static let later = Words(ky: "кийин берилген арыз", ru: "более поздняя заявка", en: "the later filing")
    public static let sameDay = Words(
        ky: "күнү бир: тартибин келүү гана аныктайт", ru: "тот же день: порядок только по поступлению",
        en: "of the same day: only arrival tells their order")
    public static let views = Words(ky: "сүрөттөрү: {}", ru: "виды: {}", en: "views: {}")
    public static let noPicture = Words(ky: "сүрөт жок", ru: "нет картинки", en: "no picture")
    public static let decidedCopy = Words(
        ky: "чечим: {} көчүрмөсү", ru: "решение: копия {}", en: "decided: a copy of {}")
    public static let decidedNot = Words(ky: "чечим: көчүрмө эмес", ru: "решение: не копия", en: "decided: not a copy")
    public static let decidedLook = Words(
        ky: "чечим: дагы кароо керек", ru: "решение: нужно посмотреть", en: "decided: needs a look")
    public static let comparedWith = Words(
        ky: "Реестрдин {} абалы менен салыштырылды.", ru: "Сравнено с реестром, поколение {}.",
        en: "Compared with the register at generation {}.")
    public static let method = Words(
        ky: """
            Жалган коңгуроолордун саны (NFA): күнөөсүз бир сүрөттү салыштырганда мындай дал келүү кокусунан канча жолу \
            чыгарын айтат; канчалык кичине болсо, ошончолук ишенимдүү. Арыздын эң ишенимдүү сүрөтү эсептелет.
            """,
        ru: """
            Число ложных тревог (NFA): сколько столь же хороших совпадений дал бы один лишь случай при сравнении одного \
            невиновного снимка; чем меньше, тем вернее. Считается самый верный вид заявки.
            """,
        en: """
            The number of false alarms (NFA) is how many agreements as good as this chance alone would give when one \
            innocent photo is compared: the smaller, the surer. The surest view of a submission counts.
            """)

    /// Those without a number, for tests and translators.
    public static let all: [Words] = [
        title, leftOut, notDone, found, cannotSay, notCopies, more, earlier, later, sameDay, views, noPicture,
        decidedCopy, decidedNot, decidedLook, comparedWith, method,
    ]
}
