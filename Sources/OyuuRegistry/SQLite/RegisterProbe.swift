import Foundation
import GRDB

/// A first look at a database file that changes nothing: whose it is and how old.
struct RegisterProbe {
    /// What to open: a path, or a URI that lets SQLite read from a disk on which it can make no files.
    let location: String
    /// Number of its schema.
    let schema: Int
    /// Its identity; nil where its creation did not finish.
    let identity: RegistryIdentity?

    init(_ folder: RegisterFolder, patience: Double) throws(RegistryError) {
        var options = OpeningOptions(readOnly: true)
        options.patience = patience
        // Reading a write-ahead log needs a file of shared memory beside it. Where none can be made and there is no log,
        // nobody can be writing here either, and SQLite may take the file for immutable.
        location =
            !folder.isWritable && !Self.hasContent(folder.writeAheadLog)
            ? "file:\(Self.escaped(folder.database))?immutable=1" : folder.database
        do {
            let queue = try DatabaseQueue(path: location, configuration: RegisterConnection.configuration(options))
            (schema, identity) = try queue.read { try Self.look($0, at: folder.path) }
            try queue.close()
        } catch {
            throw RegistryError(error, at: folder.path)
        }
    }

    private static func look(_ db: Database, at path: String) throws -> (Int, RegistryIdentity?) {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let schema = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard application == RegisterSchema.applicationID else {
            let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
            // All that an interrupted creation can leave.
            if application == 0, schema == 0, Set(tables).isSubset(of: ["grdb_migrations"]) { return (0, nil) }
            throw RegistryError(.notARegister(reason: "register.sqlite is another program's database"), at: path)
        }
        if schema > RegisterSchema.version {
            throw RegistryError(.newerSchema(found: schema, known: RegisterSchema.version), at: path)
        }
        return (schema, try identity(db, at: path))
    }

    static func identity(_ db: Database, at path: String) throws -> RegistryIdentity {
        guard let row = try Row.fetchOne(db, sql: "SELECT identity, createdAt FROM register"),
            let uuid = UUID(uuidString: row["identity"]), let createdAt = CivilDate.date(row["createdAt"])
        else { throw RegistryError(.damaged(reason: "it has no identity"), at: path) }
        return RegistryIdentity(uuid: uuid, createdAt: createdAt)
    }

    private static func hasContent(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_size > 0
    }

    private static func escaped(_ path: String) -> String {
        path.addingPercentEncoding(
            withAllowedCharacters: .urlPathAllowed.subtracting(CharacterSet(charactersIn: ";?#")))
            ?? path
    }
}
