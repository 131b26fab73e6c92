/// What is said of batches of photos, beside what stands in their templates.
public enum BatchWords {
    public static let nav = Words(ky: "Топтор", ru: "Пачки", en: "Batches")
    /// A batch that was given no name: its date.
    public static let untitled = Words(ky: "{} тобу", ru: "Пачка от {}", en: "Batch of {}")
    public static let copy = Words(ky: "КӨЧҮРМӨ", ru: "КОПИЯ", en: "A COPY")
    public static let showAll = Words(ky: "баары", ru: "все", en: "all")
    public static let showCopies = Words(ky: "көчүрмөлөр гана", ru: "только копии", en: "copies only")
    public static let showUnread = Words(ky: "окулбагандар", ru: "нечитаемые", en: "unreadable")
    /// How many are finished, of how many.
    public static let progress = Words(
        ky: "{} бүттү, бардыгы {}", ru: "Готово {} из {}", en: "{} of {} done")
    public static let unpacking = Words(
        ky: "Архив ачылып жатат.", ru: "Архив распаковывается.", en: "An archive is being unpacked.")
    public static let done = Words(ky: "Баары текшерилди.", ru: "Всё проверено.", en: "All is checked.")
    public static let isCancelled = Words(ky: "Топ токтотулган.", ru: "Пачка отменена.", en: "The batch was cancelled.")
    /// The first and the last copy that a report tells of.
    public static let report = Words(ky: "{}–{}-көчүрмөлөр", ru: "Копии {}–{}", en: "Copies {}–{}")
    /// Files that were taken, and that were there already.
    public static let added = Words(
        ky: "Кабыл алынды: {}. Мурда жөнөтүлгөнү: {}.", ru: "Принято: {}. Уже было: {}.",
        en: "Taken: {}. Here already: {}.")

    // Why not

    public static let noSuchBatch = Words(
        ky: "Мындай топ жок же ал мындан ары сакталбайт.", ru: "Такой пачки нет, или она больше не хранится.",
        en: "There is no such batch, or it is no longer kept.")
    public static let wasCancelled = Words(
        ky: "Бул топ токтотулган. Жаңысын баштаңыз.", ru: "Эта пачка отменена. Начните новую.",
        en: "This batch was cancelled. Begin another.")
    public static let tooManyOpen = Words(
        ky: "Сизде текшерилип бүтпөгөн {} топ бар. Бири бүткүчө күтүңүз же токтотуңуз.",
        ru: "У вас уже {} непроверенных пачек. Дождитесь одной из них или отмените её.",
        en: "{} of your batches are not checked to their end. Wait for one, or cancel it.")
    public static let tooManyKept = Words(
        ky: "Сизде {} топ сакталып турат. Бирин өчүрүңүз.", ru: "У вас хранится уже {} пачек. Удалите одну.",
        en: "{} of your batches are kept. Delete one.")
    public static let tooManyPhotos = Words(
        ky: "Бир топко {} сүрөттөн көп батпайт. Калганын башка топко салыңыз.",
        ru: "В пачке не больше {} снимков. Остальные отправьте в другой.",
        en: "A batch takes at most {} photos. Put the rest into another.")
    public static let tooMuch = Words(
        ky: "Бул топто текшерилбеген сүрөт өтө көп. Калганын кийинчерээк жибериңиз.",
        ru: "В этой пачке слишком много непроверенного. Пришлите остальное позже.",
        en: "Too much in this batch is not checked yet. Send the rest later.")
    public static let diskFull = Words(
        ky: "Серверде орун калган жок. Реестрди караган кишиге айтыңыз.",
        ru: "На сервере кончилось место. Скажите тому, кто ведёт реестр.",
        en: "There is no room left on the server. Tell whoever keeps the register.")
    public static let noCopies = Words(
        ky: "Бул топто көчүрмө табылган жок.", ru: "В этой пачке копий не найдено.",
        en: "No copies were found in this batch.")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        nav, untitled, copy, showAll, showCopies, showUnread, progress, unpacking, done, isCancelled, report, added,
        noSuchBatch, wasCancelled, tooManyOpen, tooManyKept, tooManyPhotos, tooMuch, diskFull, noCopies,
    ]
}
