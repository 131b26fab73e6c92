/// What is wrong with a register, its keys, its index, an archive or a file of accounts.
public enum RegisterReasonWords {
    /// All of them, as they stand in English where they are thrown.
    public static let all: [Words] = folders + databases + archives + fields + keys + photos

    private static let folders: [Words] = [
        Words(ky: "бул папка эмес, файл", ru: "это файл, а не папка", en: "it is a file, not a folder"),
        Words(ky: "register.sqlite жоголгон", ru: "register.sqlite пропал", en: "register.sqlite is gone"),
        Words(
            ky: "папкада башка нерселер бар, register.sqlite жок", ru: "в папке другие файлы и нет register.sqlite",
            en: "the folder holds other things and no register.sqlite"),
        Words(ky: "register.sqlite файл эмес", ru: "register.sqlite не файл", en: "register.sqlite is not a file"),
        Words(ky: "register.sqlite бош", ru: "register.sqlite пуст", en: "register.sqlite is empty"),
        Words(
            ky: "register.sqlite маалымат базасындай башталбайт", ru: "register.sqlite начинается не как база данных",
            en: "register.sqlite does not begin as a database does"),
        Words(
            ky: "register.sqlite башка программанын базасы", ru: "register.sqlite принадлежит другой программе",
            en: "register.sqlite is another program's database"),
        Words(ky: "анын белгиси жок", ru: "у него нет опознавательного номера", en: "it has no identity"),
        Words(
            ky: "бир сапта күтүлбөгөн маани бар", ru: "в строке неожиданное значение",
            en: "a row holds an unexpected value"),
        Words(ky: "анын папкасы: {}", ru: "его папка: {}", en: "its folder: {}"),
        Words(
            ky: "базаны окуу же жазуу", ru: "чтение или запись базы данных", en: "reading or writing the database"),
        Words(ky: "бул папка эмес", ru: "это не папка", en: "it is no folder"),
        Words(ky: "ага башкалар да жаза алат", ru: "в неё могут писать другие", en: "others can write to it"),
        Words(ky: "папка түзүү", ru: "создать папку", en: "making the folder"),
        Words(ky: "файл түзүү", ru: "создать файл", en: "making a file"),
        Words(ky: "архив түзүү", ru: "создать архив", en: "making the archive"),
        Words(ky: "папканы ачуу", ru: "открыть папку", en: "opening the folder"),
        Words(ky: "окуу", ru: "чтение", en: "reading"), Words(ky: "жазуу", ru: "запись", en: "writing"),
        Words(ky: "дискке түшүрүү", ru: "сброс на диск", en: "syncing"),
        Words(ky: "папканы дискке түшүрүү", ru: "сброс папки на диск", en: "syncing the folder"),
        Words(ky: "бул кадимки файл эмес", ru: "это не обычный файл", en: "it is no regular file"),
        Words(
            ky: "бул башка программанын базасы", ru: "это база другой программы", en: "it is another program's database"
        ),
        Words(ky: "код түзүү", ru: "создать код", en: "making a code"),
        Words(ky: "ал окулбайт", ru: "его нельзя прочитать", en: "it cannot be read"),
        Words(
            ky: "индекс жазылган жок", ru: "индекс не удалось записать", en: "the index could not be written"),
        Words(
            ky: "{} үлгүсүнүн {}-сүрөтү индексте реестрдегидей эмес",
            ru: "{}, снимок {}: в индексе не то, что в реестре",
            en: "{} photo {} is not in the index as it is in the register"),
        Words(
            ky: "индексте {} сүрөт, реестрде {}", ru: "в индексе снимков: {}, в реестре: {}",
            en: "the index is of {} photos, the register of {}"),
        Words(
            ky: "анын текшерүү саны туура келбейт", ru: "его контрольная сумма не сходится",
            en: "its checksum does not agree"),
    ]

    private static let databases: [Words] = [
        Words(
            ky: "базада башка нерселер бар, реестр жок", ru: "в базе данных другие таблицы и нет реестра",
            en: "the database holds other things and no register"),
        Words(
            ky: "oyuu схемасы башка программаныкы", ru: "схема oyuu принадлежит другой программе",
            en: "the schema oyuu is another program's"),
        Words(
            ky: "базанын коддоосу UTF-8 эмес", ru: "кодировка базы данных не UTF-8",
            en: "the database is not encoded in UTF-8"),
        Words(
            ky: "анын PostgreSQL сервери 15тен эски", ru: "её сервер PostgreSQL старше 15",
            en: "its PostgreSQL server is older than 15"),
        Words(
            ky: "байланыш сактап жатканда үзүлдү, өзгөрүү сакталганы белгисиз: кайталардан мурда карап көрүңүз",
            ru:
                "соединение прервалось при записи, и неизвестно, сохранено ли изменение: посмотрите, прежде чем "
                + "повторять",
            en:
                "the connection broke while committing, and it is not known whether the change was made: look before you "
                + "make it again"),
    ]

    private static let archives: [Words] = [
        Words(
            ky: "register.jsonl ачылбайт: {}", ru: "register.jsonl не открывается: {}",
            en: "register.jsonl cannot be opened: {}"),
        Words(ky: "register.jsonl файл эмес", ru: "register.jsonl не файл", en: "register.jsonl is not a file"),
        Words(
            ky: "register.jsonl файлында баш сап жок", ru: "в register.jsonl нет заголовка",
            en: "register.jsonl has no header line"),
        Words(
            ky: "анын баш сабы Oyuu реестриники эмес", ru: "его заголовок не от реестра Oyuu",
            en: "its header line is not an Oyuu register's"),
        Words(ky: "анын баш сабы бузулган", ru: "его заголовок повреждён", en: "its header line is damaged"),
        Words(ky: "сап үлгү эмес", ru: "строка не узор", en: "the line is not a design"),
        Words(ky: "сап кесилип калган", ru: "строка обрезана", en: "the line is cut short"),
        Words(ky: "сап өтө узун", ru: "строка слишком длинная", en: "the line is too long"),
        Words(ky: "күнү туура эмес", ru: "дата неверна", en: "a date is not one"),
        Words(
            ky: "архивде {} үлгү бар, {} болушу керек эле", ru: "архив обрывается после узоров: {} из {}",
            en: "the archive ends after {} of {} designs"),
    ]

    private static let fields: [Words] = [
        Words(
            ky: "үлгү каттоодон чыгарылганда гана болот", ru: "есть только у снятого с регистрации узора",
            en: "there exactly when the design is withdrawn"),
        Words(ky: "1–9999-жылдардагы учур", ru: "момент в годах от 1 до 9999", en: "a moment in the years 1 to 9999"),
        Words(
            ky: "1ден 8ге чейин кичине тамга же сан", ru: "от 1 до 8 строчных букв или цифр",
            en: "1 to 8 small letters or digits"),
        Words(
            ky: "64 кичине он алтылык сан", ru: "64 строчные шестнадцатеричные цифры",
            en: "64 small hexadecimal digits"),
        Words(
            ky: "сегиз сан: төрт бурчтун x жана y маанилери", ru: "восемь чисел: x и y четырёх углов",
            en: "eight numbers: x and y of four corners"),
    ]

    private static let keys: [Words] = [
        Words(
            ky: "окулбайт же кичине файл эмес", ru: "не читается, или это не маленький файл",
            en: "cannot be read, or is no small file"),
        Words(
            ky: "бир сап реестр менен анын ачкычы эмес", ru: "строка не содержит реестр и его ключ",
            en: "a line is not a register and its key"),
        Words(
            ky:
                "ичинде ачкыч жок; аны көчүрмөсүнөн кайтарыңыз, же кийинки пакеттин реестрине ишенүү үчүн файлды өчүрүңүз",
            ru: "в нём нет ключа; восстановите его из копии или удалите, чтобы довериться реестру следующего пакета",
            en: "it holds no key; put it back from a backup, or remove it to trust the next pack's register"),
        Words(ky: "ал кол коё албайт: {}", ru: "им нельзя подписать: {}", en: "it cannot sign: {}"),
        Words(ky: "анын башы башка", ru: "заголовок другой", en: "its heading is another"),
        Words(
            ky: "анын экинчи сабы Base64 менен жазылган 32 байт эмес", ru: "вторая строка не 32 байта в Base64",
            en: "its second line is not 32 bytes in Base64"),
        Words(ky: "бул кичине файл эмес", ru: "это не маленький файл", en: "it is no small file"),
    ]

    private static let photos: [Words] = [
        Words(
            ky: "изи окулбайт, сүрөтү сакталган эмес: кайра каттаңыз",
            ru: "отпечаток не читается, а снимок не хранится: зарегистрируйте заново",
            en: "the fingerprint is unreadable and the photo was not kept: register it again"),
        Words(ky: "бир бурчу сан эмес", ru: "угол не является числом", en: "a corner is not a number"),
        Words(
            ky: "бурчтар сүрөттүн жүздөн биринен да аз жерин камтыйт",
            ru: "углы охватывают меньше сотой части снимка",
            en: "the corners enclose less than a hundredth of the photo"),
        Words(
            ky: "{} бурчу сүрөттүн сыртында, сүрөт {} пиксел", ru: "угол {} лежит вне снимка, в котором {} пикселей",
            en: "the corner {} lies outside the photo, which is {} pixels"),
        Words(
            ky:
                "бурчтар төрт бурчтукту сааттын жебеси боюнча айланбайт: жогорку сол, жогорку оң, төмөнкү оң, төмөнкү сол "
                + "кылып бериңиз",
            ru:
                "углы не обходят четырёхугольник по часовой стрелке: укажите верхний левый, верхний правый, нижний правый, "
                + "нижний левый",
            en:
                "the corners do not go clockwise around a four-sided figure: give top left, top right, bottom right, "
                + "bottom left"),
    ]
}
