/// What is said at the examiner's desk of an office's submissions, beside what stands in its templates.
public enum DeskWords {
    public static let nav = Words(ky: "Арыздар", ru: "Заявки", en: "Submissions")
    /// How many batches are not done.
    public static let open = Words(
        ky: "Бүтө элек топтомдор: {}", ru: "Незаконченных пакетов: {}", en: "Batches that are not done: {}")
    public static let view = Words(ky: "{}-сүрөт", ru: "Вид {}", en: "View {}")
    public static let showAll = Words(ky: "баары", ru: "все", en: "all")
    public static let showCopies = Words(ky: "көчүрмөлөр", ru: "копии", en: "copies")
    public static let showCannotSay = Words(ky: "айтууга болбогондор", ru: "сказать нельзя", en: "nothing can be said")
    public static let showPutAside = Words(ky: "четке коюлгандар", ru: "отложенные", en: "put aside")
    public static let showOpen = Words(ky: "чечим чыга электер", ru: "без решения", en: "undecided by an examiner")
    /// The share of a design that was found, in percent.
    public static let share = Words(ky: "үлгүнүн {} %", ru: "{} % узора", en: "{} % of the design")
    public static let copyOfDesign = Words(
        ky: "Катталган {} үлгүсүнүн көчүрмөсү", ru: "Копия зарегистрированного узора {}",
        en: "A copy of the registered design {}")
    public static let copyOfSubmission = Words(
        ky: "{} арызынын көчүрмөсү", ru: "Копия заявки {}", en: "A copy of the submission {}")
    public static let unread = Words(ky: "окулбаган сүрөттөр: {}", ru: "нечитаемых видов: {}", en: "unread views: {}")
    public static let goesOn = Words(
        ky: "{} топтомунун уландысы: анда четке коюлган арыздар кайра иштетилет.",
        ru: "Продолжение пакета {}: отложенные там заявки снова взяты в работу.",
        en: "It goes on with batch {}: submissions that were put aside there are taken up again.")

    // Why not

    public static let none = Words(
        ky: "Бул серверде арыздар жок.", ru: "На этом сервере заявок нет.",
        en: "There are no submissions on this server.")
    public static let closed = Words(
        ky: "Арыздар азыр ачылбай жатат. Реестрди караган кишиге айтыңыз: `oyuu submissions status` себебин көрсөтөт.",
        ru: "Заявки сейчас не открываются. Скажите тому, кто ведёт реестр: `oyuu submissions status` покажет почему.",
        en: "The submissions cannot be opened. Tell whoever keeps the register: `oyuu submissions status` says why.")
    public static let noSuchBatch = Words(
        ky: "Мындай топтом жок.", ru: "Такого пакета нет.", en: "There is no such batch.")
    public static let noSuchSubmission = Words(
        ky: "Мындай арыз жок.", ru: "Такой заявки нет.", en: "There is no such submission.")
    public static let ambiguous = Words(
        ky: "Мындай арыз бир нече топтомдо бар ({}). ТОПТОМ/БЕЛГИ деп жазыңыз.",
        ru: "Такая заявка есть в нескольких пакетах ({}). Напишите ПАКЕТ/ОБОЗНАЧЕНИЕ.",
        en: "Several batches have such a submission ({}). Write BATCH/REFERENCE.")
    public static let notPutAside = Words(
        ky: "Бул арыз четке коюлган эмес.", ru: "Эта заявка не отложена.", en: "This submission was not put aside.")
    public static let sameSubmission = Words(
        ky: "Арыз өзүнүн көчүрмөсү боло албайт.", ru: "Заявка не может быть копией самой себя.",
        en: "A submission cannot be a copy of itself.")
    public static let unusableReason = Words(
        ky: "Себебин бир сап менен, кыскача жазыңыз.", ru: "Напишите причину одной строкой и коротко.",
        en: "Write the reason in one line, and briefly.")
    public static let noDecision = Words(
        ky: "Чечимди тандаңыз.", ru: "Выберите решение.", en: "Choose a decision.")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        nav, open, view, showAll, showCopies, showCannotSay, showPutAside, showOpen, share, copyOfDesign,
        copyOfSubmission, unread, goesOn, none, closed, noSuchBatch, noSuchSubmission, ambiguous, notPutAside,
        sameSubmission, unusableReason, noDecision,
    ]
}
