/// Files that are recognised and not read: what each is, and what to do with it, by the format's code.
public enum OtherFormatWords {
    /// What the file is; nil for a code that is not here.
    public static func name(code: String) -> Words? { names[code] }

    /// What to do with it.
    public static func whatToDo(code: String) -> Words { remedies[code] ?? asPicture }

    private static func picture(_ format: String, _ article: String = "a") -> Words {
        Words(ky: "\(format) сүрөтү", ru: "изображение \(format)", en: "\(article) \(format) picture")
    }

    private static let names: [String: Words] = [
        "heic": Words(ky: "HEIC сүрөтү", ru: "снимок HEIC", en: "a HEIC photo"),
        "avif": picture("AVIF", "an"), "webp": picture("WebP"), "gif": picture("GIF"), "tiff": picture("TIFF"),
        "bmp": picture("BMP"), "jpegXL": picture("JPEG XL"), "jpeg2000": picture("JPEG 2000"),
        "jpegXR": picture("JPEG XR"), "jpegLS": picture("JPEG-LS"), "qoi": picture("QOI"),
        "openEXR": picture("OpenEXR", "an"), "radiance": picture("Radiance HDR"),
        "raw": Words(ky: "камеранын RAW файлы", ru: "файл камеры RAW", en: "a camera's RAW file"),
        "photoshop": Words(ky: "Photoshop файлы", ru: "файл Photoshop", en: "a Photoshop file"),
        "svg": Words(ky: "SVG чиймеси", ru: "рисунок SVG", en: "an SVG drawing"),
        "pdf": Words(ky: "PDF документи", ru: "документ PDF", en: "a PDF document"),
        "postScript": Words(ky: "PostScript чиймеси", ru: "рисунок PostScript", en: "a PostScript drawing"),
        "ico": Words(ky: "сүрөтчө (ICO) файлы", ru: "файл значка (ICO)", en: "an icon file"),
        "netpbm": Words(
            ky: "Netpbm сүрөтү (PBM, PGM, PPM же PAM)", ru: "изображение Netpbm (PBM, PGM, PPM или PAM)",
            en: "a Netpbm picture (PBM, PGM, PPM or PAM)"),
        "djvu": Words(ky: "DjVu документи", ru: "документ DjVu", en: "a DjVu document"),
        "video": Words(ky: "видео", ru: "видео", en: "a video"),
        "zip": Words(
            ky: "ZIP архиви же кеңсе документи", ru: "архив ZIP или офисный документ",
            en: "a ZIP archive or office document"),
        "gzip": Words(ky: "кысылган архив", ru: "сжатый архив", en: "a compressed archive"),
        "html": Words(ky: "веб-барак", ru: "веб-страница", en: "a web page"),
        "xml": Words(ky: "XML документи", ru: "документ XML", en: "an XML document"),
        "text": Words(ky: "текст файлы", ru: "текстовый файл", en: "a text file"),
    ]

    private static let asPicture = Words(
        ky: "JPEG же PNG кылып сактаңыз же жибериңиз", ru: "сохраните или пришлите его как JPEG или PNG",
        en: "save or send it as JPEG or PNG")
    private static let pageAsPicture = Words(
        ky: "сүрөтү бар баракты JPEG же PNG кылып сактаңыз", ru: "сохраните страницу со снимком как JPEG или PNG",
        en: "save the page with the picture as JPEG or PNG")
    private static let unpack = Words(
        ky: "архивди ачып, ичиндеги сүрөттөрдү атаңыз", ru: "распакуйте и назовите снимки из него",
        en: "unpack it and name the pictures in it")
    private static let saveFromBrowser = Words(
        ky: "браузерде ачып, сүрөттүн өзүн JPEG же PNG кылып сактаңыз",
        ru: "откройте в браузере и сохраните само изображение как JPEG или PNG",
        en: "open it in a browser and save the picture itself as JPEG or PNG")

    private static let remedies: [String: Words] = [
        "heic": Words(
            ky: "JPEG кылып сактаңыз же жибериңиз (iPhone: Settings, Camera, Formats, Most Compatible)",
            ru: "сохраните или пришлите как JPEG (iPhone: «Настройки», «Камера», «Форматы», «Наиболее совместимые»)",
            en: "save or send it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible)"),
        "raw": Words(
            ky: "камеранын программасында JPEG кылып сактаңыз", ru: "сохраните как JPEG в программе камеры",
            en: "save it as JPEG in the camera's program"),
        "pdf": pageAsPicture, "djvu": pageAsPicture, "postScript": pageAsPicture,
        "video": Words(
            ky: "видеодон бир кадр алып, JPEG кылып сактаңыз", ru: "возьмите из него кадр и сохраните как JPEG",
            en: "take a still picture from it and save that as JPEG"),
        "zip": unpack, "gzip": unpack, "html": saveFromBrowser, "xml": saveFromBrowser,
        "text": Words(
            ky: "JPEG же PNG сүрөтүн атаңыз", ru: "назовите изображение JPEG или PNG",
            en: "name a JPEG or PNG picture"),
        "svg": Words(ky: "PNG кылып чыгарыңыз", ru: "выведите его как PNG", en: "export it as PNG"),
    ]

    /// All of them, for tests and translators.
    public static let all: [Words] =
        [names, remedies].flatMap { table in table.sorted { $0.key < $1.key }.map(\.value) } + [asPicture]
}
