import CArgon2
import Foundation
import OyuuAccounts
import Synchronization
import Testing

@Suite("Passwords")
struct PasswordTests {
    @Test(
        "passwords that cannot be chosen are refused with the reason",
        arguments: [
            ("123456789", PasswordProblem.tooShort), ("", .tooShort), ("кийи", .tooShort),
            (String(repeating: "x", count: 1025), .tooLong), (String(repeating: "\u{FB2C}", count: 1000), .tooLong),
            ("tab\tbetween words", .controlCharacter), ("nul\u{0}between words", .controlCharacter),
            ("Aigul.Weaver", .name), ("AIGUL.WEAVER", .name), ("ａｉｇｕｌ.weaver", .name),
            ("password123", .common), ("PassWord123", .common), ("1234567890", .common), ("жашыл", .tooShort),
            ("🧶🧶🧶", .tooShort),
        ])
    func refused(password: String, problem: PasswordProblem) async throws {
        let accounts = try await TemporaryAccounts()
        let code = try await accounts.store.invite(as: .weaver, by: "setup", at: TemporaryAccounts.start).code
        let error = try await accountError {
            _ = try await accounts.store.join(
                code: code, name: "aigul.weaver", password: password, from: "local", at: TemporaryAccounts.start)
        }
        #expect(error == .passwordNotAcceptable(problem))
        #expect(error.reason == problem.code)
    }

    @Test(
        "passwords of 10 characters to 1024 bytes after composing are taken",
        arguments: [
            "012345678x", String(repeating: "x", count: 1023) + "y", "жашыл жүн!", "four words of felt",
            " leading and trailing ", String(repeating: "и\u{306}", count: 512), "🧶🧶🧶🧶🧶🧶🧶🧶🧶🧶",
        ])
    func taken(password: String) async throws {
        let accounts = try await TemporaryAccounts()
        let code = try await accounts.store.invite(as: .weaver, by: "setup", at: TemporaryAccounts.start).code
        _ = try await accounts.store.join(
            code: code, name: "aigul", password: password, from: "local", at: TemporaryAccounts.start)
        _ = try await accounts.signIn("aigul", password)
        let error = try await accountError { _ = try await accounts.signIn("aigul", password.dropLast() + "z") }
        #expect(error == .wrongNameOrPassword)
    }

    @Test("the library that is linked is the Argon2id of RFC 9106 (5.3)")
    func vector() {
        var tag = [UInt8](repeating: 0, count: 32)
        var password = [UInt8](repeating: 1, count: 32)
        var salt = [UInt8](repeating: 2, count: 16)
        var secret = [UInt8](repeating: 3, count: 8)
        var data = [UInt8](repeating: 4, count: 12)
        let answer = tag.withUnsafeMutableBufferPointer { tag in
            password.withUnsafeMutableBufferPointer { password in
                salt.withUnsafeMutableBufferPointer { salt in
                    secret.withUnsafeMutableBufferPointer { secret in
                        data.withUnsafeMutableBufferPointer { data in
                            var context = argon2_context()
                            (context.out, context.outlen) = (tag.baseAddress, 32)
                            (context.pwd, context.pwdlen) = (password.baseAddress, 32)
                            (context.salt, context.saltlen) = (salt.baseAddress, 16)
                            (context.secret, context.secretlen) = (secret.baseAddress, 8)
                            (context.ad, context.adlen) = (data.baseAddress, 12)
                            (context.t_cost, context.m_cost, context.lanes, context.threads) = (3, 32, 4, 4)
                            context.version = ARGON2_VERSION_13.rawValue
                            return argon2id_ctx(&context)
                        }
                    }
                }
            }
        }
        #expect(answer == ARGON2_OK.rawValue)
        #expect(
            tag == [
                0x0D, 0x64, 0x0D, 0xF5, 0x8D, 0x78, 0x76, 0x6C, 0x08, 0xC0, 0x37, 0xA3, 0x4A, 0x8B, 0x53, 0xC9,
                0xD0, 0x1E, 0xF0, 0x45, 0x2D, 0x75, 0xB6, 0x5E, 0xB5, 0x25, 0x20, 0xE9, 0x6B, 0x01, 0xE6, 0x59,
            ])
    }

    @Test("the standard is OWASP's least, and parameters of one's own cannot be weaker or beyond bounds")
    func parameters() async throws {
        let standard = PasswordHashing.standard
        #expect((standard.memory, standard.passes, standard.lanes) == (19_456, 2, 1))
        #expect(PasswordHashing(memory: 19_456, passes: 2, lanes: 1) == .standard)
        #expect(PasswordHashing(memory: 1_048_576, passes: 64, lanes: 16) != nil)
        for (memory, passes, lanes) in [
            (19_455, 2, 1), (19_456, 1, 1), (19_456, 2, 0), (1_048_577, 2, 1), (19_456, 65, 1), (19_456, 2, 17),
            (.max, .max, .max), (.min, .min, .min),
        ] { #expect(PasswordHashing(memory: memory, passes: passes, lanes: lanes) == nil) }
        let accounts = try await TemporaryAccounts(hashing: .standard)
        try await accounts.person("admin")
        _ = try await accounts.signIn("admin")
        let error = try await accountError { _ = try await accounts.signIn("admin", "wrong password") }
        #expect(error == .wrongNameOrPassword)
    }

    @Test("at most so many hashings run at once as the queue is wide, and all are done", arguments: [1, 2])
    func width(_ width: Int) async throws {
        let queue = HashingQueue(width: width, places: 100)
        let running = RunningCount()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<60 {
                group.addTask {
                    try await queue.run { () throws(AccountError) in
                        running.enter()
                        // Gives way to others, if there are any that may run.
                        for _ in 0..<1000 where running.peak <= width { sched_yield() }
                        running.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(running.peak <= width)
        #expect(running.total == 60)
        #expect(HashingQueue.shared.width == 2)
    }

    @Test("who comes when all places of the queue are taken is sent away, and a place becomes free again")
    func overloaded() async throws {
        let queue = HashingQueue(width: 1, places: 1)
        let gate = DispatchSemaphore(value: 0)
        let (begun, continuation) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            try await queue.run { () throws(AccountError) in
                continuation.yield()
                gate.wait()
            }
        }
        for await _ in begun { break }
        #expect(try await accountError { try await queue.run { () throws(AccountError) in } } == .overloaded)
        gate.signal()
        try await first.value
        try await queue.run { () throws(AccountError) in }
    }
}

/// How many are inside at once, at most.
private final class RunningCount: Sendable {
    private let state = Mutex((now: 0, peak: 0, total: 0))

    var peak: Int { state.withLock { $0.peak } }
    var total: Int { state.withLock { $0.total } }

    func enter() {
        state.withLock {
            $0.now += 1
            $0.total += 1
            $0.peak = max($0.peak, $0.now)
        }
    }

    func leave() { state.withLock { $0.now -= 1 } }
}
