import GRDB

/// The tables of the queue and how older files become today's.
enum BatchSchema {
    /// `OyBt`: marks the file as a queue of batches.
    static let applicationID = 0x4F79_4274

    /// A step that has been released is never edited; changes are further steps.
    private static let steps = [first]

    /// Does the steps that are missing, in one transaction.
    static func bringUpToDate(_ db: Database) throws {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        guard found <= steps.count, found >= 0 else {
            throw BatchError.file(reason: "batches.sqlite is of a newer program; use that one")
        }
        guard found < steps.count else { return }
        for step in steps[found...] { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
    }

    /// Dates are milliseconds since 1970. `file` is the name of what was sent in the batch's folder, until it is checked.
    /// A photo of a name and content is in a batch once, whatever is sent how often: so nothing is checked twice.
    private static let first = """
        CREATE TABLE batch (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            account INTEGER NOT NULL,
            actor TEXT NOT NULL,
            createdAt INTEGER NOT NULL,
            changedAt INTEGER NOT NULL,
            workedAt INTEGER NOT NULL DEFAULT 0,
            isCancelled INTEGER NOT NULL DEFAULT 0 CHECK (isCancelled IN (0, 1))
        ) STRICT;
        CREATE INDEX batch_by_account ON batch (account, createdAt);

        CREATE TABLE photo (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch TEXT NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            size INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            file TEXT,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'checked', 'unread', 'cancelled')),
            attempts INTEGER NOT NULL DEFAULT 0,
            isCopy INTEGER NOT NULL DEFAULT 0 CHECK (isCopy IN (0, 1)),
            isUndecided INTEGER NOT NULL DEFAULT 0 CHECK (isUndecided IN (0, 1)),
            failure TEXT,
            result BLOB,
            checkedAt INTEGER,
            UNIQUE (batch, name, sha256)
        ) STRICT;
        CREATE INDEX photo_by_state ON photo (batch, state, isCopy, isUndecided, id);
        CREATE INDEX photo_waiting ON photo (state, batch, id) WHERE state = 'waiting';

        CREATE TABLE archive (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            batch TEXT NOT NULL REFERENCES batch (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            size INTEGER NOT NULL,
            file TEXT NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        """
}
