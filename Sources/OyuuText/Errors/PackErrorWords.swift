/// Why a pack could not be read, made or used, and what to do.
public enum PackErrorWords {
    public static let notAPack = Words(
        ky: "бул пакет эмес; пакетти `oyuu pack ФАЙЛ` жасайт", ru: "это не пакет; пакет делает `oyuu pack ФАЙЛ`",
        en: "this is not a pack; `oyuu pack FILE` makes one")
    public static let newerFormat = Words(
        ky: "пакетти жаңыраак Oyuu жазган (форматы {}, бул программа билген эң жаңысы {}); программаны жаңыртыңыз",
        ru: "пакет записан более новой Oyuu (формат {}, эта программа читает до {}); обновите программу",
        en: "a newer Oyuu wrote this pack (format {}, this program reads up to {}); update the program")
    public static let newerFingerprints = Words(
        ky: "пакеттеги издердин версиясы {}, бул программа {}-версияны салыштырат; программаны жаңыртыңыз",
        ru: "отпечатки в пакете версии {}, эта программа сравнивает версию {}; обновите программу",
        en: "the pack's fingerprints have version {}, this program compares version {}; update the program")
    public static let olderFingerprints = Words(
        ky: "пакеттеги издердин версиясы {}, бул программа {}-версияны салыштырат; мекемеден жаңы пакет сураңыз",
        ru: "отпечатки в пакете версии {}, эта программа сравнивает версию {}; попросите у ведомства новый пакет",
        en: "the pack's fingerprints have version {}, this program compares version {}; ask the office for a new pack")
    public static let isDelta = Words(
        ky: "бул толук пакет эмес, өзгөртүүлөр; мурунку пакетке `oyuu pack apply` менен кошуңуз",
        ru: "это изменения, а не целый пакет; примените их к предыдущему пакету командой `oyuu pack apply`",
        en: "this is a delta, not a whole pack; `oyuu pack apply` it to the pack before it")
    public static let isWhole = Words(
        ky: "бул өзгөртүүлөр эмес, толук пакет; аны ошол бойдон колдонуңуз",
        ru: "это целый пакет, а не изменения; используйте его как есть",
        en: "this is a whole pack, not a delta; use it as it is")
    public static let damaged = Words(
        ky: "пакет бузулган ({}); аны кайра алыңыз", ru: "пакет повреждён ({}); получите его заново",
        en: "the pack is damaged ({}); fetch it again")
    public static let tooLarge = Words(
        ky: "пакет бул программа алгандан чоң ({})", ru: "пакет больше, чем принимает программа ({})",
        en: "the pack is larger than this program takes ({})")
    public static let forged = Words(
        ky: "пакет кол коюлгандан кийин өзгөртүлгөн же кол тамгасы жасалма; колдонбоңуз",
        ru: "пакет изменён после подписи, или подпись ложная; не пользуйтесь им",
        en: "the pack was changed after it was signed, or its signature is false; do not use it")
    public static let otherBase = Words(
        ky: "өзгөртүүлөр {}… пакети үчүн, бул болсо {}…; өзгөртүүлөрдү кезеги менен кошуңуз же толук пакет алыңыз",
        ru: "изменения ведут от пакета {}…, а это {}…; применяйте изменения по порядку или получите целый пакет",
        en: "the delta leads from the pack {}…, this is {}…; apply the deltas in order, or fetch a whole pack")
    public static let unrelated = Words(
        ky: "бул экөө бири-бирине тиешелүү эмес ({}); толук пакет жасаңыз",
        ru: "они не подходят друг к другу ({}); сделайте целый пакет",
        en: "the two do not belong together ({}); make a whole pack")
    public static let unusableDesign = Words(
        ky: "{} номерлүү үлгү пакетке салынбайт ({})", ru: "узор {} нельзя поместить в пакет ({})",
        en: "design {} cannot be packed ({})")
    public static let compression = Words(
        ky: "zstd иштебей калды ({})", ru: "ошибка zstd ({})", en: "zstd failed ({})")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        notAPack, newerFormat, newerFingerprints, olderFingerprints, isDelta, isWhole, damaged, tooLarge, forged,
        otherBase, unrelated, unusableDesign, compression,
    ]
}
