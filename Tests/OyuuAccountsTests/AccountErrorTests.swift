import Foundation
import OyuuAccounts
import Testing

@Suite("Errors")
struct AccountErrorTests {
    private static let files: [AccountFileProblem] = [
        .notAccounts(reason: "it is a folder"), .unreadable(reason: "no"), .readOnly, .newerSchema(found: 9, known: 1),
        .damaged(reason: "a page"), .busy, .diskFull, .database(reason: "no"),
    ]
    private static let all: [AccountError] =
        [
            .wrongNameOrPassword, .tooManyAttempts(retryAfter: 61), .overloaded, .codeNotValid, .nameTaken,
            .nameNotAcceptable(.tooShort), .passwordNotAcceptable(.common),
            .textNotAcceptable(TextProblem(.label, .empty)), .lastAdministrator, .noSuchAccount(7), .accountDisabled(7),
            .noSuchToken(8), .tooManyTokens(limit: 50), .filedByAnother(design: "OY-000001"), .cancelled,
            .system(operation: "hashing", reason: "no memory"),
        ] + files.map { .file($0, path: "/srv/accounts.sqlite") }

    @Test("each has a code of its own in kebab case, and says in one line what happened and what to do")
    func words() {
        #expect(Set(Self.all.map(\.code)).count == Self.all.count)
        for error in Self.all {
            #expect(error.code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
            #expect(!error.description.contains("\n"))
            #expect(error.description.count > 20, "\(error)")
            #expect("\(error)" == error.description)
        }
        #expect(AccountError.tooManyAttempts(retryAfter: 61).description.contains("61 seconds"))
        #expect(AccountError.file(.diskFull, path: "/srv/a").description.hasPrefix("/srv/a: "))
    }

    @Test("reasons to translate are words too, and only where a code has several")
    func reasons() {
        let names: [NameProblem] = [
            .tooShort, .tooLong, .controlCharacter("U+0000"), .character("U+0020"), .noLetter, .notOfThisCode,
        ]
        #expect(Set(names.map(\.code)).count == names.count)
        #expect(Set(PasswordProblem.allCases.map(\.code)).count == PasswordProblem.allCases.count)
        #expect(AccountError.nameNotAcceptable(.noLetter).reason == "no-letter")
        #expect(AccountError.passwordNotAcceptable(.name).reason == "name")
        #expect(AccountError.textNotAcceptable(TextProblem(.design, .tooLong(limit: 64))).reason == "design-too-long")
        #expect(AccountError.wrongNameOrPassword.reason == nil)
        #expect(AccountError.nameNotAcceptable(.character("U+0020")).description.contains("U+0020"))
    }
}
