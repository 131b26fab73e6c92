import Foundation
import GRDB

/// A register in a new folder that comes into being by rows.
///
/// They are written into a hidden folder beside the place, which takes the place's name when all are there: whoever is
/// interrupted leaves no half register.
package final class SQLiteRowWriter: RegisterRowWriter {
    private let target: RegisterFolder
    private let registry: SQLiteRegistry

    /// Where it is written; what else is put there takes the place's name with it.
    package var folder: URL { registry.folder.directory }

    private init(target: RegisterFolder, registry: SQLiteRegistry) {
        self.target = target
        self.registry = registry
    }

    /// Begins a register in `directory`.
    ///
    /// - Throws: `.exists` where something is there; what the disk brings.
    package static func begin(
        at directory: URL, identity: RegistryIdentity
    ) async throws(RegistryError) -> SQLiteRowWriter {
        let target = RegisterFolder(directory: directory.standardizedFileURL)
        guard try target.isVacant() else { throw RegistryError(.exists, at: target.path) }
        let name = ".\(target.directory.lastPathComponent).\(UUID().uuidString.lowercased()).part"
        var options = OpeningOptions(create: true)
        options.identity = identity
        let part = target.directory.deletingLastPathComponent().appendingPathComponent(name, isDirectory: true)
        do throws(RegistryError) {
            return SQLiteRowWriter(target: target, registry: try await .open(at: part, options: options))
        } catch {
            try? FileManager.default.removeItem(at: part)
            throw error
        }
    }

    package func write(_ rows: [[RowValue]], to table: RegisterTable) async throws(RegistryError) {
        switch table {
        case .photoBytes: try await writePhotos(rows)
        case .register:
            // The row is there since the tables are.
            try await execute("UPDATE register SET (\(names(table))) = (\(marks(table)))", with: rows)
        default:
            try await execute("INSERT INTO \(table.rawValue) (\(names(table))) VALUES (\(marks(table)))", with: rows)
        }
    }

    private func names(_ table: RegisterTable) -> String {
        table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
    }

    private func marks(_ table: RegisterTable) -> String {
        Array(repeating: "?", count: table.columns.count).joined(separator: ", ")
    }

    private func execute(_ sql: String, with rows: [[RowValue]]) async throws(RegistryError) {
        try await registry.writing { db in
            let statement = try db.cachedStatement(sql: sql)
            for row in rows { try statement.execute(arguments: StatementArguments(row.map(SQLiteRows.value))) }
        }
    }

    private func writePhotos(_ rows: [[RowValue]]) async throws(RegistryError) {
        let folder = registry.folder
        for row in rows {
            guard row.count == 2, case .text(let sha256) = row[0], case .bytes(let bytes) = row[1] else { continue }
            guard PhotoFolder.sha256(bytes) == sha256 else {
                throw RegistryError(.photoDamaged(sha256: sha256), at: folder.path)
            }
            let formats = try await registry.reading { db in
                try String.fetchAll(
                    db, sql: "SELECT DISTINCT format FROM design_photo WHERE sha256 = ? AND isKept", arguments: [sha256]
                )
            }
            try await blocking { () throws(RegistryError) in
                for format in formats {
                    try IncomingPhoto(bytes, sha256: sha256, format: format, in: folder.photos).place()
                }
            }
        }
    }

    package func rows(
        of table: RegisterTable, after key: [RowValue]?, limit: Int
    ) async throws(RegistryError) -> [[RowValue]] {
        let folder = registry.folder
        return try await registry.reading { try SQLiteRows.page($0, table, after: key, limit: limit, in: folder) }
    }

    package func commit() async throws(RegistryError) {
        registry.close()
        let (target, part) = (target, registry.folder)
        try await blocking { () throws(RegistryError) in
            try SystemFile.syncFolder(part.path)
            // An empty folder makes room, anything else does not.
            guard rename(part.path, target.path) == 0 else {
                if errno == ENOTEMPTY || errno == EEXIST { throw RegistryError(.exists, at: target.path) }
                throw SystemFile.failure("naming the folder", at: target.path)
            }
            try SystemFile.syncFolder(target.directory.deletingLastPathComponent().path)
        }
    }

    package func close() async {
        registry.close()
        // After a commit it is no longer there.
        try? FileManager.default.removeItem(atPath: registry.folder.path)
    }
}

extension RegisterFolder {
    /// Whether nothing is at the place, or an empty folder.
    fileprivate func isVacant() throws(RegistryError) -> Bool {
        do throws(RegistryError) { return try state() == .vacant } catch {
            if case .notARegister = error.kind { return false }
            throw error
        }
    }
}
