import Crypto
import Foundation
import OyuuSigning

/// The original photos of a register: `photos/ab/<sha256>.<extension>`, private, never changed once there.
///
/// A photo is first written whole under `photos/incoming`, and takes its name only inside the transaction that commits
/// it. So every name a committed design refers to is a whole and durable file, and a name nothing refers to while the
/// database's write lock is held is an orphan.
package struct PhotoFolder: Sendable {
    let path: String

    var incoming: String { path + "/incoming" }

    /// SHA-256 in small hexadecimal digits.
    package static func sha256(_ bytes: [UInt8]) -> String {
        Hexadecimal.text(SHA256.hash(data: bytes))
    }

    /// Whether `text` is a SHA-256 as ``sha256(_:)`` writes it, and so safe in a path.
    package static func isSHA256(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    /// The file's place below the folder: `ab/abcd….jpg`.
    static func name(sha256: String, format: String) -> String {
        "\(sha256.prefix(2))/\(sha256).\(format == "jpeg" ? "jpg" : format)"
    }

    func path(sha256: String, format: String) -> String {
        path + "/" + Self.name(sha256: sha256, format: format)
    }

    /// Makes the folder, durably except for its own name in the folder above.
    func create() throws(RegistryError) {
        for folder in [path, incoming] where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            throw SystemFile.failure("making the folder", at: folder)
        }
        try SystemFile.syncFolder(path)
    }

    /// The kept bytes; nil where there is no such file.
    func bytes(sha256: String, format: String) throws(RegistryError) -> [UInt8]? {
        let file = path(sha256: sha256, format: format)
        guard let bytes = try SystemFile.read(file, limit: RegisterLimits.photoBytes) else { return nil }
        guard Self.sha256(bytes) == sha256 else { throw RegistryError(.photoDamaged(sha256: sha256), at: file) }
        return bytes
    }
}
