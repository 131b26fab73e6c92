extension AccountError {
    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .wrongNameOrPassword: "wrong-name-or-password"
        case .tooManyAttempts: "too-many-attempts"
        case .overloaded: "overloaded"
        case .codeNotValid: "code-not-valid"
        case .nameTaken: "name-taken"
        case .nameNotAcceptable: "name-not-acceptable"
        case .passwordNotAcceptable: "password-not-acceptable"
        case .textNotAcceptable: "text-not-acceptable"
        case .lastAdministrator: "last-administrator"
        case .noSuchAccount: "no-such-account"
        case .accountDisabled: "account-disabled"
        case .noSuchToken: "no-such-token"
        case .tooManyTokens: "too-many-tokens"
        case .filedByAnother: "filed-by-another"
        case .file(let problem, _): problem.code
        case .cancelled: "cancelled"
        case .system: "system"
        }
    }

    /// Which of several reasons it was, as a kebab-case word to translate; nil where ``code`` says all.
    public var reason: String? {
        switch self {
        case .nameNotAcceptable(let problem): problem.code
        case .passwordNotAcceptable(let problem): problem.code
        case .textNotAcceptable(let problem): "\(problem.field.rawValue)-\(problem.code)"
        default: nil
        }
    }
}

extension AccountError: CustomStringConvertible {
    /// One line: what happened and what to do.
    public var description: String {
        switch self {
        case .wrongNameOrPassword: "name or password is wrong; try again, or ask an administrator for a new code"
        case .tooManyAttempts(let seconds): "too many wrong attempts; try again in \(seconds) seconds"
        case .overloaded: "too many people sign in at this moment; try again in a few seconds"
        case .codeNotValid: "this code does not work: it is mistyped, used or expired; compare it, or ask for a new one"
        case .nameTaken: "another account has this name; choose another"
        case .nameNotAcceptable(let problem): "this name cannot be used: \(problem.words)"
        case .passwordNotAcceptable(let problem): "this password cannot be used: \(problem.words)"
        case .textNotAcceptable(let problem): problem.words
        case .lastAdministrator:
            "this is the last administrator who can sign in; make another account administrator first"
        case .noSuchAccount(let id): "there is no account \(id); look it up in the list of accounts"
        case .accountDisabled(let id): "account \(id) is disabled; enable it first"
        case .noSuchToken(let id): "this account has no token \(id); look it up in the list of its tokens"
        case .tooManyTokens(let limit): "an account has at most \(limit) tokens; revoke one that is not used any more"
        case .filedByAnother(let design): "another account filed \(design); look up who did"
        case .file(let problem, let path): "\(path): \(problem.words)"
        case .cancelled: "the work was cancelled, nothing was changed; start it again when wanted"
        case .system(let operation, let reason): "\(operation) failed: \(reason); try again"
        }
    }
}

extension AccountFileProblem {
    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .notAccounts: "not-accounts"
        case .unreadable: "accounts-unreadable"
        case .readOnly: "accounts-read-only"
        case .newerSchema: "accounts-newer"
        case .damaged: "accounts-damaged"
        case .busy: "accounts-busy"
        case .diskFull: "disk-full"
        case .database: "database"
        }
    }

    /// What happened and what to do, in English, without a full stop.
    var words: String {
        switch self {
        case .notAccounts(let reason): "this is no file of accounts: \(reason); name another file, or a new one"
        case .unreadable(let reason):
            "the accounts cannot be read: \(reason); use the system account that owns the file"
        case .readOnly:
            "the accounts cannot be changed; use the system account that owns the file, on a disk that can be written to"
        case .newerSchema(let found, let known):
            "a newer Oyuu wrote these accounts (schema \(found), this one knows \(known)); install the newest one"
        case .damaged(let reason):
            "the accounts are damaged: \(reason); keep the file as it is and put the last backup in its place"
        case .busy: "another program kept the accounts locked too long; wait until it is done and try again"
        case .diskFull: "the disk is full; make room and try again, nothing that was kept is lost"
        case .database(let reason): "the database refused: \(reason); check the disk, then try again"
        }
    }
}
