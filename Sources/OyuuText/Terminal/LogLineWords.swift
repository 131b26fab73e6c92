/// What the commands of the log say.
public enum LogLineWords {
    /// What was compared: entries, designs and heads, each with its number.
    public static let compared = Words(
        ky: "салыштырылды: {}, {}, {}", ru: "сравнено: {}, {}, {}", en: "compared: {}, {} and {}")
    public static let comparedEntries = CountedWords(
        ky: "{} жазуу", ru: ("{} запись", "{} записи", "{} записей"), en: ("{} entry", "{} entries"))
    public static let comparedHeads = CountedWords(
        ky: "журналдын {} кол коюлган абалы",
        ru: (
            "{} подписанное состояние журнала", "{} подписанных состояния журнала", "{} подписанных состояний журнала"
        ),
        en: ("{} head", "{} heads"))
    public static let withoutDigest = CountedWords(
        ky: "{} үлгү журнал саны сактала электе катталган; алардын тексти өзгөрсө, көрүнбөйт",
        ru: (
            "{} узор внесён до того, как журнал стал хранить их суммы; изменение его текста не будет видно",
            "{} узора внесены до того, как журнал стал хранить их суммы; изменение их текстов не будет видно",
            "{} узоров внесены до того, как журнал стал хранить их суммы; изменение их текстов не будет видно"
        ),
        en: (
            "{} design came before the log kept digests; a change of its texts would not show",
            "{} designs came before the log kept digests; a change of their texts would not show"
        ))
    public static let imported = CountedWords(
        ky: "{} үлгү импорттолгон; алардын катталган күнүн ушул журнал эмес, мурунку реестр айтат",
        ru: (
            "{} узор импортирован; день его регистрации называет прежний реестр, а не этот журнал",
            "{} узора импортированы; день их регистрации называет прежний реестр, а не этот журнал",
            "{} узоров импортированы; день их регистрации называет прежний реестр, а не этот журнал"
        ),
        en: (
            "{} design was imported; its day of registration is its former register's word, not this log's",
            "{} designs were imported; their days of registration are their former register's word, not this log's"
        ))
    public static let nothingChanged = Words(
        ky: "эч нерсе өзгөртүлгөн эмес", ru: "ничего не изменено", en: "nothing was changed")
    public static let thingsChanged = CountedWords(
        ky: "өзгөртүлгөнү: {}", ru: ("изменено: {}", "изменено: {}", "изменено: {}"),
        en: ("{} thing was changed", "{} things were changed"))
    /// Entries, and when.
    public static let entries = CountedWords(
        ky: "{} жазуу, {}", ru: ("{} запись, {}", "{} записи, {}", "{} записей, {}"),
        en: ("{} entry on {}", "{} entries on {}"))
    /// When, what, which design, who, and the entry's number.
    public static let entry = Words(
        ky: "{} {} {}, аткарган: {}, {}-жазуу", ru: "{} {} {}, кто: {}, запись {}", en: "{} {} {} by {}, entry {}")

    /// Sizes of the older and the newer log.
    public static let grown = Words(
        ky: "журнал өсүп гана турган: {} жазуудан {} жазууга чейин", ru: "журнал только рос: было записей {}, стало {}",
        en: "the log only grew: entries before {}, now {}")

    /// Those without a number, for tests and translators.
    public static let all: [Words] = [compared, nothingChanged, entry, grown]
}
