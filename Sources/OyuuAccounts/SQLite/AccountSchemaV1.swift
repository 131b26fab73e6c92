/// The first schema. Never edited once released.
enum AccountSchemaV1 {
    /// Dates are milliseconds since 1970, for arithmetic. Of codes, tokens and sessions only SHA-256 is here, of passwords
    /// only Argon2id's encoded form. `nameKey` is computed by the program, because SQLite folds the case of ASCII only.
    static let sql = """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL,
            nameKey TEXT NOT NULL UNIQUE,
            role TEXT NOT NULL CHECK (role IN ('weaver', 'inspector', 'office', 'administrator')),
            password TEXT NOT NULL,
            createdAt INTEGER NOT NULL,
            isDisabled INTEGER NOT NULL DEFAULT 0 CHECK (isDisabled IN (0, 1))
        ) STRICT;
        CREATE TRIGGER account_is_kept BEFORE DELETE ON account
        BEGIN SELECT RAISE(ABORT, 'accounts are disabled, never deleted'); END;

        CREATE TABLE invitation (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            role TEXT NOT NULL CHECK (role IN ('weaver', 'inspector', 'office', 'administrator')),
            account INTEGER UNIQUE REFERENCES account (id),
            expiresAt INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE session (
            digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
            account INTEGER NOT NULL REFERENCES account (id),
            startedAt INTEGER NOT NULL,
            lastUsedAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX session_by_account ON session (account, startedAt);

        CREATE TABLE token (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
            account INTEGER NOT NULL REFERENCES account (id),
            label TEXT NOT NULL,
            createdAt INTEGER NOT NULL,
            lastUsedAt INTEGER,
            expiresAt INTEGER
        ) STRICT;
        CREATE INDEX token_by_account ON token (account, id);

        CREATE TABLE filing (
            design TEXT PRIMARY KEY,
            account INTEGER NOT NULL REFERENCES account (id),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX filing_by_account ON filing (account, at, design);

        CREATE TABLE name_failure (
            name BLOB PRIMARY KEY CHECK (length(name) = 32),
            failures INTEGER NOT NULL,
            lastAt INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX name_failure_by_date ON name_failure (lastAt);

        CREATE TABLE address_failure (
            id INTEGER PRIMARY KEY,
            address TEXT NOT NULL,
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX address_failure_by_address ON address_failure (address, at);
        CREATE INDEX address_failure_by_date ON address_failure (at);

        CREATE TABLE act (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            actor TEXT,
            account INTEGER REFERENCES account (id),
            address TEXT,
            details TEXT
        ) STRICT;
        CREATE TRIGGER act_is_not_changed BEFORE UPDATE ON act
        BEGIN SELECT RAISE(ABORT, 'the trail is never changed'); END;
        CREATE TRIGGER act_is_kept BEFORE DELETE ON act
        BEGIN SELECT RAISE(ABORT, 'the trail is never cut'); END;
        CREATE TRIGGER act_is_not_replaced BEFORE INSERT ON act
        WHEN EXISTS (SELECT 1 FROM act WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'the trail is never changed'); END;
        """
}
