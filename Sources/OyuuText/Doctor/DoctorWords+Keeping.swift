extension DoctorWords {
    private static let restoreKey = Words(
        ky: "register.key файлын көчүрмөсүнөн кайра коюңуз: жаңы ачкычка эч ким ишенбейт",
        ru: "верните register.key из резервной копии: новому ключу никто не поверит",
        en: "put register.key back from a backup: nobody believes a new key")
    private static let protect = Words(
        ky: "chmod -R go-rwx бул папкага", ru: "chmod -R go-rwx для этой папки", en: "chmod -R go-rwx that folder")

    /// Keys, who may read what, and who may do what.
    static let keeping: [String: Text] = [
        "key-right": Text(
            Words(
                ky: "реестрдин ачкычы жалпыга жабык, журналга ошол кол койгон: {}",
                ru: "ключ реестра закрыт от посторонних, и журнал подписан им: {}",
                en: "the register's key is private, and the log is signed with it: {}")),
        "key-unused": Text(
            Words(
                ky: "реестрдин ачкычы жалпыга жабык, журналга али кол койгон эмес: {}",
                ru: "ключ реестра закрыт от посторонних и ещё не подписывал журнал: {}",
                en: "the register's key is private, and has not signed the log yet: {}")),
        "key-not-made": Text(
            Words(
                ky: "{} али жок; биринчи кол коюуда жасалат", ru: "{} ещё нет; он появится при первой подписи",
                en: "{} is not there yet; the first signature makes it")),
        "key-missing": Text(
            Words(
                ky: "{} жок, бирок журналга ал кол койгон", ru: "{} нет, а журнал им подписан",
                en: "{} is gone, though the log is signed with it"), todo: restoreKey),
        // The head's key, the file's.
        "key-other": Text(
            Words(
                ky: "журналга {} кол койгон, ал эми ачкыч файлында {}",
                ru: "журнал подписан ключом {}, а в файле ключ {}",
                en: "the log is signed with {}, the file holds {}"), todo: restoreKey),
        "key-unusable": Text(
            Words(
                ky: "реестрдин ачкычын колдонууга болбойт: {}", ru: "ключом реестра нельзя пользоваться: {}",
                en: "the register's key cannot be used: {}")),
        "known-keys": Text(
            Words(
                ky: "ишеничтүү ачкычтардын файлы окулат: {}", ru: "файл доверенных ключей читается: {}",
                en: "the file of trusted keys can be read: {}")),
        "known-keys-unusable": Text(
            Words(
                ky: "ишеничтүү ачкычтардын файлын колдонууга болбойт: {}",
                ru: "файлом доверенных ключей нельзя пользоваться: {}",
                en: "the file of trusted keys cannot be used: {}"),
            todo: Words(
                ky: "аны көчүрмөсүнөн кайра коюңуз же өчүрүп, ачкычтарга oyuu key trust менен кайра ишениңиз",
                ru: "верните его из копии или удалите и заново доверьтесь ключам через oyuu key trust",
                en: "put it back from a backup, or remove it and trust the keys anew with oyuu key trust")),
        // File, key in it, key of the register.
        "known-key-other": Text(
            Words(
                ky: "{}: бул реестр үчүн {} ишеничтүү деп жазылган, ал эми ачкычы {}",
                ru: "{}: для этого реестра доверен ключ {}, а его ключ {}",
                en: "{}: the key trusted for this register is {}, its key is {}"),
            todo: Words(
                ky: "кайсынысы туура экенин тактап, oyuu key trust иштетиңиз",
                ru: "выясните, какой из них верный, и запустите oyuu key trust",
                en: "find out which of them is right, then run oyuu key trust")),
        "folder-private": Text(
            Words(
                ky: "{} папкасын ээсинен башка эч ким окуй албайт", ru: "папку {} никто, кроме владельца, не читает",
                en: "nobody but its owner can read the folder {}")),
        "folder-open": Text(
            Words(
                ky: "{} папкасына башкалар да кире алат (укугу {})", ru: "в папку {} могут войти и другие (права {})",
                en: "others can enter the folder {} (mode {})"), todo: protect),
        "file-open": Text(
            Words(
                ky: "{} башкаларга да ачык (укугу {})", ru: "{} открыт и для других (права {})",
                en: "{} is open to others (mode {})"), todo: protect),
        // Folder, its owner, this account.
        "folder-foreign": Text(
            Words(
                ky: "{} папкасынын ээси {}-эсеп, программаны {}-эсеп иштетип жатат",
                ru: "папка {} принадлежит пользователю {}, а программа запущена пользователем {}",
                en: "the folder {} belongs to user {}, the program runs as user {}"),
            todo: Words(
                ky: "программаны папканын ээси болуп иштетиңиз, мисалы sudo -u oyuu oyuu doctor",
                ru: "запускайте программу от имени владельца, например sudo -u oyuu oyuu doctor",
                en: "run the program as its owner, for example sudo -u oyuu oyuu doctor")),
        "folder-read-only": Text(
            Words(
                ky: "{} папкасына жазууга болбойт: издөөгө болот, каттоого болбойт",
                ru: "в папку {} нельзя писать: искать можно, регистрировать нет",
                en: "the folder {} cannot be written to: it can be searched, but nothing registered"),
            todo: Words(
                ky: "жазууга ачык дискке коюңуз же папканын укуктарын оңдоңуз",
                ru: "положите её на диск, доступный для записи, или исправьте права",
                en: "put it on a disk that can be written to, or mend the folder's mode")),
        // Accounts, administrators.
        "accounts": Text(
            Words(
                ky: "эсеп {}, администратору {}", ru: "учётных записей {}, администраторов {}",
                en: "{} accounts, {} of them administrators")),
        "accounts-none": Text(
            Words(
                ky: "эсеп али жок; биринчисине oyuu account invite administrator код берет",
                ru: "учётных записей ещё нет; код для первой выдаст oyuu account invite administrator",
                en: "there are no accounts yet; oyuu account invite administrator prints a code for the first")),
        "accounts-without-administrator": Text(
            Words(
                ky: "{} эсеп бар, администратор жок: эч ким чакыра албайт",
                ru: "учётных записей {}, но администратора нет: некому приглашать",
                en: "there are {} accounts and no administrator: nobody can invite"),
            todo: Words(
                ky: "oyuu account invite administrator жаңысына код берет",
                ru: "oyuu account invite administrator выдаст код для нового",
                en: "oyuu account invite administrator prints a code for a new one")),
        "accounts-unusable": Text(
            Words(
                ky: "эсептер окулбайт: {}", ru: "учётные записи не читаются: {}", en: "the accounts cannot be read: {}"),
            todo: Words(
                ky: "accounts.sqlite файлын көчүрмөсүнөн кайра коюңуз",
                ru: "верните accounts.sqlite из резервной копии",
                en: "put accounts.sqlite back from a backup")),
    ]
}
