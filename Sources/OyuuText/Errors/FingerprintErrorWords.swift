/// Why a picture has no fingerprint, or stored bytes are none, and what to do.
public enum FingerprintErrorWords {
    public static let tooSmall = Words(
        ky: "сүрөт {} × {} пиксел; ар бир жагы {} пикселден кем болбогон сүрөт тартыңыз",
        ru: "в снимке {} × {} пикселей; нужен снимок не меньше {} пикселей по каждой стороне",
        en: "the picture is {} × {} pixels; take one of at least {} pixels a side")
    public static let corners = Words(
        ky: "{}; бурчтарды түз турган сүрөттөн пиксел менен көрсөтүңүз",
        ru: "{}; укажите углы в пикселях по снимку, стоящему прямо",
        en: "{}; read the corners off the upright photo, in pixels")
    public static let colorProfile = Words(
        ky: "сүрөттүн түс профили колдонулбайт ({}); сүрөттү sRGB кылып сактаңыз",
        ru: "цветовой профиль снимка не применяется ({}); сохраните снимок в sRGB",
        en: "the picture's colour profile cannot be applied ({}); save the picture as sRGB")
    public static let newerVersion = Words(
        ky: "издин версиясы {}, бул программа {}-версияны билет; программаны жаңыртыңыз",
        ru: "версия отпечатка {}, программа знает версию {}; обновите программу",
        en: "the fingerprint has version {}, this program knows version {}; update the program")
    public static let olderVersion = Words(
        ky: "издин версиясы {}, бул программа {}-версияны билет; изди сүрөттөн кайра жасаңыз",
        ru: "версия отпечатка {}, программа знает версию {}; сделайте отпечаток заново по снимку",
        en: "the fingerprint has version {}, this program knows version {}; make the fingerprint again from the photo")
    public static let damaged = Words(
        ky: "үлгүнүн изи бузулган ({}); аны сүрөттөн кайра жасаңыз",
        ru: "отпечаток повреждён ({}); сделайте его заново по снимку",
        en: "the fingerprint is damaged ({}); make it again from the photo")

    /// All of them, for tests and translators.
    public static let all: [Words] = [tooSmall, corners, colorProfile, newerVersion, olderVersion, damaged]
}
