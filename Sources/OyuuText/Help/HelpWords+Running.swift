extension HelpWords {
    /// What keeps the register and its server in order: doctor, logs and figures.
    static let running: [Words] = [
        // doctor
        Words(
            ky: "Реестрди жана анын айланасындагы машинаны карап, эмнеге көңүл буруу керегин айтат.",
            ru: "Осматривает реестр и машину вокруг него и говорит, что требует внимания.",
            en: "Looks at the register and the machine around it, and says what wants attention."),
        Words(
            ky: """
                Версиялар, реестр жана анын сүрөттөрү, индекс, журнал, ачкычтар, укуктар, диск, саат, кулпулар, \
                чектер жана эсептер: ар бир байкоого бир сап, эмне кылуу керегин кошо айтат. Эч нерсе өзгөртүлбөйт.
                """,
            ru: """
                Версии, реестр и его снимки, индекс, журнал, ключи, права, диск, часы, блокировки, пределы и учётные \
                записи: строка на каждое наблюдение, с тем, что делать. Ничего не меняется.
                """,
            en: """
                Versions, the register and its photos, index, log, keys, permissions, disk, clock, locks, limits and \
                accounts: one line a finding, with what to do. Nothing is changed.
                """),
        Words(
            ky: "Аяктоо коду: 0 баары бүтүн, 1 көңүл буруучу нерсе бар, 2 бир нерсе жоголгон же туура эмес.",
            ru: "Код завершения: 0 всё исправно, 1 что-то требует внимания, 2 что-то потеряно или неверно.",
            en: "Exit status: 0 all is sound, 1 something wants attention, 2 something is lost or wrong."),
        Words(
            ky: "Ар бир сакталган сүрөттү, бүт базаны жана индексти, бүт журналды окуйт.",
            ru: "Прочитать каждый хранимый снимок, всю базу и индекс и весь журнал.",
            en: "Read every kept photo, all of the database and the index, and the whole log."),
        // serve
        Words(
            ky: """
                GET /metrics мекеменин жана администраторлордун ачкычтары үчүн Prometheus текст түрүндө жооп берет. \
                --log json менен стандарттык катага объектилер гана жазылат: даректер да, биринчи код да чыкпайт \
                (кодду oyuu account invite administrator чыгарат).
                """,
            ru: """
                GET /metrics отвечает ключам ведомства и администраторов в текстовом виде Prometheus. С --log json в \
                стандартный поток ошибок идут только объекты: ни адресов, ни первого кода там нет (код выведет oyuu \
                account invite administrator).
                """,
            en: """
                GET /metrics, for tokens of the office and administrators, answers in Prometheus's text form. With \
                --log json, standard error holds objects only: neither addresses nor the first code are printed \
                (oyuu account invite administrator prints one).
                """),
        Words(
            ky: """
                Журнал стандарттык катага кандай жазылат: json, text же none (берилбесе systemd астында json, \
                болбосо text).
                """,
            ru: """
                Как пишется журнал в стандартный поток ошибок: json, text или none (иначе json под systemd, иначе \
                text).
                """,
            en: "How the log is written to standard error: json, text or none (else json under systemd, else text)."),
    ]
}
