extension HelpWords {
    /// Submissions as offices send them, looked at before they are taken in.
    static let intake: [Words] = [
        Words(
            ky: "Мекемелер жөнөткөн арыздарды карайт: ВОИС ST.96, тизмелер, папкалар, архивдер.",
            ru: "Осматривает заявки в том виде, в каком их шлют ведомства: ВОИС ST.96, перечни, папки, архивы.",
            en: "Looks at submissions as offices send them: WIPO ST.96, manifests, folders, archives."),
        Words(
            ky: "Арыздарды окуп, каталарын тизмелейт; эч нерсе катталбайт.",
            ru: "Читает заявки и перечисляет, что в них не так; ничего не регистрируется.",
            en: "Reads submissions and lists what is wrong with them; nothing is registered."),
        Words(
            ky: """
                Ар бир үлгү — бир сап: белгиси, арыз күнү, класстары, сүрөттөрүнүн саны, аталышы. Ар бир ката — бир \
                сап: файлы, сабы, элементи жана эмне кылуу керек.
                """,
            ru: """
                Каждый узор — строка: обозначение, дата подачи, классы, число видов, название. Каждая ошибка — \
                строка с файлом, строкой и элементом, которых она касается, и с тем, что делать.
                """,
            en: """
                Each design is a line: reference, filing date, classes, number of views, title. Each problem is a \
                line with the file, the line and the element it is about, and what to do.
                """),
        Words(
            ky: "Аяктоо коду: 0 баары туура, 2 ката бар же файл окулбайт.",
            ru: "Код завершения: 0 всё верно, 2 есть ошибки или файл не читается.",
            en: "Exit status: 0 nothing is wrong, 2 there are problems, or a file cannot be read."),
        Words(
            ky: "ST.96 документтери, тизмелер (CSV), zip архивдер же папкалар.",
            ru: "Документы ST.96, перечни (CSV), архивы zip или папки.",
            en: "ST.96 documents, manifests (CSV), zip archives or folders."),
        Words(
            ky: "Аталган сүрөттөр дагы кайдан изделет.", ru: "Где ещё искать названные снимки.",
            en: "Where pictures that are named are looked up besides."),
    ]
}
