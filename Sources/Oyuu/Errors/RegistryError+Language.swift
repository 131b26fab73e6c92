import OyuuRegistry
import OyuuText

extension RegistryError {
    /// The place, what happened and what to do, in a person's language.
    public func words(in language: Language) -> String {
        "\(place): \(whatHappened(in: language)); \(whatToDo(in: language))"
    }

    /// What happened, as a clause.
    ///
    /// - Parameter name: what the reader calls a field.
    public func whatHappened(
        in language: Language, naming name: (FieldProblem.Field) -> String = { $0.rawValue }
    ) -> String {
        func said(_ words: Words, _ reason: String) -> String {
            words.text(language, Reasons.text(reason, in: language))
        }
        return switch kind {
        case .missing: RegistryErrorWords.missing.text(language)
        case .notARegister(let reason): said(RegistryErrorWords.notARegister, reason)
        case .unreadable(let reason): said(RegistryErrorWords.unreadable, reason)
        case .unreachable(let reason): said(RegistryErrorWords.unreachable, reason)
        case .readOnly: RegistryErrorWords.readOnly.text(language)
        case .newerSchema(let found, let known):
            RegistryErrorWords.newerSchema.text(language, "\(found)", "\(known)")
        case .olderSchema(let found, let known):
            RegistryErrorWords.olderSchema.text(language, "\(found)", "\(known)")
        case .damaged(let reason): said(RegistryErrorWords.damaged, reason)
        case .busy: RegistryErrorWords.busy.text(language)
        case .diskFull: RegistryErrorWords.diskFull.text(language)
        case .numbersExhausted: RegistryErrorWords.numbersExhausted.text(language)
        case .generationMoved(let expected, let found):
            RegistryErrorWords.generationMoved.text(language, "\(expected)", "\(found)")
        case .noSuchDesign(let number): RegistryErrorWords.noSuchDesign.text(language, "\(number)")
        case .noSuchPhoto(let id): RegistryErrorWords.noSuchPhoto.text(language, "\(id)")
        case .alreadyWithdrawn(let number): RegistryErrorWords.alreadyWithdrawn.text(language, "\(number)")
        case .invalid(let problems):
            problems.map { $0.words(for: name($0.field), in: language) }.joined(separator: ", ")
        case .photoMissing(let sha256): RegistryErrorWords.photoMissing.text(language, sha256)
        case .photoDamaged(let sha256): RegistryErrorWords.photoDamaged.text(language, sha256)
        case .exists: RegistryErrorWords.exists.text(language)
        case .notAnArchive(let reason): said(RegistryErrorWords.notAnArchive, reason)
        case .newerArchive(let found, let known):
            RegistryErrorWords.newerArchive.text(language, "\(found)", "\(known)")
        case .closed: RegistryErrorWords.closed.text(language)
        case .cancelled: RegistryErrorWords.cancelled.text(language)
        case .system(let operation, let reason):
            RegistryErrorWords.system.text(
                language, Reasons.text(operation, in: language), Reasons.text(reason, in: language))
        case .database(let reason): said(RegistryErrorWords.database, reason)
        }
    }

    /// What the person can do now, as a clause.
    public func whatToDo(in language: Language) -> String {
        let words =
            switch kind {
            case .missing: RegistryErrorWords.checkFolder
            case .notARegister: RegistryErrorWords.nameARegister
            case .unreadable: RegistryErrorWords.useOwnersAccount
            case .unreachable: RegistryErrorWords.checkServer
            case .readOnly: RegistryErrorWords.openAsOwner
            case .newerSchema, .newerArchive: RegistryErrorWords.installNewest
            case .olderSchema: RegistryErrorWords.openOnce
            case .damaged: RegistryErrorWords.restore
            case .busy: RegistryErrorWords.wait
            case .diskFull: RegistryErrorWords.makeRoom
            case .numbersExhausted: RegistryErrorWords.anotherRegister
            case .generationMoved: RegistryErrorWords.checkAgain
            case .noSuchDesign: RegistryErrorWords.lookUpNumber
            case .noSuchPhoto: RegistryErrorWords.lookUpPhoto
            case .alreadyWithdrawn: RegistryErrorWords.nothingToDo
            case .invalid: RegistryErrorWords.correct
            case .photoMissing, .photoDamaged: RegistryErrorWords.putPhotoBack
            case .exists: RegistryErrorWords.chooseName
            case .notAnArchive: RegistryErrorWords.nameExport
            case .closed: RegistryErrorWords.openAgain
            case .cancelled: RegistryErrorWords.startAgain
            case .system, .database: RegistryErrorWords.checkRights
            }
        return words.text(language)
    }
}

extension FieldProblem {
    /// The problem in a person's language.
    ///
    /// - Parameter name: what the reader calls the field.
    public func words(for name: String, in language: Language) -> String {
        switch problem {
        case .empty: FieldWords.empty.text(language, name)
        case .tooLong(let limit): FieldWords.tooLong.text(language, name, "\(limit)")
        case .tooMany(let limit): FieldWords.tooMany.text(language, name, "\(limit)")
        case .controlCharacter(let character): FieldWords.controlCharacter.text(language, name, character)
        case .notADate: FieldWords.notADate.text(language, name)
        case .notALocarnoClass: FieldWords.notALocarnoClass.text(language, name)
        case .outOfRange(let range):
            FieldWords.outOfRange.text(language, name, "\(range.lowerBound)", "\(range.upperBound)")
        case .outsidePhoto: FieldWords.outsidePhoto.text(language, name)
        case .malformed(let expected):
            FieldWords.malformed.text(language, name, Reasons.text(expected, in: language))
        }
    }
}
