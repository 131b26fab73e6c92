import Foundation
import OyuuAccounts
import Testing

@Suite("Tokens of programs")
struct TokenTests {
    private let start = TemporaryAccounts.start

    @Test("a token acts for its account, until it expires or is revoked")
    func life() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        let account = try await accounts.person("admin")
        let (text, token) = try await store.makeToken(label: "scanner", for: account.id, validFor: 3600, at: start)
        #expect(text.wholeMatch(of: /oyuu_[0-9A-HJKMNP-TV-Z]{52}/) != nil)
        #expect((token.id, token.label, token.createdAt) == (1, "scanner", start))
        #expect((token.lastUsedAt, token.expiresAt) == (nil, start + 3600))
        #expect(try await store.tokens(of: account.id) == [token])
        #expect(try await store.account(apiToken: text, at: start) == account)
        #expect(try await store.account(apiToken: text, at: start + 3599.999) == account)
        #expect(try await store.account(apiToken: text, at: start + 3600) == nil)
        let (lasting, second) = try await store.makeToken(label: "app", for: account.id, validFor: nil, at: start)
        #expect(second.expiresAt == nil)
        #expect(try await store.account(apiToken: lasting, at: start + 1e9) == account)
        try await store.revoke(token: second.id, of: account.id, at: start)
        #expect(try await store.account(apiToken: lasting, at: start) == nil)
        #expect(try await store.tokens(of: account.id).map(\.label) == ["scanner"])
        #expect(
            try await accountError { try await store.revoke(token: second.id, of: account.id, at: start) }
                == .noSuchToken(second.id))
    }

    @Test("a token's last use is kept to the minute")
    func lastUse() async throws {
        let accounts = try await TemporaryAccounts()
        let id = try await accounts.person("admin").id
        let text = try await accounts.store.makeToken(label: "scanner", for: id, validFor: nil, at: start).text
        for (seconds, kept) in [(5.0, 5.0), (64, 5), (65, 65), (66, 65)] {
            _ = try await accounts.store.account(apiToken: text, at: start + seconds)
            #expect(try await accounts.store.tokens(of: id).first?.lastUsedAt == start + kept)
        }
    }

    @Test("a token does not work while its account is disabled, nor after a change of password")
    func disabled() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        try await accounts.person("admin")
        let id = try await accounts.person("Nurgul").id
        let text = try await store.makeToken(label: "app", for: id, validFor: nil, at: start).text
        try await store.setDisabled(true, of: id, by: "admin", at: start)
        #expect(try await store.account(apiToken: text, at: start) == nil)
        #expect(
            try await accountError {
                _ = try await store.makeToken(label: "app", for: id, validFor: nil, at: start)
            } == .accountDisabled(id))
        try await store.setDisabled(false, of: id, by: "admin", at: start)
        #expect(try await store.account(apiToken: text, at: start)?.id == id)
        try await store.changePassword(of: id, from: TemporaryAccounts.password, to: "another one", at: start)
        #expect(try await store.account(apiToken: text, at: start) == nil)
    }

    @Test("nobody revokes another's token, and with any character changed a token is none")
    func others() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        let admin = try await accounts.person("admin").id
        let other = try await accounts.person("Nurgul").id
        let (text, token) = try await store.makeToken(label: "app", for: admin, validFor: nil, at: start)
        #expect(
            try await accountError { try await store.revoke(token: token.id, of: other, at: start) }
                == .noSuchToken(token.id))
        #expect(try await store.tokens(of: other).isEmpty)
        var characters = Array(text)
        for place in characters.indices {
            let character = characters[place]
            characters[place] = character == "7" ? "8" : "7"
            #expect(try await store.account(apiToken: String(characters), at: start) == nil)
            characters[place] = character
        }
        for wrong in ["", text.lowercased(), text + " ", String(text.dropFirst(5)), "oyuu_", text + text] {
            #expect(try await store.account(apiToken: wrong, at: start) == nil)
        }
        let session = try await accounts.signIn("admin")
        #expect(try await store.account(apiToken: session.token, at: start) == nil)
        #expect(try await store.session(token: text, at: start) == nil)
    }

    @Test("labels are checked, and an account has at most 50 tokens")
    func bounded() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        let id = try await accounts.person("admin").id
        for label in ["", "a\u{7}", String(repeating: "a", count: 101)] {
            let error = try await accountError {
                _ = try await store.makeToken(label: label, for: id, validFor: nil, at: start)
            }
            #expect(error.code == "text-not-acceptable")
        }
        #expect(
            try await accountError { _ = try await store.makeToken(label: "a", for: 9, validFor: nil, at: start) }
                == .noSuchAccount(9))
        for place in 0..<50 { _ = try await store.makeToken(label: "\(place)", for: id, validFor: nil, at: start) }
        #expect(
            try await accountError { _ = try await store.makeToken(label: "a", for: id, validFor: nil, at: start) }
                == .tooManyTokens(limit: 50))
        #expect(try await store.tokens(of: id).map(\.label) == (0..<50).map(String.init))
        try await store.revoke(token: 1, of: id, at: start)
        let (_, token) = try await store.makeToken(label: "a", for: id, validFor: nil, at: start)
        #expect(token.id == 51, "numbers are never given twice")
    }

    @Test("a length of life that is no number of seconds is at least none and at most ten years")
    func validity() async throws {
        let accounts = try await TemporaryAccounts()
        let id = try await accounts.person("admin").id
        for (seconds, expected) in [
            (-1.0, 0.0), (.nan, 0), (-.infinity, 0), (.infinity, 3653 * 86_400), (1e300, 3653 * 86_400), (60, 60),
        ] {
            let token = try await accounts.store.makeToken(label: "a", for: id, validFor: seconds, at: start).token
            #expect(token.expiresAt == start + expected)
        }
    }
}
