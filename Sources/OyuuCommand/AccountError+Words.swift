import OyuuAccounts
import OyuuText

extension AccountError {
    /// The error for a person at the command line, in their language.
    var commandLineWords: String { words(in: Terminal.language) }

    /// What happened and what to do, in a person's language. Those who sign in meet some on the web page only, and those
    /// are said as there.
    private func words(in language: Language) -> String {
        switch self {
        case .wrongNameOrPassword: onPage(WebErrorWords.wrongPassword, language)
        case .tooManyAttempts(let seconds):
            language == .english ? description : WebErrorWords.tooOften.text(language, "\(seconds)")
        case .overloaded: language == .english ? description : WebErrorWords.busy.text(language, "5")
        case .codeNotValid: onPage(WebErrorWords.wrongCode, language)
        case .nameTaken: onPage(WebErrorWords.nameTaken, language)
        case .nameNotAcceptable: onPage(WebErrorWords.badName, language)
        case .passwordNotAcceptable: onPage(WebErrorWords.badPassword, language)
        case .textNotAcceptable(let problem): problem.words(in: language) ?? onPage(WebErrorWords.badForm, language)
        case .lastAdministrator: onPage(WebErrorWords.lastAdministrator, language)
        case .noSuchAccount(let id): AccountErrorWords.noSuchAccount.text(language, "\(id)")
        case .accountDisabled(let id): AccountErrorWords.accountDisabled.text(language, "\(id)")
        case .noSuchToken, .tooManyTokens, .filedByAnother: onPage(WebErrorWords.forbidden, language)
        case .file(let problem, let path): problem.words(of: path, in: language)
        case .cancelled: AccountErrorWords.cancelled.text(language)
        case .system(let operation, let reason):
            AccountErrorWords.system.text(
                language, Reasons.text(operation, in: language), Reasons.text(reason, in: language))
        }
    }

    private func onPage(_ words: Words, _ language: Language) -> String {
        language == .english ? description : words.text(language)
    }
}

extension TextProblem {
    /// Who acts is the one text that the command line gives.
    fileprivate func words(in language: Language) -> String? {
        guard field == .actor else { return nil }
        return switch problem {
        case .empty: AccountErrorWords.actorEmpty.text(language)
        case .tooLong(let limit): AccountErrorWords.actorTooLong.text(language, "\(limit)")
        case .controlCharacter(let character): AccountErrorWords.actorUnseen.text(language, character)
        }
    }
}

extension AccountFileProblem {
    fileprivate func words(of path: String, in language: Language) -> String {
        func said(_ words: Words, _ reason: String) -> String {
            words.text(language, path, Reasons.text(reason, in: language))
        }
        return switch self {
        case .notAccounts(let reason): said(AccountErrorWords.notAccounts, reason)
        case .unreadable(let reason): said(AccountErrorWords.unreadable, reason)
        case .readOnly: AccountErrorWords.readOnly.text(language, path)
        case .newerSchema(let found, let known):
            AccountErrorWords.newerSchema.text(language, path, "\(found)", "\(known)")
        case .damaged(let reason): said(AccountErrorWords.damaged, reason)
        case .busy: AccountErrorWords.busy.text(language, path)
        case .diskFull: AccountErrorWords.diskFull.text(language, path)
        case .database(let reason): said(AccountErrorWords.database, reason)
        }
    }
}
