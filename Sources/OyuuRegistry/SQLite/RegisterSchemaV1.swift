/// The first released schema. Never edited; changes are new migrations.
enum RegisterSchemaV1 {
    /// Dates are UTC text with milliseconds, so that they sort and read as they are. `searchText` and `holderFolded` are
    /// computed by the program, because SQLite folds the case of Latin letters only. The contact has its own table so
    /// that erasing it leaves the design's row alone.
    static let sql = """
        CREATE TABLE register (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            identity TEXT NOT NULL,
            createdAt TEXT NOT NULL,
            generation INTEGER NOT NULL DEFAULT 0,
            lastNumber INTEGER NOT NULL DEFAULT 0
        ) STRICT;

        CREATE TABLE design (
            number INTEGER PRIMARY KEY CHECK (number BETWEEN 1 AND 999999999),
            title TEXT NOT NULL,
            holder TEXT NOT NULL,
            village TEXT,
            cooperative TEXT,
            creator TEXT,
            technique TEXT,
            locarnoClass TEXT,
            createdOn TEXT,
            filedOn TEXT,
            notes TEXT,
            status TEXT NOT NULL CHECK (status IN ('active', 'withdrawn')),
            registeredAt TEXT NOT NULL,
            withdrawnAt TEXT,
            withdrawalReason TEXT,
            originRegister TEXT,
            originNumber INTEGER,
            holderFolded TEXT NOT NULL,
            searchText TEXT NOT NULL,
            CHECK ((status = 'withdrawn') = (withdrawnAt IS NOT NULL)),
            CHECK ((originRegister IS NULL) = (originNumber IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX design_by_origin ON design (originRegister, originNumber) WHERE originRegister IS NOT NULL;
        CREATE INDEX design_by_holder ON design (holderFolded, number);
        CREATE TRIGGER design_is_kept BEFORE DELETE ON design
        BEGIN SELECT RAISE(ABORT, 'designs are withdrawn, never deleted'); END;

        CREATE TABLE design_motif (
            design INTEGER NOT NULL REFERENCES design (number),
            position INTEGER NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (design, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE design_contact (
            design INTEGER PRIMARY KEY REFERENCES design (number),
            contact TEXT NOT NULL
        ) STRICT;

        CREATE TABLE design_dispute (
            earlier INTEGER NOT NULL REFERENCES design (number),
            later INTEGER NOT NULL REFERENCES design (number),
            PRIMARY KEY (earlier, later),
            CHECK (earlier < later)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX design_dispute_by_later ON design_dispute (later);

        CREATE TABLE design_photo (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            design INTEGER NOT NULL REFERENCES design (number),
            position INTEGER NOT NULL,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            fileName TEXT NOT NULL,
            format TEXT NOT NULL,
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            byteCount INTEGER NOT NULL,
            isKept INTEGER NOT NULL CHECK (isKept IN (0, 1)),
            fingerprint BLOB NOT NULL,
            fingerprintVersion INTEGER NOT NULL,
            UNIQUE (design, position)
        ) STRICT;
        CREATE INDEX design_photo_by_sha256 ON design_photo (sha256);

        CREATE TABLE audit_entry (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            actor TEXT NOT NULL,
            act TEXT NOT NULL,
            design INTEGER REFERENCES design (number),
            details TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_entry_by_design ON audit_entry (design, sequence) WHERE design IS NOT NULL;
        CREATE TRIGGER audit_entry_is_not_changed BEFORE UPDATE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
        CREATE TRIGGER audit_entry_is_kept BEFORE DELETE ON audit_entry
        BEGIN SELECT RAISE(ABORT, 'the audit trail is never cut'); END;
        CREATE TRIGGER audit_entry_is_not_replaced BEFORE INSERT ON audit_entry
        WHEN EXISTS (SELECT 1 FROM audit_entry WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END;
        """
}
