extension HelpWords {
    /// Folders that are watched, and who is told of what comes into them.
    static let watching: [Words] = [
        Words(
            ky: "Папкаларга түшкөн сүрөттөрдү бирден текшерип, көчүрмөлөр жөнүндө кабар берет.",
            ru: "Проверяет снимки, которые попадают в папки, каждый один раз, и сообщает о копиях.",
            en: "Checks the photos that come into folders, once each, and tells of copies."),
        Words(
            ky: """
                Файл толук болгондо текшерилет, өзгөрмөйүнчө кайра текшерилбейт: эмне жасалганы журналга жазылып \
                турат, ошондуктан кайра иштегенде, жарык өчүп калса да, токтогон жеринен улантат. Башка ат менен \
                келген ошол эле байттар мурда көрүлгөн деп айтылат, кайра кабарланбайт. Жашыруун жана жүктөлүп \
                бүтпөгөн файлдарга тийбейт; шилтемелер менен жүрбөйт.
                """,
            ru: """
                Файл проверяется, когда он цел, и больше никогда, если не изменится: сделанное записывается в \
                журнал, поэтому после перезапуска, даже после отключения света, работа идёт дальше с того же места. \
                Те же байты под другим именем отмечаются как уже виденные, и о них не сообщается снова. Скрытые \
                файлы и незаконченные загрузки не трогаются; по ссылкам программа не ходит.
                """,
            en: """
                A file is checked when it is whole, and never again unless it changes: what was done is kept in a \
                journal, so that a restart, even after a power cut, goes on where it was. The same bytes under \
                another name are said to be seen and not announced again. Hidden files and partial downloads are \
                left alone; links are not followed.
                """),
        Words(
            ky: """
                Веб-кабар Idempotency-Key менен жөнөтүлөт, ага жашыруун сөз менен кол коюлат; эч ким албаса, үч күн \
                кайра аракет кылынат. Почта ушул машинадагыдай почта серверинен өтөт.
                """,
            ru: """
                Веб-уведомление отправляется с Idempotency-Key, подписывается секретом и повторяется три дня, если \
                его никто не принимает; почта идёт через почтовый сервер, например на этой же машине.
                """,
            en: """
                A webhook is posted with an Idempotency-Key, signed with the secret, and tried again for three days \
                where nobody takes it; mail goes through a relay such as the one on this machine.
                """),
        Words(
            ky: """
                Аяктоо коду: токтотулганда 0; --once менен: 0 көчүрмө жок, 1 көчүрмө табылды, 2 сүрөт же реестр \
                окулбай калды, сүрөттө оюу аз же кабар жеткириле элек.
                """,
            ru: """
                Код завершения: 0, когда остановлено; с --once: 0 копии нет, 1 найдена копия, 2 снимок или реестр не \
                прочитан, на снимке слишком мало узора или сообщение ещё не доставлено.
                """,
            en: """
                Exit status: 0 when it is stopped; with --once 0 no copy, 1 a copy found, 2 a photo or the register \
                could not be read, a photo shows too little pattern, or a message waits to be delivered.
                """),
        Words(
            ky: "Көз салына турган папкалар, ичиндегилери менен.", ru: "Папки, за которыми следить, со вложенными.",
            en: "Folders to watch, with those in them."),
        Words(
            ky: "Барын текшерип, аяктайт.", ru: "Проверить то, что есть, и закончить.",
            en: "Check what is there, and end."),
        Words(
            ky: """
                Бардык файлдарды кайра текшерет, мисалы жаңы үлгүлөр катталгандан кийин; жаңы табылгандар гана \
                кабарланат.
                """,
            ru: "Проверить все файлы снова, например после регистрации узоров; сообщается только о новых находках.",
            en: "Check all files again, such as after designs were registered; only new findings are announced."),
        Words(
            ky: "Мурда кабарланган байттар башка ат менен же кайра келсе, кайра кабарлайт.",
            ru: "Сообщать и о байтах, о которых уже сообщалось, если они пришли под другим именем или снова.",
            en: "Announce bytes that were announced before, where they come under another name or anew."),
        Words(
            ky: "Папкаларды ушунча убакыт сайын карап чыгат.", ru: "Просматривать папки с таким промежутком.",
            en: "Look over the folders every so often."),
        Words(
            ky: "Ушунча убакыт тийилбей турган файлды алат.", ru: "Брать файл, который не трогали столько времени.",
            en: "Take a file that has been left alone so long."),
        Words(
            ky: "Журнал сакталуучу жер (берилбесе ~/.local/state/oyuu/watch/, реестрдин аты боюнча).",
            ru: "Где хранить журнал (иначе ~/.local/state/oyuu/watch/, по имени реестра).",
            en: "Where the journal is kept (else ~/.local/state/oyuu/watch/, by the register's name)."),
        Words(
            ky: "Табылганды ушул дарекке жөнөтөт.", ru: "Отправлять найденное на этот адрес.",
            en: "Post what is found to this address."),
        Words(
            ky: "Жөнөтүлгөнгө ушул файлдагы жашыруун сөз менен кол коёт.",
            ru: "Подписывать отправляемое секретом из этого файла.",
            en: "Sign what is posted with the secret in this file."),
        Words(
            ky: "Башка машинага TLS'сиз да жөнөтөт.", ru: "Отправлять и на другую машину без TLS.",
            en: "Post without TLS to another machine too."),
        Words(
            ky: "Табылганды ушул дарекке почта менен жөнөтөт (бир нече жолу берсе болот).",
            ru: "Отправлять найденное почтой на этот адрес (можно указать несколько раз).",
            en: "Mail what is found to this address (repeatable)."),
        Words(ky: "Каттын жөнөтүүчүсү.", ru: "От кого письмо.", en: "Who the mail is from."),
        Words(
            ky: "Катты ала турган почта сервери.", ru: "Почтовый сервер, который принимает письма.",
            en: "The relay that takes the mail."),
        Words(
            ky: "Ушул убакыттын ичинде табылгандар бир кат менен кетет.",
            ru: "Найденное за это время идёт одним письмом.", en: "What is found within this time goes in one mail."),
        Words(
            ky: "Каттарга далилдин чиймелерин тиркебейт.", ru: "Не прикладывать к письмам рисунки доказательств.",
            en: "Attach no drawings of the evidence to mails."),
        Words(
            ky: "Системаныкынын ордуна ушул сертификаттарга (PEM) ишенет.",
            ru: "Доверять этим сертификатам (PEM) вместо системных.",
            en: "Trust these certificates (PEM) in place of the system's."),
        Words(
            ky: "Ушунча убакыт эч ким албаган кабардан баш тартат.",
            ru: "Бросить сообщение, которое столько времени никто не принял.",
            en: "Give up a message that nobody has taken so long."),
    ]
}
