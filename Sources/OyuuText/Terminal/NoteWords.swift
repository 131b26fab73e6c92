/// What commands note beside their answers, and what long runs show of how far they are.
public enum NoteWords {
    public static let nameTheKey = Words(
        ky: "эскертүү: мекеменин ачкычын --key менен бериңиз, болбосо муну каалаган киши кол койгон болушу мүмкүн",
        ru: "замечание: укажите ключ ведомства через --key, иначе это мог подписать кто угодно",
        en: "note: name the office's key with --key, else anybody could have signed this")
    /// The key's file.
    public static let newKey = Words(
        ky:
            "эскертүү: {} жок эле; жаңы ачкыч жасалды. Реестр мурда кол койгон болсо, анын ачкычын көчүрмөсүнөн кайра коюңуз: "
            + "ал ачкычты билгендер мунусуна ишенбейт",
        ru:
            "замечание: {} не было; создан новый ключ. Если реестр уже подписывал, верните его ключ из копии: тот, кто знает "
            + "прежний ключ, этому не поверит",
        en:
            "note: {} was not there; a new key is made. If the register has signed before, put its key back from a backup: "
            + "nobody who knows that key believes this one")

    // Why a part of the evidence is not drawn

    public static let photoNotKept = Words(
        ky: "реестрде бул үлгүнүн сүрөтү сакталган эмес: текшерилген сүрөт гана тартылды",
        ru: "реестр не хранит снимок этого узора: нарисован только проверенный снимок",
        en: "the register kept no photo of this design: only the photo checked is drawn")
    public static let packWithoutPhotos = Words(
        ky: "пакетте сүрөт болбойт: текшерилген сүрөт гана тартылды; катталган үлгүнү жанына мекеме тарта алат",
        ru: "в пакете нет снимков: нарисован только проверенный снимок; ведомство может нарисовать рядом сам узор",
        en: "a pack holds no photos: only the photo checked is drawn; the office can draw the design beside it")
    public static let photoUnreadable = Words(
        ky: "катталган сүрөт окулбайт ({}): текшерилген сүрөт гана тартылды",
        ru: "зарегистрированный снимок не читается ({}): нарисован только проверенный снимок",
        en: "the registered photo cannot be read ({}): only the photo checked is drawn")

    // How far a run is

    public static let unitPhotos = Words(ky: "сүрөт", ru: "снимков", en: "photos")
    public static let unitDesigns = Words(ky: "үлгү", ru: "узоров", en: "designs")
    public static let unitRows = Words(ky: "сап", ru: "строк", en: "rows")
    public static let unitQueries = Words(ky: "суроо", ru: "запросов", en: "queries")
    /// How many are done, how many there are, and of what.
    public static let ofAll = Words(ky: "{} бүттү, бардыгы {} {}", ru: "{} из {} {}", en: "{} of {} {}")
    public static let rate = Words(ky: "секундасына {}", ru: "{} в секунду", en: "{}/s")
    public static let left = Words(ky: "{} калды", ru: "осталось {}", en: "{} left")
    public static let seconds = Words(ky: "{} сек", ru: "{} с", en: "{} s")
    public static let minutes = Words(ky: "{} мүн", ru: "{} мин", en: "{} min")
    public static let hours = Words(ky: "{} саат {} мүн", ru: "{} ч {} мин", en: "{} h {} min")
    public static let copies = Words(ky: "көчүрмө: {}", ru: "копий: {}", en: "{} copies")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        nameTheKey, newKey, photoNotKept, packWithoutPhotos, photoUnreadable, unitPhotos, unitDesigns, unitRows,
        unitQueries,
        ofAll, rate, left, seconds, minutes, hours, copies,
    ]
}
