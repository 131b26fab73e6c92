import Foundation
import GRDB
import OyuuAccounts
import Testing

@Suite("Hostile input")
struct HostileInputTests {
    private let start = TemporaryAccounts.start

    @Test("random bytes as token, code, name, password or address never crash, and open nothing")
    func randomBytes() async throws {
        let accounts = try await TemporaryAccounts()
        try await accounts.person("admin")
        let store = accounts.store
        var generator = SplitMix(7)
        let code = try await store.invite(as: .weaver, by: "admin", at: start).code
        for round in 0..<120 {
            let texts = (0..<5).map { _ in Self.text(&generator) }
            #expect(try await store.session(token: texts[0], at: start) == nil)
            #expect(try await store.account(apiToken: "oyuu_" + texts[0], at: start) == nil)
            #expect(try await store.account(apiToken: texts[1], at: start) == nil)
            try await store.signOut(token: texts[1], at: start)
            let join = try await accountError {
                _ = try await store.join(
                    code: texts[2], name: texts[3], password: texts[4], from: "a\(round)", at: start)
            }
            #expect(join == .codeNotValid)
            let named = try await accountError {
                _ = try await store.join(code: code, name: texts[3], password: "short", from: "local", at: start)
            }
            #expect(["name-not-acceptable", "name-taken", "password-not-acceptable"].contains(named.code))
            let signIn = try await accountError {
                _ = try await store.signIn(name: texts[3], password: texts[4], from: texts[0] + "\(round)", at: start)
            }
            #expect(["wrong-name-or-password", "too-many-attempts"].contains(signIn.code))
            _ = try await outcome {
                _ = try await store.signIn(name: "admin", password: texts[4], from: "b", at: start)
            }
            _ = try await store.filer(of: texts[1])
        }
        #expect(try await store.accounts().count == 1)
    }

    @Test("dates at the ends of what can be written never crash")
    func dates() async throws {
        let accounts = try await TemporaryAccounts()
        let store = accounts.store
        for (place, seconds) in [0.0, -1e300, 1e300, .infinity, -.infinity, .nan, 253_402_300_799, -1].enumerated() {
            let date = Date(timeIntervalSince1970: seconds)
            let invitation = try await store.invite(as: .weaver, by: "x", at: date, validFor: seconds)
            _ = try await outcome {
                _ = try await store.join(
                    code: invitation.code, name: "person\(place)", password: TemporaryAccounts.password, from: "local",
                    at: date)
            }
            try await accounts.person("helper\(place)")
            let session = try await store.signIn(
                name: "helper\(place)", password: TemporaryAccounts.password, from: "a", at: date)
            _ = try await store.session(token: session.token, at: date)
            _ = try await store.session(token: session.token, at: .distantFuture)
            let text = try await store.makeToken(label: "x", for: 1, validFor: seconds, at: date).text
            _ = try await store.account(apiToken: text, at: .distantPast)
            _ = try await outcome {
                _ = try await store.signIn(name: "nn", password: "wrong password", from: "b", at: date)
            }
        }
    }

    @Test("a file with damaged bytes never crashes whoever opens and uses it")
    func damage() async throws {
        let accounts = try await TemporaryAccounts()
        let id = try await accounts.person("admin").id
        let session = try await accounts.signIn("admin")
        let text = try await accounts.store.makeToken(label: "app", for: id, validFor: nil, at: start).text
        _ = try await outcome { _ = try await accounts.signIn("admin", "wrong password") }
        try await accounts.store.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        let whole = [UInt8](try Data(contentsOf: accounts.file))
        var generator = SplitMix(11)
        var refused = 0
        for _ in 0..<40 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...60, using: &generator) {
                bytes[Int.random(in: 100..<bytes.count, using: &generator)] = UInt8.random(
                    in: .min ... .max, using: &generator)
            }
            if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &generator)) }
            let folder = try TemporaryAccounts.makeFolder()
            defer { try? FileManager.default.removeItem(at: folder) }
            let file = folder.appendingPathComponent("accounts.sqlite")
            try Data(bytes).write(to: file)
            let error = try await outcome {
                let store = try await AccountStore.open(at: file, hashing: .quick)
                _ = try await outcome { _ = try await store.accounts() }
                _ = try await outcome { _ = try await store.session(token: session.token, at: start) }
                _ = try await outcome { _ = try await store.account(apiToken: text, at: start) }
                _ = try await outcome { _ = try await store.tokens(of: id) }
                _ = try await outcome { _ = try await store.acts(after: 0, limit: 100) }
                _ = try await outcome {
                    _ = try await store.signIn(
                        name: "admin", password: TemporaryAccounts.password, from: "a", at: start)
                }
                _ = try await store.invite(as: .weaver, by: "x", at: start)
            }
            if error != nil { refused += 1 }
        }
        #expect(refused > 0)
    }

    @Test("values of another kind than the store writes are named as damage")
    func planted() async throws {
        let plants = [
            "UPDATE account SET password = 'plain'",
            "UPDATE account SET password = '$argon2id$v=19$m=4194304,t=1,p=1$a$b'",
            "UPDATE account SET password = '$argon2i$v=19$m=16,t=1,p=1$c29tZXNhbHQ$c29tZWhhc2g'",
        ]
        for plant in plants {
            let accounts = try await TemporaryAccounts()
            try await accounts.person("admin")
            try accounts.tamper { try $0.execute(sql: plant) }
            #expect(try await accountError { _ = try await accounts.signIn("admin") }.code == "accounts-damaged")
        }
        let accounts = try await TemporaryAccounts()
        try accounts.tamper { try $0.execute(sql: "INSERT INTO act (at, kind) VALUES (0, 'danced')") }
        #expect(
            try await accountError { _ = try await accounts.store.acts(after: 0, limit: 1) }.code == "accounts-damaged")
    }

    /// Random bytes as text, sometimes of the length and letters of a real token or code.
    private static func text(_ generator: inout SplitMix) -> String {
        let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ-_oil ".utf8)
        let lengths = [0, 1, 20, 23, 43, 52, 57, Int.random(in: 0...3000, using: &generator)]
        let length = lengths.randomElement(using: &generator) ?? 0
        let isPlain = Bool.random(using: &generator)
        let bytes = (0..<length).map { _ in
            isPlain
                ? symbols.randomElement(using: &generator) ?? 0 : UInt8.random(in: .min ... .max, using: &generator)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
