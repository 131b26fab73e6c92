import GRDB

/// The tables of a watch's journal and how older files become today's.
enum WatchSchema {
    /// `OyWt`: marks the file as a watch's journal.
    static let applicationID = 0x4F79_5774

    /// A step that has been released is never edited; changes are further steps.
    private static let steps = [first, second]

    /// Does the steps that are missing; false where a newer program made the file, or it is of another kind.
    static func bringUpToDate(_ db: Database) throws -> Bool {
        let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard (0...steps.count).contains(found), application == (found == 0 ? 0 : applicationID) else { return false }
        guard found < steps.count else { return true }
        for step in steps[found...] { try db.execute(sql: step) }
        try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(steps.count)")
        return true
    }

    /// Times are milliseconds since 1970, those of files nanoseconds. Paths are bytes. `round` counts the times that all
    /// was to be checked again; a file of an earlier round is to be checked.
    ///
    /// `content` has what was found of some bytes, whatever their names: `designs` are those that were announced, as a
    /// JSON list. `outbox` has what is to be told, once each: `id` is the announcement's own name, the same however often
    /// it is made. A message that was sent or given up keeps its row, without its body.
    private static let first = """
        CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

        CREATE TABLE content (
            sha256 TEXT PRIMARY KEY,
            firstPath BLOB NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('checked', 'unreadable')),
            isCopy INTEGER NOT NULL CHECK (isCopy IN (0, 1)),
            isUndecided INTEGER NOT NULL CHECK (isUndecided IN (0, 1)),
            designs TEXT NOT NULL,
            generation INTEGER NOT NULL,
            round INTEGER NOT NULL,
            checkedAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE file (
            path BLOB PRIMARY KEY,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            sha256 TEXT,
            state TEXT NOT NULL CHECK (state IN ('checked', 'seen', 'unreadable', 'other')),
            round INTEGER NOT NULL,
            notedAt INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            channel TEXT NOT NULL CHECK (channel IN ('webhook', 'mail')),
            id TEXT NOT NULL,
            body BLOB,
            picture BLOB,
            createdAt INTEGER NOT NULL,
            dueAt INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            batch TEXT,
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'given-up')),
            endedAt INTEGER,
            UNIQUE (channel, id)
        ) STRICT;
        CREATE INDEX outbox_waiting ON outbox (channel, dueAt, number) WHERE state = 'waiting';
        """

    /// `receivers` are those who have the mail that a finding is in already, as a JSON list: the others alone get it again.
    private static let second = "ALTER TABLE outbox ADD COLUMN receivers TEXT NOT NULL DEFAULT '[]';"
}
