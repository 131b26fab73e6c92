/// Why nothing is read of what an office was sent, or nothing written back, and what to do.
public enum IntakeErrorWords {
    public static let unreadable = Words(
        ky: "окулбайт ({}); файл же папка ошол жердеби жана сизге ачыкпы, караңыз",
        ru: "не читается ({}); проверьте, на месте ли файл или папка и доступны ли вам",
        en: "cannot be read ({}); see whether it is there and open to you")
    public static let unknownKind = Words(
        ky: "папка да, zip да, CSV да, ST.96 XML да эмес; ушулардын бирин бериңиз",
        ru: "это не папка, не zip, не CSV и не XML по ST.96; дайте что-либо из этого",
        en: "is no folder, zip archive, CSV manifest or ST.96 XML; give one of these")
    public static let unpackFolder = Words(
        ky: "архив ачыла турган папка бош эмес же түзүлбөйт; бош папканы атаңыз",
        ru: "папка для распаковки не пуста или её нельзя создать; назовите пустую",
        en: "the folder to unpack to is not empty or cannot be made; name an empty one")
    public static let tooManyFiles = Words(
        ky: "папкада {} файлдан көп; бөлүп бериңиз", ru: "в папке больше {} файлов; разделите её",
        en: "the folder holds more than {} files; give it in parts")
    public static let noSuchDesign = Words(
        ky: "келген документте мындай үлгү жок; билдирмени кайра окутуңуз",
        ru: "в исходном документе нет такого образца; прочитайте заявку заново",
        en: "the document it came in has no such design; read the submission again")
    public static let notWritable = Words(
        ky: "{}: келген документке башкасын жоготпой жазылбайт; документтин өзүн оңдоңуз",
        ru: "{}: нельзя внести в исходный документ, не потеряв другого; исправьте сам документ",
        en: "{}: cannot be put into the document it came in without losing what else stands there; change that document"
    )

    // Archives

    public static let zipUnreadable = Words(
        ky: "архив окулбайт ({}); сүрөттөрдү кайра архивдеңиз", ru: "архив не читается ({}); упакуйте заново",
        en: "the archive cannot be read ({}); pack it again")
    public static let zipTooMany = Words(
        ky: "архивде {} файлдан көп; бөлүп жибериңиз", ru: "в архиве больше {} файлов; пришлите по частям",
        en: "the archive holds more than {} files; send it in parts")
    public static let zipEncrypted = Words(
        ky: "файл сырсөз менен жабылган; сырсөзсүз архивдеңиз", ru: "файл зашифрован; упакуйте без пароля",
        en: "the file is encrypted; pack it without a password")
    public static let zipUnsupported = Words(
        ky: "файл окулбай турган ыкма менен архивделген; кадимкидей (deflate) архивдеңиз",
        ru: "файл упакован способом, который не читается; упакуйте обычным (deflate)",
        en: "the file is packed in a way that is not read; pack it by deflate, as is usual")
    public static let zipTooLarge = Words(
        ky: "файл {} байттан чоң; кичирээк сүрөт жибериңиз", ru: "файл больше {} байт; пришлите снимок поменьше",
        en: "the file holds more than {} bytes; send a smaller picture")
    public static let zipBomb = Words(
        ky: "архив ачылганда сүрөттөрдөн алда канча чоң болуп кетет; сүрөттөрдүн өзүн жибериңиз",
        ru: "архив распаковывается в несоразмерно большое; пришлите сами снимки",
        en: "the archive unpacks to far more than pictures do; send the pictures themselves")
    public static let zipDamaged = Words(
        ky: "файл архивде бузулган; кайра архивдеңиз", ru: "файл в архиве повреждён; упакуйте заново",
        en: "the file is damaged in the archive; pack it again")

    // Tables

    public static let tableTooLarge = Words(
        ky: "таблица {} байттан чоң; бөлүп бериңиз", ru: "таблица больше {} байт; разделите её",
        en: "the table holds more than {} bytes; give it in parts")
    public static let tableNotText = Words(
        ky: "{}-сап UTF-8 эмес; таблицаны «CSV UTF-8» кылып сактаңыз",
        ru: "строка {} не в UTF-8; сохраните таблицу как «CSV UTF-8»",
        en: "line {} is not UTF-8; save the table as “CSV UTF-8”")
    public static let missingColumn = Words(
        ky: "биринчи сапта {} тилкеси жок; аны кошуңуз", ru: "в первой строке нет столбца {}; добавьте его",
        en: "the first row has no column {}; add it")
    public static let doubleColumn = Words(
        ky: "{} тилкеси эки жолу бар; бирин алып салыңыз", ru: "столбец {} указан дважды; уберите один",
        en: "the column {} is there twice; take one away")
    public static let tooManyRows = Words(
        ky: "{} саптан көп; калганы окулган жок, бөлүп бериңиз",
        ru: "больше {} строк; остальное не прочитано, разделите таблицу",
        en: "there are more than {} rows; the rest was not read, give it in parts")
    public static let tooManyBadRows = Words(
        ky: "{} сап бузук; калганы окулган жок, таблицаны оңдоңуз",
        ru: "негодных строк уже {}; остальное не прочитано, исправьте таблицу",
        en: "{} rows are bad; the rest was not read, correct the table")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        unreadable, unknownKind, unpackFolder, tooManyFiles, noSuchDesign, notWritable, zipUnreadable, zipTooMany,
        zipEncrypted, zipUnsupported, zipTooLarge, zipBomb, zipDamaged, tableTooLarge, tableNotText, missingColumn,
        doubleColumn, tooManyRows, tooManyBadRows,
    ]
}
