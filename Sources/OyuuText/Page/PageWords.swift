/// The texts of the web page, by the names its templates call them by.
public enum PageWords {
    /// All of them.
    public static let all: [String: Words] = frame.merging(check) { $1 }.merging(designs) { $1 }
        .merging(registering) { $1 }.merging(accounts) { $1 }
        .merging(batches) { $1 }.merging(submissions) { $1 }

    /// What stands round every page.
    static let frame: [String: Words] = [
        "brand": Words(ky: "Оюу", ru: "Оюу", en: "Oyuu"),
        "skip": Words(ky: "Негизги бөлүккө", ru: "К содержанию", en: "Skip to the content"),
        "navigation": Words(ky: "Барактар", ru: "Разделы", en: "Pages"),
        "language": Words(ky: "Тил", ru: "Язык", en: "Language"),
        "signed_in_as": Words(ky: "Кирген:", ru: "Вы вошли как", en: "Signed in as"),
        "sign_in": Words(ky: "Кирүү", ru: "Войти", en: "Sign in"),
        "sign_out": Words(ky: "Чыгуу", ru: "Выйти", en: "Sign out"),
        "my_account": Words(ky: "Менин эсебим", ru: "Моя учётная запись", en: "My account"),
        "to_first_page": Words(ky: "Башкы баракка", ru: "На главную", en: "To the first page"),
        "sending": Words(ky: "Жөнөтүлүүдө…", ru: "Отправляется…", en: "Sending…"),
        "shrinking": Words(ky: "Сүрөт кичирейтилүүдө…", ru: "Снимок уменьшается…", en: "Making the picture smaller…"),
        "sending_failed": Words(
            ky: "Жөнөтүлбөй калды. Байланышты текшерип, кайра аракет кылыңыз.",
            ru: "Не отправлено. Проверьте связь и попробуйте ещё раз.",
            en: "It was not sent. Check the line and try again."),
        "offline_queued": Words(
            ky: "Байланыш жок: сүрөт сакталды, байланыш болгондо текшерилет.",
            ru: "Нет связи: снимок сохранён и будет проверен, когда она появится.",
            en: "No line: the photo is kept and will be checked when there is one."),
        "queue_count": Words(
            ky: "Кезекте турган сүрөттөр:", ru: "Снимков в очереди:", en: "Photos waiting to be sent:"),
        "offline_title": Words(ky: "Байланыш жок", ru: "Нет связи", en: "There is no line"),
        "offline_lead": Words(
            ky: "Башкы баракта сүрөт тартып койсоңуз болот: ал сакталып, байланыш болгондо текшерилет.",
            ru:
                "На главной странице можно снимать и дальше: снимки сохранятся и будут проверены, когда появится связь.",
            en: "On the first page photos can still be taken: they are kept, and checked when there is a line."),
        "api_lead": Words(
            ky: "Программалар үчүн. Сүрөттөмөсү (OpenAPI):", ru: "Для программ. Описание (OpenAPI):",
            en: "For programs. Its description (OpenAPI):"),
        "verify_nav": Words(ky: "Кагазды текшерүү", ru: "Проверить документ", en: "Verify a paper"),
    ]

    /// Checking photos.
    static let check: [String: Words] = [
        "check_title": Words(
            ky: "Бул көчүрмөбү?", ru: "Это копия?", en: "Is it a copy?"),
        "check_lead": Words(
            ky: "Килемди же башка буюмду сүрөткө тартыңыз: анын үлгүсү катталганбы, кимдики экени айтылат.",
            ru: "Снимите ковёр или другое изделие: страница скажет, зарегистрирован ли его узор и чей он.",
            en: "Photograph a carpet or another piece: the page says whether its design is registered, and whose it is."
        ),
        "check_needs_account": Words(
            ky: "Сүрөттөрдү текшерүү үчүн кириңиз.", ru: "Чтобы проверять снимки, войдите.",
            en: "Sign in to check photos."),
        "take_photo": Words(ky: "Сүрөткө тартуу", ru: "Снять", en: "Take a photo"),
        "choose_photos": Words(ky: "Сүрөт тандоо", ru: "Выбрать снимки", en: "Choose photos"),
        "check_hint": Words(
            ky: "Үлгү сүрөттүн көбүн ээлесин, колуңузду кыймылдатпаңыз.",
            ru: "Пусть узор занимает большую часть кадра; держите телефон неподвижно.",
            en: "Let the design fill most of the picture, and hold still."),
        "check_button": Words(ky: "Текшерүү", ru: "Проверить", en: "Check"),
        "check_another": Words(ky: "Башка сүрөттү текшерүү", ru: "Проверить другой снимок", en: "Check another photo"),
        "verdict_title": Words(ky: "Жыйынтык", ru: "Результат", en: "What was found"),
        "checked_at": Words(ky: "Текшерилди:", ru: "Проверено:", en: "Checked"),
        "photo_checked": Words(ky: "текшерилген сүрөт", ru: "проверенный снимок", en: "the photo that was checked"),
        "holder": Words(ky: "Ээси", ru: "Правообладатель", en: "Holder"),
        "drawing_alt": Words(
            ky: "сүрөт менен катталган үлгү, дал келген жерлери белгиленген",
            ru: "снимок и зарегистрированный узор, совпадения отмечены",
            en: "the photo and the registered design, what agrees marked in both"),
        "drawing_caption": Words(
            ky: "Чоңойтуу үчүн басыңыз.", ru: "Нажмите, чтобы увеличить.", en: "Tap to enlarge."),
        "blink_label": Words(
            ky: "сүрөттүн ордуна катталган үлгүнү көрсөтүү", ru: "показать зарегистрированный узор вместо снимка",
            en: "show the registered design in place of the photo"),
        "blink_photo": Words(ky: "сүрөт", ru: "снимок", en: "the photo"),
        "blink_design": EvidenceReportWords.designLaidIn,
        "blink_caption": Words(
            ky: "Сүрөткө басыңыз: ордуна катталган үлгү чыгат. Жылбаганы дал келет.",
            ru: "Нажмите на снимок: его сменит зарегистрированный узор. Что остаётся на месте, совпадает.",
            en: "Tap the picture: the registered design takes its place. What stays where it is agrees."),
        "similar_title": VerdictWords.alike,
        "shared_title": Words(
            ky: "Түстөрү окшош (бул өзүнчө көчүрмө эмес)", ru: "Похожие цвета (само по себе это не копия)",
            en: "Like colours (by itself this is no copy)"),
        "report_title": Words(ky: "Далил отчёту", ru: "Отчёт о доказательствах", en: "Evidence report"),
        "report_lead": Words(
            ky: "Мекеме же сот үчүн кол коюлган кагаз: эмне табылганы, сүрөттөрү жана алар канчалык ишенимдүү экени.",
            ru: "Подписанный документ для учреждения или суда: что найдено, рисунки и насколько это надёжно.",
            en: "A signed paper for an office or a court: what was found, with the drawings and how sure it is."),
        "share_report": Words(ky: "Отчёттү бөлүшүү", ru: "Поделиться отчётом", en: "Share the report"),
        "print": Words(ky: "Басып чыгаруу", ru: "Напечатать", en: "Print"),
        "nfa_explained": VerdictWords.falseAlarmsMeaning.followed(by: VerdictWords.notFoundIsNotProof),
    ]

    /// The register.
    static let designs: [String: Words] = [
        "register_title": Words(ky: "Реестр", ru: "Реестр", en: "The register"),
        "search": Words(ky: "Издөө", ru: "Поиск", en: "Search"),
        "search_button": Words(ky: "Издөө", ru: "Найти", en: "Search"),
        "status": Words(ky: "Абалы", ru: "Состояние", en: "Status"),
        "status_all": Words(ky: "баары", ru: "все", en: "all"),
        "order": Words(ky: "Тартиби", ru: "Порядок", en: "Order"),
        "no_picture": Words(ky: "сүрөтү жок", ru: "нет снимка", en: "no picture"),
        "withdrawn": Words(ky: "каттоодон чыгарылган", ru: "снят с регистрации", en: "withdrawn"),
        "disputed": Words(ky: "талаш", ru: "спорный", en: "disputed"),
        "disputed_with": Words(ky: "Талашта:", ru: "Спор с", en: "Disputed with"),
        "next_page": Words(ky: "Кийинки барак", ru: "Дальше", en: "Next page"),
        "photo_of_design": Words(ky: "үлгүнүн сүрөтү", ru: "снимок узора", en: "photo of the design"),
        "certificate": Words(ky: "Күбөлүк", ru: "Свидетельство", en: "Certificate"),
        "history": Words(ky: "Тарыхы", ru: "История", en: "History"),
        "hits": Words(
            ky: "Бул үлгүнү тапкан текшерүүлөр", ru: "Проверки, нашедшие этот узор", en: "Checks that found it"),
        "when": AccountTrailWords.when,
        "what": AccountTrailWords.what,
        "who": AccountTrailWords.who,
        "particulars": AccountTrailWords.particulars,
        "withdraw_title": Words(ky: "Каттоодон чыгаруу", ru: "Снять с регистрации", en: "Withdraw"),
        "withdraw_button": Words(ky: "Каттоодон чыгаруу", ru: "Снять с регистрации", en: "Withdraw the design"),
        "reason": Words(ky: "Себеби", ru: "Причина", en: "Reason"),
        "verify_title": Words(
            ky: "Күбөлүктү же отчётту текшерүү", ru: "Проверка свидетельства или отчёта",
            en: "Verify a certificate or a report"),
        "verify_lead": Words(
            ky: "Күбөлүктүн же отчёттун файлын тандаңыз же кодунан окулган текстти коюңуз.",
            ru: "Выберите файл свидетельства или отчёта или вставьте текст, прочитанный из его кода.",
            en: "Choose the file of a certificate or a report, or paste what was read from its code."),
        "verify_file": Words(ky: "Файл (PDF же HTML)", ru: "Файл (PDF или HTML)", en: "File (PDF or HTML)"),
        "verify_text": Words(ky: "Коддун тексти", ru: "Текст кода", en: "Text of the code"),
        "verify_button": Words(ky: "Текшерүү", ru: "Проверить", en: "Check"),
        "verify_good": Words(
            ky: "Кагаз чыныгы: ага бул реестр кол койгон жана ал өзгөртүлгөн эмес.",
            ru: "Документ подлинный: подписан этим реестром и не изменён.",
            en: "The paper is genuine: this register signed it, and nothing was changed."),
        "key_shown": Words(ky: "Реестрдин ачкычы:", ru: "Ключ реестра:", en: "Key of the register:"),
    ]
}
