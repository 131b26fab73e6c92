extension HelpWords {
    /// The program itself, and the commands that check, compare and measure.
    static let checking: [Words] = [
        // oyuu
        Words(
            ky: "Оюу-чийме үлгүлөрүн каттайт жана сүрөттөрдөн алардын көчүрмөлөрүн табат.",
            ru: "Регистрирует узоры и находит их копии на снимках.",
            en: "Registers ornament designs and finds copies of them in photos."),
        Words(
            ky: """
                Реестр — папка. Аны --register атайт, ал берилбесе OYUU_REGISTER, ал да жок болсо \
                ~/.local/share/oyuu/register.
                """,
            ru: """
                Реестр — это папка. Её называет --register, иначе OYUU_REGISTER, иначе это \
                ~/.local/share/oyuu/register.
                """,
            en: """
                The register is a folder. It is named by --register, else by OYUU_REGISTER, else it is \
                ~/.local/share/oyuu/register.
                """),
        Words(
            ky: "Аяктоо коду: 0 эч нерсе табылган жок, 1 көчүрмө табылды, 2 ката же айтууга оюу аз.",
            ru: """
                Код завершения: 0 ничего не найдено, 1 найдена копия, 2 ошибка или узора слишком мало, чтобы что-то \
                сказать.
                """,
            en: "Exit status: 0 nothing found, 1 a copy found, 2 an error, or too little pattern to say anything."),
        // check
        Words(
            ky: "Сүрөттөр катталган үлгүнүн көчүрмөсүбү, кайсынысыныкы экенин айтат.",
            ru: "Говорит, есть ли на снимках копия зарегистрированного узора и какого.",
            en: "Says whether photos copy a registered design, and which."),
        Words(
            ky: """
                --evidence менен ар бир табылган көчүрмө тартылат: NAME-evidence.png (сүрөт жана катталган үлгү, \
                экөөндө тең бирдей жерлери номерленген), NAME-blink-1.png жана -2.png (кезек менен көрсөтүү үчүн) \
                жана NAME-aligned.png (үлгүгө карап түздөлгөн сүрөт).
                """,
            ru: """
                С --evidence каждая найденная копия рисуется: NAME-evidence.png (снимок и зарегистрированный узор, \
                одни и те же места с номерами на обоих), NAME-blink-1.png и -2.png (чтобы показывать по очереди) и \
                NAME-aligned.png (снимок, выпрямленный по узору).
                """,
            en: """
                With --evidence, each copy found is drawn: NAME-evidence.png (photo and registered design, the same \
                places numbered in both), NAME-blink-1.png and -2.png (to be shown by turns) and NAME-aligned.png \
                (the photo straightened to the design).
                """),
        Words(
            ky: """
                --pack менен реестрдин ордуна `oyuu pack` жазган пакет колдонулат, башка эч нерсенин кереги жок. Ага \
                ушул жерде ишенилген реестр кол койгон болушу керек; эң биринчисине биринчи колдонууда ишенилет. \
                Пакетте сүрөт жок, ошондуктан далилде текшерилген сүрөт гана көрүнөт. Пакет менен биринчи текшерүү \
                анын индексин кэш папкасында сактайт, кийинкилери дароо башталат.
                """,
            ru: """
                С --pack вместо реестра берётся пакет, который записал `oyuu pack`: больше ничего не нужно. Его \
                должен подписать реестр, которому здесь доверяют; самому первому доверяют при первом использовании. \
                В пакете нет снимков, поэтому доказательство показывает только проверенный снимок. Первая проверка с \
                пакетом сохраняет его индекс в папке кэша, и следующие начинаются сразу.
                """,
            en: """
                With --pack, a pack from `oyuu pack` stands in for the register: nothing else is needed. It must be \
                signed by the register trusted here; the first one ever is trusted on first use. A pack holds no \
                photos, so evidence shows the photo alone. The first check with a pack keeps its index in a cache \
                folder, so that the next ones start at once.
                """),
        Words(
            ky: """
                Аяктоо коду: 0 көчүрмө жок, 1 көчүрмө табылды, 2 сүрөт же реестр окулбай калды, же сүрөттө \
                салыштырууга оюу аз.
                """,
            ru: """
                Код завершения: 0 копии нет, 1 найдена копия, 2 снимок или реестр не прочитан, или на снимке слишком \
                мало узора для сравнения.
                """,
            en: """
                Exit status: 0 no copy, 1 a copy found, 2 a photo or the register could not be read, or a photo \
                shows too little pattern to be compared.
                """),
        Words(ky: "Текшериле турган сүрөттөр.", ru: "Снимки для проверки.", en: "Photos to check."),
        Words(
            ky: "Чектен төмөн канча окшош үлгү аталат.", ru: "Сколько похожих узоров назвать ниже порога.",
            en: "How many similar designs to name below the line."),
        Words(
            ky: "Сүрөт эмне үчүн көчүрмө делгенин ушул папкага PNG файлдары кылып тартат.",
            ru: "Нарисовать, почему снимок назван копией, в файлах PNG в этой папке.",
            en: "Draw why a photo is called a copy, as PNG files in this folder."),
        Words(
            ky: "Реестрдин ордуна ушул пакет менен текшерет.", ru: "Проверять по этому пакету вместо реестра.",
            en: "Check with this pack in place of a register."),
        // scan
        Words(
            ky: "Сүрөттөрү бар бүтүн папкаларды текшерип, отчёт жазат.",
            ru: "Проверяет целые папки снимков и пишет отчёт.",
            en: "Checks whole folders of photos and writes a report."),
        Words(
            ky: """
                Отчёттун папкасында scan.jsonl (ар бир файлга бир сап, текшерүүнүн жүрүшүндө жазылат), scan.csv жана \
                report.html (башка эч нерсе талап кылбаган бир барак) болот. Бузук файлдар себеби менен тизмеленет, \
                эч нерсени токтотпойт. Токтоп калган текшерүүнү --resume улантат.
                """,
            ru: """
                В папке отчёта лежат scan.jsonl (по строке на файл, пишется по ходу проверки), scan.csv и \
                report.html (одна страница, которой больше ничего не нужно). Негодные файлы перечисляются с причиной \
                и ничего не останавливают. Прерванную проверку продолжает --resume.
                """,
            en: """
                The report folder holds scan.jsonl (a line a file, written as the scan goes), scan.csv and \
                report.html (one page that needs nothing else). Bad files are listed with their reason and stop \
                nothing. A scan that was interrupted goes on with --resume.
                """),
        Words(
            ky: """
                Аяктоо коду: 0 көчүрмө жок, 1 көчүрмө табылды, 2 ката (аталган папка жок болсо, сүрөт жок болсо же \
                бири да окулбаса да).
                """,
            ru: """
                Код завершения: 0 копий нет, 1 найдена копия, 2 ошибка (также если названной папки нет, если снимков \
                нет или ни один не прочитан).
                """,
            en: """
                Exit status: 0 no copy, 1 a copy found, 2 an error (also where a named folder is missing, where \
                there are no photos, or where not one could be read).
                """),
        Words(ky: "Папкалар же файлдар.", ru: "Папки или файлы.", en: "Folders or files."),
        Words(
            ky: "Жолдорду стандарттык кирүүдөн окуйт, ар бир сапта бирден.",
            ru: "Читать пути из стандартного ввода, по одному в строке.",
            en: "Read the paths from standard input, one a line."),
        Words(ky: "Отчёттун папкасы.", ru: "Папка для отчёта.", en: "The folder for the report."),
        Words(
            ky: "Ошол отчёт папкасындагы токтоп калган текшерүүнү улантат.",
            ru: "Продолжить прерванную проверку этой папки отчёта.",
            en: "Go on with an interrupted scan of that report folder."),
        Words(
            ky: "Текшерилген сүрөттөрдүн өз арасынан да көчүрмө издейт.",
            ru: "Искать копии и среди самих проверяемых снимков.", en: "Find copies within the scanned photos too."),
        Words(
            ky: "Түстөрү бирдей үлгүлөрдү да атайт (чоң реестрде жайыраак).",
            ru: "Называть и узоры с теми же цветами (в большом реестре медленнее).",
            en: "Name designs with the same colour scheme too (slower in a large register)."),
        // compare
        Words(
            ky: "Эки сүрөттү реестрсиз, түз салыштырат.", ru: "Сравнивает два снимка напрямую, без реестра.",
            en: "Compares two photos directly, without a register."),
        Words(
            ky: "Аяктоо коду: 0 көчүрмө эмес, 1 көчүрмө, 2 ката же экөөнүн биринде салыштырууга оюу аз.",
            ru: "Код завершения: 0 не копия, 1 копия, 2 ошибка или на одном из них слишком мало узора для сравнения.",
            en: "Exit status: 0 not a copy, 1 a copy, 2 an error, or one of them shows too little pattern to compare."),
        Words(ky: "Биринчи сүрөт.", ru: "Первый снимок.", en: "The one photo."),
        Words(ky: "Экинчи сүрөт.", ru: "Второй снимок.", en: "The other photo."),
        // hash, palette
        Words(
            ky: "Сүрөттөрдүн көрүнүшүнүн хешин (PDQ) чыгарат.", ru: "Выводит перцептивный хеш (PDQ) снимков.",
            en: "Prints the perceptual hash (PDQ) of photos."),
        Words(
            ky: "Сегиз буруу менен күзгү көрүнүштөрүнүн хештерин да чыгарат.",
            ru: "Вывести и хеши восьми поворотов и зеркальных отражений.",
            en: "Print the hashes of the eight turns and mirror images as well."),
        Words(
            ky: "Сүрөттөрдүн түстөрүн үлүштөрү менен атайт.", ru: "Называет цвета снимков с их долями.",
            en: "Names the colours of photos with their shares."),
        Words(
            ky: "Түстөрдүн аттарынын тили: ky, ru же en (берилбесе LANG көрсөткөн тил; --json менен en).",
            ru: "Язык названий цветов: ky, ru или en (иначе тот, что задаёт LANG; с --json en).",
            en: "Language of the colour names: ky, ru or en (else the one of LANG; en with --json)."),
        // evaluate
        Words(
            ky: "Таанып-билүүнү белгилүү көчүрмөлөр менен бөтөндөрдүн папкасында өлчөйт.",
            ru: "Измеряет распознавание на папке с известными копиями и посторонними снимками.",
            en: "Measures recognition on a folder of known copies and strangers."),
        Words(
            ky: """
                Папкада registered/ID.jpg, queries/*.jpg жана query, attack, design, quad тилкелери бар truth.csv \
                болот; мындайды `oyuu-ornaments bench` жасайт. Же set, group, role (registered, photo же stranger) \
                жана file тилкелери бар pairs.csv болот. Жаңы реестр толтурулуп, анан таштап салынат.
                """,
            ru: """
                В папке лежат registered/ID.jpg, queries/*.jpg и truth.csv со столбцами query, attack, design и \
                quad; такую создаёт `oyuu-ornaments bench`. Или в ней pairs.csv со столбцами set, group, role \
                (registered, photo или stranger) и file. Заполняется новый реестр, который потом удаляется.
                """,
            en: """
                The folder holds registered/ID.jpg, queries/*.jpg and truth.csv with the columns query, attack, \
                design and quad; `oyuu-ornaments bench` makes one. Or it holds pairs.csv with the columns set, \
                group, role (registered, photo or stranger) and file. A fresh register is filled and thrown away.
                """),
        Words(ky: "Өлчөөнүн папкасы.", ru: "Папка для измерения.", en: "The bench folder."),
        Words(
            ky: "Ушул файлга ар бир жоопту бир сап кылып жазат: query, design, score, copy, kinds, quad, ms.",
            ru: "Записать сюда по строке на ответ: query, design, score, copy, kinds, quad, ms.",
            en: "Write a row an answer here: query, design, score, copy, kinds, quad, ms."),
        Words(
            ky: "Эң чоң каталардын сүрөттөрү менен барак ушул жерге жазылат.",
            ru: "Записать сюда страницу со снимками худших ошибок.",
            en: "Write a page with pictures of the worst failures here."),
        Words(
            ky: "Реестрдин ордуна анын пакети менен текшерет: small (кичине) же full (толук).",
            ru: "Проверять по пакету реестра вместо самого реестра: small (малый) или full (полный).",
            en: "Check with a pack of the register in place of the register: small or full."),
    ]
}
