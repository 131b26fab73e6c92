/// What `oyuu submissions` says.
public enum SubmissionLineWords {
    public static let taken = CountedWords(
        ky: "{} арыз {} топтомуна кабыл алынды",
        ru: ("{} заявка принята в пакет {}", "{} заявки приняты в пакет {}", "{} заявок принято в пакет {}"),
        en: ("{} submission taken into batch {}", "{} submissions taken into batch {}"))
    public static let present = CountedWords(
        ky: "{} арыз мурда эле кабыл алынган",
        ru: ("{} заявка уже была принята", "{} заявки уже были приняты", "{} заявок уже было принято"),
        en: ("{} submission was in already", "{} submissions were in already"))
    public static let aside = Words(
        ky: "{} арызы четке коюлду: {}", ru: "заявка {} отложена: {}", en: "submission {} was put aside: {}")
    public static let late = Words(
        ky: "{} арызын башка жумушчу бүтүрүүдө: бул жыйынтык жазылган жок",
        ru: "заявку {} заканчивает другой работник: этот итог не записан",
        en: "another worker has taken over submission {}: this result was not written")
    public static let waiting = Words(
        ky: "{}; кайра аракет кылынууда", ru: "{}; пробую снова", en: "{}; trying again")
    public static let header = [
        Words(ky: "топтом", ru: "пакет", en: "batch"), Words(ky: "арыз", ru: "заявок", en: "submissions"),
        Words(ky: "күтүүдө", ru: "ждут", en: "waiting"), Words(ky: "иште", ru: "в работе", en: "at work"),
        Words(ky: "бүттү", ru: "готово", en: "done"), Words(ky: "четте", ru: "отложено", en: "aside"),
        Words(ky: "көчүрмө", ru: "копий", en: "copies"), Words(ky: "белгисиз", ru: "неясно", en: "unclear"),
        Words(ky: "кадам/мүн", ru: "шагов/мин", en: "steps/min"), Words(ky: "абалы", ru: "состояние", en: "state"),
    ]
    public static let states = (
        arriving: Words(ky: "келүүдө", ru: "поступает", en: "arriving"),
        paused: Words(ky: "токтотулган", ru: "остановлен", en: "paused"),
        done: Words(ky: "бүттү", ru: "готов", en: "done"),
        working: Words(ky: "кезекте", ru: "в очереди", en: "queued")
    )
    public static let listHeader = [
        Words(ky: "арыз", ru: "заявка", en: "submission"), Words(ky: "аталышы", ru: "название", en: "title"),
        Words(ky: "ээси", ru: "правообладатель", en: "holder"), Words(ky: "күнү", ru: "дата", en: "day"),
        Words(ky: "жооп", ru: "ответ", en: "answer"), Words(ky: "эмненики", ru: "чего", en: "of"),
        Words(ky: "чечим", ru: "решение", en: "decision"),
    ]
    public static let answers: [String: Words] = [
        "copy": Words(ky: "көчүрмө", ru: "копия", en: "copy"),
        "not-a-copy": Words(ky: "көчүрмө эмес", ru: "не копия", en: "not a copy"),
        "cannot-say": Words(ky: "айтууга болбойт", ru: "сказать нельзя", en: "cannot say"),
        "put-aside": Words(ky: "четте", ru: "отложена", en: "put aside"),
        "waiting": Words(ky: "күтүүдө", ru: "ждёт", en: "waiting"),
        "needs-a-look": Words(ky: "кароо керек", ru: "посмотреть", en: "needs a look"),
    ]
    public static let report = Words(ky: "отчёт: {}, {}, {}", ru: "отчёт: {}, {}, {}", en: "report: {}, {}, {}")
    public static let stillOpen = Words(
        ky: "{} топтому али бүтө элек; отчёт буга чейинкиси", ru: "пакет {} ещё не закончен; отчёт о сделанном",
        en: "batch {} is not done yet; the report is of what is")
    public static let decided = Words(
        ky: "{} боюнча чечим жазылды", ru: "решение по {} записано", en: "the decision on {} is kept")
    public static let isPaused = Words(
        ky: "{} топтому токтотулган; аны `oyuu submissions resume` менен улантыңыз",
        ru: "пакет {} остановлен; продолжите его через `oyuu submissions resume`",
        en: "batch {} is paused; let it go on with `oyuu submissions resume`")
    public static let isArriving = Words(
        ky: "{} топтому али толук кабыл алына элек; адегенде `oyuu submissions import` буйругун кайталаңыз",
        ru: "пакет {} принят ещё не весь; сначала повторите `oyuu submissions import`",
        en: "batch {} is not all in yet; call `oyuu submissions import` again first")
    public static let paused = Words(ky: "{} токтотулду", ru: "пакет {} остановлен", en: "batch {} is paused")
    public static let resumed = Words(ky: "{} улантылат", ru: "пакет {} продолжается", en: "batch {} goes on")
    public static let putBack = CountedWords(
        ky: "{} арыз {} топтомунун кезегине кайтарылды",
        ru: (
            "{} заявка снова в очереди пакета {}", "{} заявки снова в очереди пакета {}",
            "{} заявок снова в очереди пакета {}"
        ),
        en: ("{} submission is back in the queue of batch {}", "{} submissions are back in the queue of batch {}"))
    public static let movedOn = CountedWords(
        ky: "{} арыз {} деген жаңы топтомго өттү",
        ru: (
            "{} заявка теперь в новом пакете {}", "{} заявки теперь в новом пакете {}",
            "{} заявок теперь в новом пакете {}"
        ),
        en: ("{} submission is now in the new batch {}", "{} submissions are now in the new batch {}"))
    public static let nothingAside = Words(
        ky: "{} топтомунда четке коюлган арыз жок", ru: "в пакете {} ничего не отложено",
        en: "nothing of batch {} is put aside")
    public static let unit = Words(ky: "арыз", ru: "заявок", en: "submissions")
    public static let stopped = Words(
        ky: "токтотулду; бүтпөгөндөр кезекке кайтарылды", ru: "остановлено; незаконченное возвращено в очередь",
        en: "stopped; what was not finished is back in the queue")

    /// Those without a number, for tests and translators.
    public static let all: [Words] =
        [
            aside, late, waiting, report, stillOpen, decided, isPaused, isArriving, paused, resumed, nothingAside, unit,
            stopped,
        ] + header + listHeader + [states.arriving, states.paused, states.done, states.working]
        + answers.keys.sorted().compactMap { answers[$0] }
}
