import GRDB
import OyuuLog

/// Adds the log's hashes and the heads that were given out. Never edited; changes are new migrations.
enum RegisterSchemaV4 {
    static let sql = """
        CREATE TABLE log_leaf (
            sequence INTEGER PRIMARY KEY,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE TRIGGER log_leaf_is_not_changed BEFORE UPDATE ON log_leaf
        BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
        CREATE TRIGGER log_leaf_is_kept BEFORE DELETE ON log_leaf
        BEGIN SELECT RAISE(ABORT, 'the log is never cut'); END;
        CREATE TRIGGER log_leaf_is_not_replaced BEFORE INSERT ON log_leaf
        WHEN EXISTS (SELECT 1 FROM log_leaf WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

        CREATE TABLE log_head (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            text TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER log_head_is_not_changed BEFORE UPDATE ON log_head
        BEGIN SELECT RAISE(ABORT, 'heads of the log are never changed'); END;
        CREATE TRIGGER log_head_is_kept BEFORE DELETE ON log_head
        BEGIN SELECT RAISE(ABORT, 'heads of the log are kept'); END;
        """

    /// Lays down the hashes of what was done before this schema: from now on a change of it shows.
    static func layDownEarlier(_ db: Database) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM audit_entry ORDER BY sequence")
        while let row = try rows.next() { try LogTable.layDown(db, LogTable.entry(row)) }
    }
}
