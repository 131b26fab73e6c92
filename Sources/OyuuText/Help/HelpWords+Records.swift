extension HelpWords {
    /// Scans that another program feeds, and scans with a pack.
    static let records: [Words] = [
        Words(
            ky: "--pack менен реестрдин ордуна пакет колдонулат, `oyuu check` буйругундагыдай.",
            ru: "С --pack вместо реестра берётся пакет, как у `oyuu check`.",
            en: "With --pack, a pack stands in for the register, as for `oyuu check`."),
        Words(
            ky: """
                --records менен стандарттык кирүүдө башка программанын сүрөттөрү болот, ар бир сапта бир JSON \
                объекти: {"id": "a7", "path": "/photos/a7.jpg"} же {"id": "a7", "photo": "BASE64"}. Ар бир сапка \
                кезеги менен стандарттык чыгууда --json сүрөт жөнүндө чыгарган сап, id'си менен, жооп болот. Отчёт \
                жазылбайт.
                """,
            ru: """
                С --records в стандартном вводе снимки другой программы, по объекту JSON в строке: {"id": "a7", \
                "path": "/photos/a7.jpg"} или {"id": "a7", "photo": "BASE64"}. На каждую строку по порядку в \
                стандартный вывод идёт ответ: та строка, которую --json выводит о снимке, с этим id. Отчёт не \
                пишется.
                """,
            en: """
                With --records, standard input has photos of another program, one JSON object a line: {"id": "a7", \
                "path": "/photos/a7.jpg"} or {"id": "a7", "photo": "BASE64"}. Each line is answered in turn on \
                standard output by the line that --json prints of a photo, with the id. No report is written.
                """),
        Words(
            ky: "Сүрөттөрдү стандарттык кирүүдөн жазуулар кылып окуйт, ар бирине JSON сабы менен жооп берет.",
            ru: "Читать снимки записями из стандартного ввода и отвечать на каждую строкой JSON.",
            en: "Read photos as records from standard input, and answer each by a line of JSON."),
        Words(
            ky: "Отчёттун папкасы (демейкиси: oyuu-report).", ru: "Папка для отчёта (по умолчанию: oyuu-report).",
            en: "The folder for the report (default: oyuu-report)."),
    ]
}
