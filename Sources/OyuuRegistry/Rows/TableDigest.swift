import Crypto
import OyuuSigning

/// How many rows a table of a register has, and one number over all their values.
public struct TableDigest: Sendable, Hashable, Encodable {
    /// The table.
    public let table: String
    /// How many rows.
    public let rows: Int
    /// SHA-256 over every value of every row in the order of the keys, in small hexadecimal digits.
    public let sha256: String

    /// A table's digest; what `sha256` is made over must tell every value from any other.
    package init(table: String, rows: Int, sha256: String) {
        (self.table, self.rows, self.sha256) = (table, rows, sha256)
    }
}

/// Digests of tables whose rows come page by page.
struct RowDigests {
    private var hashes: [RegisterTable: (hash: SHA256, rows: Int)] = [:]

    mutating func take(_ rows: [[RowValue]], of table: RegisterTable) {
        var (hash, count) = hashes[table] ?? (SHA256(), 0)
        for row in rows {
            for value in row { hash.update(data: value.canonical) }
        }
        count += rows.count
        hashes[table] = (hash, count)
    }

    /// One for every table, those without rows too.
    func finish() -> [TableDigest] {
        RegisterTable.allCases.map { table in
            let (hash, rows) = hashes[table] ?? (SHA256(), 0)
            return TableDigest(table: table.rawValue, rows: rows, sha256: Hexadecimal.text(hash.finalize()))
        }
    }
}
