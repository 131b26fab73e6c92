/// Why an XML document is not read, and what to do.
public enum XMLErrorWords {
    public static let tooLarge = Words(
        ky: "документ {} байттан чоң; сүрөттөрдү ичине салбай, өзүнчө жибериңиз",
        ru: "документ больше {} байт; пришлите снимки отдельно, не внутри него",
        en: "the document holds more than {} bytes; send pictures beside it, not in it")
    public static let encoding = Words(
        ky: "документ {} менен жазылган; аны UTF-8 менен сактаңыз",
        ru: "документ в кодировке {}; сохраните его в UTF-8",
        en: "the document is encoded in {}; save it in UTF-8")
    public static let notText = Words(
        ky: "документтин байттары өзү айткан кодировкага туура келбейт; UTF-8 менен кайра сактаңыз",
        ru: "байты документа не соответствуют его кодировке; сохраните заново в UTF-8",
        en: "the document's bytes do not fit its encoding; save it in UTF-8 again")
    public static let documentType = Words(
        ky: "{}-сапта DOCTYPE бар, мындай документ кабыл алынбайт; аны алып салыңыз",
        ru: "в строке {} есть DOCTYPE, такие документы не принимаются; уберите его",
        en: "line {} has a DOCTYPE, which is not accepted; take it out")
    public static let tooDeep = Words(
        ky: "{}-сапта элементтер {} кабаттан терең; документти кайра чыгарыңыз",
        ru: "в строке {} элементы вложены глубже {}; сформируйте документ заново",
        en: "at line {} elements lie deeper than {}; make the document again")
    public static let tooManyElements = Words(
        ky: "документте {} элементтен көп; бөлүп бериңиз", ru: "в документе больше {} элементов; разделите его",
        en: "the document has more than {} elements; give it in parts")
    public static let tooManyAttributes = Words(
        ky: "{}-саптагы элементте {} атрибуттан же ат мейкиндигинен көп; документти кайра чыгарыңыз",
        ru: "у элемента в строке {} больше {} атрибутов или пространств имён; сформируйте документ заново",
        en: "the element at line {} has more than {} attributes or namespaces; make the document again")
    public static let tagTooLong = Words(
        ky: "{}-саптагы тег {} байттан узун; документти кайра чыгарыңыз",
        ru: "тег в строке {} длиннее {} байт; сформируйте документ заново",
        en: "the tag at line {} is longer than {} bytes; make the document again")
    public static let malformed = Words(
        ky: "{}-сап XML эрежесине туура келбейт ({}); документти кайра чыгарыңыз",
        ru: "строка {} не по правилам XML ({}); сформируйте документ заново",
        en: "line {} is not well-formed XML ({}); make the document again")
    public static let noDesign = Words(
        ky: "WIPO ST.96 үлгүсү жок, тамыр элементи {}; ST.96 боюнча DesignApplication жибериңиз",
        ru: "нет образца по WIPO ST.96, корневой элемент {}; пришлите DesignApplication по ST.96",
        en: "has no design of WIPO ST.96, its root is {}; send a DesignApplication of ST.96")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        tooLarge, encoding, notText, documentType, tooDeep, tooManyElements, tooManyAttributes, tagTooLong, malformed,
        noDesign,
    ]
}
