/// What the particulars of an act in the audit trail are, by the keys that the trail has them under.
public enum TrailWords {
    /// The text for a key, with a place for its value; nil for keys that a newer program wrote.
    public static func text(key: String) -> Words? { byKey[key] }

    private static let photo = Words(
        ky: "сүрөттүн SHA-256 саны {}", ru: "SHA-256 снимка {}", en: "SHA-256 of the photo {}")

    private static let byKey: [String: Words] = [
        "against": Words(ky: "{} менен талаш", ru: "спор с {}", en: "disputed with {}"),
        "certificate": Words(
            ky: "күбөлүктүн SHA-256 саны {}", ru: "SHA-256 свидетельства {}", en: "SHA-256 of the certificate {}"),
        "content": Words(
            ky: "маалыматынын SHA-256 саны {}", ru: "SHA-256 сведений {}", en: "SHA-256 of what is said of it {}"),
        "copies": Words(
            ky: "сүрөттө табылган үлгүлөр: {}", ru: "найдено узоров на снимке: {}",
            en: "designs found in the photo: {}"),
        "designs": Words(ky: "үлгүлөр: {}", ru: "узоров: {}", en: "designs: {}"),
        "fingerprint": Words(
            ky: "жаңы издин SHA-256 саны {}", ru: "SHA-256 нового отпечатка {}",
            en: "SHA-256 of the new fingerprint {}"),
        "fingerprints": Words(
            ky: "издердин SHA-256 саны {}", ru: "SHA-256 отпечатков {}", en: "SHA-256 of the fingerprints {}"),
        "log10_nfa": Words(
            ky: "кокус дал келүү саны 10^{}", ru: "число ложных тревог 10^{}", en: "number of false alarms 10^{}"),
        "number": Words(ky: "андагы номери {}", ru: "номер в нём {}", en: "number there {}"),
        "pack": Words(ky: "таңгактын SHA-256 саны {}", ru: "SHA-256 пакета {}", en: "SHA-256 of the pack {}"),
        "photo": photo, "photo_sha256": photo,
        "photos": Words(
            ky: "сүрөттөрдүн SHA-256 саны {}", ru: "SHA-256 снимков {}", en: "SHA-256 of the photos {}"),
        "position": Words(
            ky: "сүрөттөрдүн арасындагы орду {}", ru: "место среди снимков {}", en: "place among the photos {}"),
        "register": Words(ky: "башка реестр {}", ru: "другой реестр {}", en: "other register {}"),
        "report": Words(ky: "отчёттун SHA-256 саны {}", ru: "SHA-256 отчёта {}", en: "SHA-256 of the report {}"),
        "status": Words(ky: "абалы: {}", ru: "состояние: {}", en: "status: {}"),
        "version": Words(ky: "издин версиясы {}", ru: "версия отпечатка {}", en: "version of the fingerprint {}"),
    ]

    /// All of them, for tests and translators.
    public static let all: [Words] = byKey.sorted { $0.key < $1.key }.map(\.value)
}
