import Foundation
import Oyuu
import OyuuRegistry
import OyuuSigning

extension RegisterMigration {
    /// What became of the key that a register signs with.
    public enum KeyOutcome: String, Sendable, Encodable {
        /// The source has none yet.
        case none
        /// It was copied.
        case copied
        /// It was there already.
        case same
        /// Another one lies there, and was left: what the new place signs is not believed by those who know the old key.
        case other
    }
}

extension RegisterPlace {
    /// The folder of the key and of all else that is no part of the database.
    public func localFolder(of identity: RegistryIdentity) -> URL {
        switch self {
        case .folder(let folder): folder
        case .database(_, let local): local ?? LocalFolder.usual(for: identity)
        }
    }

    /// Sees that the local folder of a database can be used; a register in a folder makes its own.
    func prepareLocalFolder(of identity: RegistryIdentity) throws(OyuuError) {
        guard case .database = self else { return }
        try LocalFolder.prepare(localFolder(of: identity), for: identity)
    }

    /// The key kept there; nil where there is none.
    func key(of identity: RegistryIdentity) throws(OyuuError) -> RegisterKey? {
        do {
            return try RegisterKey.kept(in: localFolder(of: identity), create: false)
        } catch {
            if case .missing = error { return nil }
            throw .signing(error)
        }
    }

    /// Puts a key there, unless one is there.
    func take(_ key: RegisterKey?, of identity: RegistryIdentity) throws(OyuuError) -> RegisterMigration.KeyOutcome {
        guard let key else { return .none }
        if let there = try self.key(of: identity) { return there.publicKey == key.publicKey ? .same : .other }
        do { try key.keep(in: localFolder(of: identity)) } catch { throw .signing(error) }
        return .copied
    }
}
