import OyuuText
import OyuuZip

extension IntakeError {
    /// To which file, what happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path): \(IntakeErrorWords.unreadable.text(language, Reasons.text(reason, in: language)))"
        case .unknownKind(let path): "\(path): \(IntakeErrorWords.unknownKind.text(language))"
        case .unpackFolder(let path): "\(path): \(IntakeErrorWords.unpackFolder.text(language))"
        case .zip(let error, let path): "\(path): \(Self.words(of: error, in: language))"
        case .table(let fault, let path): "\(path): \(fault.words(in: language))"
        case .xml(let fault, let path): "\(path): \(fault.words(in: language))"
        case .tooManyFiles(let path, let limit): "\(path): \(IntakeErrorWords.tooManyFiles.text(language, "\(limit)"))"
        case .noSuchDesign(let reference): "\(reference): \(IntakeErrorWords.noSuchDesign.text(language))"
        case .notWritable(let reference, let field):
            "\(reference): \(IntakeErrorWords.notWritable.text(language, field.words.text(language)))"
        }
    }

    static func words(of error: ZipError, in language: Language) -> String {
        switch error {
        case .unreadable(let reason): IntakeErrorWords.zipUnreadable.text(language, reason)
        case .tooManyEntries(let limit): IntakeErrorWords.zipTooMany.text(language, "\(limit)")
        case .encrypted: IntakeErrorWords.zipEncrypted.text(language)
        case .unsupported: IntakeErrorWords.zipUnsupported.text(language)
        case .tooLarge(let limit): IntakeErrorWords.zipTooLarge.text(language, "\(limit)")
        case .bomb: IntakeErrorWords.zipBomb.text(language)
        case .damaged: IntakeErrorWords.zipDamaged.text(language)
        }
    }
}

extension TableFault {
    /// What happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .tooLarge(let limit): IntakeErrorWords.tableTooLarge.text(language, "\(limit)")
        case .notText(let line): IntakeErrorWords.tableNotText.text(language, "\(line)")
        // Columns are called what the table calls them.
        case .missingColumn(let field): IntakeErrorWords.missingColumn.text(language, field.rawValue)
        case .doubleColumn(let field): IntakeErrorWords.doubleColumn.text(language, field.rawValue)
        case .tooManyRows(let limit): IntakeErrorWords.tooManyRows.text(language, "\(limit)")
        case .tooManyBadRows(let limit): IntakeErrorWords.tooManyBadRows.text(language, "\(limit)")
        }
    }
}

extension XMLFault {
    /// What happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        switch self {
        case .tooLarge(let limit): XMLErrorWords.tooLarge.text(language, "\(limit)")
        case .encoding(let name): XMLErrorWords.encoding.text(language, Printable.line(name))
        case .notText: XMLErrorWords.notText.text(language)
        case .documentType(let line): XMLErrorWords.documentType.text(language, "\(line)")
        case .tooDeep(let line, let limit): XMLErrorWords.tooDeep.text(language, "\(line)", "\(limit)")
        case .tooManyElements(let limit): XMLErrorWords.tooManyElements.text(language, "\(limit)")
        case .tooManyAttributes(let line, let limit):
            XMLErrorWords.tooManyAttributes.text(language, "\(line)", "\(limit)")
        case .tagTooLong(let line, let limit): XMLErrorWords.tagTooLong.text(language, "\(line)", "\(limit)")
        case .malformed(let line, let reason):
            XMLErrorWords.malformed.text(language, "\(line)", Reasons.text(Printable.line(reason), in: language))
        case .noDesign(let root): XMLErrorWords.noDesign.text(language, Printable.line(root))
        }
    }
}
