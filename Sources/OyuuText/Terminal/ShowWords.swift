/// What `oyuu show` calls what it shows; the numbers are those of WIPO's standard ST.80.
public enum ShowWords {
    public static let holder = Words(ky: "(73) ээси", ru: "(73) правообладатель", en: "(73) holder")
    public static let contact = Words(ky: "байланыш", ru: "контакт", en: "contact")
    public static let village = Words(ky: "айылы же шаары", ru: "населённый пункт", en: "village")
    public static let cooperative = Words(ky: "кооператив", ru: "кооператив", en: "cooperative")
    public static let creator = Words(ky: "(72) жараткан уста", ru: "(72) автор", en: "(72) creator")
    public static let technique = Words(ky: "ыкмасы", ru: "техника", en: "technique")
    public static let motifs = Words(ky: "оюулары", ru: "мотивы", en: "motifs")
    public static let locarno = Words(ky: "(51) Локарно классы", ru: "(51) класс по Локарно", en: "(51) Locarno class")
    public static let made = Words(ky: "жаратылган убактысы", ru: "дата создания", en: "made")
    public static let filed = Words(ky: "(22) арыз күнү", ru: "(22) дата подачи", en: "(22) filed")
    public static let registered = Words(ky: "(15) катталган", ru: "(15) зарегистрирован", en: "(15) registered")
    public static let disputedWith = Words(ky: "талашта", ru: "спор с", en: "disputed with")
    public static let withdrawn = Words(ky: "каттоодон чыгарылган", ru: "снят с регистрации", en: "withdrawn")
    public static let notes = Words(ky: "эскертүү", ru: "примечание", en: "notes")

    /// File, width, height, SHA-256.
    public static let photo = Words(
        ky: "сүрөт {}, {}×{}, SHA-256 {}", ru: "снимок {}, {}×{}, SHA-256 {}", en: "photo {}, {}×{}, SHA-256 {}")
    public static let corners = Words(
        ky: "үлгү {} бурчтарынын арасында, түздөлгөн", ru: "узор между углами {}, выпрямлен",
        en: "the design between the corners {}, straightened")
    public static let quality = Words(ky: "PDQ {}, сапаты {}", ru: "PDQ {}, качество {}", en: "PDQ {}, quality {}")
    /// When, what, who.
    public static let act = Words(ky: "{} {}, аткарган: {}", ru: "{} {}, кто: {}", en: "{} {} by {}")
    public static let notKept = Words(ky: "{} сакталган эмес", ru: "{} не хранится", en: "{} was not kept")

    /// The names of fields.
    public static let fields: [Words] = [
        holder, contact, village, cooperative, creator, technique, motifs, locarno, made, filed, registered,
        disputedWith, withdrawn, notes,
    ]

    /// All of them, for tests and translators.
    public static let all: [Words] = fields + [photo, corners, quality, act, notKept]
}
