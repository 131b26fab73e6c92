/// What the trail of the accounts says, on the page and on a terminal.
public enum AccountTrailWords {
    public static let title = Words(ky: "Эмне кылынды", ru: "Что было сделано", en: "What was done")
    public static let lead = Words(
        ky:
            "Эсептер менен эмне кылынганы, акыркысы биринчи. Бул жазуулар өзгөртүлбөйт жана өчүрүлбөйт. Үлгүлөр "
            + "менен эмне кылынганы алардын барактарында.",
        ru:
            "Что делали с учётными записями, сначала последнее. Эти записи не меняют и не удаляют. Что делали с "
            + "узорами, показано на их страницах.",
        en:
            "What was done with accounts, the latest first. These entries are never changed and never deleted. What was "
            + "done with designs stands on their pages.")

    // Columns

    public static let when = Words(ky: "Качан", ru: "Когда", en: "When")
    public static let what = Words(ky: "Эмне", ru: "Что", en: "What")
    public static let who = Words(ky: "Ким", ru: "Кто", en: "Who")
    public static let whom = Words(ky: "Кимдин эсеби", ru: "Чья учётная запись", en: "Whose account")
    public static let address = Words(ky: "Кайсы даректен", ru: "С какого адреса", en: "From")
    public static let particulars = Words(ky: "Чоо-жайы", ru: "Подробности", en: "Particulars")

    // Acts

    public static let joined = Words(ky: "эсеп ачылды", ru: "создана учётная запись", en: "account opened")
    public static let invited = Words(ky: "код жасалды", ru: "создан код", en: "code made")
    public static let signedIn = Words(ky: "кирди", ru: "вход", en: "signed in")
    public static let signInFailed = Words(ky: "кире алган жок", ru: "неудачная попытка входа", en: "failed to sign in")
    public static let signedOut = Words(ky: "чыкты", ru: "выход", en: "signed out")
    public static let passwordChanged = Words(
        ky: "сыр сөз алмаштырылды", ru: "сменён пароль", en: "password changed")
    public static let roleChanged = Words(ky: "кызматы өзгөртүлдү", ru: "изменена роль", en: "role changed")
    public static let disabled = Words(ky: "эсеп жабылды", ru: "учётная запись отключена", en: "account disabled")
    public static let enabled = Words(ky: "эсеп кайра ачылды", ru: "учётная запись включена", en: "account enabled")
    public static let tokenMade = Words(
        ky: "программа үчүн ачкыч жасалды", ru: "создан ключ для программы", en: "token made")
    public static let tokenRevoked = Words(
        ky: "программанын ачкычы жокко чыгарылды", ru: "отозван ключ программы", en: "token revoked")
    public static let batchBegun = Words(
        ky: "сүрөттөрдүн тобу башталды", ru: "начата пачка снимков", en: "batch of photos begun")
    public static let batchCancelled = Words(
        ky: "сүрөттөрдүн тобу токтотулду", ru: "пачка снимков отменена", en: "batch of photos cancelled")
    public static let batchDeleted = Words(
        ky: "сүрөттөрдүн тобу өчүрүлдү", ru: "пачка снимков удалена", en: "batch of photos deleted")
    public static let submissionsPaused = Words(
        ky: "өтүнмөлөрдүн топтому тындырылды", ru: "пакет заявок приостановлен", en: "batch of submissions paused")
    public static let submissionsResumed = Words(
        ky: "өтүнмөлөрдүн топтому улантылды", ru: "пакет заявок возобновлён", en: "batch of submissions resumed")
    public static let submissionsRetried = Words(
        ky: "өтүнмөлөрдүн топтомунда четке коюлгандар кайра алынды",
        ru: "отложенное в пакете заявок взято снова", en: "set-aside submissions of a batch taken up again")

    // Particulars

    public static let byCode = Words(ky: "код менен", ru: "по коду", en: "by a code")
    public static let forPassword = Words(ky: "жаңы сыр сөз үчүн", ru: "для нового пароля", en: "for a new password")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        title, lead, when, what, who, whom, address, particulars, joined, invited, signedIn, signInFailed, signedOut,
        passwordChanged, roleChanged, disabled, enabled, tokenMade, tokenRevoked, batchBegun, batchCancelled,
        batchDeleted, submissionsPaused, submissionsResumed, submissionsRetried, byCode, forPassword,
    ]
}
