extension HelpWords {
    /// Packs for inspectors, and the keys that sign them.
    static let packs: [Words] = [
        // pack
        Words(
            ky: "Текшерүүчүгө сүрөттөрдү байланышсыз текшерүү үчүн керегин бир файл кылып, кол коюп жазат.",
            ru: "Записывает всё, что нужно инспектору для проверки снимков без связи, в один подписанный файл.",
            en: "Writes what an inspector needs to check photos offline, as one signed file."),
        Words(
            ky: """
                Пакетте катталган бардык үлгүлөрдүн издери, номери, аталышы, ээсинин аты жана катталган күнү болот; \
                байланыштар да, сүрөттөр да жок. Аны `oyuu check --pack FILE` колдонот.
                """,
            ru: """
                В пакете отпечатки всех действующих узоров с номером, названием, именем правообладателя и днём \
                регистрации; без контактов и без снимков. Им пользуется `oyuu check --pack FILE`.
                """,
            en: """
                A pack holds the fingerprints of all active designs with number, title, holder's name and day of \
                registration; no contacts, no photos. `oyuu check --pack FILE` uses it.
                """),
        Words(
            ky: "Пакет жазат же мурунку пакеттен бери эмне өзгөргөнүн жазат.",
            ru: "Записывает пакет или то, что изменилось после более раннего.",
            en: "Writes a pack, or what has changed since an earlier one."),
        Words(ky: "Жазыла турган файл.", ru: "Файл, который будет записан.", en: "The file to write."),
        Words(
            ky: "Ушул пакеттен реестрдин азыркы абалына жеткирүүчү өзгөртүүлөрдү гана жазат.",
            ru: "Записать только то, что ведёт от этого пакета к нынешнему реестру.",
            en: "Write only what leads from this pack to the register as it is."),
        Words(
            ky: "Үлгүнүн издерин толук сактайт: көлөмү эки-үч эсе, корутундулары реестрдикиндей.",
            ru: "Хранить отпечатки целиком: размер в два-три раза больше, ответы те же, что у реестра.",
            en: "Keep the whole fingerprints: two to three times the size, the register's own verdicts."),
        Words(
            ky: "Пакетте же өзгөртүүлөрдүн файлында эмне бар экенин, ага ким кол койгонун айтат.",
            ru: "Говорит, что в пакете или в файле изменений и кто его подписал.",
            en: "Says what a pack or delta holds and who signed it."),
        Words(
            ky: "Кол тамга текшерилет; ачкыч мекеменикиби, ал сурабайт.",
            ru: "Подпись проверяется; принадлежит ли ключ ведомству, не спрашивается.",
            en: "The signature is verified; whether the key is the office's is not asked."),
        Words(ky: "Пакет же өзгөртүүлөрдүн файлы.", ru: "Пакет или файл изменений.", en: "A pack or delta."),
        Words(
            ky: "Пакетти башынан аягына окуп чыгат: кол тамга, ачкыч, ар бир үлгү.",
            ru: "Прочитывает пакет целиком: подпись, ключ, каждый узор.",
            en: "Reads a pack through: signature, key, every design."),
        Words(
            ky: "Жолдо жасалган индекс сакталат, пакет менен биринчи текшерүү дароо башталат.",
            ru: "Построенный при этом индекс сохраняется, чтобы первая проверка с пакетом началась сразу.",
            en: "The index made on the way is kept, so that the first check with the pack starts at once."),
        Words(
            ky: "Аяктоо коду: 0 бүтүн жана ишенимдүү, 2 андай эмес.",
            ru: "Код завершения: 0 исправен и ему доверяют, 2 нет.", en: "Exit status: 0 sound and trusted, 2 not."),
        Words(ky: "Пакет.", ru: "Пакет.", en: "A pack."),
        Words(
            ky: "Мурунку пакет менен андан берки өзгөртүүлөрдөн жаңы пакет жасайт.",
            ru: "Создаёт новый пакет из более раннего и изменений после него.",
            en: "Makes a new pack from an earlier one and the deltas since."),
        Words(
            ky: "Натыйжасы — акыркы өзгөртүү жасалганда мекемеде болгон пакет, байтма-байт.",
            ru: "Получается, байт в байт, пакет, который был у ведомства, когда оно делало последние изменения.",
            en: "The result is, byte for byte, the pack the office had when it made the last delta."),
        Words(ky: "Мурунку пакет.", ru: "Более ранний пакет.", en: "The earlier pack."),
        Words(ky: "Өзгөртүүлөр, тартиби менен.", ru: "Файлы изменений по порядку.", en: "Deltas, in order."),
        Words(ky: "Жазыла турган пакет.", ru: "Пакет, который будет записан.", en: "The pack to write."),
        // key
        Words(
            ky: "Реестрдин ачык ачкычын көрсөтөт же башка реестрдин ачкычына ишенет.",
            ru: "Показывает открытый ключ реестра или начинает доверять ключу другого реестра.",
            en: "Shows the register's public key, or trusts another register's."),
        Words(
            ky: "Реестрдин ачык ачкычын чыгарат; ачкычы жок реестрге ачкыч жасалат.",
            ru: "Выводит открытый ключ реестра; если ключа нет, создаёт его.",
            en: "Prints the register's public key; a register that has no key gets one."),
        Words(
            ky: """
                Аны текшерүүчүлөр салыштыра ала турган жерге жарыялаңыз: мекеменин сайтына, кагазга, телефон менен. \
                Жабык бөлүгү реестрдин папкасында register.key деген файлда жатат; анын көчүрмөсүн реестрдин өзүндөй \
                бекем сактаңыз.
                """,
            ru: """
                Опубликуйте его там, где инспекторы могут его сверить: на сайте ведомства, на бумаге, по телефону. \
                Закрытая половина лежит в папке реестра, в файле register.key; храните её копию так же надёжно, как \
                сам реестр.
                """,
            en: """
                Publish it where inspectors can compare it: on the office's site, on paper, by telephone. The \
                private half lies in the register's folder as register.key; keep a copy of it as safe as the \
                register.
                """),
        Words(
            ky: "Ушул түзмөктө пакетке кол койгон реестрге ишенет.",
            ru: "Начинает доверять на этом устройстве реестру, подписавшему пакет.",
            en: "Trusts, on this device, the register that signed a pack."),
        Words(
            ky: """
                Мекемеден ачкычын сурап, чыгарылган ачкыч менен салыштырыңыз. --pack-key менен салыштыруу өзү \
                жасалат.
                """,
            ru: "Спросите у ведомства его ключ и сверьте с тем, что выведен. С --pack-key сверка делается за вас.",
            en: """
                Ask the office for its key and compare it with the one that is printed. With --pack-key the \
                comparison is made for you.
                """),
        Words(ky: "Ошол реестрдин пакети.", ru: "Пакет этого реестра.", en: "A pack of that register."),
    ]
}
