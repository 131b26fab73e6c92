/// Why a paper cannot be made or believed, and what to do.
public enum PaperErrorWords {
    public static let notAPaper = Words(
        ky: "бул реестрдин мындай кагазы эмес ({}); файлды мекеме бергендей, өзгөртпөй алыңыз",
        ru: "это не такой документ реестра ({}); возьмите файл таким, каким его выдало ведомство",
        en: "this is no such paper of a register ({}); take the file as the office gave it, unchanged")
    public static let forged = Words(
        ky: "кол тамга жазылганга туура келбейт: өзгөртүлгөн же жасалма; ишенбеңиз",
        ru: "подпись не подходит к подписанному: изменено или подделано; не верьте",
        en: "the signature does not fit what is signed: it was changed or forged; do not believe it")
    public static let changed = Words(
        ky: "бул кагаз реестр кол койгондон кийин өзгөртүлгөн: {}; ишенбеңиз",
        ru: "документ изменён после подписи реестра: {}; не верьте",
        en: "this paper was changed after the register signed it: {}; do not believe it")
    public static let otherKey = Words(
        ky: "кол тамганын ачкычы {}, ал берилген ачкыч эмес; мекемеден бул анын ачкычыбы, сураңыз",
        ru: "подписано ключом {}, а дан другой ключ; спросите ведомство, его ли это ключ",
        en: "it is signed with {}, which is not the key given; ask the office whether that is its key")
    public static let drawing = Words(
        ky: "кагаз тартылбай калды ({}); эси көбүрөөк болгондо кайра аракет кылыңыз же PDF ордуна HTML кылып жазыңыз",
        ru: "документ не удалось нарисовать ({}); повторите, когда памяти больше, или запишите HTML вместо PDF",
        en: "the paper cannot be drawn ({}); try again with memory to spare, or write it as HTML instead of PDF")
    /// Follows the names of changed parts.
    public static let more = Words(ky: " жана дагы {}", ru: " и ещё {}", en: " and {} more")

    // What can be changed

    /// All of them, for tests and translators.
    public static let all: [Words] = [notAPaper, forged, changed, otherKey, drawing]
}
