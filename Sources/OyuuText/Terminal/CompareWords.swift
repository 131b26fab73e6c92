/// What `oyuu compare` says of two photos.
public enum CompareWords {
    public static let copy = Words(ky: "КӨЧҮРМӨ", ru: "КОПИЯ", en: "COPY")
    public static let noCopy = Words(ky: "көчүрмө эмес", ru: "не копия", en: "no copy")
    /// Places, and over how many hundredths of the second photo.
    public static let places = CountedWords(
        ky: "{} жери дал келет, экинчисинин {} %ы табылды",
        ru: (
            "совпадает {} место, найдено {} % второго", "совпадают {} места, найдено {} % второго",
            "совпадает {} мест, найдено {} % второго"
        ),
        en: ("{} places agree over {} % of the second", "{} places agree over {} % of the second"))
    /// Bits, and the exponent of the number of false alarms.
    public static let bits = Words(
        ky: "256 биттин {} айырмаланат, КДС 10^{}", ru: "различаются {} из 256 бит, ЧЛТ 10^{}",
        en: "{} of 256 bits differ, NFA 10^{}")
    public static let colours = Words(
        ky: "түстөрүнүн айырмасы {}, жарыгы теңелгенде {}", ru: "цвета отличаются на {}, при выровненном свете на {}",
        en: "colours {} apart, {} with the light evened out")

    /// Those without a number, for tests and translators.
    public static let all: [Words] = [copy, noCopy, bits, colours]
}
