import Foundation

/// The keys of the registers that an inspector has come to trust, in a file: a line each, the register's identity and its key.
///
/// The very first register is trusted on first use, as there is nothing to compare it with. Every further one, and another
/// key of a known one, is refused until a person says so: else whoever hands over a forged pack would only have to invent
/// a new register.
public struct KnownKeys: Sendable {
    /// What the file says of a register's key.
    public enum Standing: Sendable, Equatable {
        /// It is the key known.
        case known
        /// No register is known yet.
        case first
        /// Other registers are known, this one is not.
        case stranger
        /// The register is known with another key.
        case changed(from: RegisterPublicKey)
    }

    /// The file.
    public let path: String
    /// The keys by register.
    public private(set) var keys: [UUID: RegisterPublicKey]

    private static let limit = 1 << 20

    /// Reads the file; one that is missing knows no keys.
    ///
    /// - Throws: `.damaged` for a line that makes no sense, rather than passing over what may have been a key; `.file` where
    ///   it holds no key, as after a power cut: the program never writes it so, and would trust anybody after it.
    public init(path: String) throws(SigningError) {
        self.path = path
        keys = [:]
        guard access(path, F_OK) == 0 || (errno != ENOENT && errno != ENOTDIR) else { return }
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size <= Self.limit,
            let data = FileManager.default.contents(atPath: path)
        else { throw .file(path: path, reason: "cannot be read, or is no small file") }
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            guard words.count == 2, let register = UUID(uuidString: String(words[0])),
                let key = RegisterPublicKey(String(words[1]))
            else { throw .damaged(path: path, reason: "a line is not a register and its key") }
            keys[register] = key
        }
        guard !keys.isEmpty else {
            throw .file(
                path: path,
                reason: "it holds no key; put it back from a backup, or remove it to trust the next pack's register")
        }
    }

    /// Reads the file, for somebody who may change it; no other program does so meanwhile.
    ///
    /// Locks a file beside it (`known-keys.lock`), since it is itself replaced.
    public static func changing<Result>(
        path: String, _ body: (inout KnownKeys) throws -> Result
    ) throws -> Result {
        makeFolder(of: path)
        let lock = Glibc.open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard lock >= 0 else { throw PrivateFile.unwritten(path) }
        defer { close(lock) }
        while flock(lock, LOCK_EX) != 0 { guard errno == EINTR else { throw PrivateFile.unwritten(path) } }
        var keys = try KnownKeys(path: path)
        return try body(&keys)
    }

    /// Where that fails, the file cannot be made, which is said.
    private static func makeFolder(of path: String) {
        let folder = (path as NSString).deletingLastPathComponent
        guard !folder.isEmpty else { return }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    /// How a key stands.
    public func standing(of key: RegisterPublicKey, register: UUID) -> Standing {
        if let known = keys[register] { return known == key ? .known : .changed(from: known) }
        return keys.isEmpty ? .first : .stranger
    }

    /// Takes a register's key in, in place of an earlier one, and writes the file: whole or not at all, for the owner only.
    ///
    /// To be called in `changing(path:_:)`.
    public mutating func trust(_ key: RegisterPublicKey, of register: UUID) throws(SigningError) {
        keys[register] = key
        let lines = keys.map { "\($0.key.uuidString.lowercased()) \($0.value)" }.sorted()
        let text =
            "# Registers whose packs are trusted, and their keys; written by oyuu\n" + lines.joined(separator: "\n")
        Self.makeFolder(of: path)
        try PrivateFile.write("\(text)\n", to: path) { rename($0, path) == 0 }
    }
}
