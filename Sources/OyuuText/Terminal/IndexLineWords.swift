/// What the commands of the index say.
public enum IndexLineWords {
    public static let photos = CountedWords(
        ky: "{} сүрөт", ru: ("{} снимок", "{} снимка", "{} снимков"), en: ("{} photo", "{} photos"))
    public static let pages = CountedWords(
        ky: "{} барак", ru: ("{} страница", "{} страницы", "{} страниц"), en: ("{} page", "{} pages"))
    /// How many photos, bytes, bytes that do not grow, and how many each photo takes or nothing.
    public static let size = Words(
        ky: "{}, {} байт: {} байты сүрөттөрдүн санына карабайт{}", ru: "{}, {} байт: {} не зависят от их числа{}",
        en: "{}, {} bytes: {} whatever their number{}")
    public static let each = Words(
        ky: ", ар бир сүрөткө {} байт", ru: ", и по {} на снимок", en: " and {} a photo")
    public static let generation = Words(
        ky: "индекстеги абал {}, реестрдин абалы {}", ru: "в индексе состояние {}, реестр в состоянии {}",
        en: "generation {}, the register is at {}")
    public static let changes = CountedWords(
        ky: "андан бери {} сүрөт кошулган же кеткен; издөө аларды эске алат",
        ru: (
            "с тех пор добавлен или убран {} снимок; поиск его учитывает",
            "с тех пор добавлены или убраны {} снимка; поиск их учитывает",
            "с тех пор добавлено или убрано {} снимков; поиск их учитывает"
        ),
        en: (
            "{} photo came or went since; a search takes them in",
            "{} photos came or went since; a search takes them in"
        ))
    public static let unreadable = CountedWords(
        ky: "{} үлгүнүн изи окулбайт; муну oyuu index rebuild --fingerprints оңдойт",
        ru: (
            "{} отпечаток не читается; это исправит oyuu index rebuild --fingerprints",
            "{} отпечатка не читаются; это исправит oyuu index rebuild --fingerprints",
            "{} отпечатков не читаются; это исправит oyuu index rebuild --fingerprints"
        ),
        en: (
            "{} fingerprint cannot be read; oyuu index rebuild --fingerprints mends that",
            "{} fingerprints cannot be read; oyuu index rebuild --fingerprints mends that"
        ))
    /// Pages and photos.
    public static let sound = Words(
        ky: "индекс бүтүн: {}, {}", ru: "индекс исправен: {}, {}", en: "the index is sound: {}, {}")
    public static let unsound = Words(
        ky: "индекс бузук: бузулган жерине жеткен издөө аны кайра жасайт; азыр кылуу үчүн oyuu index rebuild",
        ru:
            "индекс повреждён: поиск, который встретит повреждение, построит его заново; сделать это сейчас: oyuu index rebuild",
        en: "the index is not sound: a search that meets the damage makes it anew; oyuu index rebuild does so now")
    /// Renewed, right already, not kept.
    public static let renewed = Words(
        ky: "{} из жаңыртылды, {} туура эле, {} сүрөт сакталган эмес",
        ru: "отпечатков обновлено: {}, были верны: {}, снимков не хранилось: {}",
        en: "{} fingerprints renewed, {} were right, {} photos were not kept")
    /// Design, photo, why.
    public static let photoFailed = Words(ky: "{}, {}-сүрөт: {}", ru: "{}, снимок {}: {}", en: "{} photo {}: {}")

    /// Those without a number of their own, for tests and translators.
    public static let all: [Words] = [size, generation, sound, unsound, renewed, photoFailed]
}
