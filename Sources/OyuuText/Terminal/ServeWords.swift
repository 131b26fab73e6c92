/// What `oyuu serve` says when it has started.
public enum ServeWords {
    public static let pageIsAt = Words(ky: "Барактын дареги:", ru: "Адрес страницы:", en: "The page is at:")
    public static let newRegister = Words(
        ky: "{}: бул жерде реестр жок болчу; жаңысы, бош реестр ачылды",
        ru: "{}: реестра здесь не было; создан новый, пустой",
        en: "{}: there was no register here; a new, empty one was made")
    public static let firstAccount = Words(
        ky: "Биринчи эсепти, администратордукун, ушул код менен ачыңыз; ал бир жума жарайт жана бир жолу колдонулат:",
        ru: "Откройте первую учётную запись, администратора, этим кодом; он действует неделю и один раз:",
        en: "Open the first account, an administrator's, with this code, good for a week and once:")
    public static let stop = Words(ky: "Ctrl-C токтотот.", ru: "Ctrl-C остановит.", en: "Ctrl-C stops it.")
    /// Follows an account's name and role.
    public static let disabled = Words(ky: "жабык", ru: "отключена", en: "disabled")

    /// All of them, for tests and translators.
    public static let all: [Words] = [pageIsAt, newRegister, firstAccount, stop, disabled]
}
