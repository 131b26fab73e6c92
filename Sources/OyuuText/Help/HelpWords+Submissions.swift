extension HelpWords {
    /// Submissions of an office: taken in, compared, decided on, and what decisions say of recognition.
    static let submissions: [Words] = [
        Words(
            ky: "Мекеменин арыздары: топтому менен кабыл алуу, салыштыруу, отчёт, чечим.",
            ru: "Заявки ведомства: приём пакетами, сравнение, отчёт, решения.",
            en: "An office's submissions: taken in by the batch, compared, reported, decided on."),
        Words(
            ky: """
                Арыз — бир нече жагынан тартылган үлгү. Ар бири реестр менен жана өз топтомундагы, мурунку \
                топтомдордогу бардык башка арыздар менен салыштырылат; бир үлгүнү көрсөткөн экөөнүн кийинкиси \
                көчүрмө. Канча машинада канча `scan` болсо да бир кезек менен иштейт; бири токтотулса, эч нерсе \
                жоголбойт.
                """,
            ru: """
                Заявка — это узор в нескольких видах. Каждая сравнивается с реестром и со всеми другими заявками, \
                своего пакета и более ранних; из двух, где один узор, копия — более поздняя. Сколько угодно `scan` \
                на скольких угодно машинах работают с одной очередью; если один прервать, ничего не теряется.
                """,
            en: """
                A submission is a design with several views. Each is compared with the register and with every other \
                submission, of its batch and of earlier ones; of two that show one design the later is the copy. Any \
                number of `scan`s on any number of machines work on one queue; one that is killed loses nothing.
                """),
        Words(ky: "Топтом.", ru: "Пакет заявок.", en: "The batch."),
        Words(ky: "Ушул топтом гана.", ru: "Только этот пакет заявок.", en: "Only this batch."),
        Words(
            ky: "Артыкчылыгы чоң топтомдор биринчи иштелет; адатта 0.",
            ru: "Пакеты с большим приоритетом обрабатываются раньше; обычно 0.",
            en: "Batches of a greater priority are worked on first; 0 is usual."),
        // import
        Words(
            ky: "Топтомду кабыл алат: папка, zip архив, тизме (CSV) же ВОИС ST.96 документи.",
            ru: "Принимает пакет заявок: папку, архив zip, перечень (CSV) или документ ВОИС ST.96.",
            en: "Takes in a batch: a folder, a zip archive, a manifest (CSV) or a WIPO ST.96 document."),
        Words(
            ky: """
                Кабыл алынбаганы себеби менен аталат, эч нерсени токтотпойт. Токтоп калган кабыл алуу ошол эле ат \
                менен кайра чакырылганда улантылат.
                """,
            ru: """
                То, что принять нельзя, называется с причиной и ничего не останавливает. Прерванный приём \
                продолжается, если вызвать его снова с тем же именем.
                """,
            en: """
                What cannot be taken in is named with its reason and stops nothing. An import that was interrupted \
                goes on when it is called again by the same name.
                """),
        Words(
            ky: "Аяктоо коду: 0 баары кабыл алынды, 2 кабыл алынбаганы бар.",
            ru: "Код завершения: 0 принято всё, 2 что-то не принято.",
            en: "Exit status: 0 all was taken in, 2 something was not."),
        Words(ky: "Папка же файл.", ru: "Папка или файл.", en: "The folder or file."),
        Words(
            ky: "Топтомдун аты (берилбесе булагыныкындай).", ru: "Как называется пакет (иначе как источник).",
            en: "What the batch is called (else as the source)."),
        Words(
            ky: "Тизмеде же документте аталган сүрөттөр кошумча изделүүчү папка.",
            ru: "Папка, где тоже искать снимки, названные в перечне или документе.",
            en: "A folder in which pictures that a manifest or document names are looked up too."),
        // scan
        Words(
            ky: "Арыздардын кезегин баары бүткүчө иштейт.", ru: "Обрабатывает очередь заявок, пока всё не сделано.",
            en: "Works on the queue of submissions until all is done."),
        Words(
            ky: """
                Сактоочу жайга жеткен машиналарда канчасын болсо да иштете бериңиз. Өчүрүлгөнүнүн колундагысын \
                мөөнөтү бүткөндө башкалар алат; Ctrl-C же SIGTERM менен токтотулганы аны дароо кайтарып берет.
                """,
            ru: """
                Запускайте сколько угодно, на всех машинах, которым доступно хранилище. Что было в работе у \
                прерванного, берут другие, когда истечёт срок; остановленный по Ctrl-C или SIGTERM возвращает это \
                сразу.
                """,
            en: """
                Start as many as you like, on as many machines as reach the store. What a killed one had at work is \
                taken up by others when its lease has ended; stopped with Ctrl-C or SIGTERM it gives that back at \
                once.
                """),
        Words(
            ky: "Аяктоо коду: 0 көчүрмө жок, 1 көчүрмө табылды, 2 ката же четке коюлганы бар.",
            ru: "Код завершения: 0 копии нет, 1 найдена копия, 2 ошибка или что-то отложено.",
            en: "Exit status: 0 no copy, 1 a copy found, 2 an error, or something was put aside."),
        Words(
            ky: "Ушул топтом гана жана андан мурда бүтүшү керек болгондор.",
            ru: "Только этот пакет заявок и то, что нужно сделать до него.",
            en: "Only this batch, and what must be done before it."),
        Words(
            ky: "Бир убакта иштелүүчү арыздар (демейкиси: ар бир өзөккө бирден).",
            ru: "Сколько заявок обрабатывать сразу (по умолчанию: по одной на ядро).",
            en: "Submissions worked on at a time (default: one a core)."),
        Words(
            ky: "Дайынсыз калган жумушчуда арыз канча убакыт турат.",
            ru: "Сколько заявка остаётся у работника, о котором больше не слышно.",
            en: "How long a submission stays with a worker that was heard of no more."),
        Words(
            ky: "Бүтсө да калып, кийинкилерин күтөт.", ru: "Остаться и ждать новых.", en: "Stay on and wait for more."),
        Words(
            ky: """
                Сүрөттөрдү ушул процесстин өзүндө окуйт: тезирээк, бирок процессти токтоткон сүрөт жумушчуну да \
                токтотот.
                """,
            ru: "Читать снимки в этом же процессе: быстрее, но снимок, который прервёт процесс, прервёт и работника.",
            en: "Read photos in this process: faster, but one that ends the process ends the worker."),
        // status, list
        Words(
            ky: "Топтомдор кайсы жерге жетти.", ru: "Как далеко продвинулись пакеты заявок.",
            en: "How far the batches are."),
        Words(
            ky: "Ар бир арыз эки кадам менен иштелет: издери алынат, анан салыштырылат.",
            ru: "Каждая заявка обрабатывается в два шага: снимаются отпечатки, потом сравниваются.",
            en: "Every submission is worked on in two steps: fingerprinted, then compared."),
        Words(
            ky: "Топтомдун арыздары, эмне табылганы жана чечилгени менен.",
            ru: "Заявки пакета, с тем, что найдено и решено.",
            en: "The submissions of a batch, with what was found and decided."),
        Words(ky: "Көчүрмөлөр гана.", ru: "Только копии.", en: "Only copies."),
        // report
        Words(
            ky: "Топтом боюнча отчёт жазат: JSON саптары, таблица (CSV) жана барак (HTML).",
            ru: "Пишет отчёт о пакете заявок: строки JSON, таблицу (CSV) и страницу (HTML).",
            en: "Writes the report on a batch: JSON lines, a table (CSV) and a page (HTML)."),
        Words(
            ky: "Барак — башка эч нерсе талап кылбаган бир файл, LANG көрсөткөн тилде.",
            ru: "Страница — один файл, которому больше ничего не нужно, на языке LANG.",
            en: "The page is one file that needs nothing else, in the language of LANG."),
        Words(
            ky: "Аяктоо коду: 0 көчүрмө жок, 1 көчүрмө табылды, 2 ката.",
            ru: "Код завершения: 0 копии нет, 1 найдена копия, 2 ошибка.",
            en: "Exit status: 0 no copy, 1 a copy found, 2 an error."),
        // pause, resume
        Words(
            ky: "Топтом менен ишти токтотот; жумушчулар колундагысын бүтүрөт.",
            ru: "Останавливает работу над пакетом заявок; начатое работники заканчивают.",
            en: "Stops work on a batch; what workers have at the moment they finish."),
        Words(
            ky: """
                Башкасынын кезеги келгенде токтоп турган топтом аны менен салыштырылбайт; ал өзү улантылганда тиги \
                менен салыштырылат.
                """,
            ru: """
                Пакет, остановленный, когда подошла очередь другого, с тем не сравнивается; он сам сравнится с ним, \
                когда продолжится.
                """,
            en: """
                A batch that is paused when another's turn comes is left out of what that one is compared with; it \
                is compared itself with the other when it goes on.
                """),
        Words(
            ky: "Топтом менен ишти улантат, керек болсо башка артыкчылык менен.",
            ru: "Продолжает работу над пакетом заявок, можно с другим приоритетом.",
            en: "Lets work on a batch go on, perhaps with another priority."),
        // retry
        Words(
            ky: "Четке коюлгандарды кайра иштетүүгө алат.", ru: "Снова берёт в работу отложенное.",
            en: "Takes up again what was put aside."),
        Words(
            ky: """
                Алар топтомунун кезегине кайтат. Салыштыруусу бекитилген топтомдун изи алынбаган арызы NAME~2 деген \
                жаңы топтомго өтөт; күнү жана келген орду өзгөрбөйт.
                """,
            ru: """
                Оно возвращается в очередь своего пакета. Заявка без отпечатков из пакета, состав сравнения которого \
                уже закреплён, попадает в новый пакет NAME~2 и сохраняет свою дату и место поступления.
                """,
            en: """
                It goes back into its batch's queue. What has no fingerprints yet, of a batch whose comparison is \
                fixed, goes into a new batch NAME~2 and keeps its day and its place of arrival.
                """),
        Words(
            ky: "Белгилери менен аталган ушул арыздар гана.", ru: "Только эти заявки, по обозначению.",
            en: "Only these submissions, by reference."),
        // decide
        Words(
            ky: "Эксперттин арыз боюнча чечимин жазат; акыркы чечим эсепке алынат.",
            ru: "Записывает решение эксперта по заявке; действует последнее.",
            en: "Writes down what an examiner decided of a submission; the latest decision counts."),
        Words(
            ky: """
                Чечимдер кошула гана берет: убактысы, себеби жана ким чечкени менен. Алардан `oyuu calibrate` \
                мекеменин өз тактыгын жана толуктугун эсептейт.
                """,
            ru: """
                Решения только добавляются, со временем, причиной и тем, кто решил. По ним `oyuu calibrate` считает \
                точность и полноту самого ведомства.
                """,
            en: """
                Decisions are only added to, with time, reason and who decided. `oyuu calibrate` makes the office's \
                own precision and recall of them.
                """),
        Words(
            ky: "Арыздын белгиси; андай белги бир нече топтомдо болсо, топтому менен (BATCH/REFERENCE).",
            ru: "Обозначение заявки; если оно есть в нескольких пакетах, то с пакетом (BATCH/REFERENCE).",
            en: "The submission's reference, with its batch (BATCH/REFERENCE) where several have it."),
        Words(
            ky: "Ал ушул катталган үлгүнүн көчүрмөсү.", ru: "Это копия такого зарегистрированного узора.",
            en: "It is a copy of this registered design."),
        Words(
            ky: "Ал ушул башка арыздын көчүрмөсү.", ru: "Это копия такой другой заявки.",
            en: "It is a copy of this other submission."),
        Words(
            ky: "Ал табылгандардын эч биринин көчүрмөсү эмес.", ru: "Это не копия ничего из найденного.",
            en: "It is no copy of anything that was found."),
        Words(
            ky: "Буюмдардын өзүн кимдир бирөө карашы керек.", ru: "Нужно, чтобы кто-то посмотрел сами вещи.",
            en: "Somebody must look at the things themselves."),
        // calibrate
        Words(
            ky: "Ар бир чектеги мекеменин өз тактыгы жана толуктугу, эксперттеринин чечимдери боюнча.",
            ru: "Точность и полнота самого ведомства при каждом пороге, по решениям его экспертов.",
            en: "The office's own precision and recall at each line, from its examiners' decisions."),
        Words(
            ky: """
                Эксперттер чечкен жуптардын ичинен: көчүрмө делгендердин канчасы чын эле көчүрмө (тактык), \
                көчүрмөлөрдүн канчасы көчүрмө делген (толуктук); ар бири 20дан 19 учурда жаткан аралыгы менен \
                (Уилсон).
                """,
            ru: """
                Среди пар, по которым решили эксперты: сколько названных копиями ими и являются (точность) и сколько \
                копий так названо (полнота), каждое с интервалом, в котором оно лежит в 19 случаях из 20 (Уилсон).
                """,
            en: """
                Of the pairs that examiners decided on: how many of those called copies are (precision), and how \
                many of the copies are called so (recall), each with the interval in which it lies 19 times of 20 \
                (Wilson).
                """),
        Words(
            ky: "Аны ушул файлга (SVG) тартат.", ru: "Нарисовать это в файл (SVG).",
            en: "Draw it into this file (SVG)."),
    ]
}
