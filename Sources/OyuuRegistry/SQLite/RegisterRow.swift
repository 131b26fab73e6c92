import GRDB

/// The one row that counts numbers and generations.
enum RegisterRow {
    static func generation(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT generation FROM register") ?? 0
    }

    static func lastNumber(_ db: Database) throws -> Int64 {
        try Int64.fetchOne(db, sql: "SELECT lastNumber FROM register") ?? 0
    }

    /// Marks the transaction as one that changes designs or fingerprints.
    static func advanceGeneration(_ db: Database) throws {
        try db.execute(sql: "UPDATE register SET generation = generation + 1")
    }

    /// Numbers up to `number` are given and will not be given again.
    static func raiseLastNumber(_ db: Database, to number: DesignNumber) throws {
        try db.execute(sql: "UPDATE register SET lastNumber = max(lastNumber, ?)", arguments: [number.value])
    }
}
