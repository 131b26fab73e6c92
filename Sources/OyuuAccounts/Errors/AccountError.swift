/// Why accounts could not do what was asked.
public enum AccountError: Error, Sendable, Equatable {
    /// There is no such name, it has another password, or it is disabled: one case, so that strangers do not learn which.
    case wrongNameOrPassword
    /// Too many failures for the name or from the address; the next attempt is looked at in `retryAfter` seconds.
    case tooManyAttempts(retryAfter: Int)
    /// More people sign in at this moment than there is memory for.
    case overloaded
    /// The code is unknown, was used, was replaced by a newer one or has expired.
    case codeNotValid
    /// Another account has this name, or one that differs by case or form only.
    case nameTaken
    /// The name cannot be an account's.
    case nameNotAcceptable(NameProblem)
    /// The password cannot be chosen.
    case passwordNotAcceptable(PasswordProblem)
    /// Another text cannot be kept.
    case textNotAcceptable(TextProblem)
    /// Nobody would be left who can invite and change roles.
    case lastAdministrator
    /// There is no account of this number.
    case noSuchAccount(Int64)
    /// The account is disabled, and what was asked would be of no use.
    case accountDisabled(Int64)
    /// The account has no token of this number.
    case noSuchToken(Int64)
    /// The account has as many tokens as it may have.
    case tooManyTokens(limit: Int)
    /// Another account filed this design.
    case filedByAnother(design: String)
    /// Something is wrong with the file `path`.
    case file(AccountFileProblem, path: String)
    /// The task was cancelled; nothing was changed.
    case cancelled
    /// The operating system refused something.
    case system(operation: String, reason: String)
}

/// What can be wrong with the file that accounts are kept in.
public enum AccountFileProblem: Sendable, Equatable {
    /// Something else is at the place: a folder, a link, another program's database.
    case notAccounts(reason: String)
    /// It cannot be read or made.
    case unreadable(reason: String)
    /// The account of the system or the disk allows no change.
    case readOnly
    /// A newer Oyuu wrote it: its schema has the number `found`, this one reads up to `known`.
    case newerSchema(found: Int, known: Int)
    /// It is cut short or damaged.
    case damaged(reason: String)
    /// Another program kept it locked for the whole time allowed.
    case busy
    /// No room left on the disk.
    case diskFull
    /// The database refused something it should not have.
    case database(reason: String)
}
