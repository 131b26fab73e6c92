/// What `oyuu verify` and `oyuu log check` call what was signed; the values are printed as they were signed.
public enum PaperLineWords {
    public static let holder = Words(ky: "ээси: {}", ru: "правообладатель: {}", en: "holder {}")
    public static let registered = Words(ky: "катталган: {}", ru: "зарегистрирован: {}", en: "registered {}")
    public static let register = Words(ky: "реестр: {}", ru: "реестр: {}", en: "register {}")
    public static let photos = Words(ky: "сүрөттөр: {}", ru: "снимки: {}", en: "photos {}")
    public static let fingerprint = Words(ky: "үлгүнүн изи: {}", ru: "отпечаток узора: {}", en: "fingerprint {}")
    public static let signedWith = Words(ky: "кол тамганын ачкычы: {}", ru: "подписано ключом {}", en: "signed with {}")
    public static let report = Words(ky: "текшерүү отчёту {}", ru: "отчёт о проверке {}", en: "evidence report {}")
    public static let checked = Words(ky: "текшерилген: {}", ru: "проверено: {}", en: "checked {}")
    public static let actor = Words(ky: "текшерген: {}", ru: "кто проверил: {}", en: "by {}")
    public static let copies = Words(ky: "көчүрмөлөр: {}", ru: "копии: {}", en: "copies {}")
    public static let software = Words(ky: "программа: {}", ru: "программа: {}", en: "software {}")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        holder, registered, register, photos, fingerprint, signedWith, report, checked, actor, copies, software,
    ]
}
