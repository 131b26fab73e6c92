/// Why a file of a person's could not be read or written; it follows the file's name and a colon.
public enum FileReasonWords {
    /// All of them, as they stand in English where they are thrown.
    public static let all: [Words] =
        reading + writing + scanning + records + benches + decoding + intake + moving + submissions + serving

    private static let reading: [Words] = [
        Words(ky: "окулбайт ({})", ru: "не читается ({})", en: "cannot be read ({})"),
        Words(ky: "окулбайт", ru: "не читается", en: "cannot be read"),
        Words(ky: "файл эмес", ru: "это не файл", en: "is no file"),
        Words(
            ky: "мындай файл же папка жок", ru: "такого файла или папки нет", en: "there is no such file or folder"),
        Words(
            ky: "текшерилгенден бери өзгөргөн; кайра текшериңиз", ru: "изменился после проверки; проверьте ещё раз",
            en: "has changed since it was checked; check it again"),
        Words(ky: "өтө чоң, {} байт", ru: "слишком велик, {} байт", en: "it is too large, {} bytes"),
    ]

    private static let writing: [Words] = [
        Words(ky: "жазылбайт ({})", ru: "нельзя записать ({})", en: "cannot be written ({})"),
        Words(ky: "ордуна коюлбайт ({})", ru: "нельзя поставить на место ({})", en: "cannot be put in place ({})"),
        Words(ky: "түзүлбөйт ({})", ru: "нельзя создать ({})", en: "cannot be made ({})"),
        Words(
            ky: "адегенде папканы түзүңүз же башкасын атаңыз", ru: "сначала создайте папку или назовите другую",
            en: "make the folder first, or name another one"),
        Words(
            ky: "жазууга укугуңуз бар папканы атаңыз", ru: "назовите папку, в которую вы можете писать",
            en: "name a folder that you may write to"),
        Words(
            ky: "дисктен орун бошотуңуз же башка жерди атаңыз", ru: "освободите место на диске или назовите другое",
            en: "make room on the disk, or name another one"),
        Words(
            ky: "бар папканын ичиндеги файлды атаңыз", ru: "назовите файл в существующей папке",
            en: "name a file in a folder that is there"),
        Words(ky: "кыскараак атаңыз", ru: "назовите короче", en: "name it shorter"),
        Words(
            ky: "кайра аракет кылыңыз же башка жерди атаңыз", ru: "попробуйте ещё раз или назовите другое место",
            en: "try again, or name another place"),
        Words(
            ky: "жазылбайт ({}); диск толгон жокпу?", ru: "нельзя записать ({}); не заполнен ли диск?",
            en: "cannot be written ({}); is the disk full?"),
        Words(
            ky: "дискке коюлбайт ({}); ал толгон жокпу?", ru: "нельзя положить на диск ({}); не заполнен ли он?",
            en: "cannot be put on the disk ({}); is it full?"),
        Words(
            ky: "жазылбайт; папкасы барбы жана сиздикиби?", ru: "нельзя записать; есть ли папка и ваша ли она?",
            en: "cannot be written; is the folder there, and yours?"),
        Words(
            ky: "жазылбайт же мурунтан бар", ru: "нельзя записать, или такой уже есть",
            en: "cannot be written, or is there already"),
        Words(
            ky: "көрсөтмө сүрөт жазылбайт; эч нерсе катталган жок",
            ru: "предварительный вид нельзя записать; ничего не зарегистрировано",
            en: "the preview cannot be written; nothing is registered"),
        Words(ky: "жооп жазылбайт ({})", ru: "ответ нельзя записать ({})", en: "the answer cannot be written ({})"),
    ]

    private static let serving: [Words] = [
        Words(
            ky: "бул реестр менен башка oyuu serve иштеп жатат; аны токтотуңуз же башка реестрди атаңыз",
            ru: "с этим реестром уже работает другой oyuu serve; остановите его или назовите другой реестр",
            en: "another oyuu serve runs over this register; stop it, or serve another one"),
        Words(
            ky: "{} порту бош эмес; аны ээлеген программаны токтотуңуз же --port менен башкасын бериңиз",
            ru: "порт {} занят; остановите программу, которая его занимает, или укажите другой через --port",
            en: "port {} is in use; stop the program that uses it, or give another one with --port"),
        Words(
            ky: "{} порту үчүн бул эсептин укугу жетпейт; --port менен 1023төн чоң портту бериңиз",
            ru: "для порта {} у этой учётной записи нет прав; укажите через --port номер больше 1023",
            en: "port {} needs more rights than this account has; give one above 1023 with --port"),
        Words(
            ky: "бул машинада мындай дарек жок; --host менен анын өз дарегин бериңиз",
            ru: "у этой машины нет такого адреса; укажите через --host её собственный",
            en: "this machine has no such address; give one of its own with --host"),
        Words(
            ky: "ичинде окула турган PEM сертификаты жок; --tls-cert караңыз ({})",
            ru: "внутри нет сертификата PEM, который можно прочитать; см. --tls-cert ({})",
            en: "holds no certificate in PEM that can be read; see --tls-cert ({})"),
        Words(
            ky: "ичинде окула турган PEM ачкычы жок; --tls-key караңыз ({})",
            ru: "внутри нет закрытого ключа PEM, который можно прочитать; см. --tls-key ({})",
            en: "holds no private key in PEM that can be read; see --tls-key ({})"),
    ]

    private static let scanning: [Words] = [
        Words(
            ky: "отчёттун папкасы түзүлбөйт; --report менен башкасын тандаңыз",
            ru: "папку отчёта нельзя создать; выберите другую через --report",
            en: "the report folder cannot be made; choose another with --report"),
        Words(
            ky: "бул отчётту башка текшерүү жазып жатат; күтүңүз же башка папка тандаңыз",
            ru: "этот отчёт пишет другая проверка; подождите её или выберите другую папку",
            en: "another scan is writing this report; wait for it or choose another folder"),
        Words(
            ky: "ичинде отчёт бар; --resume кошуңуз же башка папка тандаңыз",
            ru: "здесь уже есть отчёт; добавьте --resume или выберите другую папку",
            en: "holds a report already; add --resume, or choose another folder"),
        Words(
            ky: "{}-сап текшерүүнүкү эмес; отчётко башка папка тандаңыз",
            ru: "строка {} не от проверки; выберите для отчёта другую папку",
            en: "line {} is not a scan's; choose another report folder"),
        Words(
            ky: "башы текшерүүнүкүндөй эмес; отчётко башка папка тандаңыз",
            ru: "начало не такое, как у проверки; выберите для отчёта другую папку",
            en: "does not begin as a scan's; choose another report folder"),
        Words(
            ky: "атында нөл байт бар; ар бир сапка бир жолдон жазыңыз",
            ru: "в имени нулевой байт; пишите по одному пути в строке",
            en: "a name holds a zero byte; give one path a line"),
        Words(
            ky: "эч жакка алып барбаган шилтеме ({})", ru: "ссылка никуда не ведёт ({})",
            en: "a link that leads nowhere ({})"),
        Words(
            ky: "папканын тизмеси окулбайт", ru: "папку нельзя прочитать", en: "the folder cannot be listed"),
    ]

    private static let records: [Words] = [
        Words(
            ky: "бул JSON жазуусу эмес; ар бир сапка бирден жазуу бериңиз",
            ru: "это не объект JSON; давайте по одному объекту в строке",
            en: "it is no JSON object; give one object a line"),
        Words(
            ky: "жазуу эң чоң сүрөттөн да узун; сүрөттүн жолун бериңиз",
            ru: "запись длиннее самого большого снимка; дайте путь к снимку",
            en: "the record is longer than the largest photo; give the photo's path"),
        Words(
            ky: "жазуунун id'си жок; бош эмес текст бериңиз", ru: "у записи нет id; дайте непустой текст",
            en: "the record has no id; give it one as a text that is not empty"),
        Words(
            ky: "жазуунун id'си {} байттан узун; кыскараак бериңиз", ru: "id записи длиннее {} байт; дайте короче",
            en: "the record's id is longer than {} bytes; give a shorter one"),
        Words(
            ky: "жазуу сүрөттү атабайт; же анын жолун (path), же байттарын (photo) бериңиз",
            ru: "запись не называет снимка; дайте либо его путь (path), либо байты (photo)",
            en: "the record names no photo; give either its path or its bytes as photo"),
        Words(
            ky: "сүрөттүн байттары base64 түрүндө эмес; аларды RFC 4648 боюнча коддоңуз",
            ru: "байты снимка не в base64; закодируйте их по RFC 4648",
            en: "the photo's bytes are not in base64; encode them by RFC 4648"),
    ]

    private static let benches: [Words] = [
        Words(
            ky: "окулбайт; сыноо папкасында registered/, queries/ жана truth.csv же pairs.csv болот",
            ru: "не читается; в папке испытаний есть registered/, queries/ и truth.csv или pairs.csv",
            en: "cannot be read; a bench folder has registered/, queries/ and truth.csv, or pairs.csv"),
        Words(ky: "суроолор жок", ru: "нет запросов", en: "lists no queries"),
        Words(ky: "сүрөттөр жок", ru: "нет снимков", en: "lists no photos"),
        Words(ky: "тизмеси окулбайт", ru: "нельзя прочитать список", en: "cannot be listed"),
        Words(
            ky: "{} ролу registered, photo же stranger эмес", ru: "роль {} не registered, не photo и не stranger",
            en: "role {} is none of registered, photo, stranger"),
        Words(
            ky: "{} төрт чекит эмес [[x, y], …]", ru: "{}: это не четыре точки [[x, y], …]",
            en: "the quad {} is not four points [[x, y], …]"),
        Words(
            ky: "биринчи сапта мамычалардын аты болушу керек: {}", ru: "первая строка должна называть столбцы: {}",
            en: "the first row must name the columns {}"),
    ]

    /// Registers that are moved, and folders beside them.
    private static let moving: [Words] = [
        Words(
            ky: "башка реестрдин жергиликтүү папкасы; --local менен башкасын атаңыз",
            ru: "это локальная папка другого реестра; назовите другую через --local",
            en: "is the local folder of another register; name another one with --local"),
        Words(
            ky: "{} таблицасы көчүрүлгөндөй эмес; эч нерсе түзүлгөн жок; кайра аракет кылыңыз",
            ru: "таблица {} не такая, как скопировано; ничего не создано; попробуйте ещё раз",
            en: "the table {} is not what was copied; nothing was made; try again"),
        Words(
            ky: "көчүрүлүп жатканда реестр өзгөрдү; эч нерсе түзүлгөн жок; кайра аракет кылыңыз же --hold кошуңуз",
            ru: "реестр изменился, пока его копировали; ничего не создано; попробуйте ещё раз или с --hold",
            en: "the register changed while it was copied; nothing was made; try again, or with --hold"),
    ]

    private static let decoding: [Words] = [
        Words(
            ky: "сүрөт окуган программа иштебейт ({})", ru: "программа, читающая снимки, не запускается ({})",
            en: "the program that reads photos cannot be run ({})"),
        Words(
            ky: "сүрөт окуган программаны система токтотту; эс жетпей жаткан жокпу?",
            ru: "система завершила программу, читающую снимки; не мало ли памяти?",
            en: "the system ended the program that reads photos; is there too little memory?"),
        Words(
            ky: "аны окууга бир сүрөткө берилген убакыт же эс жетпейт; кичирээк сүрөт жибериңиз",
            ru: "на чтение не хватает времени или памяти, отведённых снимку; пришлите снимок поменьше",
            en: "reading it takes more time or memory than one photo may; send a smaller picture"),
        Words(ky: "суроо окулбайт", ru: "вопрос не читается", en: "the question cannot be read"),
        Words(
            ky: "сүрөт окуган программа башка суроого жооп берди",
            ru: "программа, читающая снимки, ответила на другой вопрос",
            en: "the program that reads photos answered another question"),
    ]

    private static let intake: [Words] = [
        Words(ky: "папканын ичи окулбайт", ru: "содержимое папки не читается", en: "the folder cannot be listed"),
        Words(ky: "ачылбайт", ru: "не открывается", en: "it cannot be opened"),
        Words(ky: "жазылбайт", ru: "не записывается", en: "it cannot be written"),
        Words(ky: "ичинде эч нерсе жок", ru: "в нём ничего нет", en: "there is nothing in it"),
    ]

    private static let submissions: [Words] = [
        Words(ky: "окулбайт", ru: "не читается", en: "it cannot be read"),
        Words(ky: "түзүлбөйт", ru: "не создаётся", en: "it cannot be made"),
        Words(
            ky: "аны башка программа ээлеп турат", ru: "его держит другая программа",
            en: "another program keeps it busy"),
        Words(ky: "токтотулду", ru: "отменено", en: "it was cancelled"),
        Words(
            ky: "бул топтом бир убакта эки жолу кабыл алынууда", ru: "пакет принимают два раза одновременно",
            en: "two imports of the batch go on at once"),
        Words(
            ky: "анда арыздар мурунтан бар; башка бош жерди атаңыз",
            ru: "там уже есть заявки; назовите другое пустое место",
            en: "it holds submissions already; name another, empty place"),
        Words(
            ky: "арыздар көчүрүлгөндөй эмес; эч нерсе түзүлгөн жок; кайра аракет кылыңыз",
            ru: "заявки не такие, как скопировано; ничего не создано; попробуйте ещё раз",
            en: "the submissions are not what was copied; nothing was made; try again"),
        Words(
            ky: "көчүрүлүп жатканда арыздар өзгөрдү; эч нерсе түзүлгөн жок; `submissions scan` токтотуп, кайталаңыз",
            ru: "заявки изменились, пока их копировали; ничего не создано; остановите `submissions scan` и повторите",
            en:
                "the submissions changed while they were copied; nothing was made; stop `submissions scan` and try again"
        ),
        Words(ky: "жыйынтык жазылбайт", ru: "итог нельзя записать", en: "a result cannot be written down"),
        Words(
            ky: "аны менен иштеп жатып {} жумушчу токтоп калды", ru: "на ней прервались {} работников",
            en: "{} workers ended while they were at work on it"),
        Words(
            ky: "четке коюлган, {} топтомунда кайра иштетүүгө алынды",
            ru: "была отложена, снова взята в работу в пакете {}",
            en: "put aside, taken up again in batch {}"),
    ]
}
