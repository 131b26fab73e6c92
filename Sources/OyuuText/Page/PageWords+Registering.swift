extension PageWords {
    /// Filing a design.
    static let registering: [String: Words] = [
        "register_design": Words(ky: "Үлгүнү каттоо", ru: "Зарегистрировать узор", en: "Register a design"),
        "step_photos": Words(ky: "Сүрөттөр", ru: "Снимки", en: "Photos"),
        "step_look": Words(ky: "Текшерип, маалымат жазуу", ru: "Просмотр и сведения", en: "Look and describe"),
        "step_done": Words(ky: "Күбөлүк", ru: "Свидетельство", en: "Certificate"),
        "register_lead": Words(
            ky:
                "Бир үлгүнүн бир же бир нече сүрөтүн жибериңиз: бүт буюмду түз үстүнөн же маңдайынан, күндүзгү жарыкта.",
            ru:
                "Пришлите один или несколько снимков одного узора: изделие целиком, прямо сверху или спереди, при дневном "
                + "свете.",
            en: "Send one or more photos of one design: the whole piece, straight from above or in front, by daylight."),
        "register_hint": Words(
            ky: "Сүрөт так, жарык болсун, үлгү толук көрүнсүн. Кыйгач болсо, кийинки баракта бурчтарын коёсуз.",
            ru:
                "Снимок должен быть резким и светлым, узор виден целиком. Если снято под углом, углы отметите на следующей "
                + "странице.",
            en: "Sharp, bright, all of the design in view. Where it is slanted, you set its corners on the next page."),
        "continue": Words(ky: "Улантуу", ru: "Дальше", en: "Continue"),
        "your_photo": Words(ky: "Сиздин сүрөт", ru: "Ваш снимок", en: "Your photo"),
        "as_registered": Words(ky: "Реестрде ушундай болот", ru: "Так он попадёт в реестр", en: "As it is registered"),
        "corner": Words(ky: "Бурч", ru: "Угол", en: "Corner"),
        "corners": Words(ky: "Үлгүнүн бурчтары", ru: "Углы узора", en: "Corners of the design"),
        "corners_hint": Words(
            ky: "Төрт бурчту сүрөттөн сүйрөңүз же пикселин жазыңыз: жогорку сол, жогорку оң, төмөнкү оң, төмөнкү сол. "
                + "Кесилип калган үлгүнүн бурчу сүрөттүн сыртында да боло алат, ондон бирине чейин. "
                + "Бош калса, үлгү бүт сүрөт; «auto» десеңиз, чети изделет.",
            ru:
                "Перетащите четыре угла на снимке или впишите пиксели: верхний левый, верхний правый, нижний правый, нижний "
                + "левый. Угол обрезанного узора может лежать и за краем снимка, до десятой его части. "
                + "Пусто: узор занимает весь снимок; auto: край ищет программа.",
            en:
                "Drag the four corners on the photo, or write their pixels: top left, top right, bottom right, bottom left. "
                + "A corner of a design that is cut off may lie outside the photo, up to a tenth of it. "
                + "Empty: the whole photo is the design; auto: the outline is looked for."),
        "look_again": Words(ky: "Кайра көрүү", ru: "Посмотреть снова", en: "Look again"),
        "about_design": Words(ky: "Үлгү жөнүндө", ru: "Об узоре", en: "About the design"),
        "register_button": Words(ky: "Каттоо", ru: "Зарегистрировать", en: "Register"),
        "file_disputed": Words(
            ky: "Окшош үлгү катталган болсо да, талаш деп каттоо",
            ru: "Зарегистрировать как спорный, даже если похожий узор уже есть",
            en: "Register as disputed even where a like design is registered"),
        "conflict_title": Words(
            ky: "Катталган жок: мындай үлгү реестрде бар", ru: "Не зарегистрировано: такой узор уже есть",
            en: "Not registered: such a design is registered already"),
        "conflict_lead": Words(
            ky: "Сүрөттөн эмне дал келгенин караңыз. Үлгү сиздики болсо, реестрди караган кишиге айтыңыз.",
            ru: "Посмотрите, что совпало. Если узор ваш, обратитесь к тому, кто ведёт реестр.",
            en: "See what agrees. If the design is yours, talk to whoever keeps the register."),
        "conflict_show": Words(ky: "Эмне дал келет", ru: "Что совпало", en: "What agrees"),
        "registered_title": Words(ky: "Үлгү катталды", ru: "Узор зарегистрирован", en: "The design is registered"),
        "registered_lead": Words(
            ky: "Бул анын номери. Күбөлүктү сактап же басып алыңыз.",
            ru: "Это его номер. Сохраните или напечатайте свидетельство.",
            en: "This is its number. Keep or print the certificate."),
        "to_design": Words(ky: "Үлгүнүн барагы", ru: "Страница узора", en: "The design's page"),
        "register_another": Words(
            ky: "Дагы бир үлгү каттоо", ru: "Зарегистрировать ещё один", en: "Register another one"),
    ]
}
