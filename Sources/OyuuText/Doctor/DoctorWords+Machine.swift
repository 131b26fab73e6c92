extension DoctorWords {
    private static let makeRoom = Words(
        ky: "орун бошотуңуз же папканы чоңураак дискке көчүрүңүз",
        ru: "освободите место или перенесите папку на больший диск",
        en: "make room, or move the folder to a larger disk")
    private static let setClock = Words(
        ky: "саатты оңдоңуз (timedatectl set-ntp true); ага чейин эч нерсе каттабаңыз",
        ru: "исправьте часы (timedatectl set-ntp true); до этого ничего не регистрируйте",
        en: "set the clock right (timedatectl set-ntp true), and register nothing before")

    /// Disk, clock, locks and limits.
    static let machine: [String: Text] = [
        // Folder, free, needed.
        "disk-free": Text(
            Words(
                ky: "{} дискинде бош орун {}, керектүүсү {}", ru: "на диске {} свободно {}, нужно {}",
                en: "{} has {} free on its disk, and needs {}")),
        "disk-low": Text(
            Words(
                ky: "{} дискинде бош орун аз: {}; {} болгону жакшы", ru: "на диске {} мало места: {}; хорошо бы {}",
                en: "{} has little room on its disk: {}; {} would be well"), todo: makeRoom),
        "disk-full": Text(
            Words(
                ky: "{} дискинде орун түгөнүп калды: {}; эң азы {} керек",
                ru: "на диске {} кончается место: {}; нужно не меньше {}",
                en: "{} is running out of room on its disk: {}; it needs at least {}"), todo: makeRoom),
        "disk-unknown": Text(
            Words(
                ky: "{} дискинде канча орун бар экенин система айтпайт",
                ru: "система не говорит, сколько места на диске {}",
                en: "the system does not say how much room the disk of {} has"),
            todo: Words(
                ky: "муну df менен караңыз", ru: "посмотрите это через df", en: "see for yourself with df")),
        "clock-right": Text(
            Words(
                ky: "саат {} дейт, убакыт сервери менен дал келтирилип турат",
                ru: "часы показывают {} и сверяются с сервером времени",
                en: "the clock says {}, and is kept right by a time server")),
        "clock-plausible": Text(
            Words(
                ky: "саат {} дейт; аны убакыт сервери оңдоп турабы, система айтпайт",
                ru: "часы показывают {}; сверяются ли они с сервером времени, система не говорит",
                en: "the clock says {}; the system does not say whether a time server keeps it right")),
        "clock-unsynchronised": Text(
            Words(
                ky: "саатты убакыт сервери оңдобойт", ru: "часы не сверяются с сервером времени",
                en: "no time server keeps the clock right"),
            todo: Words(
                ky: "timedatectl set-ntp true; тармагы жок машинада саатты күн сайын текшериңиз",
                ru: "timedatectl set-ntp true; на машине без сети сверяйте часы каждый день",
                en: "timedatectl set-ntp true; on a machine without a network compare the clock every day")),
        "clock-absurd": Text(
            Words(
                ky: "саат {} дейт, мындай болушу мүмкүн эмес", ru: "часы показывают {}, этого не может быть",
                en: "the clock says {}, which cannot be"), todo: setClock),
        "clock-behind-trail": Text(
            Words(
                ky: "саат {} дейт, ал эми журналдын акыркы жазуусу {}: саат артта же мурда алдыда болгон",
                ru: "часы показывают {}, а последняя запись журнала от {}: часы отстают или спешили раньше",
                en: "the clock says {}, but the trail's newest entry is of {}: the clock is behind, or was ahead"),
            todo: setClock),
        "clock-behind-head": Text(
            Words(
                ky: "саат {} дейт, ал эми журналга {} кол коюлган: саат артта же мурда алдыда болгон",
                ru: "часы показывают {}, а журнал подписан {}: часы отстают или спешили раньше",
                en: "the clock says {}, but the log was signed on {}: the clock is behind, or was ahead"),
            todo: setClock),
        "lock-held": Text(
            Words(
                ky: "{} файлын {}-процесс ээлеп турат", ru: "{} держит процесс {}", en: "{} is held by process {}")),
        "locks-free": Text(
            Words(
                ky: "реестр менен азыр башка программа иштебейт", ru: "с реестром сейчас не работает другая программа",
                en: "no other program holds the register's locks")),
        "limits": Text(
            Words(
                ky: "бир процессте {} файл ачылат, бош эс {}",
                ru: "процессу можно открыть файлов {}, свободной памяти {}",
                en: "a process may open {} files, {} of memory are free")),
        "files-few": Text(
            Words(
                ky: "бир процессте {} гана файл ачылат, серверге {} керек",
                ru: "процессу можно открыть лишь {} файлов, серверу нужно {}",
                en: "a process may open {} files only, a server needs {}"),
            todo: Words(
                ky: "ulimit -n 4096, кызматта болсо LimitNOFILE=4096", ru: "ulimit -n 4096, у службы LimitNOFILE=4096",
                en: "ulimit -n 4096, or LimitNOFILE=4096 for a service")),
        "address-space-small": Text(
            Words(
                ky: "бир процесске {} гана дарек мейкиндиги берилет, сүрөт окууга {} керек",
                ru: "процессу дано лишь {} адресного пространства, чтению снимка нужно {}",
                en: "a process has {} of address space only, the reading of a photo is given {}"),
            todo: Words(
                ky: "ulimit -v unlimited деңиз", ru: "задайте ulimit -v unlimited", en: "set ulimit -v unlimited")),
        "memory-low": Text(
            Words(
                ky: "бош эс {} гана, бир сүрөткө {} керек болушу мүмкүн",
                ru: "свободной памяти лишь {}, одному снимку может понадобиться {}",
                en: "only {} of memory are free, one photo may take {}"),
            todo: Words(
                ky: "башка программаларды токтотуңуз же oyuu serve --slots 1 иштетиңиз",
                ru: "остановите другие программы или запустите oyuu serve --slots 1",
                en: "stop other programs, or run oyuu serve --slots 1")),
    ]
}
