extension PageWords {
    /// People and their accounts.
    static let accounts: [String: Words] = [
        "name": Words(ky: "Аты", ru: "Имя", en: "Name"),
        "password": Words(ky: "Сыр сөз", ru: "Пароль", en: "Password"),
        "have_code": Words(ky: "Чакыруу кодум бар", ru: "У меня есть код приглашения", en: "I have an invitation code"),
        "join_title": Words(ky: "Эсеп ачуу", ru: "Создать учётную запись", en: "Open an account"),
        "join_lead": Words(
            ky: "Реестрди караган кишиден алган бир жолку кодду жазыңыз.",
            ru: "Введите одноразовый код, который дал вам тот, кто ведёт реестр.",
            en: "Enter the one-time code that whoever keeps the register gave you."),
        "code": Words(ky: "Код", ru: "Код", en: "Code"),
        "name_hint": Words(
            ky: "Ушул ат менен киресиз: боштук жок, тамга, сан, . _ - @",
            ru: "С этим именем вы будете входить: без пробелов: буквы, цифры, . _ - @",
            en: "You sign in with it; no blanks: letters, digits, . _ - @"),
        "password_hint": Words(
            ky: "Жок дегенде 10 белги; бир нече сөз эң жакшы.", ru: "Не меньше 10 знаков; лучше всего несколько слов.",
            en: "At least 10 characters; several words are best."),
        "join_button": Words(ky: "Ачуу", ru: "Создать", en: "Open the account"),
        "my_designs": Words(
            ky: "Мен каттаган үлгүлөр", ru: "Узоры, которые я зарегистрировал", en: "Designs I registered"),
        "none_yet": Words(ky: "Азырынча жок.", ru: "Пока нет.", en: "None yet."),
        "change_password": Words(ky: "Сыр сөздү алмаштыруу", ru: "Сменить пароль", en: "Change the password"),
        "old_password": Words(ky: "Азыркы сыр сөз", ru: "Нынешний пароль", en: "Present password"),
        "new_password": Words(ky: "Жаңы сыр сөз", ru: "Новый пароль", en: "New password"),
        "tokens": Words(ky: "Программалар үчүн ачкычтар", ru: "Ключи для программ", en: "Tokens for programs"),
        "tokens_lead": Words(
            ky: "Программа мындай ачкыч менен сиздин атыңыздан иштейт.",
            ru: "С таким ключом программа действует от вашего имени.",
            en: "With a token a program acts in your name."),
        "token_label": Words(ky: "Эмне үчүн", ru: "Для чего", en: "What it is for"),
        "token_make": Words(ky: "Ачкыч жасоо", ru: "Создать ключ", en: "Make a token"),
        "token_once": Words(
            ky: "Ачкычты азыр көчүрүп алыңыз, ал кайра көрсөтүлбөйт:",
            ru: "Скопируйте ключ сейчас, больше он показан не будет:",
            en: "Copy the token now, it is not shown again:"),
        "revoke": Words(ky: "Жокко чыгаруу", ru: "Отозвать", en: "Revoke"),
        "trail_title": AccountTrailWords.title, "trail_lead": AccountTrailWords.lead, "whom": AccountTrailWords.whom,
        "from_address": AccountTrailWords.address,
        "accounts_title": Words(ky: "Эсептер", ru: "Учётные записи", en: "Accounts"),
        "invite_title": Words(ky: "Чакыруу", ru: "Пригласить", en: "Invite somebody"),
        "invite_button": Words(ky: "Код жасоо", ru: "Создать код", en: "Make a code"),
        "code_made": Words(ky: "Бир жолку код", ru: "Одноразовый код", en: "One-time code"),
        "code_until": Words(ky: "Мөөнөтү:", ru: "Действует до", en: "Good until"),
        "role": Words(ky: "Кызматы", ru: "Роль", en: "Role"),
        "people": Words(ky: "Адамдар", ru: "Люди", en: "People"),
        "set_role": Words(ky: "Кызматын өзгөртүү", ru: "Изменить роль", en: "Change the role"),
        "disabled": Words(ky: "жабык", ru: "отключена", en: "disabled"),
        "disable": Words(ky: "Жабуу", ru: "Отключить", en: "Disable"),
        "enable": Words(ky: "Ачуу", ru: "Включить", en: "Enable"),
        "reset_password": Words(
            ky: "Жаңы сыр сөз үчүн код", ru: "Код для нового пароля", en: "Code for a new password"),
    ]
}
