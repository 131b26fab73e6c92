/// What the system says most often of files, in its own English (`strerror` of the C library).
public enum SystemWords {
    /// All of them.
    public static let all: [Words] = [
        Words(ky: "мындай файл же папка жок", ru: "нет такого файла или папки", en: "No such file or directory"),
        Words(ky: "уруксат жок", ru: "нет доступа", en: "Permission denied"),
        Words(ky: "буга уруксат жок", ru: "действие не разрешено", en: "Operation not permitted"),
        Words(ky: "бул папка", ru: "это папка", en: "Is a directory"),
        Words(ky: "бул папка эмес", ru: "это не папка", en: "Not a directory"),
        Words(ky: "папка бош эмес", ru: "папка не пуста", en: "Directory not empty"),
        Words(ky: "дискте орун жок", ru: "на диске нет места", en: "No space left on device"),
        Words(ky: "дисктеги үлүшүңүз түгөндү", ru: "исчерпана квота диска", en: "Disk quota exceeded"),
        Words(ky: "файл өтө чоң", ru: "файл слишком велик", en: "File too large"),
        Words(ky: "диск окуу үчүн гана", ru: "диск только для чтения", en: "Read-only file system"),
        Words(ky: "аты өтө узун", ru: "слишком длинное имя", en: "File name too long"),
        Words(ky: "мындай файл бар", ru: "такой файл уже есть", en: "File exists"),
        Words(ky: "дисктен окууда же жазууда ката", ru: "ошибка чтения или записи диска", en: "Input/output error"),
        Words(ky: "өтө көп файл ачык", ru: "открыто слишком много файлов", en: "Too many open files"),
        Words(ky: "шилтемелер өтө көп", ru: "слишком много ссылок", en: "Too many levels of symbolic links"),
        Words(ky: "эс жетпейт", ru: "не хватает памяти", en: "Cannot allocate memory"),
        Words(ky: "даректи башка программа ээлеген", ru: "адрес занят другой программой", en: "Address already in use"),
    ]
}
