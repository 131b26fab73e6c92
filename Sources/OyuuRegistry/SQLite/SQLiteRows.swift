import Foundation
import GRDB

extension SQLiteRegistry: RegisterRowStore {
    package func rowReader(holdingWriters: Bool) async throws(RegistryError) -> any RegisterRowReader {
        if holdingWriters, isReadOnly { throw RegistryError(.readOnly, at: folder.path) }
        let (folder, pool) = (folder, pool)
        return try await blocking { () throws(RegistryError) in
            do {
                let hold = holdingWriters ? try WriterHold(folder) : nil
                return SQLiteRowReader(folder: folder, snapshot: try pool.makeSnapshot(), hold: hold)
            } catch {
                throw RegistryError(error, at: folder.path)
            }
        }
    }
}

/// The database's write lock, held until the end.
private final class WriterHold: Sendable {
    private let queue: DatabaseQueue

    init(_ folder: RegisterFolder) throws {
        var configuration = RegisterConnection.configuration(OpeningOptions())
        configuration.allowsUnsafeTransactions = true
        queue = try DatabaseQueue(path: folder.database, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func end() {
        // Where that fails, closing the connection does the same.
        try? queue.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try? queue.close()
    }
}

/// The rows of a register in a folder as of one moment.
private final class SQLiteRowReader: RegisterRowReader {
    private let folder: RegisterFolder
    private let snapshot: DatabaseSnapshot
    private let hold: WriterHold?

    init(folder: RegisterFolder, snapshot: DatabaseSnapshot, hold: WriterHold?) {
        self.folder = folder
        self.snapshot = snapshot
        self.hold = hold
    }

    func rows(
        of table: RegisterTable, after key: [RowValue]?, limit: Int
    ) async throws(RegistryError) -> [[RowValue]] {
        let folder = folder
        do {
            return try await snapshot.read { try SQLiteRows.page($0, table, after: key, limit: limit, in: folder) }
        } catch {
            throw RegistryError(error, at: folder.path)
        }
    }

    func close() async {
        try? snapshot.close()
        hold?.end()
    }
}

/// Rows as they come out of SQLite's tables and the folder of photos.
enum SQLiteRows {
    static func page(
        _ db: Database, _ table: RegisterTable, after key: [RowValue]?, limit: Int, in folder: RegisterFolder
    ) throws -> [[RowValue]] {
        let schema = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if schema != RegisterSchema.version {
            throw RegistryError(.olderSchema(found: schema, known: RegisterSchema.version), at: folder.path)
        }
        if table == .photoBytes { return try photoBytes(db, after: key, limit: limit, in: folder) }
        let columns = table.columns.map { "\"\($0.name)\"" }.joined(separator: ", ")
        let order = table.key.map { "\"\($0)\"" }.joined(separator: ", ")
        let marks = Array(repeating: "?", count: table.keyLength).joined(separator: ", ")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT \(columns) FROM \(table.rawValue) \(key == nil ? "" : "WHERE (\(order)) > (\(marks))")
                ORDER BY \(order) LIMIT ?
                """,
            arguments: StatementArguments((key ?? []).map(value)) + [max(limit, 1)])
        return rows.map { row in row.databaseValues.map(RowValue.init) }
    }

    private static func photoBytes(
        _ db: Database, after key: [RowValue]?, limit: Int, in folder: RegisterFolder
    ) throws -> [[RowValue]] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT sha256, min(format) AS format FROM design_photo WHERE isKept AND sha256 > ?
                GROUP BY sha256 ORDER BY sha256 LIMIT ?
                """, arguments: StatementArguments((key ?? [.text("")]).map(value)) + [max(limit, 1)])
        return try rows.map { row in
            let sha256: String = row["sha256"]
            guard let bytes = try folder.photos.bytes(sha256: sha256, format: row["format"]) else {
                throw RegistryError(.photoMissing(sha256: sha256), at: folder.path)
            }
            return [.text(sha256), .bytes(bytes)]
        }
    }

    static func value(_ value: RowValue) -> (any DatabaseValueConvertible)? {
        switch value {
        case .null: nil
        case .integer(let value): value
        case .text(let value): value
        case .bytes(let value): Data(value)
        }
    }
}

extension RowValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let value): self = .integer(value)
        case .string(let value): self = .text(value)
        case .blob(let value): self = .bytes([UInt8](value))
        // The tables are strict: none of their columns holds one.
        case .double(let value): self = .text(value.description)
        }
    }
}
