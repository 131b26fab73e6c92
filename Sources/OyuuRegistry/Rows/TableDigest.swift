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
package struct RowDigests {
    private var hashes: [String: (hash: SHA256, rows: Int)] = [:]

    package init() {}

    /// Takes the next rows of a table.
    ///
    /// - Parameter canonical: a value's bytes, which tell it and where it ends from any other.
    package mutating func take<Value>(_ rows: [[Value]], of table: String, canonical: (Value) -> [UInt8]) {
        var (hash, count) = hashes[table] ?? (SHA256(), 0)
        for value in rows.joined() { hash.update(data: canonical(value)) }
        count += rows.count
        hashes[table] = (hash, count)
    }

    /// One for each of the tables, those without rows too.
    package func finish(_ tables: [String]) -> [TableDigest] {
        tables.map { table in
            let (hash, rows) = hashes[table] ?? (SHA256(), 0)
            return TableDigest(table: table, rows: rows, sha256: Hexadecimal.text(hash.finalize()))
        }
    }
}
