/// What is wrong with a part of what an office was sent, and what to do.
public enum IntakeProblemWords {
    public static let noViews = Words(
        ky: "билдирменин сүрөтү жок, ал алынган жок; сүрөттөрүн кошуңуз",
        ru: "у заявки нет снимков, она пропущена; добавьте снимки",
        en: "the submission has no picture and is left out; add its pictures")
    public static let viewMissing = Words(
        ky: "{} деген сүрөт жок; аны кошуңуз же атын оңдоңуз", ru: "снимка {} нет; добавьте его или исправьте имя",
        en: "there is no picture {}; add it, or correct its name")
    public static let viewOutside = Words(
        ky: "{} папкадан сыртка чыгат; сүрөттү ушул папкага коюп, ошол атын жазыңыз",
        ru: "{} ведёт за пределы папки; положите снимок в неё и укажите его имя там",
        en: "{} leads out of the folder; put the picture into it and name it there")
    public static let notAPicture = Words(
        ky: "{} окулбайт; PNG, JPEG, WebP же HEIC сүрөтүн бериңиз",
        ru: "{} не читается; дайте PNG, JPEG, WebP или HEIC",
        en: "{} is not read; give a PNG, JPEG, WebP or HEIC")
    public static let unclaimed = Words(
        ky: "бул сүрөттү таблица да, документ да атабайт; аны ошол жерге жазыңыз же алып салыңыз",
        ru: "снимок не назван ни таблицей, ни документом; впишите его или уберите",
        en: "no table or document names this picture; name it there, or take it away")
    public static let link = Words(
        ky: "бул шилтеме, файл эмес; файлдын өзүн коюңуз", ru: "это ссылка, а не файл; положите сам файл",
        en: "this is a link, not a file; put the file itself there")
    public static let tooDeep = Words(
        ky: "папка {} кабаттан терең; сүрөттөрдү жогору жылдырыңыз",
        ru: "папка глубже {} уровней; поднимите снимки выше",
        en: "the folder lies deeper than {}; move the pictures up")
    public static let badDate = Words(
        ky: "{}: {} деген күн жок; 2024-05-17 сыяктуу жазыңыз", ru: "{}: даты {} нет; пишите как 2024-05-17",
        en: "{}: {} is no date; write it like 2024-05-17")
    public static let badClass = Words(
        ky: "{} Локарно классы эмес; 06-11 сыяктуу жазыңыз", ru: "{} не класс по Локарно; пишите как 06-11",
        en: "{} is no Locarno class; write it like 06-11")
    public static let badOffice = Words(
        ky: "{} WIPO ST.3 коду эмес; KG сыяктуу эки тамга жазыңыз",
        ru: "{} не код по WIPO ST.3; пишите две буквы, как KG",
        en: "{} is no code of WIPO ST.3; write two letters like KG")
    public static let missing = Words(
        ky: "{} жазылган эмес; аны кошуңуз", ru: "{}: не указано; добавьте", en: "{} is missing; add it")
    public static let badText = Words(
        ky: "{}: {} байттан узун же башкаруучу белгиси бар; оңдоңуз",
        ru: "{}: длиннее {} байт или с управляющими символами; исправьте",
        en: "{}: is longer than {} bytes or has control characters; correct it")
    public static let tooMany = Words(
        ky: "{}: {} чегинен ашты, калганы алынган жок; билдирмени бөлүңүз",
        ru: "{}: больше {}, остальное пропущено; разделите заявку",
        en: "{}: there are more than {}, the rest is left out; divide the submission")
    public static let duplicateReference = Words(
        ky: "мындай номер менен башка билдирме бар, бул алынган жок; башка номер бериңиз",
        ru: "под этим номером уже есть заявка, эта пропущена; дайте другой номер",
        en: "another submission has this reference, this one is left out; give it another")
    public static let duplicateView = Words(
        ky: "{} сүрөтү эки жолу аталган; бирин алып салыңыз", ru: "снимок {} назван дважды; уберите один",
        en: "the picture {} is named twice; take one away")
    public static let conflict = Words(
        ky: "{}: {}, ал эми мурунку сапта башкача; бирин оңдоңуз",
        ru: "{}: {}, а в прежней строке иначе; исправьте одно",
        en: "{}: {}, while a row before says otherwise; correct one")
    public static let unknownColumn = Words(
        ky: "{} тилкеси белгисиз, окулган жок; атын оңдоңуз", ru: "столбец {} неизвестен и не прочитан; исправьте имя",
        en: "the column {} is unknown and not read; correct its name")
    public static let cellCount = Words(
        ky: "сапта {} уяча, {} болушу керек; сапты оңдоңуз", ru: "ячеек в строке: {} вместо {}; исправьте строку",
        en: "the row has {} cells instead of {}; correct it")
    public static let badQuote = Words(
        ky: "тырмакча ордунда эмес; уячаны толугу менен тырмакчага алып, ичиндегисин эки эселеңиз",
        ru: "кавычка не на месте; возьмите ячейку в кавычки целиком, а внутри удвойте их",
        en: "a quotation mark is out of place; quote the whole cell and double those in it")
    public static let unclosedQuote = Words(
        ky: "тырмакча жабылбаган же сап өтө узун; сапты оңдоңуз",
        ru: "кавычка не закрыта, или строка слишком длинна; исправьте",
        en: "a quotation mark is not closed, or the row is too long; correct it")
    public static let unsafeName = Words(
        ky: "мындай ат архивдин ичиндеги файлга жарабайт; файлды башкача атап, кайра архивдеңиз",
        ru: "такое имя не годится для файла в архиве; переименуйте файл и упакуйте заново",
        en: "this is no name for a file in an archive; rename it and pack again")
    public static let duplicateName = Words(
        ky: "архивде мындай аттуу эки файл бар; бирин башкача атап, кайра архивдеңиз",
        ru: "в архиве два файла с таким именем; переименуйте один и упакуйте заново",
        en: "two files of the archive have this name; rename one and pack again")
    public static let file = Words(
        ky: "файл окулбайт же жазылбайт ({}); кайра аракет кылыңыз",
        ru: "файл не читается или не пишется ({}); повторите",
        en: "the file cannot be read or written ({}); try again")
    public static let more = Words(
        ky: "дагы {} ката; алгачкыларын оңдоп, кайра аракет кылыңыз", ru: "и ещё {}; исправьте первые и повторите",
        en: "and {} more; correct the first and try again")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        noViews, viewMissing, viewOutside, notAPicture, unclaimed, link, tooDeep, badDate, badClass, badOffice, missing,
        badText, tooMany, duplicateReference, duplicateView, conflict, unknownColumn, cellCount, badQuote,
        unclosedQuote,
        unsafeName, duplicateName, file, more,
    ]

    // What the fields are called

    public static let reference = Words(ky: "номер (21)", ru: "номер (21)", en: "reference (21)")
    public static let title = Words(ky: "аталыш (54)", ru: "название (54)", en: "title (54)")
    public static let holder = Words(ky: "ээси (71, 73)", ru: "заявитель (71, 73)", en: "holder (71, 73)")
    public static let creator = Words(ky: "автор (72)", ru: "автор (72)", en: "creator (72)")
    public static let filed = Words(ky: "берилген күнү (22)", ru: "дата подачи (22)", en: "filing date (22)")
    public static let locarnoClass = Words(ky: "Локарно классы (51)", ru: "класс (51)", en: "class (51)")
    public static let priorityOffice = Words(
        ky: "приоритет мекемеси (33)", ru: "ведомство приоритета (33)", en: "priority office (33)")
    public static let priorityNumber = Words(
        ky: "приоритет номери (31)", ru: "номер приоритета (31)", en: "priority number (31)")
    public static let priorityDate = Words(
        ky: "приоритет күнү (32)", ru: "дата приоритета (32)", en: "priority date (32)")
    public static let view = Words(ky: "сүрөт (55)", ru: "изображение (55)", en: "view (55)")
    /// Before a line's number.
    public static let line = Words(ky: "{}-сап", ru: "строка {}", en: "line {}")
}
