extension HelpPlaceWords {
    /// What is typed for the commands of an office: databases, submissions, watched folders.
    static let office: [Words] = [
        Words(ky: "кайдан", ru: "откуда", en: "from"), Words(ky: "кайда", ru: "куда", en: "to"),
        Words(ky: "жери", ru: "место", en: "place"), Words(ky: "түрү", ru: "вид", en: "log"),
        Words(ky: "топтом", ru: "пакет", en: "batch"), Words(ky: "арыз", ru: "заявка", en: "submission"),
        Words(ky: "белги", ru: "обозначение", en: "reference"), Words(ky: "булак", ru: "источник", en: "source"),
        Words(ky: "саны", ru: "число", en: "priority"), Words(ky: "секунд", ru: "секунды", en: "seconds"),
        Words(ky: "саат", ru: "часы", en: "hours"), Words(ky: "дарек", ru: "адрес", en: "address"),
        Words(ky: "дарек", ru: "адрес", en: "url"),
    ]
}
