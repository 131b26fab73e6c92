extension HelpWords {
    /// Certificates, reports, and the log that shows that nothing was changed.
    static let papers: [Words] = [
        // certificate
        Words(
            ky: "Каттоо күбөлүгүн жазат: басып чыгаруу же жөнөтүү үчүн бир барак, кол коюлган.",
            ru: "Пишет свидетельство о регистрации: одну страницу, чтобы напечатать или отправить, с подписью.",
            en: "Writes a certificate of registration: one page to print or to send, signed."),
        Words(
            ky: """
                Андагы кодду каалаган телефон окуйт, ичинде кол коюлган билдирүү бар; аны `oyuu verify` байланышсыз \
                текшерет.
                """,
            ru: """
                Код на нём содержит подписанное заявление: его читает любой телефон, а `oyuu verify` проверяет без \
                связи.
                """,
            en: "The code on it holds a signed statement that any phone reads and `oyuu verify` checks offline."),
        // report
        Words(
            ky: "Сүрөттөрдү текшерип, табылганын кол коюлган кагаз кылып жазат, себебин көрсөткөн чиймелери менен.",
            ru: """
                Проверяет снимки и пишет найденное в виде подписанного документа, с рисунками, которые показывают \
                почему.
                """,
            en: "Checks photos and writes what was found as a signed paper, with the drawings that show why."),
        Words(
            ky: "Окулбаган сүрөт отчётто ошондой деп көрсөтүлөт.",
            ru: "Снимок, который не прочитан, так и указан в отчёте.",
            en: "A photo that cannot be read stands in the report as such."),
        Words(
            ky: """
                Аяктоо коду: 0 көчүрмө жок, 1 көчүрмө табылды, 2 отчёт жасалбай калды, же андагы сүрөт окулбады, же \
                сүрөттө салыштырууга оюу аз.
                """,
            ru: """
                Код завершения: 0 копии нет, 1 найдена копия, 2 отчёт не сделан, или снимок в нём не прочитан, или \
                на нём слишком мало узора для сравнения.
                """,
            en: """
                Exit status: 0 no copy, 1 a copy found, 2 the report could not be made, or a photo in it could not \
                be read or shows too little pattern to be compared.
                """),
        Words(
            ky: "Текшериле турган сүрөттөр, эң көп дегенде 50.", ru: "Снимки для проверки, не больше 50.",
            en: "Photos to check, at most 50."),
        // verify
        Words(
            ky: "Күбөлүктү же отчётту реестрсиз жана байланышсыз текшерет.",
            ru: "Проверяет свидетельство или отчёт, без реестра и без связи.",
            en: "Checks a certificate or a report, without the register and without a line."),
        Words(
            ky: """
                Файл — берилген түрүндөгү күбөлүк же текшерүү отчёту (PDF же HTML), же телефон басылган кагаздагы \
                коддон окуганы жазылган текст файлы. Бул жерде чыкканы — реестр кол койгону: аны кагаз менен \
                салыштырыңыз.
                """,
            ru: """
                Файл — это свидетельство или отчёт о проверке, каким его выдали (PDF или HTML), или текстовый файл с \
                тем, что телефон прочитал в коде на распечатке. Здесь выводится то, что подписал реестр: сравните \
                это с бумагой.
                """,
            en: """
                FILE is a certificate or an evidence report as it was given out (PDF or HTML), or a text file with \
                what a phone read from the code on a printed one. What is printed here is what the register signed: \
                compare it with the paper.
                """),
        Words(
            ky: "Аяктоо коду: 0 чын, 2 чын эмес, эмнеси өзгөртүлгөнү айтылат.",
            ru: "Код завершения: 0 документ подлинный, 2 нет, и названо, что изменено.",
            en: "Exit status: 0 it is true, 2 it is not, and what was changed is named."),
        Words(
            ky: "Күбөлүк же отчёт, же анын кодунун тексти.", ru: "Свидетельство или отчёт, или текст его кода.",
            en: "A certificate or report, or the text of its code."),
        // log
        Words(
            ky: "Реестрде эч нерсе өзгөртүлбөгөнүн жана күнү артка жылдырылбаганын көрсөтөт.",
            ru: "Показывает, что в реестре ничего не изменено и не внесено задним числом.",
            en: "Shows that nothing in the register was changed or backdated."),
        Words(
            ky: """
                Ар бир иш (катталды, талаш деп белгиленди, каттоодон чыгарылды, текшерилди, чыгарылды) журналга \
                жазылат, журнал узара гана берет. Анын кол коюлуп, башкаларда сакталган абалы ага чейин бир нерсе \
                өзгөртүлгөнүн кийин көрсөтөт.
                """,
            ru: """
                Каждое действие (регистрация, спор, снятие, проверка, выгрузка) — запись журнала, который только \
                растёт. Его подписанное состояние, хранимое у других, позже покажет, было ли что-то до него \
                изменено.
                """,
            en: """
                Every act (registered, disputed, withdrawn, checked, exported) is an entry of a log that only grows. \
                Its head, signed and kept by others, shows later whether anything before it was changed.
                """),
        Words(
            ky: "Реестрди журналы менен, журналды мурда берилген абалдары менен салыштырат.",
            ru: "Сравнивает реестр с его журналом, а журнал с состояниями, выданными раньше.",
            en: "Compares the register with its log, and the log with heads given out earlier."),
        Words(
            ky: "Аяктоо коду: 0 эч нерсе өзгөртүлгөн эмес, 2 өзгөртүлгөн, эмнеси экени айтылат.",
            ru: "Код завершения: 0 ничего не изменено, 2 изменено, и названо что.",
            en: "Exit status: 0 nothing was changed, 2 something was, and it is named."),
        Words(
            ky: "Журналдын башка жерде сакталган абалы; бир нече жолу берсе болот.",
            ru: "Состояние журнала, хранимое в другом месте; можно указать несколько раз.",
            en: "A head that was kept elsewhere; may be given several times."),
        Words(
            ky: "Журналдын азыркы абалына кол коёт; аны жарыялаңыз же почта менен жибериңиз.",
            ru: "Подписывает нынешнее состояние журнала; опубликуйте его или отправьте почтой.",
            en: "Signs what the log is now; publish it or mail it."),
        Words(
            ky: "`oyuu log verify` ката тапса, эч нерсеге кол коюлбайт.",
            ru: "Ничего не подписывается, если `oyuu log verify` находит неисправность.",
            en: "Nothing is signed where `oyuu log verify` finds a fault."),
        Words(
            ky: "Журнал үлгү жөнүндө эмне дегенин каалаган киши байланышсыз текшере турган далили менен жазат.",
            ru: "Записывает, что говорит журнал об узоре, с доказательством, которое любой проверит без связи.",
            en: "Writes what the log says of a design, with a proof that anybody can check offline."),
        Words(
            ky: """
                --from менен анын ордуна журнал берилген абалынан бери өсүп гана турганын көрсөтөт. Далилде байланыш \
                маалыматы жок. Ал үлгү качан катталганын көрсөтөт, сүрөттөрүнүн хештери менен.
                """,
            ru: """
                С --from вместо этого показывает, что с выданного состояния журнал только рос. В доказательстве нет \
                контактов. Оно показывает, когда узор зарегистрирован, с хешами его снимков.
                """,
            en: """
                With --from it shows instead that the log only grew since a head was given out. The proof holds no \
                contact data. It shows when the design was registered, with the digests of its photos.
                """),
        Words(
            ky: "Далилди же журналдын абалын реестрсиз текшерет.",
            ru: "Проверяет доказательство или состояние журнала, без реестра.",
            en: "Checks a proof or a head, without the register."),
        Words(
            ky: "Аяктоо коду: 0 чын, 2 чын эмес. --key берилбесе, кимдин кол тамгасы экенин эч ким айтпайт.",
            ru: "Код завершения: 0 верно, 2 нет. Без --key никто не скажет, чья это подпись.",
            en: "Exit status: 0 it is true, 2 it is not. Without --key nobody says whose signature it is."),
        Words(
            ky: "Берилген кол коюлган абал; журнал ошондон бери өскөн болууга тийиш.",
            ru: "Выданное подписанное состояние, с которого журнал должен был вырасти.",
            en: "A head that was given out, from which the log is to have grown."),
        Words(
            ky: "`oyuu log prove` же `oyuu log head` жазган файл.",
            ru: "То, что записал `oyuu log prove` или `oyuu log head`.",
            en: "What `oyuu log prove` or `oyuu log head` wrote."),
    ]
}
