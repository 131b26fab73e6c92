import Foundation
import GRDB
import OyuuAccounts
import Testing

@Suite("The trail")
struct TrailTests {
    private let start = TemporaryAccounts.start

    @Test("every act is kept in order: who, about whom, when, from where")
    func acts() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        let code = try await store.invite(as: .administrator, by: "setup", at: start).code
        let id = try await store.join(
            code: code, name: "admin", password: TemporaryAccounts.password, from: "2001:db8::7", at: start + 1
        ).id
        _ = try await outcome { _ = try await accounts.signIn("admin", "wrong password", after: 2) }
        _ = try await outcome { _ = try await accounts.signIn("nobody", "wrong password", after: 3) }
        let session = try await accounts.signIn("admin", after: 4)
        try await store.signOut(token: session.token, at: start + 5)
        try await store.changePassword(of: id, from: TemporaryAccounts.password, to: "another one", at: start + 6)
        let other = try await accounts.person("Nurgul").id
        try await store.setRole(.office, of: other, by: "admin", at: start + 7)
        try await store.setDisabled(true, of: other, by: "admin", at: start + 8)
        try await store.setDisabled(false, of: other, by: "admin", at: start + 9)
        let token = try await store.makeToken(label: "scanner", for: id, validFor: nil, at: start + 10).token
        try await store.revoke(token: token.id, of: id, at: start + 11)
        let reset = try await store.resetCode(for: other, by: "admin", at: start + 12).code
        _ = try await store.join(code: reset, name: "Nurgul", password: "another one", from: "local", at: start + 13)

        try await store.recordBatch(.begun, "0a", of: other, by: "Nurgul", at: start + 14)
        try await store.recordBatch(.cancelled, "0a", of: other, by: "Nurgul", at: start + 15)
        try await store.recordBatch(.deleted, "0a", of: other, by: "admin", at: start + 16)
        try await store.recordSubmissions(.paused, batch: 7, of: other, by: "Nurgul", at: start + 17)
        try await store.recordSubmissions(.resumed, batch: 7, of: other, by: "Nurgul", at: start + 18)
        try await store.recordSubmissions(.retried, batch: 7, of: other, by: "Nurgul", at: start + 19)

        typealias Line = (AccountAct.Kind, String?, Int64?, String?, String?, Double)
        let expected: [Line] = [
            (.invited, "setup", nil, nil, "administrator", 0),
            (.joined, "admin", id, "2001:db8:0:0::/64", "administrator", 1),
            (.signInFailed, nil, id, "192.0.2.1", nil, 2), (.signInFailed, nil, nil, "192.0.2.1", nil, 3),
            (.signedIn, "admin", id, "192.0.2.1", nil, 4), (.signedOut, "admin", id, nil, nil, 5),
            (.passwordChanged, "admin", id, nil, nil, 6), (.invited, "test", nil, nil, "weaver", 0),
            (.joined, "Nurgul", other, "local", "weaver", 0), (.roleChanged, "admin", other, nil, "office", 7),
            (.disabled, "admin", other, nil, nil, 8), (.enabled, "admin", other, nil, nil, 9),
            (.tokenMade, "admin", id, nil, "scanner", 10), (.tokenRevoked, "admin", id, nil, "scanner", 11),
            (.invited, "admin", other, nil, "office", 12),
            (.passwordChanged, "Nurgul", other, "local", "code", 13), (.batchBegun, "Nurgul", other, nil, "0a", 14),
            (.batchCancelled, "Nurgul", other, nil, "0a", 15), (.batchDeleted, "admin", other, nil, "0a", 16),
            (.submissionsPaused, "Nurgul", other, nil, "7", 17), (.submissionsResumed, "Nurgul", other, nil, "7", 18),
            (.submissionsRetried, "Nurgul", other, nil, "7", 19),
        ]
        let acts = try await store.acts(after: 0, limit: 100)
        #expect(acts.count == expected.count)
        for (place, (act, line)) in zip(acts, expected).enumerated() {
            #expect(act.sequence == Int64(place + 1))
            #expect((act.kind, act.actor, act.account, act.address) == (line.0, line.1, line.2, line.3))
            #expect(act.details == line.4)
            #expect(act.at == start + line.5)
        }
        #expect(Set(acts.map(\.kind)).count == AccountAct.Kind.allCases.count)
    }

    @Test("entries are given page by page, at most a thousand")
    func pages() async throws {
        let accounts = try await TemporaryAccounts()
        try accounts.tamper { db in
            try db.execute(
                sql: """
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1500)
                    INSERT INTO act (at, kind, actor) SELECT i, 'invited', 'x' FROM n
                    """)
        }
        let store = accounts.store
        #expect(try await store.acts(after: 0, limit: .max).map(\.sequence) == Array(1...1000))
        #expect(try await store.acts(after: 1000, limit: 5000).map(\.sequence) == Array(1001...1500))
        #expect(try await store.acts(after: 7, limit: 2).map(\.sequence) == [8, 9])
        #expect(try await store.acts(after: .min, limit: .min).map(\.sequence) == [1])
        #expect(try await store.acts(after: .max, limit: 10).isEmpty)
        #expect(try await store.acts(before: .max, limit: .max).map(\.sequence) == Array((501...1500).reversed()))
        #expect(try await store.acts(before: 501, limit: 3).map(\.sequence) == [500, 499, 498])
        #expect(try await store.acts(before: 2, limit: .min).map(\.sequence) == [1])
        #expect(try await store.acts(before: .min, limit: 10).isEmpty)
    }

    @Test(
        "no hand with an SQLite tool changes, removes or replaces an entry, or deletes an account, without dropping triggers",
        arguments: [
            "UPDATE act SET actor = 'nobody' WHERE sequence = 1", "UPDATE act SET at = 0", "DELETE FROM act",
            "DELETE FROM act WHERE sequence = 2", "REPLACE INTO act (sequence, at, kind) VALUES (1, 0, 'invited')",
            "INSERT OR REPLACE INTO act (sequence, at, kind) VALUES (2, 0, 'invited')",
            "INSERT INTO act (sequence, at, kind) VALUES (1, 0, 'x') ON CONFLICT DO UPDATE SET at = 0",
            "UPDATE OR REPLACE act SET sequence = 1 WHERE sequence = 2", "DELETE FROM account",
        ])
    func unchangeable(statement: String) async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let before = try await accounts.store.acts(after: 0, limit: 100)
        #expect(throws: DatabaseError.self) { try accounts.tamper { try $0.execute(sql: statement) } }
        #expect(try await accounts.store.acts(after: 0, limit: 100) == before)
        #expect(try await accounts.store.accounts().count == 1)
    }

    @Test("an attempt that has to wait leaves no entry, so that strangers cannot fill the disk with entries")
    func waiting() async throws {
        let accounts = try await TemporaryAccounts()
        for _ in 0..<50 { _ = try await outcome { _ = try await accounts.signIn("nobody", "wrong password") } }
        #expect(try await accounts.store.acts(after: 0, limit: 100).count == 5)
    }
}
