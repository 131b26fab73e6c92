extension HelpWords {
    /// The index, the web page and its accounts.
    static let serving: [Words] = [
        // index
        Words(
            ky: "Реестрден издөө жүргүзүлүүчү индексти карайт.", ru: "Следит за индексом, по которому ищут в реестре.",
            en: "Looks after the index that the register is searched by."),
        Words(
            ky: """
                Индекс — реестрдин папкасындагы файл, реестрден жасалат. Ар бир буйрук аны жаңыртып турат, жок же \
                бузук болсо кайра жасайт; булар анын абалын көрсөтөт жана суралганда ошону кылат.
                """,
            ru: """
                Индекс — это файл в папке реестра, построенный по реестру. Каждая команда обновляет его и строит \
                заново, если его нет или он повреждён; эти команды показывают его состояние и делают это по просьбе.
                """,
            en: """
                The index is a file in the register's folder, made from the register. Every command keeps it up to \
                date and makes it anew where it is missing or damaged; these show how it is and do so on demand.
                """),
        Words(
            ky: "Индекстин абалын айтат; эч нерсени өзгөртпөйт.",
            ru: "Говорит, в каком состоянии индекс; ничего не меняет.", en: "Says how the index is; changes nothing."),
        Words(
            ky: "Ар бир издөөгө керектүүсү гана каралат; бузулган жерин oyuu index verify издейт.",
            ru: "Смотрит только то, что нужно каждому поиску; повреждения ищет oyuu index verify.",
            en: "Only what every search needs is looked at; oyuu index verify looks for damage."),
        Words(
            ky: "Аяктоо коду: 0 индекс колдонууга жарайт, 2 ал жок же жараксыз, кайра жасалат.",
            ru: "Код завершения: 0 индекс пригоден, 2 его нет или он негоден и будет построен заново.",
            en: "Exit status: 0 the index can be used, 2 it is missing or unusable and will be made anew."),
        Words(
            ky: "Индексти реестрден кайра жасайт.", ru: "Строит индекс заново по реестру.",
            en: "Makes the index anew from the register."),
        Words(
            ky: """
                Ал ортодо издегендер эски индекс менен иштей берет. --fingerprints менен адегенде катталган бардык \
                үлгүлөрдүн издери сакталган сүрөттөрдөн кайра жасалат: издин версиясы өзгөргөндөн кийин же \
                сакталганы бузулганда.
                """,
            ru: """
                Тем временем поиск идёт по старому индексу. С --fingerprints сначала отпечатки всех действующих \
                узоров строятся заново по хранимым снимкам: когда сменилась версия отпечатка или хранимый повреждён.
                """,
            en: """
                Whoever searches goes on with the old index meanwhile. With --fingerprints, the fingerprints of all \
                active designs are made anew from the kept photos first: after the fingerprint's version has \
                changed, or where a stored one is damaged.
                """),
        Words(
            ky: "Аяктоо коду: 0 бүттү, 2 кайсы бир из жаңыртылбай калды же индекс жазылбай калды.",
            ru: "Код завершения: 0 готово, 2 какой-то отпечаток не удалось обновить или индекс не удалось записать.",
            en: "Exit status: 0 done, 2 a fingerprint could not be renewed or the index could not be written."),
        Words(
            ky: "Адегенде издерди сакталган сүрөттөрдөн кайра жасайт.",
            ru: "Сначала построить отпечатки заново по хранимым снимкам.",
            en: "Make the fingerprints anew from the kept photos first."),
        Words(
            ky: "Индекстин ар бир байтын текшерүү сандары менен, андагы ар бир сүрөттү реестр менен салыштырат.",
            ru: "Сверяет каждый байт индекса с его контрольными суммами, а каждый снимок в нём с реестром.",
            en: "Compares every byte of the index with its checksums, and every photo in it with the register."),
        Words(
            ky: "Аяктоо коду: 0 индекс бүтүн, 2 бузук же реестрдеги издер окулбайт.",
            ru: "Код завершения: 0 индекс исправен, 2 нет или отпечатки в реестре не читаются.",
            en: "Exit status: 0 the index is sound, 2 it is not, or fingerprints in the register cannot be read."),
        // serve
        Words(
            ky: "Веб-баракты жана анын API'син иштетет: текшерүү, каттоо, кароо, күбөлүктөр.",
            ru: "Обслуживает веб-страницу и её API: проверка, регистрация, просмотр, свидетельства.",
            en: "Serves the web page and its API: check, register, browse, certificates."),
        Words(
            ky: """
                Биринчи ирет иштегенде бир жолку код чыгат, аны менен биринчи эсеп, администратордуку, ачылат. \
                Калгандарды ошол чакырат. Ошол эле тармактагы телефондор чыккан даректи же анын кодун ачат. \
                --tls-cert берилбесе, тармактагы ар ким окуй алат: бул ноутбуктун өз Wi-Fi тармагы үчүн, интернет \
                үчүн эмес.
                """,
            ru: """
                При первом запуске выводится одноразовый код, которым открывается первая учётная запись, \
                администратора. Он приглашает всех остальных. Телефоны в той же сети открывают выведенный адрес или \
                его код. Без --tls-cert любой в сети может читать переданное: так годится для собственного Wi-Fi \
                ноутбука, но не для интернета.
                """,
            en: """
                The first start prints a one-time code with which the first account, an administrator's, is opened. \
                It invites everybody else. Telephones on the same network open the address that is printed, or its \
                code. Without --tls-cert anybody on the network can read along: for a laptop's own Wi-Fi, not for \
                the internet.
                """),
        Words(
            ky: "Угула турган дарек; ушул машина үчүн гана болсо 127.0.0.1.",
            ru: "Адрес, на котором слушать; 127.0.0.1 только для этой машины.",
            en: "The address to listen on; 127.0.0.1 for this machine alone."),
        Words(ky: "Порту; 0 болсо, бошун алат.", ru: "Порт; 0 берёт свободный.", en: "The port; 0 takes a free one."),
        Words(
            ky: "Сертификаттар чынжыры, PEM түрүндө.", ru: "Цепочка сертификатов в PEM.",
            en: "Certificate chain in PEM."),
        Words(
            ky: "Сертификаттын жабык ачкычы, PEM түрүндө.", ru: "Закрытый ключ сертификата в PEM.",
            en: "The certificate's private key in PEM."),
        Words(
            ky: "Браузерлер баракты тапкан дарек, сервердин алдында TLS'ти прокси чечсе: формалар ошол жактан алынат.",
            ru:
                "Где браузеры находят страницу, если перед сервером стоит прокси, снимающий TLS: формы принимаются "
                + "оттуда.",
            en: "Where browsers find the page, where a proxy before the server ends TLS: forms are taken from there."),
        Words(
            ky: "Каалаган киши эсепсиз сүрөт текшере алат, мүнөтүнө чектелген санда.",
            ru: "Разрешить всем проверять снимки без учётной записи, ограниченное число в минуту.",
            en: "Let anybody check photos without an account, a limited number a minute."),
        Words(
            ky: "Бир убакта эсептелүүчү текшерүүлөр (берилбесе процессорлордун санындай).",
            ru: "Сколько проверок считать сразу (иначе столько, сколько процессоров).",
            en: "Checks that compute at once (else as many as there are processors)."),
        Words(
            ky: "Сүрөттөрдүн тобу акыркы өзгөрүүдөн кийин сакталуучу күндөр.",
            ru: "Сколько дней хранить пачку снимков после последнего изменения.",
            en: "Days that a batch of photos is kept for after its last change."),
        // account
        Words(
            ky: "Адамдарды веб-баракка чакырат жана алардын эсептерин тизмелейт.",
            ru: "Приглашает людей на веб-страницу и выводит их учётные записи.",
            en: "Invites people to the web page and lists their accounts."),
        Words(
            ky: "Бирөө эсеп ача турган бир жолку кодду чыгарат.",
            ru: "Выводит одноразовый код, которым открывают учётную запись.",
            en: "Prints a one-time code with which somebody opens an account."),
        Words(
            ky: """
                Эсеп эмне кыла алат: weaver (уста), inspector (текшерүүчү), office (мекеме) же administrator \
                (администратор).
                """,
            ru: """
                Что можно учётной записи: weaver (мастер), inspector (инспектор), office (ведомство) или \
                administrator (администратор).
                """,
            en: "What the account may do: weaver, inspector, office or administrator."),
        Words(ky: "Эсептердин тизмесин чыгарат.", ru: "Выводит список учётных записей.", en: "Lists the accounts."),
        Words(
            ky: "Бирөө жаңы сыр сөз коё турган бир жолку кодду чыгарат.",
            ru: "Выводит одноразовый код, которым задают новый пароль.",
            en: "Prints a one-time code with which somebody sets a new password."),
        Words(
            ky: "Эсептер менен эмне кылынганын чыгарат, акыркысы биринчи: качан, эмне, ким жана кимдин эсеби.",
            ru:
                "Выводит, что делали с учётными записями, сначала последнее: когда, что, кто и чья учётная запись.",
            en: "Lists what was done with accounts, the latest first: when, what, who and whose account."),
        Words(
            ky: "Эсептин номери, `oyuu account list` көрсөткөндөй.",
            ru: "Номер учётной записи, как его показывает `oyuu account list`.",
            en: "The account's number, as `oyuu account list` shows it."),
    ]
}
