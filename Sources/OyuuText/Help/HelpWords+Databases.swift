extension HelpWords {
    /// Registers in databases, and moving to one and back.
    static let databases: [Words] = [
        Words(
            ky: """
                Реестр — папка же PostgreSQL базасы. Аны --register атайт, ал берилбесе OYUU_REGISTER, ал да жок \
                болсо ~/.local/share/oyuu/register.
                """,
            ru: """
                Реестр — это папка или база данных PostgreSQL. Его называет --register, иначе OYUU_REGISTER, иначе \
                это ~/.local/share/oyuu/register.
                """,
            en: """
                The register is a folder, or a PostgreSQL database. It is named by --register, else by \
                OYUU_REGISTER, else it is ~/.local/share/oyuu/register.
                """),
        Words(
            ky: """
                Реестр: папка же postgresql://… түрүндөгү база (берилбесе OYUU_REGISTER, ал да жок болсо \
                ~/.local/share/oyuu/register).
                """,
            ru: """
                Реестр: папка или база данных в виде postgresql://… (иначе OYUU_REGISTER, иначе \
                ~/.local/share/oyuu/register).
                """,
            en: """
                The register: a folder, or a database as postgresql://… (else OYUU_REGISTER, else \
                ~/.local/share/oyuu/register).
                """),
        Words(
            ky: """
                База үчүн: ушул машинадагы индекс, ачкыч жана эсептердин папкасы (берилбесе OYUU_LOCAL, ал да жок \
                болсо ~/.local/share/oyuu/registers/…).
                """,
            ru: """
                Для базы данных: папка индекса, ключа и учётных записей на этой машине (иначе OYUU_LOCAL, иначе \
                ~/.local/share/oyuu/registers/…).
                """,
            en: """
                For a database: the folder of index, key and accounts on this machine (else OYUU_LOCAL, else \
                ~/.local/share/oyuu/registers/…).
                """),
        // migrate
        Words(
            ky: "Реестрди папкадан PostgreSQL базасына же кайра, эч нерсе жоготпой көчүрөт.",
            ru: "Переносит реестр из папки в базу данных PostgreSQL или обратно, ничего не теряя.",
            en: "Moves a register from a folder to a PostgreSQL database, or back, with nothing lost."),
        Words(
            ky: """
                Баары болгонундай көчөт: реестрдин белгиси, номерлер, сүрөттөр, байланыштар, талаштар, иштердин \
                журналы, журнал менен анын абалдары жана ачкыч; мекеменин арыздары да сүрөттөрү, жыйынтыктары жана \
                чечимдери менен көчөт. Мурда жасалган индекстер, пакеттер, күбөлүктөр жана далилдер чын бойдон калат. \
                Эски реестр окулат гана; жаңы жер бош болушу керек, ал же толук реестр болот, же такыр болбойт. \
                Адегенде `submissions scan` буйругун токтотуңуз: ал ортодо кезек өзгөрсө, көчүрүү токтойт.
                """,
            ru: """
                Переносится всё как есть: личность реестра, номера, снимки, контакты, споры, журнал действий, журнал \
                и его состояния, ключ; также заявки ведомства с их снимками, итогами и решениями. Сделанные раньше \
                индексы, пакеты, свидетельства и доказательства остаются верными. Прежний реестр только читается; \
                новое место должно быть пустым и становится реестром целиком или не становится вовсе. Сначала \
                остановите `submissions scan`: работа с очередью тем временем прервёт перенос.
                """,
            en: """
                Everything comes along as it is: identity, numbers, photos, contacts, disputes, audit trail, log and \
                its heads, and the key; so do the office's submissions with their pictures, results and decisions. \
                Indexes, packs, certificates and proofs made before stay true. The register moved from is only read; \
                the place moved to must be empty, and becomes a register wholly or not at all. Stop \
                `submissions scan` first: work on the queue meanwhile ends the move.
                """),
        Words(
            ky: "Аяктоо коду: 0 бүттү, --compare менен экөө бирдей; 2 андай эмес.",
            ru: "Код завершения: 0 готово, а с --compare оба одинаковы; 2 нет.",
            en: "Exit status: 0 done, or with --compare the two are the same; 2 not."),
        Words(
            ky: "Реестр: папка же postgresql://…", ru: "Реестр: папка или postgresql://…",
            en: "The register: a folder, or postgresql://…"),
        Words(
            ky: "Бош жер: папка же postgresql://…", ru: "Пустое место: папка или postgresql://…",
            en: "An empty place: a folder, or postgresql://…"),
        Words(
            ky: """
                Ал ортодо реестрди эч кимге өзгөрттүрбөйт: аракет кылган күтөт. Берилбесе, өзгөртүү көчүрүүнү \
                токтотот.
                """,
            ru: "Никому не давать менять реестр тем временем: кто попробует, ждёт. Иначе изменение прервёт перенос.",
            en: "Let nobody change the register meanwhile: whoever tries waits. Else a change ends the move."),
        Words(
            ky: "Эч нерсе көчүрбөйт: эки реестрди сабынан сабына салыштырат.",
            ru: "Ничего не переносить: сравнить два реестра строка за строкой.",
            en: "Move nothing: compare two registers row by row."),
        Words(
            ky: """
                Базанын ушул машинадагы папкасы (берилбесе OYUU_LOCAL, ал да жок болсо \
                ~/.local/share/oyuu/registers/…).
                """,
            ru: "Местная папка базы данных (иначе OYUU_LOCAL, иначе ~/.local/share/oyuu/registers/…).",
            en: "The local folder of the database (else OYUU_LOCAL, else ~/.local/share/oyuu/registers/…)."),
    ]
}
