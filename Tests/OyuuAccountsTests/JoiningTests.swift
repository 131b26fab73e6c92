import Foundation
import OyuuAccounts
import Testing

@Suite("Joining by a code")
struct JoiningTests {
    private let start = TemporaryAccounts.start
    private let password = TemporaryAccounts.password

    @Test("the first invitation makes the administrator, whatever it was asked for")
    func first() async throws {
        let accounts = try await TemporaryAccounts()
        #expect(try await accounts.store.isEmpty())
        let invitation = try await accounts.store.invite(as: .weaver, by: "setup", at: start)
        #expect(invitation.role == .administrator)
        #expect(invitation.expiresAt == start + 7 * 86_400)
        let account = try await accounts.store.join(
            code: invitation.code, name: "Aigul", password: password, from: "192.0.2.1", at: start)
        #expect(account == Account(id: 1, name: "Aigul", role: .administrator, createdAt: start, isDisabled: false))
        #expect(try await accounts.store.accounts() == [account])
        #expect(try await accounts.store.account(1) == account)
        #expect(try await accounts.store.account(2) == nil)
        #expect(try await !accounts.store.isEmpty())
        #expect(try await accounts.store.invite(as: .weaver, by: "Aigul", at: start).role == .weaver)
    }

    @Test("of several first invitations the last one works alone, so that one administrator comes of them")
    func firstIsReplaced() async throws {
        let accounts = try await TemporaryAccounts()
        let lost = try await accounts.store.invite(as: .administrator, by: "setup", at: start)
        let kept = try await accounts.store.invite(as: .administrator, by: "setup", at: start)
        let error = try await accountError {
            _ = try await accounts.store.join(
                code: lost.code, name: "Aigul", password: password, from: "local", at: start)
        }
        #expect(error == .codeNotValid)
        _ = try await accounts.store.join(code: kept.code, name: "Aigul", password: password, from: "local", at: start)
    }

    @Test("a code has 20 symbols in groups of five, and each is another")
    func form() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        var codes: Set<String> = []
        for _ in 0..<50 {
            let code = try await accounts.store.invite(as: .weaver, by: "admin", at: start).code
            #expect(code.wholeMatch(of: /([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}/) != nil)
            codes.insert(code)
        }
        #expect(codes.count == 50)
        #expect(Set(codes.joined().filter { $0 != "-" }).count == 32)
    }

    @Test("a code is read in small letters, with other blanks and hyphens, and with O for 0, I and L for 1")
    func forgiving() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let spoken: [(String) -> String] = [
            { $0.lowercased() },
            { $0.replacing("-", with: "") },
            { " " + $0.replacing("-", with: "\u{A0}\u{2013} ") + "\n" },
            { $0.replacing("0", with: "O").replacing("1", with: "I") },
            { $0.replacing("0", with: "o").replacing("1", with: "l") },
            { $0.map { "\($0) " }.joined() },
        ]
        for (place, speak) in spoken.enumerated() {
            // Until the code holds both, so that the confusion is one.
            var code = ""
            repeat {
                code = try await accounts.store.invite(as: .inspector, by: "admin", at: start).code
            } while !code.contains("0") || !code.contains("1")
            let account = try await accounts.store.join(
                code: speak(code), name: "person\(place)", password: password, from: "local", at: start)
            #expect(account.role == .inspector)
        }
    }

    @Test("a code works once, and until it expires")
    func once() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let store = accounts.store
        let used = try await store.invite(as: .office, by: "admin", at: start).code
        let late = try await store.invite(as: .office, by: "admin", at: start, validFor: 60).code
        let never = try await store.invite(as: .office, by: "admin", at: start, validFor: -.infinity).code
        _ = try await store.join(code: used, name: "one", password: password, from: "local", at: start)
        for (code, seconds) in [(used, 0.0), (late, 60), (never, 0), ("", 0), ("00000-00000-00000-00000", 0)] {
            let error = try await accountError {
                _ = try await store.join(
                    code: code, name: "two", password: password, from: "local", at: start + seconds)
            }
            #expect(error == .codeNotValid)
        }
        let soon = try await store.invite(as: .office, by: "admin", at: start, validFor: 60).code
        let account = try await store.join(code: soon, name: "two", password: password, from: "x", at: start + 59.999)
        #expect(account.role == .office)
    }

    @Test("of many who use one code at once, over two stores, one joins")
    func race() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let other = try await accounts.another()
        let code = try await accounts.store.invite(as: .weaver, by: "admin", at: start).code
        let joined = try await withThrowingTaskGroup(of: AccountError?.self) { group in
            for place in 0..<20 {
                let store = place.isMultiple(of: 2) ? accounts.store : other
                group.addTask {
                    try await outcome {
                        _ = try await store.join(
                            code: code, name: "weaver\(place)", password: TemporaryAccounts.password,
                            from: "192.0.2.\(place)", at: TemporaryAccounts.start)
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(joined.filter { $0 == nil }.count == 1)
        #expect(joined.filter { $0 == .codeNotValid }.count == 19)
        #expect(try await accounts.store.accounts().count == 2)
    }

    @Test("a name or password that is refused, or a name that is taken, does not use the code up")
    func refusalsKeepTheCode() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let code = try await accounts.store.invite(as: .weaver, by: "admin", at: start).code
        let tries: [(String, String, String)] = [
            ("ADMIN", password, "name-taken"), ("a b", password, "name-not-acceptable"),
            ("Nurgul", "short", "password-not-acceptable"),
        ]
        for (name, password, expected) in tries {
            let error = try await accountError {
                _ = try await accounts.store.join(
                    code: code, name: name, password: password, from: "local", at: start)
            }
            #expect(error.code == expected)
        }
        let account = try await accounts.store.join(
            code: code, name: "Nurgul", password: password, from: "local", at: start)
        #expect(account.name == "Nurgul")
    }

    @Test("wrong codes are limited by address: after 30 even the right one has to wait")
    func limited() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let code = try await accounts.store.invite(as: .weaver, by: "admin", at: start).code
        func join(_ code: String, from address: String, after seconds: Double) async throws -> AccountError? {
            try await outcome {
                _ = try await accounts.store.join(
                    code: code, name: "Nurgul", password: password, from: address, at: start + seconds)
            }
        }
        for place in 0..<30 {
            #expect(try await join("wrong", from: "192.0.2.7", after: Double(place)) == .codeNotValid)
        }
        #expect(try await join(code, from: "192.0.2.7", after: 30) == .tooManyAttempts(retryAfter: 570))
        #expect(try await join(code, from: "192.0.2.8", after: 30) == nil)
    }
}
