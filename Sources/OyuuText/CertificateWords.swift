/// The texts of a certificate of registration.
public enum CertificateWords {
    public static let heading = Words(
        ky: "Үлгүнү каттоо жөнүндө күбөлүк", ru: "Свидетельство о регистрации узора",
        en: "Certificate of registration of a design")
    public static let number = Words(ky: "Каттоо номери", ru: "Номер регистрации", en: "Registration number")
    public static let registered = Words(ky: "Катталган күнү", ru: "Дата регистрации", en: "Date of registration")
    public static let filed = Words(ky: "Арыз берилген күнү", ru: "Дата подачи заявки", en: "Filing date")
    public static let title = Words(ky: "Аталышы", ru: "Название", en: "Title")
    public static let holder = Words(ky: "Ээси", ru: "Правообладатель", en: "Holder")
    public static let creator = Words(ky: "Жараткан уста", ru: "Автор", en: "Creator")
    public static let locarno = Words(ky: "Локарно классы", ru: "Класс по Локарно", en: "Locarno class")
    public static let village = Words(ky: "Айылы же шаары", ru: "Населённый пункт", en: "Village or town")
    public static let cooperative = Words(ky: "Кооператив", ru: "Кооператив", en: "Cooperative")
    public static let technique = Words(ky: "Ыкмасы", ru: "Техника", en: "Technique")
    public static let motifs = Words(ky: "Оюулары", ru: "Мотивы", en: "Motifs")
    public static let createdOn = Words(ky: "Жаратылган убактысы", ru: "Дата создания", en: "Made on")
    public static let palette = Words(ky: "Түстөрү", ru: "Цвета", en: "Colours")
    public static let photos = Words(
        ky: "Сүрөттөр (SHA-256)", ru: "Фотографии (SHA-256)", en: "Photos (SHA-256)")
    public static let morePhotos = Words(ky: "жана дагы {}", ru: "и ещё {}", en: "and {} more")
    public static let fingerprint = Words(ky: "Үлгүнүн изи", ru: "Отпечаток узора", en: "Fingerprint of the design")
    public static let withdrawn = Words(
        ky: "Каттоодон чыгарылган: {}", ru: "Снято с регистрации: {}", en: "Withdrawn from the register: {}")
    public static let noPicture = Words(
        ky: "сүрөтү жок", ru: "фотографии нет", en: "no photo is at hand")
    public static let register = Words(ky: "Реестр", ru: "Реестр", en: "Register")
    public static let key = Words(ky: "Реестрдин ачкычы", ru: "Ключ реестра", en: "Key of the register")
    public static let made = Words(ky: "Күбөлүк берилген күнү", ru: "Свидетельство выдано", en: "Certificate made on")
    public static let proof = Words(
        ky:
            "Бул код — реестрдин кол тамгасы коюлган билдирүү. Аны каалаган телефон менен окуп, кагаздагы менен салыштырыңыз; "
            + "кол тамганы «oyuu verify» буйругу интернетсиз текшерет.",
        ru: "Код содержит подписанное реестром заявление. Прочтите его любым телефоном и сравните с бумагой; подпись "
            + "проверяет команда «oyuu verify», без интернета.",
        en: "The code holds a statement signed by the register. Read it with any phone and compare it with this paper; "
            + "`oyuu verify` checks the signature, offline.")

    /// The label of a field, by the name it is sealed under.
    public static func field(_ name: String) -> Words? {
        switch name {
        case "number": number
        case "title": title
        case "holder": holder
        case "creator": creator
        case "registered": registered
        case "filed": filed
        case "locarno": locarno
        case "made on": createdOn
        case "village": village
        case "cooperative": cooperative
        case "technique": technique
        case "motifs": motifs
        default: nil
        }
    }

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        heading, number, registered, filed, title, holder, creator, locarno, village, cooperative, technique, motifs,
        createdOn, palette, photos, morePhotos, fingerprint, withdrawn, noPicture, register, key, made, proof,
    ]
}
