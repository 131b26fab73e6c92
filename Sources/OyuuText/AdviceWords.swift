/// What a better photo would do better.
public enum AdviceWords {
    public static let tooSmall = Words(
        ky: "өтө кичине: үлгүнүн узуну {} пиксел, жок дегенде {} болсун; жакындаңыз же камеранын өз файлын жибериңиз",
        ru:
            "слишком мелко: узор длиной {} пикселей, нужно не меньше {}; подойдите ближе или пришлите файл самой камеры",
        en:
            "too small: the design is {} pixels long, it should be at least {}: go closer, or send the camera's own file"
    )
    public static let tooDark = Words(
        ky: "өтө караңгы: ачык жерлери 255тин {}, {} болушу керек; көлөкөдөн чыгып, күндүз тартыңыз",
        ru: "слишком темно: светлые места достигают {} из 255, нужно {}; снимайте днём, не в тени",
        en: "too dark: its light parts reach {} of 255, they should reach {}: take it by daylight, away from shadow")
    public static let tooBright = Words(
        ky: "өтө жарык: 100 бөлүктүн {} агарып кеткен, {} ашпасын; күн же чырак тике тийбесин, вспышкасыз тартыңыз",
        ru: "слишком ярко: засвечено {} частей из 100, можно не больше {}; без прямого солнца, лампы и вспышки",
        en: "too bright: {} of 100 parts are washed out, at most {} should be: out of direct sun or lamplight, no flash"
    )
    public static let tooBlurred = Words(
        ky:
            "бүдөмүк: эң так жерлеринин чети {} пиксел, {} ашпаганы жакшы; кыймылдатпаңыз, үлгүгө басып фокустаңыз, линзаны сүртүңүз",
        ru:
            "смазано: самые резкие края размыты на {} пикселя, хорошо не больше {}; не шевелите телефон, коснитесь узора для "
            + "фокуса, протрите объектив",
        en:
            "too blurred: even its sharpest edges are {} pixels soft, at most {} is good: hold still, tap to focus, wipe the lens"
    )
    public static let tooLittlePattern = Words(
        ky:
            "оюу аз: 100 бөлүктүн {} гана оюулуу, жок дегенде {} болсун; сүрөттү оюу менен толтуруңуз, түз кездеме корголбойт",
        ru:
            "мало узора: он есть на {} частях из 100, нужно не меньше {}; заполните кадр узором, гладкую ткань не защитить",
        en:
            "too little pattern: {} of 100 parts show any, it should be at least {}: fill the picture with the ornament; plain cloth "
            + "cannot be protected")
    public static let cutOff = Words(
        ky: "кесилип калган: үлгүнүн 100 бөлүгүнүн {} сүрөттүн сыртында; артыраак туруп, толук тартыңыз",
        ru: "обрезано: {} частей узора из 100 за краем снимка; отойдите, чтобы он вошёл целиком",
        en: "cut off: {} of 100 parts of the design lie outside the picture: step back until all of it is in")

    /// All of them, for tests and translators.
    public static let all: [Words] = [tooSmall, tooDark, tooBright, tooBlurred, tooLittlePattern, cutOff]
}
