/// What goes wrong with accounts at the command line, and what to do. Those who sign in are told by ``WebErrorWords``.
public enum AccountErrorWords {
    public static let noSuchAccount = Words(
        ky: "{} номерлүү эсеп жок; аны эсептердин тизмесинен караңыз",
        ru: "учётной записи {} нет; посмотрите её в списке учётных записей",
        en: "there is no account {}; look it up in the list of accounts")
    public static let accountDisabled = Words(
        ky: "{} номерлүү эсеп жабык; адегенде аны ачыңыз", ru: "учётная запись {} отключена; сначала включите её",
        en: "account {} is disabled; enable it first")
    public static let cancelled = Words(
        ky: "иш токтотулду, эч нерсе өзгөргөн жок; керек болгондо кайра баштаңыз",
        ru: "работа отменена, ничего не изменено; запустите снова, когда понадобится",
        en: "the work was cancelled, nothing was changed; start it again when wanted")
    public static let system = Words(
        ky: "аткарылган жок: {} ({}); кайра аракет кылыңыз", ru: "не удалось: {} ({}); попробуйте ещё раз",
        en: "{} failed: {}; try again")
    public static let actorEmpty = Words(
        ky: "--actor бош; толтуруңуз", ru: "--actor не заполнено; заполните", en: "actor is empty; fill it in")
    public static let actorTooLong = Words(
        ky: "--actor {} белгиден узун; кыскартыңыз", ru: "--actor длиннее {} знаков; сократите",
        en: "actor is longer than {} characters; shorten it")
    public static let actorUnseen = Words(
        ky: "--actor ичинде көрүнбөгөн {} белгиси бар; кайра колуңуз менен жазыңыз",
        ru: "--actor содержит невидимый знак {}; наберите заново",
        en: "actor holds {}, which cannot be seen; type it anew by hand")

    // The file; the first value is its path.

    public static let notAccounts = Words(
        ky: "{}: бул эсептердин файлы эмес: {}; башка же жаңы файлды атаңыз",
        ru: "{}: это не файл учётных записей: {}; назовите другой файл или новый",
        en: "{}: this is no file of accounts: {}; name another file, or a new one")
    public static let unreadable = Words(
        ky: "{}: эсептер окулбайт: {}; файлдын ээсинин системадагы эсебинен кириңиз",
        ru: "{}: учётные записи не читаются: {}; войдите в систему под владельцем файла",
        en: "{}: the accounts cannot be read: {}; use the system account that owns the file")
    public static let readOnly = Words(
        ky: "{}: эсептерди өзгөртүүгө болбойт; файлдын ээсинин системадагы эсебинен, жазууга болгон дисктен ачыңыз",
        ru: "{}: учётные записи нельзя изменить; войдите в систему под владельцем файла, на диске, куда можно писать",
        en:
            "{}: the accounts cannot be changed; use the system account that owns the file, on a disk that can be written to"
    )
    public static let newerSchema = Words(
        ky: "{}: эсептерди жаңыраак Oyuu жазган (схемасы {}, бул программа билгени {}); эң жаңысын орнотуңуз",
        ru: "{}: учётные записи записаны более новой Oyuu (схема {}, эта знает {}); установите новейшую",
        en: "{}: a newer Oyuu wrote these accounts (schema {}, this one knows {}); install the newest one")
    public static let damaged = Words(
        ky: "{}: эсептер бузулган: {}; файлды ошол бойдон сактап, ордуна акыркы көчүрмөнү коюңуз",
        ru: "{}: учётные записи повреждены: {}; сохраните файл как есть и поставьте на его место последнюю копию",
        en: "{}: the accounts are damaged: {}; keep the file as it is and put the last backup in its place")
    public static let busy = Words(
        ky: "{}: башка программа эсептерди өтө көпкө бошотпой койду; бүткөнчө күтүп, кайра аракет кылыңыз",
        ru: "{}: другая программа слишком долго не отпускала учётные записи; подождите и попробуйте ещё раз",
        en: "{}: another program kept the accounts locked too long; wait until it is done and try again")
    public static let diskFull = Words(
        ky: "{}: дискте орун калган жок; орун бошотуп, кайра аракет кылыңыз, сакталгандар жоголбойт",
        ru: "{}: на диске нет места; освободите и попробуйте ещё раз, сохранённое не пропало",
        en: "{}: the disk is full; make room and try again, nothing that was kept is lost")
    public static let database = Words(
        ky: "{}: маалымат базасы баш тартты: {}; дискти текшерип, кайра аракет кылыңыз",
        ru: "{}: база данных отказала: {}; проверьте диск и попробуйте ещё раз",
        en: "{}: the database refused: {}; check the disk, then try again")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        noSuchAccount, accountDisabled, cancelled, system, actorEmpty, actorTooLong, actorUnseen, notAccounts,
        unreadable, readOnly, newerSchema, damaged, busy, diskFull, database,
    ]
}
