import Foundation
import GRDB
import OyuuAccounts
import Testing

@Suite("Signing in")
struct SignInTests {
    private let start = TemporaryAccounts.start

    @Test("name and password give a session; the name may be in another case, with blanks around it")
    func right() async throws {
        let accounts = try await TemporaryAccounts()
        let account = try await accounts.person("Айгүл")
        for name in ["Айгүл", "айгүл", "АЙГҮЛ", "  Айгүл "] {
            #expect(try await accounts.signIn(name).account == account)
        }
    }

    @Test("a wrong password, an unknown or impossible name and a disabled account are one case and cost one hashing")
    func oneCase() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let gone = try await accounts.person("gone")
        try await accounts.store.setDisabled(true, of: gone.id, by: "admin", at: start)
        let tries = [
            ("admin", "wrong password"), ("nobody", "wrong password"), ("nobody", TemporaryAccounts.password),
            ("not a name", "wrong password"), ("gone", TemporaryAccounts.password), ("admin", "short"), ("admin", ""),
            ("nobody", "short"), ("", ""), ("admin", String(repeating: "x", count: 5000)),
        ]
        for (place, (name, password)) in tries.enumerated() {
            let before = accounts.store.hasher.hashings
            let error = try await accountError {
                _ = try await accounts.signIn(name, password, from: "192.0.2.\(place)")
            }
            #expect(error == .wrongNameOrPassword)
            #expect(accounts.store.hasher.hashings - before == 1, "\(name) \(password.prefix(20))")
        }
    }

    @Test("a password is the same whichever keyboard composes its letters, and its case matters")
    func forms() async throws {
        let accounts = try await TemporaryAccounts()
        let code = try await accounts.store.invite(as: .weaver, by: "setup", at: start).code
        let composed = "кыйбалдын ба\u{439}"
        _ = try await accounts.store.join(code: code, name: "admin", password: composed, from: "local", at: start)
        _ = try await accounts.signIn("admin", "кыйбалдын ба\u{438}\u{306}")
        _ = try await accounts.signIn("admin", "кыйбалдын\u{A0}ба\u{439}")
        let error = try await accountError { _ = try await accounts.signIn("admin", "Кыйбалдын бай") }
        #expect(error == .wrongNameOrPassword)
    }

    @Test("a password that was hashed with weaker parameters is hashed anew when its owner signs in, and only then")
    func rehashing() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        func stored() throws -> String {
            try #require(try accounts.tamper { try String.fetchOne($0, sql: "SELECT password FROM account") })
        }
        let weak = try stored()
        #expect(weak.hasPrefix("$argon2id$v=19$m=16,t=1,p=1$"))
        _ = try await accounts.signIn("admin")
        #expect(try stored() == weak)
        let stronger = try await accounts.another(hashing: PasswordHashing(unchecked: 32, passes: 2, lanes: 1))
        _ = try await accountError {
            _ = try await stronger.signIn(name: "admin", password: "wrong password", from: "local", at: start)
        }
        #expect(try stored() == weak)
        _ = try await stronger.signIn(
            name: "admin", password: TemporaryAccounts.password, from: "local", at: start)
        #expect(try stored().hasPrefix("$argon2id$v=19$m=32,t=2,p=1$"))
        // A store with weaker parameters leaves it, and it is the same password.
        _ = try await accounts.signIn("admin")
        #expect(try stored().hasPrefix("$argon2id$v=19$m=32,t=2,p=1$"))
    }

    @Test("changing a password needs the old one, ends all sessions and tokens, and the new one works")
    func changing() async throws {
        let accounts = try await TemporaryAccounts()
        let id = try await accounts.person("admin").id
        let store = accounts.store
        let sessions = [try await accounts.signIn("admin"), try await accounts.signIn("admin")]
        let old = TemporaryAccounts.password
        #expect(
            try await accountError {
                try await store.changePassword(of: id, from: "wrong password", to: "another one", at: start)
            } == .wrongNameOrPassword)
        #expect(
            try await accountError { try await store.changePassword(of: id, from: old, to: "short", at: start) }
                == .passwordNotAcceptable(.tooShort))
        #expect(
            try await accountError { try await store.changePassword(of: 7, from: old, to: "another one", at: start) }
                == .noSuchAccount(7))
        #expect(try await store.session(token: sessions[0].token, at: start) != nil)
        let token = try await store.makeToken(label: "app", for: id, validFor: nil, at: start).text
        #expect(try await store.account(apiToken: token, at: start) != nil)
        try await store.changePassword(of: id, from: old, to: "another one", at: start)
        #expect(try await store.account(apiToken: token, at: start) == nil)
        for session in sessions { #expect(try await store.session(token: session.token, at: start) == nil) }
        #expect(try await accountError { _ = try await accounts.signIn("admin") } == .wrongNameOrPassword)
        _ = try await accounts.signIn("admin", "another one")
    }

    @Test("who signs in while the password is changed or the account disabled has no session afterwards")
    func overtaken() async throws {
        // Dear enough that a change often comes while a password is being hashed.
        let accounts = try await TemporaryAccounts(hashing: PasswordHashing(unchecked: 8192, passes: 1, lanes: 1))
        try await accounts.person("admin")
        let store = accounts.store
        for round in 0..<10 {
            let id = try await accounts.person("weaver\(round)").id
            func begin() -> [Task<Session, any Error>] {
                (0..<3).map { _ in Task { try await accounts.signIn("weaver\(round)") } }
            }
            // A change of password hashes twice; disabling does not, so it waits until a password is being hashed.
            var signIns: [Task<Session, any Error>] = []
            if round.isMultiple(of: 2) {
                let before = store.hasher.hashings
                signIns = begin()
                while store.hasher.hashings == before { await Task.yield() }
                try await store.setDisabled(true, of: id, by: "admin", at: start)
            } else {
                async let change: Void = store.changePassword(
                    of: id, from: TemporaryAccounts.password, to: "another one", at: start)
                signIns = begin()
                try await change
            }
            for signIn in signIns {
                guard let session = try? await signIn.value else { continue }
                #expect(try await store.session(token: session.token, at: start) == nil, "round \(round)")
                #expect(
                    try accounts.tamper {
                        try Int.fetchOne($0, sql: "SELECT count(*) FROM session WHERE account = ?", arguments: [id])
                    } == 0)
            }
        }
    }

    @Test("many who sign in rightly at once all get in, the same person included")
    func crowd() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let tokens = try await withThrowingTaskGroup(of: String.self) { group in
            for place in 0..<40 {
                group.addTask { try await accounts.signIn("admin", from: "192.0.2.\(place % 2)").token }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(tokens.count == 40)
    }
}
