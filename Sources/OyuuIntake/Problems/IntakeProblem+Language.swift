import OyuuText

extension IntakeProblem {
    /// Where, what happened and what to do, in one line in a person's language.
    public func words(in language: Language) -> String {
        var place = Printable.line(file)
        if let line { place += ", \(IntakeProblemWords.line.text(language, "\(line)"))" }
        if let element { place += ", \(Printable.line(element))" }
        if let reference, reference != file { place += " [\(Printable.line(reference))]" }
        return "\(place): \(kind.words(in: language))"
    }
}

extension IntakeProblem.Kind {
    /// What happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        typealias Problem = IntakeProblemWords
        return switch self {
        case .noViews: Problem.noViews.text(language)
        case .viewMissing(let name): Problem.viewMissing.text(language, Printable.line(name))
        case .viewOutside(let name): Problem.viewOutside.text(language, Printable.line(name))
        case .notAPicture(let name): Problem.notAPicture.text(language, Printable.line(name))
        case .unclaimed: Problem.unclaimed.text(language)
        case .link: Problem.link.text(language)
        case .tooDeep(let limit): Problem.tooDeep.text(language, "\(limit)")
        case .badDate(let field, let value):
            Problem.badDate.text(language, field.words.text(language), Printable.line(value))
        case .badClass(let value): Problem.badClass.text(language, Printable.line(value))
        case .badOffice(let value): Problem.badOffice.text(language, Printable.line(value))
        case .missing(let field): Problem.missing.text(language, field.words.text(language))
        case .badText(let field, let limit): Problem.badText.text(language, field.words.text(language), "\(limit)")
        case .tooMany(let field, let limit): Problem.tooMany.text(language, field.words.text(language), "\(limit)")
        case .duplicateReference: Problem.duplicateReference.text(language)
        case .duplicateView(let name): Problem.duplicateView.text(language, Printable.line(name))
        case .conflict(let field, let value):
            Problem.conflict.text(language, field.words.text(language), Printable.line(value))
        case .unknownColumn(let name): Problem.unknownColumn.text(language, Printable.line(name))
        case .cellCount(let found, let expected): Problem.cellCount.text(language, "\(found)", "\(expected)")
        case .badQuote: Problem.badQuote.text(language)
        case .unclosedQuote: Problem.unclosedQuote.text(language)
        case .entry(let error): IntakeError.words(of: error, in: language)
        case .unsafeName: Problem.unsafeName.text(language)
        case .duplicateName: Problem.duplicateName.text(language)
        case .file(let reason): Problem.file.text(language, Reasons.text(reason, in: language))
        case .xml(let fault): fault.words(in: language)
        case .table(let fault): fault.words(in: language)
        case .more(let count): Problem.more.text(language, "\(count)")
        }
    }
}

extension SubmissionField {
    /// What people call the field.
    var words: Words {
        switch self {
        case .reference: IntakeProblemWords.reference
        case .title: IntakeProblemWords.title
        case .holder: IntakeProblemWords.holder
        case .creator: IntakeProblemWords.creator
        case .filed: IntakeProblemWords.filed
        case .locarnoClass: IntakeProblemWords.locarnoClass
        case .priorityOffice: IntakeProblemWords.priorityOffice
        case .priorityNumber: IntakeProblemWords.priorityNumber
        case .priorityDate: IntakeProblemWords.priorityDate
        case .view: IntakeProblemWords.view
        }
    }
}
