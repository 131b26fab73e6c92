import Foundation
import OyuuSigning
import TestSupport
import Testing

@Suite("Keys of registers") struct KeyTests {
    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return attributes[.posixPermissions] as? Int ?? 0
    }

    @Test("a key is made once, for its owner only, and read again")
    func keeping() throws {
        let folder = try TemporaryFolder()
        #expect(throws: SigningError.missing(path: folder.path("register.key"))) {
            try RegisterKey.kept(in: folder.url, create: false)
        }
        let key = try RegisterKey.kept(in: folder.url, create: true)
        #expect(try RegisterKey.kept(in: folder.url, create: true).publicKey == key.publicKey)
        #expect(try mode(folder.path("register.key")) == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["register.key"])
    }

    @Test("many programs that make a key at once agree on one")
    func race() async throws {
        let folder = try TemporaryFolder()
        let url = folder.url
        let keys = try await withThrowingTaskGroup(of: RegisterPublicKey.self) { group in
            for _ in 0..<16 { group.addTask { try RegisterKey.kept(in: url, create: true).publicKey } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(keys.count == 1)
    }

    @Test("a key that others can read, and a file that is none, are refused")
    func refused() throws {
        let folder = try TemporaryFolder()
        _ = try RegisterKey.kept(in: folder.url, create: true)
        let path = folder.path("register.key")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: SigningError.exposed(path: path, mode: 0o640)) {
            try RegisterKey.kept(in: folder.url, create: true)
        }
        for text in ["", "Oyuu register key 1, keep it secret\nAAAA\n", String(repeating: "x", count: 5000)] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            #expect { try RegisterKey.kept(in: folder.url, create: true) } throws: { error in
                guard case .damaged = error as? SigningError else { return false }
                return true
            }
        }
    }

    @Test("a public key survives being written, read aloud and typed")
    func text() throws {
        let key = RegisterKey().publicKey
        #expect(RegisterPublicKey(key.description) == key)
        let digits = key.description.dropFirst("ed25519:".count).uppercased()
        #expect(RegisterPublicKey("  \(digits.prefix(32)) \(digits.dropFirst(32))\n") == key)
        #expect(
            RegisterPublicKey(String(digits.dropLast())) == nil
                && RegisterPublicKey("ed25519:" + "g" + digits.dropFirst()) == nil)
    }

    @Test("what was signed verifies, and nothing else does")
    func signing() throws {
        let key = RegisterKey()
        let message = Array("certificate of OY-000001".utf8)
        let signature = try key.signature(of: message, for: .certificate)
        #expect(key.publicKey.hasSigned(message, for: .certificate, signature: signature))
        #expect(!key.publicKey.hasSigned(message + [0], for: .certificate, signature: signature))
        #expect(!key.publicKey.hasSigned(message, for: .pack, signature: signature))
        #expect(!RegisterKey().publicKey.hasSigned(message, for: .certificate, signature: signature))
        #expect(!key.publicKey.hasSigned(message, for: .certificate, signature: []))
    }

    @Test("the first register is trusted, strangers and changed keys are not, until a person says so")
    func trust() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("deep/known-keys")
        let (first, second) = (UUID(), UUID())
        let (key, other) = (RegisterKey().publicKey, RegisterKey().publicKey)
        var keys = try KnownKeys(path: path)
        #expect(keys.standing(of: key, register: first) == .first)
        try keys.trust(key, of: first)
        keys = try KnownKeys(path: path)
        #expect(keys.standing(of: key, register: first) == .known)
        #expect(keys.standing(of: other, register: first) == .changed(from: key))
        #expect(keys.standing(of: key, register: second) == .stranger)
        try keys.trust(other, of: second)
        #expect(try KnownKeys(path: path).keys == [first: key, second: other])
        #expect(try mode(path) == 0o600)
    }

    @Test("a damaged file of known keys is an error, not an empty one")
    func damagedKnownKeys() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("# mine\nsomething else\n".utf8, to: "known-keys")
        #expect(throws: SigningError.self) { try KnownKeys(path: path) }
        // A power cut may leave a file without its content; after it nobody must be the first.
        for (name, text) in [("empty", ""), ("heading", "# Registers\n")] {
            let path = try folder.write(text.utf8, to: name)
            #expect(throws: SigningError.self) { try KnownKeys(path: path) }
        }
        #expect(try KnownKeys(path: folder.path("none")).keys.isEmpty)
    }

    @Test("of many who trust a first register at once, one is the first")
    func firstOfMany() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("deep/known-keys")
        let admitted = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    (try? KnownKeys.changing(path: path) { keys in
                        let (key, register) = (RegisterKey().publicKey, UUID())
                        guard keys.standing(of: key, register: register) == .first else { return false }
                        try keys.trust(key, of: register)
                        return true
                    }) ?? false
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(admitted == 1)
        #expect(try KnownKeys(path: path).keys.count == 1)
    }
}
