/// Registers as the released programs made them, to be opened by this one.
///
/// An entry is frozen: it is the text of a database that is out there. A new schema adds an entry and changes none.
enum FrozenSchema {
    /// By schema number, from 1: SQL that makes such a register with something in every table.
    static let released = [v1, v2, v3, v4]

    /// What `photos` holds in every one of them: the bytes of `photo 1`, by their SHA-256.
    static let photoSHA256 = "e5a5555d73bc0e1568d65563abf327bd6c0b9b9dc3336e86e0b17e865e9ee6d2"

    /// Schema 2 came about by a migration in every register, so its frozen copy does too.
    private static let v2 =
        v1 + """

            INSERT INTO grdb_migrations VALUES ('v2');
            ALTER TABLE design_photo ADD COLUMN corners TEXT;
            UPDATE design_photo SET corners = '10.5,20.0,700.0,31.0,690.0,580.25,-3.0,590.0' WHERE id = 1;
            PRAGMA user_version = 2;
            """

    /// Schema 3 knows when a photo last changed; what came before counts as changed before all that is known.
    private static let v3 =
        v2 + """

            INSERT INTO grdb_migrations VALUES ('v3');
            ALTER TABLE design_photo ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
            CREATE INDEX design_photo_by_generation ON design_photo (generation, id);
            PRAGMA user_version = 3;
            """

    /// Schema 4 lays down each entry's hash; those of the entries below, reckoned by another program from the log's
    /// definition.
    private static let v4 =
        v3 + """

            INSERT INTO grdb_migrations VALUES ('v4');
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
            INSERT INTO log_leaf VALUES
                (1, x'012fabd2facfc3f357c69b8231f85f46c0e45c92ac96eb25e5f0e86f581b5684'),
                (2, x'7d823bfce6e6c765619a6d3ff0fc2b1a5469b21c60a1ca7a5fadcc3884b38c79'),
                (3, x'3028a9b838553ac4faaa7f8329418b95e05b33b88f5be0040e430db863452218'),
                (4, x'2ea5768e662de141fa975f6c8687a296477883b44311cc07f443669f6ea9bee5'),
                (5, x'a276403f375ee31e5324542328bd56294052004651576a22a9e6e1bf2520072e'),
                (6, x'5ac677878a70a66cce7723301ca115fcfe7fd9d37be75647b4078b0544580436');
            PRAGMA user_version = 4;
            """

    private static let v1 = #"""
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
        CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        INSERT INTO grdb_migrations VALUES ('v1');
        INSERT INTO register VALUES (1, '0B0E1F7C-6B1D-4E0B-9A55-2F6F6C3B9D01', '2026-11-21T07:00:00.000Z', 4, 3);
        INSERT INTO design VALUES (1, 'Күн', 'Айгүл', 'Ат-Башы', 'Алтын кол', 'Бурул', 'shyrdak', '06-11', '1998-07',
            '2026-11-20', 'Two felts.', 'active', '2026-11-21T07:01:02.003Z', NULL, NULL, NULL, NULL, 'айгүл',
            'oy-000001
        күн
        айгүл
        ат-башы
        кочкор мүйүз
        it taman');
        INSERT INTO design VALUES (2, 'Moon', 'Burul', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'withdrawn',
            '2026-11-21T07:02:00.000Z', '2026-11-21T08:00:00.500Z', 'sold', NULL, NULL, 'burul', 'oy-000002
        moon
        burul
        ');
        INSERT INTO design VALUES (3, 'Star', 'Burul', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'active',
            '2025-01-01T00:00:00.000Z', NULL, NULL, '9B0E1F7C-6B1D-4E0B-9A55-2F6F6C3B9D09', 77, 'burul', 'oy-000003
        star
        burul
        ');
        INSERT INTO design_motif VALUES (1, 0, 'кочкор мүйүз'), (1, 1, 'it taman');
        INSERT INTO design_contact VALUES (1, '+996 555 1');
        INSERT INTO design_dispute VALUES (1, 2);
        INSERT INTO design_photo VALUES
            (1, 1, 0, 'e5a5555d73bc0e1568d65563abf327bd6c0b9b9dc3336e86e0b17e865e9ee6d2', 'front.jpg', 'jpeg', 800, 600, 7, 1,
                x'0102', 1),
            (2, 2, 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'moon.png', 'png', 80, 60, 9, 0,
                x'03', 1),
            (5, 3, 0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'star.png', 'png', 80, 60, 9, 0,
                x'04', 1);
        INSERT INTO audit_entry VALUES
            (1, '2026-11-21T07:01:02.003Z', 'office', 'registered', 1, '{"photos":"d9e6"}'),
            (2, '2026-11-21T07:02:00.000Z', 'office', 'registered', 2, '{}'),
            (3, '2026-11-21T07:02:00.000Z', 'office', 'disputed', 2, '{"against":"OY-000001"}'),
            (4, '2026-11-21T08:00:00.500Z', 'office', 'withdrawn', 2, '{}'),
            (5, '2026-11-21T09:00:00.000Z', 'office', 'imported', 3, '{"number":"OY-000077"}'),
            (6, '2026-11-21T10:00:00.000Z', 'office', 'exported', NULL, '{"designs":"3"}');
        PRAGMA application_id = 1333359989;
        PRAGMA user_version = 1;
        """#
}
