import Foundation
import OyuuAccounts
import Testing

@Suite("A new password by a code")
struct NewPasswordByCodeTests {
    private let start = TemporaryAccounts.start
    private let new = "another four words"

    @Test("number, name and role stay, the old password and all sessions end, failed attempts are forgotten")
    func renewed() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let before = try await accounts.person("Nurgul", .office)
        let session = try await accounts.signIn("Nurgul")
        for _ in 0..<5 { _ = try await accountError { _ = try await accounts.signIn("Nurgul", "wrong password") } }
        let invitation = try await accounts.store.resetCode(for: before.id, by: "admin", at: start)
        #expect(invitation.role == .office)
        #expect(try await accounts.store.session(token: session.token, at: start) != nil, "the code is not used yet")
        let after = try await accounts.store.join(
            code: invitation.code, name: "nurgul", password: new, from: "local", at: start)
        #expect(after == before)
        #expect(try await accounts.store.session(token: session.token, at: start) == nil)
        #expect(try await accountError { _ = try await accounts.signIn("Nurgul") } == .wrongNameOrPassword)
        #expect(try await accounts.signIn("Nurgul", new).account == before)
        #expect(try await accounts.store.accounts().count == 2)
    }

    @Test("the name must be the account's; another name is refused by reason and counts as a failure of the address")
    func otherName() async throws {
        let accounts = try await TemporaryAccounts()
        let admin = try await accounts.person("admin")
        let code = try await accounts.store.resetCode(for: admin.id, by: "office", at: start).code
        func join(_ name: String) async throws -> AccountError? {
            try await outcome {
                _ = try await accounts.store.join(code: code, name: name, password: new, from: "192.0.2.9", at: start)
            }
        }
        for _ in 0..<30 { #expect(try await join("root") == .nameNotAcceptable(.notOfThisCode)) }
        #expect(try await join("admin") == .tooManyAttempts(retryAfter: 600))
        #expect(try await accounts.signIn("admin").account.id == admin.id)
    }

    @Test("a newer code replaces the earlier, and changing the password takes it back")
    func replaced() async throws {
        let accounts = try await TemporaryAccounts()
        let admin = try await accounts.person("admin")
        let lost = try await accounts.store.resetCode(for: admin.id, by: "office", at: start).code
        let kept = try await accounts.store.resetCode(for: admin.id, by: "office", at: start).code
        func join(_ code: String) async throws -> AccountError? {
            try await outcome {
                _ = try await accounts.store.join(code: code, name: "admin", password: new, from: "local", at: start)
            }
        }
        #expect(try await join(lost) == .codeNotValid)
        try await accounts.store.changePassword(
            of: admin.id, from: TemporaryAccounts.password, to: "third four words", at: start)
        #expect(try await join(kept) == .codeNotValid)
    }

    @Test("a disabled account gets no code, and disabling takes a code back")
    func disabled() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let id = try await accounts.person("Nurgul").id
        let code = try await accounts.store.resetCode(for: id, by: "admin", at: start).code
        try await accounts.store.setDisabled(true, of: id, by: "admin", at: start)
        let refused = try await accountError { _ = try await accounts.store.resetCode(for: id, by: "admin", at: start) }
        #expect(refused == .accountDisabled(id))
        try await accounts.store.setDisabled(false, of: id, by: "admin", at: start)
        let error = try await accountError {
            _ = try await accounts.store.join(code: code, name: "Nurgul", password: new, from: "local", at: start)
        }
        #expect(error == .codeNotValid)
        #expect(
            try await accountError { _ = try await accounts.store.resetCode(for: 99, by: "admin", at: start) }
                == .noSuchAccount(99))
    }
}
