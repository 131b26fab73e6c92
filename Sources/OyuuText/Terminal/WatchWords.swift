/// What `oyuu watch` says, and what its mails say.
public enum WatchWords {
    public static let watching = CountedWords(
        ky: "{} папка каралып турат; Ctrl-C токтотот",
        ru: (
            "наблюдается {} папка; Ctrl-C остановит", "наблюдаются {} папки; Ctrl-C остановит",
            "наблюдается {} папок; Ctrl-C остановит"
        ),
        en: ("watching {} folder; Ctrl-C stops it", "watching {} folders; Ctrl-C stops it"))
    /// The photo, and where the same bytes were first.
    public static let seen = Words(
        ky: "{}: ушул эле байттар мурда текшерилген: {}", ru: "{}: те же байты уже проверены: {}",
        en: "{}: the same bytes were checked before: {}")
    public static let folderGone = Words(
        ky: "{}: папка жок болуп калды; кайтканда улантылат",
        ru: "{}: папка исчезла; когда вернётся, наблюдение продолжится",
        en: "{}: the folder is gone; watching goes on when it is back")
    public static let folderBack = Words(
        ky: "{}: папка кайтып келди", ru: "{}: папка снова на месте", en: "{}: the folder is back")
    public static let noMoreWatches = Words(
        ky:
            "система мындан ары папкаларды кароого уруксат бербейт (fs.inotify.max_user_watches): калганы {} секунд сайын каралат",
        ru:
            "система больше не даёт наблюдений за папками (fs.inotify.max_user_watches): остальное просматривается раз в {} с",
        en: "the system gives no more watches (fs.inotify.max_user_watches): the rest is looked at every {} seconds")
    public static let registerFails = Words(
        ky: "реестр жооп бербейт, кайра аракет кылынат: {}", ru: "реестр не отвечает, будет повторено: {}",
        en: "the register does not answer, it is tried again: {}")

    // What became of messages: the message's name, then what it holds or why it was not taken

    public static let posted = Words(
        ky: "кабар {} жеткирилди ({})", ru: "сообщение {} доставлено ({})", en: "webhook {} delivered ({})")
    public static let mailed = Words(
        ky: "кат {} жөнөтүлдү, ичинде сүрөт: {}", ru: "письмо {} отправлено, снимков в нём: {}",
        en: "mail {} sent, photos in it: {}")
    public static let notPosted = Words(
        ky: "кабар {} жеткен жок: {}; {} секунддан кийин кайра аракет кылынат",
        ru: "сообщение {} не доставлено: {}; повтор через {} с",
        en: "webhook {} is not delivered: {}; tried again in {} seconds")
    public static let notMailed = Words(
        ky: "кат {} жөнөтүлгөн жок: {}; {} секунддан кийин кайра аракет кылынат",
        ru: "письмо {} не отправлено: {}; повтор через {} с",
        en: "mail {} is not sent: {}; tried again in {} seconds")
    public static let postGivenUp = Words(
        ky: "кабар {} жеткен жок, мындан ары жөнөтүлбөйт: {}",
        ru: "сообщение {} не доставлено и больше не отправляется: {}",
        en: "webhook {} is not delivered and given up: {}")
    public static let mailGivenUp = Words(
        ky: "кат {} жөнөтүлгөн жок, мындан ары аракет кылынбайт: {}",
        ru: "письмо {} не отправлено, попытки прекращены: {}", en: "mail {} is not sent and given up: {}")
    public static let stillWaiting = Words(
        ky: "жеткирилбеген кабар: {}; кийинки жолу кайра жөнөтүлөт",
        ru: "не доставлено сообщений: {}; они пойдут при следующем запуске",
        en: "messages not delivered: {}; they go with the next run")

    // In a mail

    /// How many photos.
    public static let mailSubject = CountedWords(
        ky: "{} сүрөт катталган үлгүлөрдү көчүрөт",
        ru: (
            "{} снимок копирует зарегистрированные узоры", "{} снимка копируют зарегистрированные узоры",
            "{} снимков копируют зарегистрированные узоры"
        ),
        en: ("{} photo copies registered designs", "{} photos copy registered designs"))
    /// How many hundredths of the design were found.
    public static let shareFound = Words(
        ky: "үлгүнүн {} %ы табылды", ru: "найдено {} % узора", en: "{} % of the design found")
    public static let attached = Words(
        ky: "далилдин тиркелген сүрөтү: {}", ru: "рисунок доказательства приложен: {}", en: "drawing attached: {}")
    public static let notAttached = Words(
        ky: "далилдин сүрөтү катка батпады", ru: "рисунок доказательства не поместился в письмо",
        en: "the drawing did not fit into this mail")
    /// The time, and the register's name.
    public static let checkedAt = Words(
        ky: "текшерилди: {}, реестр {}", ru: "проверено: {}, реестр {}", en: "checked: {}, register {}")
    public static let personDecides = Words(
        ky: "Бул автоматтык кабар; чечимди адам кабыл алат.", ru: "Это автоматическое сообщение; решает человек.",
        en: "This is an automatic message; a person decides.")

    /// Those without a number, for tests and translators.
    public static let all: [Words] = [
        seen, folderGone, folderBack, noMoreWatches, registerFails, posted, mailed, notPosted, notMailed, postGivenUp,
        mailGivenUp, stillWaiting, shareFound, attached, notAttached, checkedAt, personDecides,
    ]
}
