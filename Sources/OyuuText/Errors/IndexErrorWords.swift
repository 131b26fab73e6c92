/// Why an index file cannot be used or written, and what to do: clauses of one line.
public enum IndexErrorWords {
    // What happened

    public static let missing = Words(ky: "индекс жок", ru: "индекса нет", en: "there is no index")
    public static let notAnIndex = Words(ky: "бул индекс эмес", ru: "это не индекс", en: "this is not an index")
    public static let folderInPlace = Words(
        ky: "индекс турчу жерде папка турат", ru: "на месте индекса стоит папка",
        en: "a folder stands where the index should be")
    public static let otherFormat = Words(
        ky: "индекстин форматы {}, бул программаныкы {}", ru: "формат индекса {}, у этой программы {}",
        en: "the index has format {}, this program uses {}")
    public static let otherFingerprints = Words(
        ky: "индекстеги издердин версиясы {}, бул программаныкы {}",
        ru: "отпечатки в индексе версии {}, у этой программы {}",
        en: "the index is of fingerprints of version {}, this program uses {}")
    public static let otherRegister = Words(
        ky: "индекс башка реестрдики", ru: "индекс от другого реестра", en: "the index belongs to another register")
    public static let laterGeneration = Words(
        ky: "индекстеги абал {}, реестрдин абалы {}", ru: "в индексе состояние {}, реестр в состоянии {}",
        en: "the index shows generation {}, the register is at {}")
    public static let otherPast = Words(
        ky: "индекс реестрде болбогон абалды көрсөтөт", ru: "индекс показывает состояние, которого в реестре не было",
        en: "the index shows a state that the register was never in")
    public static let truncated = Words(
        ky: "индексте {} байт, {} болушу керек", ru: "в индексе {} байт, должно быть {}",
        en: "the index has {} bytes where it should have {}")
    public static let truncatedHead = Words(
        ky: "индексте {} гана байт", ru: "в индексе всего {} байт", en: "the index has only {} bytes")
    public static let damagedHead = Words(
        ky: "индекс бузулган: {}", ru: "индекс повреждён: {}", en: "the index is damaged: {}")
    public static let damaged = Words(
        ky: "индекстин {}-барагы бузулган ({})", ru: "индекс повреждён на странице {} ({})",
        en: "the index is damaged in page {} ({})")
    public static let unsuitable = Words(
        ky: "индексте жарактуу {} бөлүгү жок", ru: "в индексе нет подходящего раздела {}",
        en: "the index has no suitable section {}")
    public static let diskFull = Words(
        ky: "дискте орун жок, индекс ошол бойдон калды", ru: "на диске нет места, индекс оставлен как был",
        en: "the disk is full, the index was left as it was")
    public static let notWritable = Words(
        ky: "индекс жазылбайт: диск же эсеп уруксат бербейт",
        ru: "индекс нельзя записать: не позволяет диск или учётная запись",
        en: "the index cannot be written: the disk or the account forbids it")
    public static let busy = Words(
        ky: "индексти башка программа жазып жатат", ru: "индекс пишет другая программа",
        en: "another program is writing the index")
    public static let otherPack = Words(
        ky: "индекс башка пакеттики", ru: "индекс от другого пакета", en: "the index is of another pack")

    /// What the system refused, and its words.
    private static let operations: [Words] = [
        failed("индексти ачуу", "открыть индекс", "opening the index"),
        failed("индекстин папкасын ачуу", "открыть папку индекса", "opening the index's folder"),
        failed("индексти эске алуу", "отобразить индекс в память", "mapping the index"),
        failed("индекстин жанына файл түзүү", "создать файл рядом с индексом", "making a file beside the index"),
        failed("индекстин кулпусун түзүү", "создать блокировку индекса", "making the index's lock"),
        failed("индексти кулпулоо", "заблокировать индекс", "locking the index"),
        failed(
            "эске батпаганга папка түзүү", "создать папку для того, что не умещается в памяти",
            "making a folder for what does not fit into memory"),
        failed("индексти бириктирүү", "объединить индекс", "merging the index"),
        Words(
            ky: "мотивдердин белгилери индекске батпайт", ru: "признаков мотивов больше, чем вмещает индекс",
            en: "more motif features than an index may have"),
        failed("индексти жазуу", "записать индекс", "writing the index"),
        failed("индексти алмаштыруу", "заменить индекс", "replacing the index"),
        failed("индексти дискке түшүрүү", "сбросить индекс на диск", "syncing the index"),
        failed("индекстин папкасын дискке түшүрүү", "сбросить папку индекса на диск", "syncing the index's folder"),
        failed("индекстер папкасын колдонуу", "пользоваться папкой индексов", "using the folder of indexes"),
    ]

    private static func failed(_ kyrgyz: String, _ russian: String, _ english: String) -> Words {
        Words(
            ky: "аткарылган жок: \(kyrgyz) ({})", ru: "не удалось: \(russian) ({})", en: "\(english) failed: {}")
    }

    // What to do

    public static let makeRoom = Words(
        ky: "орун бошотуңуз; катталгандар жоголбойт, издөө иштей берет",
        ru: "освободите место; ничего не пропало, поиск работает",
        en: "make room; nothing registered is lost, searching goes on")
    public static let useOwner = Words(
        ky: "издөө иштей берет; жазуу үчүн реестрдин ээсинин эсебинен кириңиз",
        ru: "поиск работает; чтобы записать, войдите под учётной записью владельца реестра",
        en: "searching goes on; use the account that owns the register to write it")
    public static let wait = Words(
        ky: "бүткөнчө күтүңүз", ru: "подождите, пока она закончит", en: "wait until it is done")
    public static let moveAway = Words(
        ky: "аны башка жерге жылдырыңыз; ага чейин ар бир издөө индексти эсте түзөт",
        ru: "уберите её; до тех пор каждый поиск строит индекс в памяти",
        en: "move it away; until then every search makes the index in memory")
    public static let checkRights = Words(
        ky: "дискти жана эсептин укуктарын текшериңиз", ru: "проверьте диск и права учётной записи",
        en: "check the disk and the account's rights")
    public static let madeAnew = Words(
        ky: "ал реестрден кайра жасалат (oyuu index rebuild)", ru: "он строится заново из реестра (oyuu index rebuild)",
        en: "it is made anew from the register (oyuu index rebuild)")

    // What befell it

    public static let rebuilding = Words(
        ky: "{}: индекс реестрден кайра жасалат", ru: "{}: индекс строится заново из реестра",
        en: "{}: it is made anew from the register")
    public static let remadeFromPack = Words(
        ky: "{}; индекс пакеттен кайра жасалды", ru: "{}; индекс построен заново из пакета",
        en: "{}; it was made anew from the pack")
    public static let notKept = Words(
        ky: "{}; пакеттин индекси сакталган жок, ошондуктан ар бир баштоо узагыраак болот",
        ru: "{}; индекс пакета не сохранён, поэтому каждый запуск дольше",
        en: "{}; the pack's index is not kept, so each start takes longer")
    public static let rebuilt = CountedWords(
        ky: "индекс кайра жасалды, ичинде {} сүрөт",
        ru: (
            "индекс построен заново, в нём {} снимок", "индекс построен заново, в нём {} снимка",
            "индекс построен заново, в нём {} снимков"
        ),
        en: ("the index was made anew, of {} photo", "the index was made anew, of {} photos"))
    public static let merged = CountedWords(
        ky: "индекс жаңыртылды, ичинде {} сүрөт",
        ru: (
            "индекс обновлён, в нём {} снимок", "индекс обновлён, в нём {} снимка", "индекс обновлён, в нём {} снимков"
        ),
        en: (
            "the index was brought up to date, it is of {} photo",
            "the index was brought up to date, it is of {} photos"
        ))

    /// Those without a number, for tests and translators.
    public static let all: [Words] =
        [
            missing, notAnIndex, folderInPlace, otherFormat, otherFingerprints, otherRegister, laterGeneration,
            otherPast,
            truncated, truncatedHead, damagedHead, damaged, unsuitable, diskFull, notWritable, busy, otherPack,
            makeRoom,
            useOwner, wait, moveAway, checkRights, madeAnew, rebuilding, remadeFromPack, notKept,
        ] + operations
}
