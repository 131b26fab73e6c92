import Foundation
import GRDB
import OyuuAccounts
import Testing

@Suite("Sessions")
struct SessionTests {
    private let start = TemporaryAccounts.start
    private let hour = 3600.0
    private let day = 86_400.0

    private func isOpen(_ accounts: TemporaryAccounts, _ session: Session, after seconds: Double) async throws -> Bool {
        try await accounts.store.session(token: session.token, at: start + seconds) != nil
    }

    @Test("a session ends 12 hours after its last use")
    func idle() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let session = try await accounts.signIn("admin")
        #expect(try await isOpen(accounts, session, after: 12 * hour - 0.001))
        #expect(try await isOpen(accounts, session, after: 24 * hour - 0.002))
        #expect(try await !isOpen(accounts, session, after: 36 * hour))
        let unused = try await accounts.signIn("admin")
        #expect(try await !isOpen(accounts, unused, after: 12 * hour))
    }

    @Test("a session ends 30 days after its start, however often it is used")
    func longest() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let session = try await accounts.signIn("admin")
        for half in 1...59 {
            #expect(try await isOpen(accounts, session, after: Double(half) * 12 * hour - Double(half)))
        }
        #expect(try await isOpen(accounts, session, after: 30 * day - 60))
        #expect(try await !isOpen(accounts, session, after: 30 * day))
    }

    @Test("use is written at most once a minute")
    func grain() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let session = try await accounts.signIn("admin")
        func written() throws -> Int64 {
            try #require(try accounts.tamper { try Int64.fetchOne($0, sql: "SELECT lastUsedAt FROM session") })
        }
        let first = try written()
        for seconds in [1.0, 30, 59.9] { #expect(try await isOpen(accounts, session, after: seconds)) }
        #expect(try written() == first)
        #expect(try await isOpen(accounts, session, after: 60))
        #expect(try written() == first + 60_000)
    }

    @Test("disabling ends an account's sessions, and enabling does not bring them back")
    func disabling() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let id = try await accounts.person("Nurgul").id
        let session = try await accounts.signIn("Nurgul")
        let other = try await accounts.signIn("admin")
        try await accounts.store.setDisabled(true, of: id, by: "admin", at: start)
        #expect(try await !isOpen(accounts, session, after: 1))
        try await accounts.store.setDisabled(false, of: id, by: "admin", at: start)
        #expect(try await !isOpen(accounts, session, after: 1))
        #expect(try await isOpen(accounts, other, after: 1))
        #expect(try await accounts.signIn("Nurgul").account.id == id)
    }

    @Test("signing out ends one session, and doing so twice is no error")
    func signOut() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let one = try await accounts.signIn("admin")
        let two = try await accounts.signIn("admin")
        for _ in 0..<2 { try await accounts.store.signOut(token: one.token, at: start) }
        #expect(try await !isOpen(accounts, one, after: 1))
        #expect(try await isOpen(accounts, two, after: 1))
        let acts = try await accounts.store.acts(after: 0, limit: 100)
        #expect(acts.filter { $0.kind == .signedOut }.count == 1)
    }

    @Test("a session shows the account as it is now")
    func role() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let id = try await accounts.person("Nurgul").id
        let session = try await accounts.signIn("Nurgul")
        try await accounts.store.setRole(.inspector, of: id, by: "admin", at: start)
        #expect(try await accounts.store.session(token: session.token, at: start)?.account.role == .inspector)
    }

    @Test("a token has 256 bits, and with any of its characters changed, left out or added it is none")
    func tampered() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let token = try await accounts.signIn("admin").token
        #expect(token.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
        let characters = Array(token)
        for place in characters.indices {
            var changed = characters
            changed[place] = characters[place] == "A" ? "B" : "A"
            var shorter = characters
            shorter.remove(at: place)
            var longer = characters
            longer.insert("A", at: place)
            for text in [changed, shorter, longer] {
                #expect(try await accounts.store.session(token: String(text), at: start) == nil)
            }
        }
        for text in ["", token + "=", token + "\n", token.uppercased(), String(repeating: token, count: 1000)] {
            #expect(try await accounts.store.session(token: text, at: start) == nil)
        }
        #expect(try await accounts.store.session(token: token, at: start) != nil)
    }

    @Test("the form token is the same for all pages of a session, another for each session, and never the token itself")
    func formToken() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let one = try await accounts.signIn("admin")
        let two = try await accounts.signIn("admin")
        let again = try #require(try await accounts.store.session(token: one.token, at: start))
        #expect(again.formToken == one.formToken)
        #expect(again.token == one.token)
        #expect(one.formToken != two.formToken)
        #expect(one.formToken != one.token)
        #expect(one.formToken.wholeMatch(of: /[A-Za-z0-9_-]{43}/) != nil)
        #expect(one.accepts(formToken: again.formToken))
        for wrong in ["", two.formToken, one.token, one.formToken + "A", String(one.formToken.dropLast())] {
            #expect(!one.accepts(formToken: wrong))
        }
        #expect(try await accounts.store.session(token: one.formToken, at: start) == nil)
    }

    @Test("an account has at most 50 sessions: the oldest end; and sessions that ended leave the file")
    func bounded() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        var sessions: [Session] = []
        for place in 0..<52 { sessions.append(try await accounts.signIn("admin", after: Double(place))) }
        #expect(try await !isOpen(accounts, sessions[1], after: 60))
        #expect(try await isOpen(accounts, sessions[2], after: 60))
        _ = try await accounts.signIn("admin", after: 31 * day)
        #expect(try accounts.tamper { try Int.fetchOne($0, sql: "SELECT count(*) FROM session") } == 1)
    }
}
