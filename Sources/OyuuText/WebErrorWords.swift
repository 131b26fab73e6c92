/// Why the server does not do what it was asked, and what to do.
public enum WebErrorWords {
    public static let notFound = Words(
        ky: "Мындай барак жок. Башкы баракка кайтыңыз.", ru: "Такой страницы нет. Вернитесь на главную.",
        en: "There is no such page. Go back to the first one.")
    public static let signIn = Words(
        ky: "Бул үчүн кириңиз.", ru: "Для этого войдите.", en: "Sign in to do this.")
    public static let forbidden = Words(
        ky: "Сизде буга укук жок. Керек болсо, реестрдин администраторунан сураңыз.",
        ru: "У вас нет на это прав. Если они нужны, обратитесь к администратору реестра.",
        en: "You may not do this. If you need to, ask the register's administrator.")
    public static let foreignForm = Words(
        ky: "Форма эскирген же башка сайттан келген. Баракты кайра ачып, дагы бир жолу жөнөтүңүз.",
        ru: "Форма устарела или пришла с другого сайта. Откройте страницу заново и отправьте ещё раз.",
        en: "The form is out of date or came from another site. Open the page again and send it once more.")
    public static let tooSlow = Words(
        ky: "Байланыш өтө жай болду. Кичирээк сүрөт менен кайра аракет кылыңыз.",
        ru: "Связь слишком медленная. Попробуйте ещё раз со снимком поменьше.",
        en: "The line was too slow. Try again with a smaller picture.")
    public static let noPhoto = Words(
        ky: "Сүрөт тандалган жок. Камераны ачыңыз же сүрөт тандаңыз.",
        ru: "Снимок не выбран. Откройте камеру или выберите снимок.",
        en: "No photo was chosen. Open the camera, or choose one.")
    public static let tooManyPhotos = Words(
        ky: "Сүрөт өтө көп: бир жолу {} сүрөттөн ашпасын.", ru: "Слишком много снимков: за раз не больше {}.",
        en: "Too many photos: at most {} at once.")
    public static let tooLarge = Words(
        ky: "Жөнөтүлгөн файлдар өтө чоң. Кичирээк же азыраак сүрөт жибериңиз.",
        ru: "Отправлено слишком много данных. Пришлите снимки поменьше или не все сразу.",
        en: "What was sent is too large. Send smaller photos, or fewer at once.")
    public static let badForm = Words(
        ky: "Форма бузулуп келди. Баракты кайра ачып, дагы бир жолу жөнөтүңүз.",
        ru: "Форма пришла повреждённой. Откройте страницу заново и отправьте ещё раз.",
        en: "The form arrived damaged. Open the page again and send it once more.")
    public static let busy = Words(
        ky: "Азыр кезек көп. {} секунддан кийин кайра аракет кылыңыз.",
        ru: "Сейчас большая очередь. Попробуйте через {} с.",
        en: "There is a queue just now. Try again in {} seconds.")
    public static let tooOften = Words(
        ky: "Өтө көп аракет болду. {} секунддан кийин кайра аракет кылыңыз.",
        ru: "Слишком много попыток. Попробуйте через {} с.", en: "Too many attempts. Try again in {} seconds.")
    public static let register = Words(
        ky: "Реестр азыр жооп бербей жатат. Бир аздан кийин кайра аракет кылыңыз же реестрди караган кишиге айтыңыз.",
        ru: "Реестр сейчас недоступен. Попробуйте позже или скажите тому, кто его ведёт.",
        en: "The register does not answer just now. Try again later, or tell whoever keeps it.")
    public static let internalFault = Words(
        ky: "Серверде ката кетти. Кайра аракет кылыңыз; кайталанса, реестрди караган кишиге айтыңыз.",
        ru: "На сервере произошла ошибка. Попробуйте ещё раз; если повторится, скажите тому, кто ведёт реестр.",
        en: "Something went wrong on the server. Try again; if it happens again, tell whoever keeps the register.")
    public static let expired = Words(
        ky: "Бул жыйынтык эми сакталбайт. Сүрөттү кайра текшериңиз.",
        ru: "Этот результат больше не хранится. Проверьте снимок ещё раз.",
        en: "This result is no longer kept. Check the photo again.")
    public static let noSuchDesign = Words(
        ky: "Реестрде мындай үлгү жок.", ru: "Такого узора в реестре нет.",
        en: "There is no such design in the register.")
    public static let alreadyWithdrawn = Words(
        ky: "Бул үлгү мурда эле каттоодон чыгарылган.", ru: "Этот узор уже снят с регистрации.",
        en: "This design has been withdrawn already.")

    // Registering

    public static let badCorners = Words(
        ky: "Бурчтар туура эмес: сегиз сан керек, же бош калтырыңыз.",
        ru: "Углы указаны неверно: нужно восемь чисел, или оставьте поле пустым.",
        en: "The corners are not right: eight numbers, or leave the field empty.")
    public static let samePhotoTwice = Words(
        ky: "Бир эле сүрөт эки жолу жөнөтүлдү.", ru: "Один и тот же снимок прислан дважды.",
        en: "The same photo was sent twice.")
    public static let copies = Words(
        ky: "Катталган жок: мындай үлгү реестрде бар.", ru: "Не зарегистрировано: такой узор уже есть.",
        en: "Not registered: such a design is registered already.")
    public static let poorPhoto = Words(
        ky: "Катталган жок: бул сүрөт менен көчүрмөлөр табылбайт. Төмөнкү кеңештерди карап, жаңы сүрөт тартыңыз.",
        ru: "Не зарегистрировано: по такому снимку копий не найти. Посмотрите советы ниже и снимите заново.",
        en: "Not registered: copies could not be found by this photo. See the advice below, and take a better one.")
    public static let fieldEmpty = Words(ky: "«{}» толтурулган эмес.", ru: "«{}»: не заполнено.", en: "“{}” is empty.")
    public static let fieldTooLong = Words(ky: "«{}» өтө узун.", ru: "«{}»: слишком длинно.", en: "“{}” is too long.")
    public static let fieldNotADate = Words(
        ky: "«{}» күн эмес; мындай жазыңыз: 2024, 2024-05 же 2024-05-17.",
        ru: "«{}»: не дата; пишите так: 2024, 2024-05 или 2024-05-17.",
        en: "“{}” is not a date; write 2024, 2024-05 or 2024-05-17.")
    public static let fieldWrong = Words(
        ky: "«{}» туура эмес толтурулган.", ru: "«{}»: заполнено неверно.", en: "“{}” is not filled in rightly.")

    public static let fieldsWrong = Words(
        ky: "Талаалар туура эмес толтурулган: {}", ru: "Поля заполнены неверно: {}",
        en: "Fields are not filled in rightly: {}")

    // Certificates

    public static let paperOtherKey = Words(
        ky: "Бул кагазга башка реестр кол койгон.", ru: "Этот документ подписал другой реестр.",
        en: "Another register signed this paper.")
    public static let paperNone = Words(
        ky: "Бул күбөлүк да, отчёт да эмес же анын кол тамгасы жок.",
        ru: "Это не свидетельство и не отчёт, или на нём нет подписи.",
        en: "This is no certificate and no report, or it carries no signature.")
    public static let paperChanged = Words(
        ky: "Бул кагазга ишенүүгө болбойт, ал өзгөртүлгөн: {}",
        ru: "Этому документу верить нельзя, он изменён: {}",
        en: "This paper cannot be believed, it was changed: {}")
    public static let paperForged = Words(
        ky: "Бул кагазга ишенүүгө болбойт: кол тамга ага туура келбейт.",
        ru: "Этому документу верить нельзя: подпись к нему не подходит.",
        en: "This paper cannot be believed: its signature does not fit it.")

    // Accounts

    public static let wrongPassword = Words(
        ky: "Аты же сыр сөзү туура эмес.", ru: "Неверное имя или пароль.", en: "The name or the password is wrong.")
    public static let wrongCode = Words(
        ky: "Код туура эмес, колдонулган же мөөнөтү өткөн. Жаңы код сураңыз.",
        ru: "Код неверен, уже использован или просрочен. Попросите новый.",
        en: "The code is wrong, used or out of date. Ask for a new one.")
    public static let nameTaken = Words(
        ky: "Мындай ат бар. Башка ат тандаңыз.", ru: "Это имя занято. Выберите другое.",
        en: "This name is taken. Choose another one.")
    public static let badName = Words(
        ky: "Ат 2–64 тамга, сан жана . _ - @ белгилеринен турсун.",
        ru: "Имя: от 2 до 64 букв, цифр и знаков . _ - @.",
        en: "A name has 2 to 64 letters, digits and the signs . _ - @.")
    public static let badPassword = Words(
        ky: "Сыр сөз жок дегенде 10 белги болсун, атыңызга же баарына белгилүү сөзгө окшобосун.",
        ru: "Пароль: не короче 10 знаков, не имя и не всем известное слово.",
        en: "A password has at least 10 characters and is neither your name nor one that everybody uses.")
    public static let lastAdministrator = Words(
        ky: "Жалгыз администраторду алып салууга болбойт.", ru: "Единственного администратора убрать нельзя.",
        en: "The only administrator cannot be taken away.")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        notFound, signIn, forbidden, foreignForm, tooSlow, noPhoto, tooManyPhotos, tooLarge, badForm, busy, tooOften,
        register, internalFault, badCorners, samePhotoTwice, copies, poorPhoto, fieldEmpty, fieldTooLong, fieldNotADate,
        fieldWrong, fieldsWrong, paperOtherKey, paperNone, paperChanged, paperForged, expired, noSuchDesign,
        alreadyWithdrawn, wrongPassword, wrongCode, nameTaken, badName,
        badPassword, lastAdministrator,
    ]
}
