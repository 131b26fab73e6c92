/// Why a register could not do what it was asked, and what to do: clauses of one line.
public enum RegistryErrorWords {
    // What happened

    public static let missing = Words(
        ky: "бул жерде реестр жок", ru: "реестра здесь нет", en: "there is no register here")
    public static let notARegister = Words(
        ky: "бул реестр эмес: {}", ru: "это не реестр: {}", en: "this is not a register: {}")
    public static let unreadable = Words(
        ky: "реестр окулбайт: {}", ru: "реестр не читается: {}", en: "the register cannot be read: {}")
    public static let unreachable = Words(
        ky: "реестрдин базасынын сервери жооп бербейт: {}", ru: "сервер базы данных реестра недоступен: {}",
        en: "the register's database server cannot be reached: {}")
    public static let readOnly = Words(
        ky: "реестрди өзгөртүүгө болбойт: ал окуу үчүн гана ачылган же диск, же эсеп буга уруксат бербейт",
        ru: "реестр нельзя изменить: он открыт только для чтения, или этого не позволяет диск или учётная запись",
        en: "the register cannot be changed: it was opened read-only or the disk or account forbids it")
    public static let newerSchema = Words(
        ky: "реестрди жаңыраак Oyuu жазган (схемасы {}, бул программа билген эң жаңысы {})",
        ru: "реестр записан более новой Oyuu (схема {}, эта программа знает до {})",
        en: "a newer Oyuu wrote this register (schema {}, this program knows up to {})")
    public static let olderSchema = Words(
        ky: "реестрди эскирээк Oyuu жазган (схемасы {}, бул программага {} керек), ал окуу үчүн гана ачык",
        ru: "реестр записан более старой Oyuu (схема {}, этой программе нужна {}) и открыт только для чтения",
        en: "an older Oyuu wrote this register (schema {}, this program needs {}) and it is open read-only")
    public static let damaged = Words(
        ky: "реестрдин маалымат базасы бузулган: {}", ru: "база данных реестра повреждена: {}",
        en: "the register's database is damaged: {}")
    public static let busy = Words(
        ky: "башка программа реестрди өтө көпкө бошотпой койду",
        ru: "другая программа слишком долго не отпускала реестр",
        en: "another program kept the register locked too long")
    public static let diskFull = Words(ky: "дискте орун калган жок", ru: "на диске нет места", en: "the disk is full")
    public static let numbersExhausted = Words(
        ky: "үлгүлөрдүн номерлери түгөндү", ru: "номера узоров закончились", en: "every design number has been given")
    public static let generationMoved = Words(
        ky: "ошол аралыкта реестр өзгөрдү (мурунку абалы {}, азыркысы {})",
        ru: "реестр тем временем изменился (было состояние {}, стало {})",
        en: "the register changed meanwhile (it was at generation {} and is at {})")
    public static let noSuchDesign = Words(
        ky: "{} номерлүү үлгү жок", ru: "узора {} нет", en: "there is no design {}")
    public static let noSuchPhoto = Words(
        ky: "{} номерлүү сүрөт жок", ru: "снимка с номером {} нет", en: "there is no photo with the number {}")
    public static let alreadyWithdrawn = Words(
        ky: "{} мурда эле каттоодон чыгарылган", ru: "{} уже снят с регистрации", en: "{} is withdrawn already")
    public static let photoMissing = Words(
        ky: "сакталган {} сүрөтү жоголгон", ru: "хранившийся снимок {} пропал", en: "the kept photo {} is gone")
    public static let photoDamaged = Words(
        ky: "сакталган {} сүрөтү дискте өзгөрүп калган", ru: "хранящийся снимок {} изменился на диске",
        en: "the kept photo {} has changed on the disk")
    public static let exists = Words(
        ky: "бул жерде бир нерсе бар", ru: "здесь уже что-то есть", en: "something is here already")
    public static let notAnArchive = Words(
        ky: "бул реестрдин архиви эмес: {}", ru: "это не архив реестра: {}",
        en: "this is not an archive of a register: {}")
    public static let newerArchive = Words(
        ky: "архивди жаңыраак Oyuu жазган (версиясы {}, бул программа билген эң жаңысы {})",
        ru: "архив записан более новой Oyuu (версия {}, эта программа знает до {})",
        en: "a newer Oyuu wrote this archive (version {}, this program knows up to {})")
    public static let closed = Words(ky: "реестр жабык", ru: "реестр закрыт", en: "the register is closed")
    public static let cancelled = Words(
        ky: "иш токтотулду, эч нерсе өзгөргөн жок", ru: "работа отменена, ничего не изменено",
        en: "the work was cancelled, nothing was changed")
    public static let system = Words(
        ky: "аткарылган жок: {} ({})", ru: "не удалось: {} ({})", en: "{} failed: {}")
    public static let database = Words(
        ky: "маалымат базасы баш тартты: {}", ru: "база данных отказала: {}", en: "the database refused: {}")

    // What to do

    public static let checkFolder = Words(
        ky: "папканын атын текшериңиз же адегенде ошол жерде реестр түзүңүз",
        ru: "проверьте имя папки или сначала создайте там реестр",
        en: "check the folder's name, or create a register there first")
    public static let nameARegister = Words(
        ky: "реестрдин папкасын атаңыз, же жаңысын түзүү үчүн бош же жаңы папканы",
        ru: "назовите папку реестра или, чтобы создать его, пустую или новую папку",
        en: "name the folder of a register, or an empty or new folder to create one")
    public static let useOwnersAccount = Words(
        ky: "реестрдин ээсинин эсебинен кириңиз же андан уруксат сураңыз",
        ru: "войдите под учётной записью владельца реестра или попросите у него доступ",
        en: "use the account that owns the register, or ask its owner for access")
    public static let checkServer = Words(
        ky: "сервер иштеп жатканын, тармак ага жеткенин текшерип, кайра аракет кылыңыз",
        ru: "проверьте, работает ли сервер и доступен ли он по сети, и попробуйте ещё раз",
        en: "see that the server runs and the network reaches it, then try again")
    public static let openAsOwner = Words(
        ky: "аны ээсинин эсебинен, жазууга болгон дисктен ачыңыз",
        ru: "откройте его под учётной записью владельца, на диске, куда можно писать",
        en: "open it with the account that owns it, on a disk that can be written to")
    public static let installNewest = Words(
        ky: "Oyuu программасынын эң жаңысын орнотуңуз", ru: "установите новейшую Oyuu", en: "install the newest Oyuu")
    public static let openOnce = Words(
        ky: "аны бир жолу ээсинин эсебинен ачыңыз, ошондо жаңыртылат",
        ru: "откройте его один раз под учётной записью владельца, чтобы он обновился",
        en: "open it once with the account that owns it, so that it is brought up to date")
    public static let restore = Words(
        ky: "папканы ошол бойдон сактап, акыркы көчүрмөнү же `oyuu export` жазганын жаңы реестрге салыңыз",
        ru: "сохраните папку как есть и восстановите последнюю копию или выгрузку в новый реестр",
        en: "keep the folder as it is and restore the last backup or export into a new register")
    public static let wait = Words(
        ky: "башка программа бүткөнчө күтүп, кайра аракет кылыңыз",
        ru: "подождите, пока другая программа закончит, и попробуйте ещё раз",
        en: "wait until the other program is done and try again")
    public static let makeRoom = Words(
        ky: "орун бошотуп, кайра аракет кылыңыз; катталгандар жоголбойт",
        ru: "освободите место и попробуйте ещё раз; зарегистрированное не пропало",
        en: "make room and try again; nothing already registered is lost")
    public static let anotherRegister = Words(
        ky: "башка реестр баштаңыз", ru: "начните другой реестр", en: "start another register")
    public static let checkAgain = Words(
        ky: "сүрөттү кайра текшерип, кайра каттаңыз", ru: "проверьте снимок и зарегистрируйте заново",
        en: "check the photo again and register it again")
    public static let lookUpNumber = Words(
        ky: "номерин үлгүлөрдүн тизмесинен караңыз", ru: "посмотрите номер в списке узоров",
        en: "look the number up in the list of designs")
    public static let lookUpPhoto = Words(
        ky: "сүрөттү үлгүнүн ичинен караңыз", ru: "посмотрите снимок в его узоре", en: "look the photo up in its design"
    )
    public static let nothingToDo = Words(
        ky: "эч нерсе кылуунун кереги жок", ru: "делать ничего не нужно", en: "nothing needs to be done")
    public static let correct = Words(
        ky: "муну оңдоп, кайра жибериңиз", ru: "исправьте это и подайте заново", en: "correct this and file it again")
    public static let putPhotoBack = Words(
        ky: "түпнуска сүрөттү көчүрмөдөн же `oyuu export` жазганынан кайра коюңуз",
        ru: "верните исходный снимок из копии или выгрузки",
        en: "put the original photo back from a backup or an export")
    public static let chooseName = Words(
        ky: "бош ат тандаңыз", ru: "выберите незанятое имя", en: "choose a name that is not taken")
    public static let nameExport = Words(
        ky: "`oyuu export` жасаган папканы толук жана өзгөртпөй атаңыз",
        ru: "назовите папку, которую сделала `oyuu export`, целой и неизменённой",
        en: "name the folder that an export made, whole and unchanged")
    public static let openAgain = Words(ky: "аны кайра ачыңыз", ru: "откройте его снова", en: "open it again")
    public static let startAgain = Words(
        ky: "керек болгондо кайра баштаңыз", ru: "запустите снова, когда понадобится", en: "start it again when wanted")
    public static let checkRights = Words(
        ky: "дискти жана эсептин укуктарын текшерип, кайра аракет кылыңыз",
        ru: "проверьте диск и права учётной записи и попробуйте ещё раз",
        en: "check the disk and the account's rights, then try again")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        missing, notARegister, unreadable, unreachable, readOnly, newerSchema, olderSchema, damaged, busy, diskFull,
        numbersExhausted, generationMoved, noSuchDesign, noSuchPhoto, alreadyWithdrawn, photoMissing, photoDamaged,
        exists, notAnArchive, newerArchive, closed, cancelled, system, database, checkFolder, nameARegister,
        useOwnersAccount, checkServer, openAsOwner, installNewest, openOnce, restore, wait, makeRoom, anotherRegister,
        checkAgain,
        lookUpNumber, lookUpPhoto, nothingToDo, correct, putPhotoBack, chooseName, nameExport, openAgain, startAgain,
        checkRights,
    ]
}
