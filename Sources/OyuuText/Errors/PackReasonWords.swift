/// Why a pack is not trusted, and what is wrong with one.
public enum PackReasonWords {
    /// All of them, as they stand in English where they are thrown.
    public static let all: [Words] = trust + contents

    private static let trust: [Words] = [
        Words(
            ky: "кол тамганын ачкычы {}, берилген ачкыч эмес; колдонбоңуз",
            ru: "подписано ключом {}, а не указанным; не пользуйтесь им",
            en: "it is signed with {}, not with the key given; do not use it"),
        Words(
            ky:
                "бул түзмөктөгү биринчи пакет: мындан ары {} реестрине {} ачкычы менен ишенилет; бул ачкычты мекеменики менен "
                + "салыштырыңыз (ал жерде `oyuu key show`)",
            ru:
                "первый пакет на этом устройстве: отныне реестру {} доверяют с ключом {}; сравните этот ключ с ключом "
                + "ведомства (там: `oyuu key show`)",
            en:
                "first pack on this device: register {} is trusted from now on with {}; compare this key with the office's "
                + "(`oyuu key show` there)"),
        Words(
            ky: "{} реестри бул жерде белгисиз; мекеме анын ачкычы {} десе, `oyuu key trust` кылыңыз",
            ru: "реестр {} здесь неизвестен; если ведомство говорит, что его ключ {}, выполните `oyuu key trust`",
            en: "register {} is not known here; if the office says that its key is {}, run `oyuu key trust`"),
        Words(
            ky:
                "бул реестрдин ачкычы {} болгон, пакетке {} менен кол коюлган: жасалма болушу мүмкүн; мекеме ачкычы алмашканын "
                + "айтса гана `oyuu key trust` кылыңыз",
            ru:
                "ключ этого реестра был {}, пакет подписан {}: он может быть поддельным; только если ведомство говорит, что "
                + "ключ сменился, выполните `oyuu key trust`",
            en:
                "this register's key was {}, the pack is signed with {}: it may be forged; only if the office says that its "
                + "key has changed, run `oyuu key trust`"),
    ]

    private static let contents: [Words] = [
        Words(ky: "ачкычы башка", ru: "ключ другой", en: "the key is another"),
        Words(
            ky: "анда айтылгандан көп үлгү бар", ru: "узоров в нём больше, чем сказано",
            en: "it holds more designs than it says"),
        Words(ky: "{} үлгүсүнүн сүрөтү жок", ru: "у узора {} нет снимка", en: "design {} has no photo"),
        Words(ky: "реестрлери башка", ru: "реестры разные", en: "other registers"),
        Words(ky: "ачкычтары башка", ru: "ключи разные", en: "other keys"),
        Words(ky: "бири кичине, бири толук", ru: "один малый, другой полный", en: "one is small, one is whole"),
        Words(
            ky: "биринчисинин абалы {}, экинчиси андан эски", ru: "первый состояния {}, второй старше",
            en: "the first is of generation {}, the other older"),
        Words(
            ky: "айтканындай жерге алып барбайт", ru: "ведёт не туда, куда сказано",
            en: "it does not lead where it says"),
        Words(ky: "{} кесилип калган", ru: "обрезано: {}", en: "{} is cut short"),
        Words(ky: "{} ачылбайт", ru: "не распаковывается: {}", en: "{} cannot be expanded"),
        Words(ky: "{} бир бүтүн кадр эмес", ru: "{}: не один целый кадр", en: "{} is not one whole frame"),
        Words(ky: "өзгөртүүлөр", ru: "изменения", en: "the delta"),
        Words(ky: "баш бөлүгү", ru: "заголовок", en: "the header"),
        Words(ky: "эки үлгүнүн номери бирдей", ru: "у двух узоров один номер", en: "two designs have one number"),
        Words(ky: "үлгүлөрдүн тартиби бузук", ru: "узоры не по порядку", en: "designs are out of order"),
        Words(
            ky: "үлгүлөрдүн, сүрөттөрдүн же белгилердин саны айтылгандан башка",
            ru: "узоров, снимков или признаков не столько, сколько сказано",
            en: "it holds another number of designs, photos or features than it says"),
    ]
}
