import Foundation
import OyuuPack
import OyuuSigning

/// How it is decided whether the key a pack was signed with may be trusted.
///
/// A pack's signature only says that whoever has the key made it. Somebody has to say whose key it is: the person who gives
/// it, or a file of keys trusted before.
public enum PackTrust: Sendable {
    /// Only this key.
    case key(RegisterPublicKey)
    /// The keys in this file; the first register of all is taken in.
    case knownKeys(path: String)

    /// Decides on a pack.
    ///
    /// - Returns: a line for the person where a register was trusted for the first time; nil where its key was known.
    /// - Throws: `OyuuError.untrusted`; `OyuuError.signing` where the file of keys cannot be used.
    public func admit(_ pack: Pack, from file: String) throws(OyuuError) -> String? {
        switch self {
        case .key(let key):
            guard key == pack.publicKey else {
                throw .untrusted(
                    file: file, reason: "it is signed with \(pack.publicKey), not with the key given; do not use it")
            }
            return nil
        case .knownKeys(let path):
            do {
                var keys = try KnownKeys(path: path)
                guard keys.standing(of: pack.publicKey, register: pack.header.register) == .first else {
                    return try admit(pack, from: file, keys: &keys)
                }
                // Another program may be at its first pack too.
                return try KnownKeys.changing(path: path) { try admit(pack, from: file, keys: &$0) }
            } catch {
                throw OyuuError(error, file: path)
            }
        }
    }

    private func admit(_ pack: Pack, from file: String, keys: inout KnownKeys) throws -> String? {
        let register = pack.header.register
        switch keys.standing(of: pack.publicKey, register: register) {
        case .known: return nil
        case .first:
            try keys.trust(pack.publicKey, of: register)
            return
                "first pack on this device: register \(register.uuidString.lowercased()) is trusted from now on with "
                + "\(pack.publicKey); compare this key with the office's (`oyuu key show` there)"
        case .stranger:
            throw OyuuError.untrusted(
                file: file,
                reason:
                    "register \(register.uuidString.lowercased()) is not known here; if the office says that its key "
                    + "is \(pack.publicKey), run `oyuu key trust`")
        case .changed(let known):
            throw OyuuError.untrusted(
                file: file,
                reason:
                    "this register's key was \(known), the pack is signed with \(pack.publicKey): it may be forged; "
                    + "only if the office says that its key has changed, run `oyuu key trust`")
        }
    }
}
