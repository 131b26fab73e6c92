extension HelpWords {
    /// What the help of many commands says, and the argument parser's own rows and headings.
    static let shared: [Words] = [
        // Headings
        Words(ky: "МИСАЛ", ru: "ПРИМЕР", en: "EXAMPLE"),
        Words(ky: "АРГУМЕНТТЕР:", ru: "АРГУМЕНТЫ:", en: "ARGUMENTS:"),
        Words(ky: "БЕЛГИЛЕР:", ru: "ПАРАМЕТРЫ:", en: "OPTIONS:"),
        Words(ky: "КАБАРЛОО:", ru: "ОПОВЕЩЕНИЕ:", en: "TELLING:"),
        Words(ky: "БУЙРУКТАР:", ru: "КОМАНДЫ:", en: "SUBCOMMANDS:"),
        // Rows of the parser
        Words(ky: "Версиясын көрсөтөт.", ru: "Показать версию.", en: "Show the version."),
        Words(ky: "Ушул маалыматты көрсөтөт.", ru: "Показать эту справку.", en: "Show help information."),
        Words(
            ky: "Буйрук жөнүндө маалымат берет.", ru: "Показать справку о команде.",
            en: "Show subcommand help information."),
        // Options of many commands
        Words(
            ky: "Реестрдин папкасы (берилбесе OYUU_REGISTER, ал да жок болсо ~/.local/share/oyuu/register).",
            ru: "Папка реестра (иначе OYUU_REGISTER, иначе ~/.local/share/oyuu/register).",
            en: "The register's folder (else OYUU_REGISTER, else ~/.local/share/oyuu/register)."),
        Words(
            ky: "Аягы жок JPEG файлын да алат; жоопто ал айтылат.",
            ru: "Принять JPEG, у которого нет конца; в ответе это будет сказано.",
            en: "Accept a JPEG whose end is missing; the result says so."),
        Words(ky: "Мындан чоң сүрөттөрдү албайт.", ru: "Не принимать снимки крупнее.", en: "Refuse larger photos."),
        Words(
            ky: "Муну ким кылып жатканы журналга жазылат (берилбесе системадагы аты).",
            ru: "Кто это делает, для журнала действий (иначе имя пользователя в системе).",
            en: "Who does this, for the audit trail (else the account's name)."),
        Words(
            ky: "JSON чыгарат, ар бир сапта бирден жазуу.", ru: "Выводить JSON, по объекту в строке.",
            en: "Print JSON, one object a line."),
        Words(
            ky: "Ушул файлга жазат (берилбесе стандарттык чыгууга).",
            ru: "Записать в этот файл (иначе в стандартный вывод).",
            en: "Write into this file (else to standard output)."),
        Words(
            ky: "Бир убакта иштелүүчү сүрөттөр (демейкиси: ар бир өзөккө бирден).",
            ru: "Сколько снимков обрабатывать сразу (по умолчанию: по одному на ядро).",
            en: "Photos worked on at a time (default: one a core)."),
        Words(ky: "Үлгүнүн номери.", ru: "Номер узора.", en: "The design's number."),
        Words(ky: "Үлгүнүн номери.", ru: "Номер узора.", en: "A design's number."),
        Words(ky: "Сүрөттөр.", ru: "Снимки.", en: "Photos."),
        Words(
            ky: "Реестрдин ачкычы же ал жазылган файл.", ru: "Ключ реестра или файл с ним.",
            en: "The register's key, or a file that holds it."),
        Words(
            ky: """
                Ушул ачкыч менен кол коюлган пакеттерди гана алат: `oyuu key show` чыгарган ачкыч же ал жазылган \
                файл.
                """,
            ru: """
                Принимать только пакеты, подписанные этим ключом: ключ, как его выводит `oyuu key show`, или файл с \
                ним.
                """,
            en: "Take only packs signed with this key, as `oyuu key show` prints it, or a file that holds it."),
        Words(
            ky: """
                Мурда ишенилген ачкычтардын файлы (берилбесе OYUU_KNOWN_KEYS, ал да жок болсо \
                ~/.local/share/oyuu/known-keys).
                """,
            ru: "Файл с ключами, которым уже доверяют (иначе OYUU_KNOWN_KEYS, иначе ~/.local/share/oyuu/known-keys).",
            en: "The file of keys trusted before (else OYUU_KNOWN_KEYS, else ~/.local/share/oyuu/known-keys)."),
        Words(
            ky: """
                Пакетти сакталган индексин издебей жана индексин сактабай ачат (сактоочу жери: OYUU_CACHE, болбосо \
                $XDG_CACHE_HOME/oyuu, ал да жок болсо ~/.cache/oyuu).
                """,
            ru: """
                Раскрыть пакет, не ища его сохранённый индекс и не сохраняя его (место: OYUU_CACHE, иначе \
                $XDG_CACHE_HOME/oyuu, иначе ~/.cache/oyuu).
                """,
            en: """
                Expand the pack without looking for its kept index or keeping one (in OYUU_CACHE, else \
                $XDG_CACHE_HOME/oyuu, else ~/.cache/oyuu).
                """),
        Words(
            ky: "Тили: ky, ru же en (берилбесе LANG көрсөткөн тил).",
            ru: "Язык: ky, ru или en (иначе тот, что задаёт LANG).",
            en: "The language: ky, ru or en (else the one of LANG)."),
        Words(
            ky: "Түрү: pdf же html (берилбесе файлдын атынын аягына карайт, ал айтпаса pdf).",
            ru: "Вид: pdf или html (иначе по окончанию имени файла, а если оно не говорит, то pdf).",
            en: "The form: pdf or html (else as the file's name ends, pdf where it does not say)."),
    ]
}
