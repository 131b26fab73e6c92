/// Why a picture could not be read or written, and what to do: clauses of one line.
public enum ImageErrorWords {
    // What happened

    public static let missing = Words(
        ky: "мындай файл жок", ru: "такого файла нет", en: "there is no such file")
    public static let directory = Words(
        ky: "бул сүрөт эмес, папка", ru: "это папка, а не снимок", en: "this is a folder, not a picture")
    public static let notAFile = Words(
        ky: "бул файл эмес, канал же түзмөк", ru: "это канал или устройство, а не файл",
        en: "this is a pipe or device, not a file")
    public static let noPermission = Words(
        ky: "бул файлды окууга укугуңуз жок", ru: "у вас нет права читать этот файл", en: "you may not read this file")
    public static let unreadable = Words(
        ky: "файл окулган жок ({})", ru: "файл не удалось прочитать ({})", en: "the file could not be read ({})")
    public static let empty = Words(ky: "файл бош", ru: "файл пуст", en: "the file is empty")
    public static let fileTooLarge = Words(
        ky: "файлдын көлөмү {}, чеги {}", ru: "размер файла {}, это больше предела в {}",
        en: "the file is {}, more than the limit of {}")
    /// One of ``OtherFormatWords``.
    public static let otherFormat = Words(ky: "бул {}", ru: "это {}", en: "this is {}")
    public static let unknownFormat = Words(
        ky: "бул Oyuu тааныган сүрөт эмес", ru: "это не изображение, известное Oyuu",
        en: "this is not a picture Oyuu knows")
    public static let unsupported = Words(
        ky: "сүрөттүн бул түрүн Oyuu окубайт: {}", ru: "такие изображения Oyuu не читает: {}",
        en: "this is {}, which Oyuu does not read")
    public static let truncated = Words(
        ky: "сүрөт толук эмес: файлдын аягы жок", ru: "снимок обрывается: конца файла нет",
        en: "the picture is cut short: the end of the file is missing")
    public static let corrupt = Words(
        ky: "сүрөт бузулган ({})", ru: "снимок повреждён ({})", en: "the picture is damaged ({})")
    public static let tooManyPixels = Words(
        ky: "сүрөт {} × {} пиксел, чеги {} пиксел", ru: "в снимке {} × {} пикселей, это больше предела в {}",
        en: "the picture has {} × {} pixels, more than the limit of {}")
    public static let sideTooLong = Words(
        ky: "сүрөт {} × {} пиксел, анын бир жагы {} пикселден узун",
        ru: "в снимке {} × {} пикселей, сторона длиннее предела в {}",
        en: "the picture has {} × {} pixels, a side longer than the limit of {}")
    public static let tooMuchMemory = Words(
        ky: "сүрөттү ачууга {} эс керек, чеги {}", ru: "чтобы открыть снимок, нужно {} памяти, это больше предела в {}",
        en: "decoding needs {} of memory, more than the limit of {}")
    public static let tooManyScans = Words(
        ky: "JPEG файлында {} өтүүдөн көп", ru: "в файле JPEG больше {} проходов", en: "the JPEG has more than {} scans"
    )
    public static let outOfMemory = Words(
        ky: "сүрөттү ачууга машинанын бош эси жетпейт",
        ru: "на машине не хватает свободной памяти, чтобы открыть снимок",
        en: "the machine has too little free memory to decode the picture")
    public static let unusableProfile = Words(
        ky: "сүрөттүн түс профили колдонулган жок", ru: "цветовой профиль снимка не удалось применить",
        en: "the colour profile could not be applied")
    public static let notEncodable = Words(
        ky: "сүрөт жазылган жок ({})", ru: "изображение не удалось записать ({})",
        en: "the picture could not be written ({})")

    // What to do

    public static let checkName = Words(
        ky: "аты менен папкасын текшериңиз", ru: "проверьте имя и папку", en: "check the name and the folder")
    public static let nameThePictures = Words(
        ky: "ичиндеги сүрөттөрдү атаңыз же папканы `oyuu scan` менен текшериңиз",
        ru: "назовите снимки в ней или проверьте папку командой `oyuu scan`",
        en: "name the pictures in it, or scan the folder")
    public static let saveToAFile = Words(
        ky: "сүрөттү файлга сактап, ошону атаңыз", ru: "сохраните снимок в файл и назовите его",
        en: "save the picture to a file and name that")
    public static let askOwner = Words(
        ky: "файлдын ээсинен сураңыз же уруксаттарын өзгөртүңүз",
        ru: "попросите владельца файла или измените права доступа",
        en: "ask its owner, or change its permissions")
    public static let checkDisk = Words(
        ky: "дискти текшерип, кайра аракет кылыңыз", ru: "проверьте диск и попробуйте ещё раз",
        en: "check the disk and try again")
    public static let copyAgain = Words(
        ky: "аны кайра көчүрүп же жүктөп алыңыз", ru: "скопируйте или скачайте его заново",
        en: "copy or download it again")
    public static let saveAsJPEG = Words(
        ky: "сүрөттү JPEG же PNG кылып сактаңыз", ru: "сохраните снимок как JPEG или PNG",
        en: "save the picture as JPEG or PNG")
    public static let openAndSave = Words(
        ky: "сүрөт программасында ачып, JPEG же PNG кылып сактаңыз",
        ru: "откройте в программе для снимков и сохраните как JPEG или PNG",
        en: "open it in a photo program and save it as JPEG or PNG")
    public static let makeSmaller = Words(
        ky: "сүрөттү кичирейтиңиз же чегин көтөрүңүз", ru: "уменьшите снимок или поднимите предел",
        en: "make it smaller, or raise the limit")
    public static let ordinaryJPEG = Words(
        ky: "кадимки JPEG кылып сактаңыз же чегин көтөрүңүз", ru: "сохраните как обычный JPEG или поднимите предел",
        en: "save it as an ordinary JPEG, or raise the limit")
    public static let closePrograms = Words(
        ky: "башка программаларды жабыңыз же сүрөттү кичирейтиңиз",
        ru: "закройте другие программы или уменьшите снимок",
        en: "close other programs, or make the picture smaller")
    public static let saveInSRGB = Words(
        ky: "сүрөттү sRGB түстөрү менен сактаңыз", ru: "сохраните снимок в sRGB", en: "save the picture in sRGB")
    public static let checkMemory = Words(
        ky: "бош эсти жана сүрөттүн өлчөмүн текшериңиз", ru: "проверьте свободную память и размер снимка",
        en: "check the free memory and the size of the picture")

    // Sizes

    public static let bytes = Words(ky: "{} байт", ru: "{} байт", en: "{} bytes")
    public static let megabytes = Words(ky: "{} МБ", ru: "{} МБ", en: "{} MB")

    /// All of them, for tests and translators.
    public static let all: [Words] = [
        missing, directory, notAFile, noPermission, unreadable, empty, fileTooLarge, otherFormat, unknownFormat,
        unsupported, truncated, corrupt, tooManyPixels, sideTooLong, tooMuchMemory, tooManyScans, outOfMemory,
        unusableProfile, notEncodable, checkName, nameThePictures, saveToAFile, askOwner, checkDisk, copyAgain,
        saveAsJPEG, openAndSave, makeSmaller, ordinaryJPEG, closePrograms, saveInSRGB, checkMemory, bytes, megabytes,
    ]
}
