extension HelpWords {
    /// The commands that file designs, show them, and take them out.
    static let designs: [Words] = [
        // register
        Words(
            ky: "Бир же бир нече сүрөтү менен үлгү каттап, номерин чыгарат.",
            ru: "Регистрирует узор по одному или нескольким снимкам и выводит его номер.",
            en: "Files a design with one or more photos and prints its number."),
        Words(
            ky: """
                Адегенде сүрөттөр текшерилет. Алар катталган үлгүнүн көчүрмөсү болсо, эч нерсе катталбайт жана \
                аяктоо коду 1 болот; --force менен үлгү талаш деп катталат. Үлгүнү коргоого өтө кичине же оюусу аз \
                сүрөт алынбайт, код 2; жакшыраак болушу мүмкүн болгон сүрөт кеңеш менен катталат.
                """,
            ru: """
                Сначала снимки проверяются. Если это копия зарегистрированного узора, ничего не регистрируется и код \
                завершения 1; с --force узор регистрируется как спорный. Снимок слишком мелкий или такой, где \
                слишком мало узора, чтобы его защитить, не принимается, код 2; если снимок мог бы быть лучше, узор \
                регистрируется, а с ним даётся совет.
                """,
            en: """
                The photos are checked first. Where they copy a registered design, nothing is filed and the exit \
                status is 1; with --force the design is filed and recorded as disputed. A photo too small or with \
                too little pattern to protect the design is refused with status 2; one that could be better is filed \
                with advice.
                """),
        Words(
            ky: """
                Кыйгач тартылган килем, чети анык көрүнсө, түздөлөт. --preview эмне катталганын көрсөтөт; --corners \
                үлгүнүн ордун айтат: жогорку сол, жогорку оң, төмөнкү оң, төмөнкү сол бурчу, тик турган сүрөттүн \
                пикселдери менен; ар бир сүрөткө төрт бурч, сүрөттөрдүн тартибинде, же whole (бүт сүрөт) деген сөз.
                """,
            ru: """
                Ковёр, снятый под углом, выпрямляется, если его край виден уверенно. --preview покажет, что \
                зарегистрировано; --corners говорит, где узор: верхний левый, верхний правый, нижний правый, нижний \
                левый угол, в пикселях снимка, поставленного прямо; по четыре угла на снимок, в порядке снимков, или \
                слово whole (весь снимок).
                """,
            en: """
                A carpet photographed at a slant is straightened where its outline is sure. --preview shows what was \
                registered; --corners says where the design lies, top left, top right, bottom right, bottom left, in \
                pixels of the upright photo: four corners a photo in the photos' order, or the word whole.
                """),
        Words(ky: "Ошол бир үлгүнүн сүрөттөрү.", ru: "Снимки одного узора.", en: "Photos of the one design."),
        Words(ky: "Үлгүнүн аталышы.", ru: "Как называется узор.", en: "What the design is called."),
        Words(ky: "Үлгүнүн ээси.", ru: "Чей это узор.", en: "Whose design it is."),
        Words(
            ky: "Ээси менен кантип байланышуу: жеке маалымат, суралганда гана көрсөтүлөт жана чыгарылат.",
            ru: "Как связаться с правообладателем: личные данные, показываются и выгружаются только по просьбе.",
            en: "How to reach the holder: personal data, shown and exported only on request."),
        Words(ky: "Айылы же шаары.", ru: "Населённый пункт.", en: "Village or town."),
        Words(ky: "Кооператив же устакана.", ru: "Кооператив или мастерская.", en: "Cooperative or workshop."),
        Words(
            ky: "Аны ким жараткан, ээси эмес болсо.", ru: "Кто его создал, если не правообладатель.",
            en: "Who made it, where that is not the holder."),
        Words(
            ky: "Ыкмасы: шырдак, ала кийиз, килем, …", ru: "Техника: шырдак, ала кийиз, килем, …",
            en: "Technique: shyrdak, ala kiyiz, kilem, …"),
        Words(
            ky: "Оюунун аты; бир нече жолу берсе болот.", ru: "Название мотива; можно указать несколько раз.",
            en: "A motif's name; may be given several times."),
        Words(
            ky: "Локарно классы, мисалы 06-11 (килемдер).", ru: "Класс по Локарно, например 06-11 (ковры).",
            en: "Locarno class, such as 06-11 (carpets)."),
        Words(
            ky: "Качан жаратылган: 2024, 2024-05 же 2024-05-17.", ru: "Когда создан: 2024, 2024-05 или 2024-05-17.",
            en: "When it was made: 2024, 2024-05 or 2024-05-17."),
        Words(ky: "Арыз күнү: 2024-05-17.", ru: "Дата подачи: 2024-05-17.", en: "Filing date: 2024-05-17."),
        Words(ky: "Башка маалымат.", ru: "Всё остальное.", en: "Anything else."),
        Words(
            ky: "Чети болжолдуу көрүнсө да түздөйт же эч качан түздөбөйт (берилбесе: чети анык жана кыйгач болгондо).",
            ru: "Выпрямлять, где край вероятен, или никогда (иначе: где край уверенный и под углом).",
            en: "Straighten where an outline is likely, or never (otherwise: where it is sure and slanted)."),
        Words(
            ky: "Үлгүнүн бурчтары: ар бир сүрөткө x,y x,y x,y x,y же whole.",
            ru: "Углы узора: x,y x,y x,y x,y на каждый снимок или whole.",
            en: "Corners of the design: x,y x,y x,y x,y for each photo, or whole."),
        Words(
            ky: "Үлгүнүн катталгандагы көрүнүшүн ушул PNG файлына жазат.",
            ru: "Записать узор, каким он зарегистрирован, в этот PNG.",
            en: "Write the design as it is registered into this PNG."),
        Words(
            ky: "Катталган үлгүнүн көчүрмөсү болсо да (талаш деп белгиленет) же сүрөтү өтө начар болсо да каттайт.",
            ru: """
                Зарегистрировать, даже если это копия зарегистрированного узора (он записывается как спорный) или \
                снимок слишком плох.
                """,
            en: "File it although it copies a registered design (it is recorded as disputed) or a photo is too poor."),
        Words(
            ky: "Сүрөттөрдүн өзүн эмес, үлгүнүн издерин гана сактайт.",
            ru: "Хранить только отпечатки, без самих снимков.",
            en: "Keep fingerprints only, not the photos themselves."),
        // list
        Words(
            ky: "Катталган үлгүлөрдүн тизмесин чыгарат.", ru: "Выводит список зарегистрированных узоров.",
            en: "Lists registered designs."),
        Words(
            ky: "Номерден, аталышынан, ээсинен, айылынан жана оюуларынан изделүүчү сөздөр.",
            ru: "Слова, которые искать в номере, названии, правообладателе, населённом пункте и мотивах.",
            en: "Words to look for in number, title, holder, village and motifs."),
        Words(
            ky: "Ушул ээсинин үлгүлөрү гана.", ru: "Только узоры этого правообладателя.",
            en: "Only this holder's designs."),
        Words(
            ky: "active (катталган), withdrawn (каттоодон чыгарылган) же all (баары).",
            ru: "active (действующие), withdrawn (снятые с регистрации) или all (все).",
            en: "active, withdrawn or all."),
        Words(
            ky: "Эң көп дегенде канчасын чыгаруу.", ru: "Сколько вывести, самое большее.",
            en: "How many to list, at most."),
        // show
        Words(
            ky: "Бир үлгү жөнүндө баарын көрсөтөт.", ru: "Показывает всё об одном узоре.",
            en: "Shows everything about one design."),
        Words(
            ky: "Ээсинин байланышын да көрсөтөт, ал жеке маалымат.",
            ru: "Показать и контакт правообладателя, это личные данные.",
            en: "Show the holder's contact, which is personal data."),
        Words(
            ky: "Сакталган сүрөттөрдү ушул папкага жазат.", ru: "Записать хранимые снимки в эту папку.",
            en: "Write the kept photos into this folder."),
        // withdraw, erase-contact
        Words(
            ky: "Үлгүнү издөөдөн чыгарат; жазуусу себеби менен кала берет.",
            ru: "Убирает узор из поиска; запись о нём остаётся, с причиной.",
            en: "Takes a design out of the search; its entry stays, with the reason."),
        Words(ky: "Себеби.", ru: "Почему.", en: "Why."),
        Words(
            ky: "Ээсинин байланыш маалыматын өчүрөт; үлгү кала берет.",
            ru: "Стирает контакт правообладателя; узор остаётся.",
            en: "Erases the holder's contact data; the design stays."),
        // export, import
        Words(
            ky: "Реестрди жаңы папкага жазат.", ru: "Записывает реестр в новую папку.",
            en: "Writes the register into a new folder."),
        Words(ky: "Түзүлө турган папка.", ru: "Папка, которая будет создана.", en: "The folder to make."),
        Words(ky: "Сүрөттөрдү кошпойт.", ru: "Без снимков.", en: "Leave the photos out."),
        Words(
            ky: "Ээлеринин байланыштарын да кошот, алар жеке маалымат.",
            ru: "Включить контакты правообладателей, это личные данные.",
            en: "Include the holders' contacts, which are personal data."),
        Words(
            ky: "Каттоодон чыгарылган үлгүлөрдү кошпойт.", ru: "Без снятых с регистрации узоров.",
            en: "Leave withdrawn designs out."),
        Words(
            ky: "`oyuu export` жазганды алат; бул жерде бар үлгүлөрдү өткөрүп жиберет.",
            ru: "Принимает то, что записал `oyuu export`; узоры, которые здесь уже есть, пропускает.",
            en: "Takes in what `oyuu export` wrote; designs that are here already are passed over."),
        Words(ky: "Чыгарылган папка.", ru: "Выгруженная папка.", en: "The exported folder."),
    ]
}
