/// What a person at the command line asked for and cannot have as it was asked for.
public enum UsageWords {
    /// All of them, as they stand in English where they are thrown.
    public static let all: [Words] = options + places + designs + scans

    /// Options that do not go together, or take other values.
    private static let options: [Words] = [
        takes("--similar", "0", "100"), takes("--jobs", "1", "1024"), takes("--port", "0", "65535"),
        takes("--slots", "1", "256"), takes("--lease", "1", "86400"), takes("--batch-days", "1", "3650"),
        takes("--max-megapixels", "1", "10000"),
        Words(
            ky: "--copy-of, --of-submission, --not-a-copy жана --needs-a-look ичинен бирин бериңиз",
            ru: "укажите одно из --copy-of, --of-submission, --not-a-copy и --needs-a-look",
            en: "give one of --copy-of, --of-submission, --not-a-copy and --needs-a-look"),
        Words(
            ky: "`oyuu log prove` үлгүнүн номерин же --from менен журналдын кол коюлган абалын алат",
            ru: "`oyuu log prove` принимает номер узора или подписанное состояние журнала с --from",
            en: "`oyuu log prove` takes a design's number, or --from a head"),
        Words(
            ky: "{} мурунку пакеттин өзү; өзгөрүүлөр үчүн башка файлды атаңыз",
            ru: "{} и есть прежний пакет; назовите для изменений другой файл",
            en: "{} is the earlier pack itself; name another file for the delta"),
        Words(
            ky: "--limit 1 же андан чоң санды алат", ru: "--limit принимает 1 или больше",
            en: "--limit takes 1 or more"),
        Words(
            ky: "--status active, withdrawn же all болот", ru: "--status принимает active, withdrawn или all",
            en: "--status takes active, withdrawn or all"),
        Words(
            ky: "-o окула турган {} файлын атады; башка файлды атаңыз",
            ru: "-o называет {}, а этот файл надо прочитать; назовите другой",
            en: "-o names {}, which is to be read; name another file"),
        Words(
            ky: "--evidence папканын атын алат", ru: "--evidence принимает имя папки",
            en: "--evidence takes the name of a folder"),
        Words(
            ky: "--pack-key --pack менен чогуу гана колдонулат", ru: "--pack-key указывается вместе с --pack",
            en: "--pack-key goes with --pack"),
        Words(
            ky: "--no-cache --pack менен чогуу гана колдонулат", ru: "--no-cache указывается вместе с --pack",
            en: "--no-cache goes with --pack"),
        Words(
            ky: "--pack же --register бериңиз, экөөнү тең эмес", ru: "укажите --pack или --register, но не оба",
            en: "give --pack or --register, not both"),
        Words(
            ky: "--tls-cert менен --tls-key чогуу берилет", ru: "--tls-cert и --tls-key указываются вместе",
            en: "--tls-cert and --tls-key go together"),
        Words(
            ky: "--origin белгисине http:// же https://, хост жана керек болсо порт жазылат, андан кийин эч нерсе",
            ru: "--origin принимает http:// или https://, хост и, если нужно, порт, и ничего после них",
            en: "--origin takes http:// or https://, a host and maybe a port, and nothing after them"),
        Words(
            ky: "--tls-cert https:// менен башталган --origin менен гана колдонулат",
            ru: "--tls-cert указывается только с --origin, начинающимся с https://",
            en: "--tls-cert goes with an --origin of https://"),
        Words(
            ky: "текшериле турган папкаларды атаңыз же --stdin бериңиз, экөөнү тең эмес",
            ru: "назовите папки для проверки или укажите --stdin, но не то и другое",
            en: "name folders to scan, or --stdin, and not both"),
        Words(
            ky: "--records --stdin менен чогуу гана колдонулат", ru: "--records указывается вместе с --stdin",
            en: "--records goes with --stdin"),
        Words(
            ky: "--records отчёт жазбайт: --report, --resume жана --among белгилерин алып салыңыз",
            ru: "--records не пишет отчёта: уберите --report, --resume и --among",
            en: "--records writes no report: leave out --report, --resume and --among"),
        Words(
            ky: "{} ачкычты (ed25519: жана 64 белги) же ал жазылган файлды алат",
            ru: "{} принимает ключ (ed25519: и 64 знака) или файл с ним",
            en: "{} takes a key (ed25519: and 64 digits) or a file that holds one"),
        Words(
            ky: "-o менен файлды атаңыз: {} терминалга чыгарылбайт", ru: "назовите файл через -o: {} не для терминала",
            en: "name a file with -o: {} is nothing for a terminal"),
        Words(ky: "күбөлүк", ru: "свидетельство", en: "a certificate"),
        Words(ky: "отчёт", ru: "отчёт", en: "a report"),
        Words(
            ky: "{} кичине пакет; --full же --since белгисин алып салыңыз",
            ru: "{}: это малый пакет; уберите --full или --since",
            en: "{} is a small pack; leave --full out, or --since"),
    ]

    /// Places of registers.
    private static let places: [Words] = [
        Words(
            ky: "бул реестрдин ачкычы менен эсептерине папка жок",
            ru: "у этого реестра нет папки для ключа и учётных записей",
            en: "this register has no folder for its key and accounts")
    ]

    private static func takes(_ option: String, _ least: String, _ most: String) -> Words {
        Words(
            ky: "\(option) белгисине \(least)–\(most) аралыгындагы сан керек",
            ru: "\(option) принимает от \(least) до \(most)", en: "\(option) takes \(least) to \(most)")
    }

    /// Designs and their photos.
    private static let designs: [Words] = [
        Words(
            ky: "{} номерлүү үлгү жок; номерлерди `oyuu list` көрсөтөт", ru: "узора {} нет; номера покажет `oyuu list`",
            en: "there is no design {}; `oyuu list` shows the numbers"),
        Words(
            ky: "үлгүгө жок дегенде бир сүрөт керек", ru: "узору нужен хотя бы один снимок",
            en: "a design needs at least one photo"),
        Words(
            ky: "бурчтары {} сүрөт үчүн берилген, сүрөт болсо {}", ru: "углы указаны для снимков: {}, а снимков {}",
            en: "corners are given for {} photos, but there are {}"),
        Words(
            ky: "{}: бир эле файл эки жолу берилген", ru: "{}: один и тот же файл указан дважды",
            en: "{}: the same file is given twice"),
        Words(
            ky: "--corners: төрт бурч бир сүрөттү түзөт, whole андан кийин гана келет",
            ru: "--corners: сначала четыре угла снимка, затем whole",
            en: "--corners: four corners make a photo, then comes whole"),
        Words(
            ky: "--corners ар бир сүрөт үчүн төрт x,y (же whole) алат; берилгени: {}, {}",
            ru: "--corners принимает по четыре x,y на снимок (или whole); указано: {}, {}",
            en: "--corners takes four x,y for each photo (or whole); given: {}, {}"),
        Words(ky: "{} сүрөт", ru: "снимков {}", en: "{} photo"),
        Words(ky: "{} сүрөт", ru: "снимков {}", en: "{} photos"),
        Words(ky: "{} бурч", ru: "углов {}", en: "{} corner"), Words(ky: "{} бурч", ru: "углов {}", en: "{} corners"),
        Words(
            ky: "отчётто эң аз 1, эң көп {} сүрөт болот, {} эмес; бир нече отчёт жасаңыз",
            ru: "в отчёте от 1 до {} снимков, а не {}; сделайте несколько отчётов",
            en: "a report takes 1 to {} photos, not {}; make several reports"),
        Words(
            ky: "бир отчётко эң көп дегенде {} сүрөт батат, {} эмес: бир нече отчёт жасаңыз",
            ru: "в отчёте не больше {} снимков, а не {}: сделайте несколько отчётов",
            en: "a report takes at most {} photos, not {}: make several reports"),
        Words(
            ky: "{} ичинде үлгүлөр бирден четке коюлушу керек, пакет муну кыла албайт",
            ru: "в {} узоры нужно убирать по одному, пакет этого не может",
            en: "in {} designs must stand aside one by one, which a pack cannot do"),
    ]

    /// Scans that are gone on with.
    private static let scans: [Words] = [
        Words(
            ky: "токтогон текшерүү башка реестр менен жүргөн ({}); отчётко башка папка тандаңыз",
            ru: "прерванная проверка шла по другому реестру ({}); выберите для отчёта другую папку",
            en: "the interrupted scan used another register ({}); choose another report folder"),
        Words(
            ky: "токтогон текшерүүдө үлгү издеринин версиясы башка болгон; отчётко башка папка тандаңыз",
            ru: "в прерванной проверке была другая версия отпечатков; выберите для отчёта другую папку",
            en: "the interrupted scan used another version of the fingerprint; choose another report folder"),
        Words(
            ky: "токтогон текшерүү сүрөттөрдү өз ара да салыштырган: аны --among менен улантыңыз",
            ru: "прерванная проверка искала копии и среди самих снимков: продолжите её с --among",
            en: "the interrupted scan looked for copies within the set: resume it with --among"),
        Words(
            ky: "токтогон текшерүү сүрөттөрдү өз ара салыштырган эмес: аны --among жок улантыңыз",
            ru: "прерванная проверка не искала копий среди самих снимков: продолжите её без --among",
            en: "the interrupted scan did not look for copies within the set: resume it without --among"),
    ]
}
