/// What can be wrong with an office's submissions, and what to do.
public enum SubmissionErrorWords {
    public static let noSuchBatch = Words(
        ky: "{} деген топтом жок; `oyuu submissions status` барын көрсөтөт",
        ru: "пакета {} нет; `oyuu submissions status` покажет, какие есть",
        en: "there is no batch {}; `oyuu submissions status` shows those there are")
    public static let noSuchSubmission = Words(
        ky: "{} деген арыз жок; `oyuu submissions list` барын көрсөтөт",
        ru: "заявки {} нет; `oyuu submissions list` покажет, какие есть",
        en: "there is no submission {}; `oyuu submissions list` shows those there are")
    public static let ambiguous = Words(
        ky: "{} деген арыз бир нече топтомдо бар ({}); ТОПТОМ/АРЫЗ деп жазыңыз",
        ru: "заявка {} есть в нескольких пакетах ({}); напишите ПАКЕТ/ЗАЯВКА",
        en: "several batches have a submission {} ({}); write BATCH/REFERENCE")
    public static let batchExists = Words(
        ky: "{} деген топтом кабыл алынган; --name менен башка ат бериңиз",
        ru: "пакет {} уже принят; дайте другое имя через --name",
        en: "a batch {} was taken in already; give another name with --name")
    public static let otherSource = Words(
        ky: "{} топтому {} булагынан башталган; ошону менен улантыңыз же --name менен башка ат бериңиз",
        ru: "пакет {} начат из {}; продолжите с ним или дайте другое имя через --name",
        en: "batch {} was begun from {}; go on with that, or give another name with --name")
    public static let unusableText = Words(
        ky: "{} бош, өтө узун, башкаруу белгилери бар же топтомдун атында / бар; оңдоп кайра аракет кылыңыз",
        ru: "{}: пусто, слишком длинно, с управляющими знаками или (имя пакета) с /; исправьте и повторите",
        en: "the {} is empty, too long or holds control characters, or a batch's name a /; correct it and try again")
    public static let viewCount = Words(
        ky: "{} арызында сүрөт жок же алар {} сүрөттөн көп; бөлүп бериңиз",
        ru: "в заявке {} нет видов или их больше {}; разделите её",
        en: "submission {} has no view, or more than {}; divide it")
    public static let viewSize = Words(
        ky: "{} арызынын {} сүрөтү бош же {} байттан чоң; кичирейтип бериңиз",
        ru: "в заявке {} вид {} пуст или больше {} байт; уменьшите его",
        en: "of submission {} the view {} is empty or has more than {} bytes; make it smaller")
    public static let viewFile = Words(
        ky: "{}: сүрөт окулбай калды ({}); файл ордундабы, окууга уруксат барбы?",
        ru: "{}: вид не читается ({}); на месте ли файл и можно ли его читать?",
        en: "{}: the view cannot be read ({}); is the file there, and yours to read?")
    public static let leaseLost = Words(
        ky: "{} арызын башка жумушчу алып койгон; --lease менен көбүрөөк убакыт бериңиз",
        ru: "заявку {} взял другой работник; дайте больше времени через --lease",
        en: "another worker has taken over submission {}; give more time with --lease")
    public static let photoMissing = Words(
        ky: "{} сүрөтү сактоодо жок; топтомду кайра кабыл алыңыз",
        ru: "снимка {} нет в хранилище; примите пакет заново",
        en: "picture {} is not in the store; take the batch in again")
    public static let photoDamaged = Words(
        ky: "{} сүрөтү сактоодо бузулган; аны көчүрмөдөн кайтарыңыз",
        ru: "снимок {} в хранилище повреждён; верните его из резервной копии",
        en: "picture {} in the store is damaged; put it back from a backup")
    public static let notPutAside = Words(
        ky: "{} арызы четке коюлган эмес; `oyuu submissions list` четтегилерди көрсөтөт",
        ru: "заявка {} не отложена; `oyuu submissions list` покажет отложенные",
        en: "submission {} was not put aside; `oyuu submissions list` shows what was")
    public static let sameSubmission = Words(
        ky: "арыз өзүнүн көчүрмөсү боло албайт; башка арызды атаңыз",
        ru: "заявка не может быть копией самой себя; назовите другую",
        en: "a submission cannot be a copy of itself; name another")
    public static let newerSchema = Words(
        ky: "арыздар сактоосу жаңыраак программаныкы (түрү {}, бул {} түрүн билет); ошону колдонуңуз",
        ru: "хранилище заявок от более новой программы (вид {}, эта знает {}); используйте её",
        en: "the store of submissions is of a newer program (version {}, this one knows {}); use that one")
    public static let diskFull = Words(
        ky: "{}: диск толду; орун бошотуп кайра аракет кылыңыз, кабыл алынган эч нерсе жоголгон жок",
        ru: "{}: диск полон; освободите место и повторите, принятое не потеряно",
        en: "{}: the disk is full; make room and try again, nothing taken in is lost")
    public static let unreachable = Words(
        ky: "{}: сактоо азыр жооп бербейт ({}); сервер иштеп жатабы?",
        ru: "{}: хранилище сейчас не отвечает ({}); работает ли сервер?",
        en: "{}: the store does not answer now ({}); does the server run?")
    public static let store = Words(
        ky: "{}: сактоо иштебейт ({}); файлын жана дискти караңыз",
        ru: "{}: хранилище не работает ({}); посмотрите его файл и диск",
        en: "{}: the store fails ({}); look at its file and the disk")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        noSuchBatch, noSuchSubmission, ambiguous, batchExists, otherSource, unusableText, viewCount, viewSize, viewFile,
        leaseLost, photoMissing, photoDamaged, notPutAside, sameSubmission, newerSchema, diskFull, unreachable, store,
    ]
}
