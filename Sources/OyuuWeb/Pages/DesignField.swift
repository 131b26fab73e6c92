import OyuuAccounts
import OyuuForms
import OyuuRegistry
import OyuuText

/// A field of the form in which a design is described.
struct DesignField: Sendable {
    let name: String
    let label: Words
    let limit: Int
    var isRequired = false
    /// The least role that is asked for it: a weaver is asked for little.
    var role = Role.weaver
    var hint: Words?
    var list: String?

    private static let all = [
        DesignField(
            name: "title", label: CertificateWords.title, limit: 200, isRequired: true, hint: PageLineWords.titleHint),
        DesignField(name: "holder", label: CertificateWords.holder, limit: 200, isRequired: true),
        DesignField(name: "contact", label: PageLineWords.contact, limit: 200, hint: PageLineWords.contactHint),
        DesignField(name: "village", label: CertificateWords.village, limit: 200),
        DesignField(name: "cooperative", label: CertificateWords.cooperative, limit: 200),
        DesignField(name: "technique", label: CertificateWords.technique, limit: 200, list: "techniques"),
        DesignField(name: "motifs", label: CertificateWords.motifs, limit: 500, hint: PageLineWords.motifsHint),
        DesignField(name: "created", label: CertificateWords.createdOn, limit: 10, hint: PageLineWords.dateHint),
        DesignField(name: "creator", label: CertificateWords.creator, limit: 200, role: .office),
        DesignField(
            name: "class", label: CertificateWords.locarno, limit: 5, role: .office, hint: PageLineWords.classHint),
        DesignField(
            name: "filed", label: CertificateWords.filed, limit: 10, role: .office, hint: PageLineWords.dateHint),
        DesignField(name: "notes", label: PageLineWords.notes, limit: 2000, role: .office),
    ]

    /// The fields that somebody is asked for.
    static func shown(to role: Role?) -> [DesignField] { all.filter { $0.role <= role ?? .weaver } }

    func values(_ value: String?, _ language: Language) -> [String: Any] {
        var values: [String: Any] = [
            "name": name, "label": label.text(language), "limit": limit, "required": isRequired, "value": value ?? "",
        ]
        if let hint { values["hint"] = hint.text(language) }
        if let list { values["list"] = list }
        return values
    }

    /// What was filled in, as far as this person is asked for it.
    static func details(from form: ReceivedForm, for role: Role?) -> DesignDetails {
        let names = Set(shown(to: role).map(\.name))
        func value(_ name: String) -> String? { names.contains(name) ? form[name] : nil }
        return DesignDetails(
            title: value("title") ?? "", holder: value("holder") ?? "", holderContact: value("contact"),
            village: value("village"), cooperative: value("cooperative"), creator: value("creator"),
            technique: value("technique"),
            motifs: (value("motifs") ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty },
            locarnoClass: value("class"), createdOn: value("created"), filedOn: value("filed"), notes: value("notes"))
    }

    /// What is wrong with the fields, in a person's language, by the labels of the form.
    ///
    /// - Parameter forProgram: whether fields are named as they are sent, too.
    static func words(for problems: [FieldProblem], _ language: Language, forProgram: Bool = false) -> String {
        problems.map { problem in
            var called = shownName(of: problem.field)?.text(language) ?? problem.field.rawValue
            if forProgram, let name = names[problem.field] { called += " (\(name))" }
            let words =
                switch problem.problem {
                case .empty: WebErrorWords.fieldEmpty
                case .tooLong, .tooMany: WebErrorWords.fieldTooLong
                case .notADate: WebErrorWords.fieldNotADate
                default: WebErrorWords.fieldWrong
                }
            return words.text(language, called)
        }.joined(separator: " ")
    }

    private static func shownName(of field: FieldProblem.Field) -> Words? {
        switch field {
        case .reason: PageWords.all["reason"]
        case .corners: PageWords.all["corners"]
        default: all.first { $0.name == names[field] }?.label
        }
    }

    /// What forms and programs call the register's fields.
    private static let names: [FieldProblem.Field: String] = [
        .title: "title", .holder: "holder", .holderContact: "contact", .village: "village",
        .cooperative: "cooperative", .creator: "creator", .technique: "technique", .motifs: "motifs",
        .locarnoClass: "class", .createdOn: "created", .filedOn: "filed", .notes: "notes", .reason: "reason",
    ]
}
