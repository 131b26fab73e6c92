/// What the commands of packs say.
public enum PackLineWords {
    /// File and kilobytes.
    public static let delta = Words(ky: "{}: өзгөртүүлөр, {} кБ", ru: "{}: изменения, {} кБ", en: "{}: delta of {} kB")
    /// File, kilobytes, kilobytes a design.
    public static let pack = Words(
        ky: "{}: пакет, {} кБ, ар бир үлгүгө {} кБ", ru: "{}: пакет, {} кБ, по {} кБ на узор",
        en: "{}: pack of {} kB, {} kB a design")
    public static let changed = Words(
        ky: "кошулган же өзгөргөн үлгү {}, кеткени {}", ru: "добавлено или изменено узоров: {}, убрано: {}",
        en: "{} designs added or changed, {} gone")
    /// Design, photo, why.
    public static let leftOut = Words(
        ky: "{}, {}-сүрөт пакетке кирген жок: {}", ru: "{}, снимок {} не вошёл в пакет: {}",
        en: "{} photo {} is not in the pack: {}")
    /// File and designs.
    public static let sound = Words(
        ky: "{}: бүтүн, үлгүлөрү: {}, ишенимдүү ачкыч менен кол коюлган",
        ru: "{}: исправен, узоров: {}, подписан ключом, которому доверяют",
        en: "{}: sound, {} designs, signed by a trusted key")

    // Names of fields

    public static let fromPack = Words(ky: "кайсы пакеттен", ru: "от пакета", en: "from pack")
    public static let toPack = Words(ky: "кайсы пакетке", ru: "к пакету", en: "to pack")
    public static let digest = Words(ky: "белгиси", ru: "сумма", en: "digest")
    public static let holds = Words(ky: "ичинде", ru: "содержит", en: "holds")
    public static let register = Words(ky: "реестр", ru: "реестр", en: "register")
    public static let signedBy = Words(ky: "кол койгон", ru: "подписал", en: "signed by")

    /// Designs, photos, and which kind of pack.
    public static let contents = Words(
        ky: "{} үлгү, {} сүрөт, {}", ru: "узоров {}, снимков {}, {}", en: "{} designs, {} photos, {}")
    public static let small = Words(ky: "кичине", ru: "малый", en: "small")
    public static let whole = Words(ky: "толук", ru: "полный", en: "whole")
    /// The register, its generation, and when it was packed.
    public static let origin = Words(ky: "{}, абалы {}, {}", ru: "{}, состояние {}, {}", en: "{}, generation {}, {}")

    /// The names of fields, so that they can be laid out in a column.
    public static let fields: [Words] = [fromPack, toPack, digest, holds, register, signedBy]

    /// All of them, for tests and translators.
    public static let all: [Words] = fields + [delta, pack, changed, leftOut, sound, contents, small, whole, origin]
}
