import Foundation
import GRDB
import OyuuAccounts
import Testing

@Suite("Limits on attempts")
struct AttemptTests {
    private let start = TemporaryAccounts.start

    @Test("five failures for a name, then waits of a minute, doubling to an hour, also for the right password")
    func doubling() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        for name in ["admin", "nobody"] {
            var now = 0.0
            func attempt(_ password: String, _ place: Int) async throws -> AccountError? {
                try await outcome {
                    _ = try await accounts.signIn(name, password, from: "\(name)\(place)", after: now)
                }
            }
            for place in 0..<5 { #expect(try await attempt("wrong password", place) == .wrongNameOrPassword) }
            for (place, wait) in [60, 120, 240, 480, 960, 1920, 3600, 3600, 3600].enumerated() {
                #expect(try await attempt(TemporaryAccounts.password, place) == .tooManyAttempts(retryAfter: wait))
                now += Double(wait) - 0.5
                #expect(try await attempt(TemporaryAccounts.password, place) == .tooManyAttempts(retryAfter: 1))
                now += 0.5
                #expect(try await attempt("wrong password", place) == .wrongNameOrPassword)
            }
        }
    }

    @Test("a name's failures are forgotten when its owner signs in, and 24 hours after the last")
    func forgetting() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        func fail(_ count: Int, after seconds: Double) async throws {
            for place in 0..<count {
                let error = try await accountError {
                    _ = try await accounts.signIn("admin", "wrong password", from: "a\(place)", after: seconds)
                }
                #expect(error == .wrongNameOrPassword)
            }
        }
        try await fail(4, after: 0)
        _ = try await accounts.signIn("admin", after: 1)
        try await fail(5, after: 2)
        #expect(
            try await accountError { _ = try await accounts.signIn("admin", after: 3) }
                == .tooManyAttempts(retryAfter: 59))
        // A day later five are free again: had they been remembered, the second would have to wait.
        try await fail(5, after: 2 + 86_400)
    }

    @Test("of many wrong attempts at once, over two stores, exactly five are looked at")
    func race() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let other = try await accounts.another()
        let before = accounts.store.hasher.hashings
        let errors = try await withThrowingTaskGroup(of: AccountError?.self) { group in
            for place in 0..<40 {
                let store = place.isMultiple(of: 2) ? accounts.store : other
                group.addTask {
                    try await outcome {
                        _ = try await store.signIn(
                            name: "admin", password: "wrong password", from: "192.0.2.\(place)",
                            at: TemporaryAccounts.start)
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(errors.filter { $0 == .wrongNameOrPassword }.count == 5)
        #expect(errors.filter { $0 == .tooManyAttempts(retryAfter: 60) }.count == 35)
        #expect(accounts.store.hasher.hashings - before + other.hasher.hashings == 5)
    }

    @Test("an address may be wrong 30 times in 10 minutes, whatever names it tries")
    func addresses() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        for place in 0..<30 {
            let error = try await accountError {
                _ = try await accounts.signIn("name\(place)", "wrong password", after: Double(place) * 10)
            }
            #expect(error == .wrongNameOrPassword)
        }
        #expect(
            try await accountError { _ = try await accounts.signIn("admin", after: 300) }
                == .tooManyAttempts(retryAfter: 300))
        _ = try await accounts.signIn("admin", from: "192.0.2.2", after: 300)
        // The first failure has left the window: one attempt is free, not thirty.
        #expect(
            try await accountError { _ = try await accounts.signIn("new", "wrong password", after: 600) }
                == .wrongNameOrPassword)
        #expect(
            try await accountError { _ = try await accounts.signIn("admin", after: 600) }
                == .tooManyAttempts(retryAfter: 10))
        _ = try await accounts.signIn("admin", after: 610)
    }

    @Test("signing in rightly does not wash an address clean")
    func ownAccount() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        for place in 0..<29 {
            _ = try await outcome { _ = try await accounts.signIn("name\(place)", "wrong password") }
        }
        _ = try await accounts.signIn("admin")
        _ = try await accounts.signIn("admin")
        _ = try await outcome { _ = try await accounts.signIn("name", "wrong password") }
        #expect(try await accountError { _ = try await accounts.signIn("admin") } == .tooManyAttempts(retryAfter: 600))
    }

    @Test("an IPv6 subscriber counts once, an IPv4 address however it is written, and what is no address together")
    func networks() async throws {
        let groups = [
            ["2001:db8:1:2::1", "2001:DB8:1:2:ffff::9", "2001:db8:1:2::%eth0"], ["192.0.2.1", "::ffff:192.0.2.1"],
            ["", "an address\u{7}", String(repeating: "x", count: 100)],
        ]
        for group in groups {
            let accounts = try await TemporaryAccounts()
            try await accounts.person("admin")
            for place in 0..<30 {
                _ = try await outcome {
                    _ = try await accounts.signIn("name\(place)", "wrong password", from: group[place % group.count])
                }
            }
            for address in group {
                #expect(
                    try await accountError { _ = try await accounts.signIn("admin", from: address) }
                        == .tooManyAttempts(retryAfter: 600), "\(address)")
            }
            _ = try await accounts.signIn("admin", from: "2001:db8:1:3::1")
        }
    }

    @Test("a restart does not forget failures, of names or of addresses")
    func restart() async throws {
        let folder = try TemporaryAccounts.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        func attempt(_ name: String, from address: String) async throws -> AccountError? {
            // A store of its own for each attempt.
            let store = try await AccountStore.open(
                at: folder.appendingPathComponent("accounts.sqlite"), hashing: .quick)
            return try await outcome {
                _ = try await store.signIn(name: name, password: "wrong password", from: address, at: start)
            }
        }
        for place in 0..<5 { #expect(try await attempt("nn", from: "a\(place)") == .wrongNameOrPassword) }
        #expect(try await attempt("nn", from: "b") == .tooManyAttempts(retryAfter: 60))
        for place in 0..<30 { #expect(try await attempt("m\(place)", from: "c") == .wrongNameOrPassword) }
        #expect(try await attempt("m", from: "c") == .tooManyAttempts(retryAfter: 600))
    }

    @Test("wrong old passwords count for the name, so that an open browser is no place to try them")
    func changing() async throws {
        let accounts = try await TemporaryAccounts()
        let id = try await accounts.person("admin").id
        func change(_ old: String) async throws -> AccountError? {
            try await outcome {
                try await accounts.store.changePassword(of: id, from: old, to: "another password", at: start)
            }
        }
        for _ in 0..<5 { #expect(try await change("wrong password") == .wrongNameOrPassword) }
        #expect(try await change(TemporaryAccounts.password) == .tooManyAttempts(retryAfter: 60))
        #expect(try await accountError { _ = try await accounts.signIn("admin") } == .tooManyAttempts(retryAfter: 60))
    }

    @Test("rows of attempts stay bounded, and those that no longer matter go")
    func bounded() async throws {
        let accounts = try await TemporaryAccounts()
        let now = Int64(start.timeIntervalSince1970) * 1000
        func rows(_ table: String) throws -> Int {
            try accounts.tamper { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
        }
        func fill(_ count: Int, ending end: Int64) throws {
            try accounts.tamper { db in
                let numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < \(count - 1))"
                try db.execute(
                    sql: """
                        INSERT INTO name_failure \(numbers) SELECT randomblob(32), 1, \(end) - i FROM n;
                        INSERT INTO address_failure (address, at) \(numbers) SELECT 'a' || i, \(end) - i FROM n;
                        """)
            }
        }
        try fill(25_000, ending: now)
        _ = try await outcome { _ = try await accounts.signIn("last", "wrong password") }
        #expect(try rows("name_failure") <= 20_000)
        #expect(try rows("address_failure") <= 20_000)
        #expect(try rows("name_failure") > 10_000, "the newest stay")
        _ = try await outcome { _ = try await accounts.signIn("other", "wrong password", after: 86_400) }
        #expect(try rows("name_failure") == 1)
        #expect(try rows("address_failure") == 1)
        // A clock that was a year ahead for a moment locks nobody out for a year.
        try fill(10, ending: now + 366 * 86_400_000)
        _ = try await outcome { _ = try await accounts.signIn("third", "wrong password", after: 86_400) }
        #expect(try rows("name_failure") == 2)
    }
}
