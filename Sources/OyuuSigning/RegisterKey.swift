import Crypto
import Foundation

/// The private key a register signs with: packs for inspectors, certificates of registration.
///
/// Ed25519 (RFC 8032). It is made where it is first needed and stays in the register's folder, readable by its owner
/// alone. Exports and packs never hold it.
public struct RegisterKey: Sendable {
    /// The key's file in a register's folder.
    public static let fileName = "register.key"

    private static let heading = "Oyuu register key 1, keep it secret"

    private let key: Curve25519.Signing.PrivateKey

    /// A new key from the system's generator.
    public init() { key = Curve25519.Signing.PrivateKey() }

    /// The half that may be shown to everyone.
    public var publicKey: RegisterPublicKey {
        guard let key = RegisterPublicKey(bytes: Array(key.publicKey.rawRepresentation)) else {
            preconditionFailure("Ed25519 keys have 32 bytes")
        }
        return key
    }

    /// Signs for one purpose.
    ///
    /// - Returns: 64 bytes. One key and message may have several right signatures; this library's are the same each time
    ///   on Linux.
    public func signature(of message: some Sequence<UInt8>, for purpose: SigningPurpose) throws(SigningError) -> [UInt8]
    {
        do {
            return Array(try key.signature(for: purpose.statement(about: message)))
        } catch {
            throw .damaged(path: Self.fileName, reason: "it cannot sign: \(error)")
        }
    }
}

extension RegisterKey {
    /// The key kept in a register's folder.
    ///
    /// Two programs that both find none agree on the one that came first.
    ///
    /// - Parameter create: make a key where there is none.
    /// - Throws: `.missing` where there is none and none is made; `.exposed` where others may read it.
    public static func kept(in folder: URL, create: Bool) throws(SigningError) -> RegisterKey {
        let path = folder.appendingPathComponent(fileName).path
        if let key = try read(path) { return key }
        guard create else { throw .missing(path: path) }
        try RegisterKey().write(path)
        guard let key = try read(path) else { throw .missing(path: path) }
        return key
    }

    /// Puts this key in a register's folder that has none; one that is there stays.
    package func keep(in folder: URL) throws(SigningError) {
        try write(folder.appendingPathComponent(Self.fileName).path)
    }

    private init(text: String, path: String) throws(SigningError) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 3, lines[0] == Self.heading, lines[2].isEmpty else {
            throw .damaged(path: path, reason: "its heading is another")
        }
        guard let bytes = Data(base64Encoded: String(lines[1])), bytes.count == 32,
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes)
        else { throw .damaged(path: path, reason: "its second line is not 32 bytes in Base64") }
        self.key = key
    }

    private static func read(_ path: String) throws(SigningError) -> RegisterKey? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure(path)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= 4096 else {
            throw .damaged(path: path, reason: "it is no small file")
        }
        guard status.st_mode & 0o077 == 0 else { throw .exposed(path: path, mode: status.st_mode & 0o777) }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        guard Glibc.read(descriptor, &bytes, bytes.count) == bytes.count else { throw failure(path) }
        return try RegisterKey(text: String(decoding: bytes, as: UTF8.self), path: path)
    }

    /// Puts the key in place whole, unless there is one by now.
    private func write(_ path: String) throws(SigningError) {
        try PrivateFile.write("\(Self.heading)\n\(key.rawRepresentation.base64EncodedString())\n", to: path) { part in
            // A hard link, unlike renaming, never replaces the key of a program that was faster.
            link(part, path) == 0 || errno == EEXIST
        }
    }

    private static func failure(_ path: String) -> SigningError {
        .file(path: path, reason: String(cString: strerror(errno)))
    }
}
