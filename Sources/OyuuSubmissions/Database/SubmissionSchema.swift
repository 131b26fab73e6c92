import OyuuPostgres

/// The tables, in the words of either database, and how older ones become today's.
struct SubmissionSchema {
    /// A number that the database gives, bytes, whole numbers and fractions, as the database calls them.
    let identity: String
    let bytes: String
    let integer: String
    let real: String
    /// Ends a table.
    let tableEnd: String
    /// What makes the table of decisions one that is only added to.
    let appendOnly: [String]
    /// What examiners and readers may do with all that is there once there are documents that submissions came in.
    let originalRights: [String]

    /// A step that has been released is never edited; changes are further steps.
    var steps: [[String]] { [first, originals, continuations] }

    /// How many steps a store has taken whose submissions hold the whole document that they came in themselves.
    static let lastWithOwnOriginals = 1

    /// Dates are milliseconds since 1970. `stage` 1: to be fingerprinted, 2: to be compared, 3: done; whoever is at work on a
    /// submission holds it until `lease_until`, and `claims`, which every claim raises, tells a late worker from the present
    /// one. `frozen` numbers the batches in the order in which their submissions could first be compared with: the set that a
    /// batch is compared with is that of all batches of its number and below.
    private var first: [String] {
        [
            """
            CREATE TABLE store (id \(integer) PRIMARY KEY CHECK (id = 1), uuid TEXT NOT NULL,
                created_at \(integer) NOT NULL)\(tableEnd)
            """,
            """
            CREATE TABLE batch (id \(identity), name TEXT NOT NULL UNIQUE, source TEXT NOT NULL, actor TEXT NOT NULL,
                uuid TEXT NOT NULL, arrived_at \(integer) NOT NULL, is_whole \(integer) NOT NULL DEFAULT 0,
                is_paused \(integer) NOT NULL DEFAULT 0, priority \(integer) NOT NULL DEFAULT 0,
                problems TEXT NOT NULL DEFAULT '[]', frozen \(integer) UNIQUE, digest \(bytes),
                left_out TEXT NOT NULL DEFAULT '[]')\(tableEnd)
            """,
            """
            CREATE TABLE submission (id \(identity), batch \(integer) NOT NULL REFERENCES batch (id),
                position \(integer) NOT NULL, reference TEXT NOT NULL, title TEXT, holder TEXT, day TEXT NOT NULL,
                has_day \(integer) NOT NULL, document \(bytes) NOT NULL, stage \(integer) NOT NULL DEFAULT 1,
                attempts \(integer) NOT NULL DEFAULT 0, claims \(integer) NOT NULL DEFAULT 0, worker TEXT,
                lease_until \(integer), aside_code TEXT, aside_reason TEXT, generation \(integer),
                is_copy \(integer) NOT NULL DEFAULT 0, is_undecided \(integer) NOT NULL DEFAULT 0,
                result \(bytes), changed_at \(integer) NOT NULL,
                UNIQUE (batch, reference), UNIQUE (batch, position))\(tableEnd)
            """,
            "CREATE INDEX submission_by_reference ON submission (reference)",
            "CREATE INDEX submission_to_do ON submission (batch, stage, position) WHERE stage < 3 AND aside_code IS NULL",
            "CREATE INDEX submission_leased ON submission (worker) WHERE worker IS NOT NULL",
            """
            CREATE TABLE view (id \(identity), submission \(integer) NOT NULL REFERENCES submission (id),
                position \(integer) NOT NULL, number TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL,
                size \(integer) NOT NULL, fingerprint \(bytes), version \(integer), failure_code TEXT,
                failure_reason TEXT, UNIQUE (submission, position))\(tableEnd)
            """,
            """
            CREATE TABLE likeness (finder \(integer) NOT NULL REFERENCES submission (id),
                found \(integer) NOT NULL REFERENCES submission (id), earlier \(integer) NOT NULL,
                later \(integer) NOT NULL, log_nfa \(real) NOT NULL, PRIMARY KEY (finder, found))\(tableEnd)
            """,
            "CREATE INDEX likeness_by_later ON likeness (later)",
            "CREATE INDEX likeness_by_found ON likeness (found)",
            """
            CREATE TABLE decision (id \(identity), submission \(integer) NOT NULL REFERENCES submission (id),
                kind TEXT NOT NULL, design \(integer), other \(integer) REFERENCES submission (id),
                reason TEXT NOT NULL, actor TEXT NOT NULL, at \(integer) NOT NULL)\(tableEnd)
            """,
            "CREATE INDEX decision_by_submission ON decision (submission, id)",
        ] + appendOnly
    }

    /// The document that submissions came in, as it was: kept once, however many of them were in it.
    private var originals: [String] {
        [
            "CREATE TABLE original (sha256 TEXT PRIMARY KEY, bytes \(bytes) NOT NULL)\(tableEnd)",
            "ALTER TABLE submission ADD COLUMN original TEXT REFERENCES original (sha256)",
        ] + originalRights
    }

    /// `continues` is the batch whose submissions, put aside and taken up again, a batch has: theirs is the place of arrival.
    private var continuations: [String] {
        [
            "ALTER TABLE batch ADD COLUMN continues \(integer) REFERENCES batch (id)",
            "CREATE INDEX batch_by_first ON batch (continues) WHERE continues IS NOT NULL",
        ]
    }
}

extension SubmissionSchema {
    /// In SQLite's words.
    static let sqlite = SubmissionSchema(
        identity: "INTEGER PRIMARY KEY AUTOINCREMENT", bytes: "BLOB", integer: "INTEGER", real: "REAL",
        tableEnd: " STRICT",
        appendOnly: [
            """
            CREATE TRIGGER decision_is_kept BEFORE UPDATE ON decision
            BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END
            """,
            """
            CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
            BEGIN SELECT RAISE(ABORT, 'decisions are only added to'); END
            """,
        ], originalRights: [])

    /// In PostgreSQL's words.
    static let postgres = SubmissionSchema(
        identity: "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", bytes: "BYTEA", integer: "BIGINT",
        real: "DOUBLE PRECISION", tableEnd: "",
        appendOnly: [
            """
            CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION 'decisions are only added to'; END $$
            """,
            """
            CREATE TRIGGER decision_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON decision
            FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
            """,
            "CREATE TABLE photo (sha256 TEXT PRIMARY KEY, bytes BYTEA NOT NULL)",
            // Photos are packed already.
            "ALTER TABLE photo ALTER COLUMN bytes SET STORAGE EXTERNAL",
        ],
        originalRights: [RegisterRoles.submissionGrants])
}
