import Foundation
import OyuuAccounts
import Testing

@Suite("What the file does not hold")
struct SecrecyTests {
    private let start = TemporaryAccounts.start

    @Test("no password, code or token is in the file or its log, before or after it was used")
    func secrets() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        var secrets = [TemporaryAccounts.password, "renewed by a code", "changed by hand", "a password for a name"]
        let code = try await store.invite(as: .administrator, by: "setup", at: start).code
        let id = try await store.join(
            code: code, name: "admin", password: TemporaryAccounts.password, from: "local", at: start
        ).id
        let first = try await accounts.signIn("admin")
        _ = try await outcome { _ = try await accounts.signIn("admin", "a wrong password") }
        _ = try await outcome { _ = try await accounts.signIn("apasswordforaname", "admin1234567") }
        try await store.changePassword(of: id, from: TemporaryAccounts.password, to: "changed by hand", at: start)
        let second = try await accounts.signIn("admin", "changed by hand")
        let reset = try await store.resetCode(for: id, by: "admin", at: start).code
        let unused = try await store.invite(as: .weaver, by: "admin", at: start).code
        let token = try await store.makeToken(label: "app", for: id, validFor: nil, at: start).text
        _ = try await store.account(apiToken: token, at: start)
        secrets += ["a wrong password", "apasswordforaname", "admin1234567"]
        secrets += [first.token, first.formToken, second.token, second.formToken, token, String(token.dropFirst(5))]
        for code in [code, reset, unused] { secrets += [code, code.replacing("-", with: "")] }
        try scan(accounts, for: secrets)
        _ = try await store.join(code: reset, name: "admin", password: "renewed by a code", from: "local", at: start)
        try scan(accounts, for: secrets)
        // The scan would find them: what may be there is found.
        #expect(throws: Found.self) { try scan(accounts, for: ["admin"]) }
        #expect(throws: Found.self) { try scan(accounts, for: ["$argon2id$v=19$"]) }
    }

    private struct Found: Error { let secret: String }

    /// Looks for each secret as it is and in small and capital letters, in every file of the folder.
    private func scan(_ accounts: TemporaryAccounts, for secrets: [String]) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: accounts.folder.path)
        #expect(names.contains("accounts.sqlite-wal"))
        for name in names {
            let bytes = try Data(contentsOf: accounts.folder.appendingPathComponent(name))
            for secret in secrets {
                for form in [secret, secret.lowercased(), secret.uppercased()] {
                    if bytes.range(of: Data(form.utf8)) != nil { throw Found(secret: secret) }
                }
            }
        }
    }
}
