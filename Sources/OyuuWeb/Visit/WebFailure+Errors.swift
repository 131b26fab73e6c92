import Hummingbird
import Oyuu
import OyuuAccounts
import OyuuRegistry
import OyuuSubmissions
import OyuuText

extension WebFailure {
    /// What people and programs are told of an error; what concerns the machine alone stays in its log.
    init(_ error: any Error) {
        switch error {
        case let failure as WebFailure: self = failure
        // The server is being stopped.
        case is CancellationError: self = .busy(5)
        case let error as HTTPError where error.status == .notFound: self = .notFound
        case let error as HTTPError:
            self = WebFailure(status: error.status, code: "http", words: WebErrorWords.badForm)
        case let error as AccountError: self = (try? WebFailure(error, forPerson: true)) ?? .internalFault
        case let error as BatchError: self = WebFailure(error)
        case let error as SubmissionError: self = WebFailure(error)
        case let error as OyuuError: self = WebFailure(error)
        default: self = .internalFault
        }
    }

    private init(_ error: OyuuError) {
        switch error {
        case .image, .fingerprint, .unread:
            self = WebFailure(
                status: .unprocessableContent, code: error.code, words: PhotoErrorWords.text(code: error.photoCode))
        case .registry(let registry):
            switch registry.kind {
            case .noSuchDesign:
                self = WebFailure(status: .notFound, code: error.code, words: WebErrorWords.noSuchDesign)
            case .alreadyWithdrawn:
                self = WebFailure(status: .conflict, code: error.code, words: WebErrorWords.alreadyWithdrawn)
            case .busy:
                self = WebFailure(
                    status: .serviceUnavailable, code: error.code, words: WebErrorWords.register, retryAfter: 5)
            case .invalid(let problems):
                self = WebFailure(
                    status: .unprocessableContent, code: error.code, words: WebErrorWords.fieldsWrong,
                    fields: problems)
            default:
                self = WebFailure(status: .internalServerError, code: error.code, words: WebErrorWords.register)
            }
        default: self = .internalFault
        }
    }

    /// What a person is told who signs in, joins or changes an account.
    ///
    /// - Throws: the error itself where it concerns the machine.
    init(_ error: AccountError, forPerson: Bool) throws(AccountError) {
        func failure(_ status: HTTPResponse.Status, _ words: Words) -> WebFailure {
            WebFailure(status: status, code: error.code, words: words)
        }
        switch error {
        case .wrongNameOrPassword: self = failure(.unauthorized, WebErrorWords.wrongPassword)
        case .tooManyAttempts(let seconds): self = .tooOften(seconds)
        case .overloaded: self = .busy(5)
        case .codeNotValid: self = failure(.unprocessableContent, WebErrorWords.wrongCode)
        case .nameTaken: self = failure(.conflict, WebErrorWords.nameTaken)
        case .nameNotAcceptable: self = failure(.unprocessableContent, WebErrorWords.badName)
        case .passwordNotAcceptable: self = failure(.unprocessableContent, WebErrorWords.badPassword)
        case .textNotAcceptable, .tooManyTokens: self = failure(.unprocessableContent, WebErrorWords.badForm)
        case .lastAdministrator: self = failure(.conflict, WebErrorWords.lastAdministrator)
        case .noSuchAccount, .noSuchToken, .accountDisabled: self = failure(.notFound, WebErrorWords.notFound)
        case .filedByAnother, .file, .cancelled, .system: throw error
        }
    }
}
