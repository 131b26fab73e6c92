import Foundation
import Oyuu
import OyuuPostgres
import OyuuRegistry

/// Where a register is: in a folder of one machine, or in a PostgreSQL database that many machines use.
public enum RegisterPlace: Sendable, Hashable {
    /// A folder with an SQLite database, the photos and all else.
    case folder(URL)
    /// A database, and the folder on this machine for what is derived from it or belongs to the machine alone; nil for the
    /// usual one, see ``LocalFolder/usual(for:environment:)``.
    case database(PostgresURL, local: URL?)

    /// The place that a person names: a database where it begins with `postgresql://` or `postgres://`, else a folder.
    ///
    /// What the address does not say comes from PGHOST, PGUSER, PGSERVICE, PGPASSFILE…, as libpq has it.
    ///
    /// - Parameter local: the local folder of a database; a register in a folder needs none.
    /// - Throws: `OyuuError.registry` where it begins as an address and is none.
    public init(_ text: String, local: URL? = nil) throws(OyuuError) {
        guard PostgresURL.isMeant(by: text) else {
            self = .folder(URL(fileURLWithPath: text, isDirectory: true))
            return
        }
        do { self = .database(try PostgresURL(text), local: local) } catch {
            throw .registry(RegistryError(error))
        }
    }
}

extension RegisterPlace: CustomStringConvertible {
    /// The folder's path, or the database's address without its password.
    public var description: String {
        switch self {
        case .folder(let folder): folder.path
        case .database(let url, _): url.description
        }
    }
}
