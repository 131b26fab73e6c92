/// Why something of the log cannot be believed or read, and what to do.
public enum LogErrorWords {
    public static let notAHead = Words(
        ky: "бул журналдын кол коюлган абалы эмес ({}); текстти мекеме бергендей, өзгөртпөй алыңыз",
        ru: "это не подписанное состояние журнала ({}); возьмите текст таким, каким его дало ведомство",
        en: "this is no head of a log ({}); take the text as the office gave it, unchanged")
    public static let notAProof = Words(
        ky: "бул журналдан алынган далил эмес ({}); аны кайра сураңыз",
        ru: "это не доказательство из журнала ({}); попросите его ещё раз",
        en: "this is no proof from a log ({}); ask for it again")
    public static let notInLog = Words(
        ky: "{}-жазуу кол коюлган журналда жок: өзгөртүлгөн же жасалма; ишенбеңиз",
        ru: "записи {} в подписанном журнале нет: она изменена или подделана; не верьте",
        en: "entry {} is not in the log that was signed: it was changed or forged; do not believe it")
    public static let notConsistent = Words(
        ky: "{} жазуулуу журнал {} жазуулуу журналдын уландысы эмес: өзгөртүлгөн же жасалма; ишенбеңиз",
        ru: "журнал, в котором записей {}, не продолжает журнал, где их {}: он изменён или подделан; не верьте",
        en: "the log of {} entries does not go on from that of {}: it was changed or forged; do not believe it")
    public static let unsound = Words(
        ky: "кол коюлган жок, себеби {}{}; баарын `oyuu log verify` айтат",
        ru: "ничего не подписано: {}{}; всё назовёт `oyuu log verify`",
        en: "nothing is signed, for {}{}; `oyuu log verify` names all")
    /// Follows the first of several findings.
    public static let more = Words(ky: " (жана дагы {})", ru: " (и ещё {})", en: " (and {} more)")

    /// Those that begin with a word, for tests and translators.
    public static let all: [Words] = [notAHead, notAProof, notInLog, notConsistent, unsound]
}

/// What in a register its log contradicts.
public enum LogFaultWords {
    public static let entryChanged = Words(
        ky: "{}-жазуу жазылгандан кийин өзгөртүлгөн", ru: "запись {} изменена после того, как её внесли",
        en: "entry {} was changed after it was written")
    public static let entryMissing = Words(ky: "{}-жазуу жок", ru: "записи {} нет", en: "entry {} is gone")
    public static let entryForeign = Words(
        ky: "{}-жазууну Oyuu жазган эмес: анын хеши жок", ru: "запись {} внесена не программой Oyuu: у неё нет хеша",
        en: "entry {} was not written by Oyuu: it has no hash")
    public static let gap = Words(
        ky: "{}-жазуунун алдындагы жазуулар жок", ru: "записей перед {} нет", en: "entries before {} are gone")
    public static let designChanged = Words(
        ky: "{} үлгүсү {}-жазуу каттагандан кийин өзгөртүлгөн", ru: "{} изменён после регистрации записью {}",
        en: "{} was changed after entry {} registered it")
    public static let fingerprintChanged = Words(
        ky: "{} үлгүсүнүн {}-сүрөтүнүн изи {}-жазуудагыдай эмес",
        ru: "отпечаток {}, снимок {}, не тот, что в записи {}",
        en: "the fingerprint of {}, photo {}, is not that of entry {}")
    public static let statusChanged = Words(
        ky: "{} үлгүсүнүн абалы жазуусуз өзгөртүлгөн", ru: "состояние {} изменено без записи",
        en: "the status of {} was changed without an entry")
    public static let designForeign = Words(
        ky: "{} үлгүсү жазуусуз кошулган", ru: "{} добавлен без записи", en: "{} was put in without an entry")
    public static let designMissing = Words(
        ky: "{}, {}-жазуудагы үлгү, жок", ru: "{} из записи {} пропал", en: "{}, of entry {}, is gone")
    public static let registeredAgain = Words(
        ky: "{}-жазуу {} үлгүсүн экинчи жолу каттайт", ru: "запись {} регистрирует {} ещё раз",
        en: "entry {} registers {} once more")
    public static let digestMissing = Words(
        ky: "{}-жазууда ал каттаган үлгүнүн кандай болгону айтылган эмес",
        ru: "запись {} не говорит, каким был образец, который она регистрирует",
        en: "entry {} does not say what the design was that it registers")
    public static let backdated = Words(
        ky: "{}-жазуунун күнү {}, бирок ал {} убактысынан кийин жазылган",
        ru: "запись {} датирована {}, но внесена после {}",
        en: "entry {} is dated {}, but was written after {}")
    public static let backdatedRun = Words(
        ky: "{}–{}-жазуулардын күнү {} же андан кийин, бирок алар {} убактысынан кийин жазылган",
        ru: "записи с {} по {} датированы {} или позже, но внесены после {}",
        en: "entries {} to {} are dated {} or later, but were written after {}")
    public static let ahead = Words(
        ky: "{}-жазуунун күнү {}, бирок ал {} убактысында бар болчу: саат алдыга кеткен же жазуу өзгөртүлгөн",
        ru: "запись {} датирована {}, но {} она уже была: часы спешили или её изменили",
        en: "entry {} is dated {}, but was there by {}: a clock ran ahead, or it was changed")
    public static let dateUnreadable = Words(
        ky: "{}-жазуунун күнү программа жазгандай жазылган эмес",
        ru: "дата записи {} написана не так, как пишет программа",
        en: "the date of entry {} is not written as the program writes dates")
    public static let headUnreadable = Words(
        ky: "журналдын кол коюлган абалына ишенүүгө болбойт: {}",
        ru: "подписанному состоянию журнала нельзя верить: {}",
        en: "a head of the log cannot be believed: {}")
    public static let headForeign = Words(
        ky: "журналдын кол коюлган абалы башка реестрдики: {}",
        ru: "подписанное состояние журнала от другого реестра, {}",
        en: "a head is of another register, {}")
    public static let cutOff = Words(
        ky: "{} журналда {} жазуу болгон, азыр {}: акыркылары кесилип калган",
        ru: "на {} в журнале было записей: {}, сейчас: {}; последние отрезаны",
        en: "on {} the log had {} entries, now it has {}: the last were cut off")
    public static let rewritten = Words(
        ky: "журналдын биринчи {} жазуусу {} кол коюлгандай эмес: бири өзгөртүлгөн",
        ru: "первые записи журнала ({}) не те, что подписаны {}: одна из них изменена",
        en: "the first {} entries are not those that were signed on {}: one of them was changed")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        registeredAgain, digestMissing, backdated, backdatedRun, ahead, dateUnreadable,
        entryChanged, entryMissing, entryForeign, gap, designChanged, fingerprintChanged, statusChanged, designForeign,
        designMissing, headUnreadable, headForeign, cutOff, rewritten,
    ]
}
