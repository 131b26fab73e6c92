/// What the commands that file, list, show and withdraw designs say on a terminal.
public enum RegisterLineWords {
    // Filing

    public static let copies = Words(
        ky: "катталган жок: катталган үлгүнүн көчүрмөсү; --force аны талаш деп каттайт",
        ru: "не зарегистрировано: это копия зарегистрированного узора; --force зарегистрирует его как спорный",
        en: "not registered: it copies a registered design; --force files it as disputed")
    public static let tooPoor = Words(
        ky: "катталган жок: анын көчүрмөлөрү табылмак эмес; жакшыраак сүрөт тартыңыз (--force каттайт)",
        ru: "не зарегистрировано: копий по нему не найти; снимите лучше (--force зарегистрирует)",
        en: "not registered: copies of it could not be found; take a better photo (--force files it)")
    /// The photo's name.
    public static let noOutline = Words(
        ky: "{}: кыйгач килемдин чети табылган жок, бүт сүрөт катталды; бурчтарын --corners менен бериңиз",
        ru: "{}: край снятого под углом ковра не найден, зарегистрирован весь снимок; укажите углы через --corners",
        en:
            "{}: no slanted carpet's outline was found, the whole photo is registered; give its corners with --corners")
    public static let disputedWith = Words(ky: "талашта: {}", ru: "спор с {}", en: "disputed with {}")
    public static let preview = Words(
        ky: "катталгандагы көрүнүшү: {}", ru: "так он попадёт в реестр: {}", en: "preview: {}")

    // Listing

    public static let number = Words(ky: "номери", ru: "номер", en: "number")
    public static let title = Words(ky: "аталышы", ru: "название", en: "title")
    public static let holder = Words(ky: "ээси", ru: "правообладатель", en: "holder")
    public static let village = Words(ky: "айылы", ru: "место", en: "village")
    public static let registered = Words(ky: "катталган", ru: "дата", en: "registered")
    public static let photos = Words(ky: "сүрөт", ru: "снимки", en: "photos")
    public static let status = Words(ky: "абалы", ru: "состояние", en: "status")
    public static let active = Words(ky: "катталган", ru: "зарегистрирован", en: "active")
    public static let disputed = Words(ky: "талаш", ru: "спорный", en: "disputed")
    public static let noDesigns = Words(ky: "үлгү жок", ru: "узоров нет", en: "no designs")
    public static let more = CountedWords(
        ky: "дагы {} үлгү бар; --limit белгисин көтөрүңүз",
        ru: (
            "ещё {} узор; поднимите --limit", "ещё {} узора; поднимите --limit", "ещё {} узоров; поднимите --limit"
        ),
        en: ("{} more; raise --limit", "{} more; raise --limit"))

    // Withdrawing, contacts, copies of the register

    public static let withdrawn = Words(ky: "{} каттоодон чыгарылды", ru: "{} снят с регистрации", en: "{} withdrawn")
    public static let contactErased = Words(
        ky: "{}: байланыш маалыматы өчүрүлдү", ru: "{}: контакт удалён", en: "{}: contact erased")
    public static let noContact = Words(
        ky: "{}: байланыш маалыматы жок эле", ru: "{}: контакта не было", en: "{}: there was no contact")
    public static let tracesLeft = Words(
        ky: "реестрди башка программа окуп жатты, ошондуктан анын журналында издери реестр жабылганча калат",
        ru: "реестр читала другая программа, поэтому следы останутся в его журнале, пока он не будет закрыт",
        en: "another program was reading the register, so traces stay in its log until it is next closed")
    public static let tracesInServer = Words(
        ky: "базанын журналында, көчүрмөлөрүндө издери алар алмашканга же өчүрүлгөнгө чейин калышы мүмкүн",
        ru: "следы могут оставаться в журнале сервера, репликах и копиях базы, пока те не сменятся или не удалены",
        en: "traces may stay in the database server's log, replicas and backups until those are recycled or deleted")
    /// Designs, photos, folder.
    public static let exported = Words(
        ky: "{} үлгү, {} сүрөт, {} папкасында", ru: "узоров: {}, снимков: {}, в папке {}",
        en: "{} designs and {} photos in {}")
    public static let isHere = Words(ky: "{} бул жерде {}", ru: "{} здесь {}", en: "{} is {} here")
    /// The line's number, the design's number in brackets or nothing, and why.
    public static let lineFailed = Words(ky: "{}-сап{}: {}", ru: "строка {}{}: {}", en: "line {}{}: {}")
    public static let imported = Words(
        ky: "{} үлгү алынды, {} үлгү мурунтан бар эле", ru: "принято узоров: {}, уже были здесь: {}",
        en: "{} designs taken in, {} were here already")

    /// Those without a number, for tests and translators.
    public static let all: [Words] = [
        copies, tooPoor, noOutline, disputedWith, preview, number, title, holder, village, registered, photos, status,
        active, disputed, noDesigns, withdrawn, contactErased, noContact, tracesLeft, tracesInServer, exported, isHere,
        lineFailed,
        imported,
    ]
}
