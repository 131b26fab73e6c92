import Foundation
import OyuuRegistry
import OyuuSigning

extension OrnamentRegister {
    /// The folder for what is derived from the register or belongs to this machine.
    ///
    /// - Throws: `OyuuError.usage` where it has none.
    public func localFolder() throws(OyuuError) -> URL {
        guard let folder else { throw .usage("this register has no folder for its key and accounts") }
        return folder
    }

    /// The register's private key, from its folder.
    ///
    /// - Parameter create: make a key where there is none.
    /// - Throws: `OyuuError.signing`; `.usage` where the register has no folder to keep a key in.
    public func key(create: Bool) throws(OyuuError) -> RegisterKey {
        let folder = try localFolder()
        do { return try RegisterKey.kept(in: folder, create: create) } catch { throw .signing(error) }
    }
}
