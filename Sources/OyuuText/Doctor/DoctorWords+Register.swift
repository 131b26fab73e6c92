extension DoctorWords {
    private static let restore = Words(
        ky: "ага эч нерсе жазбаңыз, папканын көчүрмөсүн алып, сакталган нускасын кайра коюңуз (docs/register.md)",
        ru: "ничего в него не записывайте, скопируйте папку и верните резервную копию (docs/register.md)",
        en: "write nothing to it, copy the folder away, and put a backup back (docs/register.md)")
    private static let rebuildIndex = Words(
        ky: "oyuu index rebuild аны кайра жасайт; муну кийинки издөө да кылат",
        ru: "oyuu index rebuild построит его заново; то же сделает и следующий поиск",
        en: "oyuu index rebuild makes it anew; so does the next search")
    private static let lookAtDisk = Words(
        ky: "ал жактагы файлдар менен дискти текшериңиз", ru: "проверьте этот файл и диск",
        en: "look at that file and its disk")

    /// The register, its photos, its index and its log.
    static let register: [String: Text] = [
        // Program's version, fingerprint's version, libraries.
        "versions": Text(
            Words(
                ky: "oyuu {}, издердин версиясы {}, китепканалар: {}",
                ru: "oyuu {}, версия отпечатков {}, библиотеки: {}", en: "oyuu {}, fingerprints of version {}, {}")),
        "library-older": Text(
            Words(
                ky: "{} китепканасынын версиясы {}: программа жасалганы {} болчу, мунусу эскирээк",
                ru: "{} версии {} старее той, с которой собрана программа ({})",
                en: "{} {} is older than the version that the program was built with ({})"),
            todo: Words(
                ky: "системаны жаңыртыңыз же ушул системага жасалган программаны орнотуңуз",
                ru: "обновите систему или установите программу, собранную для неё",
                en: "update the system, or install the program that was built for it")),
        "schema": Text(
            Words(
                ky: "реестр {} {} базасында, түзүлүшү {}-версия", ru: "реестр в базе {} {}, схема {}",
                en: "the register is in {} {}, schema {}")),
        "schema-older": Text(
            Words(
                ky: "реестр {} {} базасында, түзүлүшү {}-версия, программаныкы {}",
                ru: "реестр в базе {} {}, его схема {}, а программа пишет схему {}",
                en: "the register is in {} {}, of schema {}; this program writes schema {}"),
            todo: Words(
                ky: "көчүрмөсүн алып коюңуз; жазуу үчүн ачкан кийинки буйрук аны жаңыртат",
                ru: "сделайте резервную копию; следующая команда, которая пишет в реестр, обновит его",
                en: "make a backup; the next command that writes to it brings it up to date")),
        // Folder, active designs, all designs, generation.
        "register-opens": Text(
            Words(
                ky: "реестр {} ачылат: катталган үлгү {}, чыгарылганы менен {}, абалы {}",
                ru: "реестр {} открывается: действующих узоров {}, всего {}, состояние {}",
                en: "the register {} opens: {} active designs of {}, generation {}")),
        "register-does-not-open": Text(
            Words(ky: "реестр ачылбайт: {}", ru: "реестр не открывается: {}", en: "the register does not open: {}")),
        "register-unreadable": Text(
            Words(ky: "реестр окулбайт: {}", ru: "реестр не читается: {}", en: "the register cannot be read: {}"),
            todo: restore),
        "register-sound": Text(
            Words(
                ky: "база да, сакталган ар бир сүрөт да окулду: баары бүтүн",
                ru: "база и каждый хранимый снимок прочитаны: всё цело",
                en: "the database and every kept photo were read: all is whole")),
        "database-sound": Text(
            Words(
                ky: "базанын барактары окулду, бүтүн; сүрөттөрдү oyuu doctor --thorough окуйт",
                ru: "страницы базы прочитаны и целы; снимки прочитает oyuu doctor --thorough",
                en: "the pages of the database were read and are whole; oyuu doctor --thorough reads the photos too")),
        "register-not-read": Text(
            Words(
                ky: "база толугу менен окулган жок; аны oyuu doctor --thorough окуйт",
                ru: "база не читалась целиком; её прочитает oyuu doctor --thorough",
                en: "the database was not read through; oyuu doctor --thorough does so")),
        "register-damaged": Text(
            Words(ky: "реестр бузулган: {}", ru: "реестр повреждён: {}", en: "the register is damaged: {}"),
            todo: restore),
        "photos-complete": Text(
            Words(
                ky: "сакталган сүрөт {}, баары ордунда", ru: "хранимых снимков {}, все на месте",
                en: "kept photos: {}, all are there")),
        "photos-missing": Text(
            Words(
                ky: "{} сүрөт жоголгон, сакталганы {} болчу", ru: "не хватает снимков: {} из {}",
                en: "kept photos that are missing: {} of {}"),
            todo: Words(
                ky: "photos папкасын көчүрмөсүнөн толуктаңыз", ru: "восполните папку photos из резервной копии",
                en: "fill the folder photos from a backup")),
        "photos-orphaned": Text(
            Words(
                ky: "эч бир үлгүгө тиешеси жок файл: {}", ru: "файлов, не принадлежащих ни одному узору: {}",
                en: "files that belong to no design: {}"),
            todo: Words(
                ky: "зыяны жок; аларды oyuu index rebuild --fingerprints өчүрөт",
                ru: "они безвредны; их уберёт oyuu index rebuild --fingerprints",
                en: "they do no harm; oyuu index rebuild --fingerprints removes them")),
        "photos-unreadable": Text(
            Words(
                ky: "сүрөттөрдүн папкасы окулбайт: {}", ru: "папка снимков не читается: {}",
                en: "the folder of photos cannot be read: {}"), todo: lookAtDisk),
        // Photos, the index's generation, the register's, changes.
        "index-agrees": Text(
            Words(
                ky: "индексте {} сүрөт, анын абалы {}, реестрдики {}, күткөн өзгөрүү {}",
                ru: "в индексе снимков {}, его состояние {}, у реестра {}, ждут изменений {}",
                en: "the index is of {} photos at generation {}, the register is at {}, {} changes wait to be merged")),
        "index-not-needed": Text(
            Words(
                ky: "реестр бош, индекс азырынча керек эмес", ru: "реестр пуст, индекс пока не нужен",
                en: "the register is empty, there need be no index yet")),
        "index-unusable": Text(
            Words(
                ky: "индекс менен издөөгө болбойт: {}", ru: "по индексу нельзя искать: {}",
                en: "the index cannot be searched: {}"), todo: rebuildIndex),
        "index-unreadable": Text(
            Words(ky: "индекс окулбайт: {}", ru: "индекс не читается: {}", en: "the index cannot be read: {}"),
            todo: lookAtDisk),
        "index-behind": Text(
            Words(
                ky: "индекске {} өзгөрүү кошула элек, ар бир баштоо жайлайт",
                ru: "в индекс не влито изменений: {}, каждый запуск замедляется",
                en: "{} changes wait to be merged into the index, and slow every start"),
            todo: Words(
                ky: "дискте орун барбы караңыз, анан oyuu index rebuild иштетиңиз",
                ru: "проверьте место на диске и запустите oyuu index rebuild",
                en: "see that there is room on the disk, then run oyuu index rebuild")),
        "index-sound": Text(
            Words(
                ky: "индекстин ар бир барагы ({}) жана ар бир сүрөтү ({}) текшерилди: бүтүн",
                ru: "проверены все страницы индекса ({}) и все снимки в нём ({}): исправен",
                en: "every page of the index ({}) and every photo in it ({}) was compared: it is sound")),
        "index-damaged": Text(
            Words(ky: "индекс бузулган: {}", ru: "индекс повреждён: {}", en: "the index is damaged: {}"),
            todo: rebuildIndex),
        "fingerprints-unreadable": Text(
            Words(
                ky: "эски версиядагы же бузулган из: {}; ал сүрөттөр издөөгө кирбейт",
                ru: "отпечатков прежней версии или повреждённых: {}; эти снимки не находятся",
                en: "fingerprints of another version, or damaged: {}; those photos are not found"),
            todo: Words(
                ky: "oyuu index rebuild --fingerprints аларды сүрөттөрдөн кайра жасайт",
                ru: "oyuu index rebuild --fingerprints сделает их заново из снимков",
                en: "oyuu index rebuild --fingerprints makes them anew from the photos")),
        // When it was signed, over how many entries, how many there are.
        "log-head": Text(
            Words(
                ky: "журналдын акыркы баш жазуусу {}, {} жазуунун үстүнөн; азыр жазуу {}",
                ru: "последняя подпись журнала {}, над записями числом {}; сейчас записей {}",
                en: "the log's newest head is of {}, over {} entries; now there are {}")),
        "log-head-old": Text(
            Words(
                ky: "журналдын акыркы баш жазуусу эски: {}, {} жазуунун үстүнөн, азыр жазуу {}",
                ru: "последняя подпись журнала стара: {}, над записями числом {}; сейчас записей {}",
                en: "the log's newest head is old: of {}, over {} entries; now there are {}"),
            todo: Words(
                ky: "oyuu log head иштетип, чыкканын башка жерде сактаңыз; oyuu serve муну күн сайын кылат",
                ru: "запустите oyuu log head и сохраните вывод в другом месте; oyuu serve делает это ежедневно",
                en: "run oyuu log head and keep what it prints elsewhere; oyuu serve signs one a day")),
        "log-empty": Text(Words(ky: "журнал бош", ru: "журнал пуст", en: "the log is empty")),
        "log-without-head": Text(
            Words(
                ky: "журналдагы {} жазууга али кол коюла элек", ru: "записи журнала ({}) ещё не подписаны",
                en: "the log's {} entries have no signed head yet"),
            todo: Words(
                ky: "oyuu log head иштетип, чыкканын башка жерде сактаңыз",
                ru: "запустите oyuu log head и сохраните вывод в другом месте",
                en: "run oyuu log head and keep what it prints elsewhere")),
        "log-head-unreadable": Text(
            Words(
                ky: "журналдын акыркы баш жазуусуна ишенүүгө болбойт: {}",
                ru: "последней подписи журнала нельзя верить: {}",
                en: "the log's newest head cannot be believed: {}"), todo: restore),
        // Entries, designs, heads.
        "log-sound": Text(
            Words(
                ky: "журнал текшерилди: жазуу {}, үлгү {}, баш жазуу {}; эч нерсе өзгөртүлгөн эмес",
                ru: "журнал сверен: записей {}, узоров {}, подписей {}; ничего не изменено",
                en: "the log was compared: {} entries, {} designs, {} heads; nothing was changed")),
        "log-fault": Text(
            Words(
                ky: "журнал реестрге дал келбейт: {}", ru: "журнал расходится с реестром: {}",
                en: "the log contradicts the register: {}"),
            todo: Words(
                ky: "папканын көчүрмөсүн далил катары сактаңыз, анан oyuu log verify иштетиңиз (docs/log.md)",
                ru: "сохраните копию папки как доказательство и запустите oyuu log verify (docs/log.md)",
                en: "keep a copy of the folder as evidence, then run oyuu log verify (docs/log.md)")),
        "log-unreadable": Text(
            Words(ky: "журнал окулбайт: {}", ru: "журнал не читается: {}", en: "the log cannot be read: {}"),
            todo: restore),
    ]
}
