/// What the commands of the log say.
public enum LogLineWords {
    /// Entries, designs, heads.
    public static let compared = Words(
        ky: "салыштырылды: {} жазуу, {} үлгү, журналдын {} кол коюлган абалы",
        ru: "сравнено: записей {}, узоров {}, подписанных состояний журнала {}",
        en: "{} entries, {} designs and {} heads were compared")
    public static let withoutDigest = CountedWords(
        ky: "{} үлгү журнал саны сактала электе катталган; алардын тексти өзгөрсө, көрүнбөйт",
        ru: (
            "{} узор внесён до того, как журнал стал хранить их суммы; изменение его текста не будет видно",
            "{} узора внесены до того, как журнал стал хранить их суммы; изменение их текстов не будет видно",
            "{} узоров внесены до того, как журнал стал хранить их суммы; изменение их текстов не будет видно"
        ),
        en: (
            "{} designs came before the log kept digests; a change of their texts would not show",
            "{} designs came before the log kept digests; a change of their texts would not show"
        ))
    public static let nothingChanged = Words(
        ky: "эч нерсе өзгөртүлгөн эмес", ru: "ничего не изменено", en: "nothing was changed")
    public static let thingsChanged = Words(
        ky: "өзгөртүлгөнү: {}", ru: "изменено: {}", en: "{} things were changed")
    /// Entries, and when.
    public static let entries = Words(ky: "{} жазуу, {}", ru: "записей {}, {}", en: "{} entries on {}")
    /// When, what, which design, who, and the entry's number.
    public static let entry = Words(
        ky: "{} {} {}, аткарган: {}, {}-жазуу", ru: "{} {} {}, кто: {}, запись {}", en: "{} {} {} by {}, entry {}")

    /// Sizes of the older and the newer log.
    public static let grown = Words(
        ky: "журнал өсүп гана турган: {} жазуудан {} жазууга чейин", ru: "журнал только рос: было записей {}, стало {}",
        en: "the log only grew, from {} entries to {}")

    /// Those without a number, for tests and translators.
    public static let all: [Words] = [compared, nothingChanged, thingsChanged, entries, entry, grown]
}
