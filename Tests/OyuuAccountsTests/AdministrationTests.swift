import Foundation
import OyuuAccounts
import Testing

@Suite("Roles and disabling")
struct AdministrationTests {
    private let start = TemporaryAccounts.start

    @Test("roles ascend from weaver to administrator")
    func order() {
        #expect(Role.allCases.shuffled().sorted() == [.weaver, .inspector, .office, .administrator])
        #expect(Role.office >= .inspector)
        #expect(Role.allCases.map(\.rawValue) == ["weaver", "inspector", "office", "administrator"])
    }

    @Test("a role is changed and noted; the same role again is no act")
    func role() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let id = try await accounts.person("Nurgul").id
        for _ in 0..<2 { try await accounts.store.setRole(.office, of: id, by: "admin", at: start) }
        #expect(try await accounts.store.account(id)?.role == .office)
        let acts = try await accounts.store.acts(after: 0, limit: 100).filter { $0.kind == .roleChanged }
        #expect(acts.count == 1)
        #expect(acts.first?.details == "office")
        #expect(acts.first?.account == id)
        #expect(acts.first?.actor == "admin")
    }

    @Test("the last enabled administrator can be neither demoted nor disabled")
    func last() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        let first = try await accounts.person("first").id
        let second = try await accounts.person("second", .administrator).id
        try await accounts.person("office", .office)
        try await store.setDisabled(true, of: second, by: "first", at: start)
        for role in Role.allCases where role != .administrator {
            #expect(
                try await accountError { try await store.setRole(role, of: first, by: "first", at: start) }
                    == .lastAdministrator)
        }
        #expect(
            try await accountError { try await store.setDisabled(true, of: first, by: "first", at: start) }
                == .lastAdministrator)
        #expect(try await store.account(first)?.role == .administrator)
        // A disabled administrator is not the last one, whatever is done to it.
        try await store.setRole(.weaver, of: second, by: "first", at: start)
        try await store.setRole(.administrator, of: second, by: "first", at: start)
        try await store.setDisabled(false, of: second, by: "first", at: start)
        try await store.setRole(.weaver, of: first, by: "second", at: start)
        #expect(
            try await accountError { try await store.setDisabled(true, of: second, by: "second", at: start) }
                == .lastAdministrator)
    }

    @Test("two administrators who demote or disable each other at once over two stores leave one")
    func race() async throws {
        for round in 0..<5 {
            let accounts = try await TemporaryAccounts()
            let first = try await accounts.person("first").id
            let second = try await accounts.person("second", .administrator).id
            let (one, two) = (accounts.store, try await accounts.another())
            async let demoted = outcome {
                try await one.setRole(.weaver, of: second, by: "first", at: TemporaryAccounts.start)
            }
            async let disabled = outcome {
                try await two.setDisabled(true, of: first, by: "second", at: TemporaryAccounts.start)
            }
            let outcomes = [try await demoted, try await disabled]
            #expect(outcomes.filter { $0 == nil }.count == 1, "round \(round)")
            #expect(outcomes.contains(.lastAdministrator))
        }
    }

    @Test("an account that there is not cannot be changed, and who changes it must be said")
    func unknown() async throws {
        let accounts = try await TemporaryAccounts()
        let id = try await accounts.person("admin").id
        let store = accounts.store
        for id in [Int64.min, -1, 0, 2, .max] {
            #expect(
                try await accountError { try await store.setRole(.weaver, of: id, by: "admin", at: start) }
                    == .noSuchAccount(id))
            #expect(
                try await accountError { try await store.setDisabled(true, of: id, by: "admin", at: start) }
                    == .noSuchAccount(id))
        }
        for (actor, problem) in [
            ("", TextProblem.Problem.empty), (" \n", .empty),
            (String(repeating: "a", count: 201), .tooLong(limit: 200)),
            (String(repeating: "a", count: 100_000), .tooLong(limit: 200)),
            ("a\u{1B}b", .controlCharacter("U+001B")), ("a\u{202E}b", .controlCharacter("U+202E")),
        ] {
            let error = AccountError.textNotAcceptable(TextProblem(.actor, problem))
            #expect(try await accountError { try await store.setRole(.office, of: id, by: actor, at: start) } == error)
            #expect(try await accountError { _ = try await store.invite(as: .weaver, by: actor, at: start) } == error)
        }
    }
}
