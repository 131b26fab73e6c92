import Foundation
import Hummingbird
import OyuuRegistry
import OyuuText

/// A request that is not answered as wished: the status, a code for programs and words for people.
struct WebFailure: Error {
    let status: HTTPResponse.Status
    let code: String
    let words: Words
    /// What fills the words' places.
    var values: [String] = []
    /// Seconds after which it is worth trying again.
    var retryAfter: Int?
    /// Fields that are not filled in rightly; each is told by its own words in place of ``words``.
    var fields: [FieldProblem] = []

    /// - Parameter forProgram: whether fields are named as they are sent, too.
    func text(_ language: Language, forProgram: Bool = false) -> String {
        guard fields.isEmpty else { return DesignField.words(for: fields, language, forProgram: forProgram) }
        return values.isEmpty ? words.text(language) : words.text(language, values: values)
    }

    static let notFound = WebFailure(status: .notFound, code: "not-found", words: WebErrorWords.notFound)
    static let signIn = WebFailure(status: .unauthorized, code: "sign-in", words: WebErrorWords.signIn)
    static let forbidden = WebFailure(status: .forbidden, code: "forbidden", words: WebErrorWords.forbidden)
    static let foreignForm = WebFailure(status: .forbidden, code: "foreign-form", words: WebErrorWords.foreignForm)
    static let tooSlow = WebFailure(status: .requestTimeout, code: "too-slow", words: WebErrorWords.tooSlow)
    static let noPhoto = WebFailure(status: .badRequest, code: "no-photo", words: WebErrorWords.noPhoto)
    static let internalFault = WebFailure(
        status: .internalServerError, code: "internal", words: WebErrorWords.internalFault)

    static func busy(_ seconds: Int) -> WebFailure {
        WebFailure(
            status: .serviceUnavailable, code: "busy", words: WebErrorWords.busy, values: [String(seconds)],
            retryAfter: seconds)
    }

    static func tooOften(_ seconds: Int) -> WebFailure {
        WebFailure(
            status: .tooManyRequests, code: "too-often", words: WebErrorWords.tooOften, values: [String(seconds)],
            retryAfter: seconds)
    }
}
