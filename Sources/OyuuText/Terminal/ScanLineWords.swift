/// What `oyuu scan` says when it is done.
public enum ScanLineWords {
    public static let checked = CountedWords(
        ky: "{} сүрөт текшерилди", ru: ("проверен {} снимок", "проверены {} снимка", "проверено {} снимков"),
        en: ("{} photos checked", "{} photos checked"))
    public static let copies = CountedWords(
        ky: "{} сүрөт катталган үлгүнүн көчүрмөсү",
        ru: (
            "{} копия зарегистрированных узоров", "{} копии зарегистрированных узоров",
            "{} копий зарегистрированных узоров"
        ),
        en: ("{} copy a registered design", "{} copy a registered design"))
    public static let among = CountedWords(
        ky: "{} сүрөт ушул топтогу мурунку сүрөттүн көчүрмөсү",
        ru: (
            "{} копия более раннего снимка набора", "{} копии более ранних снимков набора",
            "{} копий более ранних снимков набора"
        ),
        en: ("{} copy an earlier photo of the set", "{} copy an earlier photo of the set"))
    public static let undecided = CountedWords(
        ky: "{} сүрөттө айтууга оюу аз",
        ru: (
            "на {} снимке слишком мало узора, чтобы сказать", "на {} снимках слишком мало узора, чтобы сказать",
            "на {} снимках слишком мало узора, чтобы сказать"
        ),
        en: ("{} show too little pattern to say", "{} show too little pattern to say"))
    public static let failures = CountedWords(
        ky: "{} файл текшерилбей калды",
        ru: ("{} файл проверить не удалось", "{} файла проверить не удалось", "{} файлов проверить не удалось"),
        en: ("{} files could not be checked", "{} files could not be checked"))
    public static let failedRecords = CountedWords(
        ky: "{} жазуу текшерилбей калды",
        ru: ("{} запись проверить не удалось", "{} записи проверить не удалось", "{} записей проверить не удалось"),
        en: ("{} record could not be checked", "{} records could not be checked"))
    public static let otherFiles = CountedWords(
        ky: "башка {} файл каралган жок",
        ru: ("{} другой файл пропущен", "{} других файла пропущены", "{} других файлов пропущено"),
        en: ("{} other files passed over", "{} other files passed over"))
    public static let resumed = CountedWords(
        ky: "{} сүрөт токтогон текшерүүдөн алынды",
        ru: (
            "{} взят из прерванной проверки", "{} взяты из прерванной проверки", "{} взято из прерванной проверки"
        ),
        en: ("{} taken over from the interrupted scan", "{} taken over from the interrupted scan"))
    public static let outdated = CountedWords(
        ky: "алынган {} сүрөт реестр акыркы жолу өзгөргөнгө чейин салыштырылган; так болуш үчүн кайра текшериңиз",
        ru: (
            "{} взятый снимок сравнен до последнего изменения реестра; для верности проверьте заново",
            "{} взятых снимка сравнены до последнего изменения реестра; для верности проверьте заново",
            "{} взятых снимков сравнены до последнего изменения реестра; для верности проверьте заново"
        ),
        en: (
            "{} photos taken over were compared before the register last changed; scan anew to be sure",
            "{} photos taken over were compared before the register last changed; scan anew to be sure"
        ))

    public static let noPhotos = Words(ky: "сүрөт табылган жок", ru: "снимков не найдено", en: "no photos found")
    public static let report = Words(ky: "отчёт: {}, {}, {}", ru: "отчёт: {}, {}, {}", en: "report: {}, {}, {}")

    /// Those without a number, for tests and translators.
    public static let all: [Words] = [noPhotos, report]
}
