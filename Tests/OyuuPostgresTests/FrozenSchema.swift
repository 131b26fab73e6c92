/// Schemas as they were released. Never edited: what was written with them must open for ever.
enum FrozenSchema {
    static let released = [v1]

    /// Something of everything, as a register of the first schema holds it.
    static let content = """
        INSERT INTO oyuu.register VALUES
            (1, 'Oyuu', 1, '0b9e3b0a-6d2c-4f8e-9a53-0a1b2c3d4e5f', '2026-11-28T08:00:00.000Z', 3, 2, 2, 3);
        INSERT INTO oyuu.design (number, title, holder, status, registered_at, withdrawn_at, withdrawal_reason,
            holder_folded, search_text, sound_text, title_order, holder_order)
        VALUES
            (1, 'Күн', 'Бурул', 'active', '2026-11-28T08:00:01.000Z', NULL, NULL, 'бурул', 'oy-000001' || E'\\n' || 'күн',
                'oi-000001' || E'\\n' || 'kun', 'күн', 'бурул'),
            (2, 'Moon', 'Burul', 'withdrawn', '2026-11-28T08:00:02.000Z', '2026-11-28T08:00:03.000Z', 'sold', 'burul',
                'moon', 'mon', 'moon', 'burul');
        INSERT INTO oyuu.design_motif VALUES (1, 0, 'тумарча');
        INSERT INTO oyuu.design_contact VALUES (1, '+996 555 123456');
        INSERT INTO oyuu.design_dispute VALUES (1, 2);
        INSERT INTO oyuu.kept_photo VALUES (encode(sha256('photo'), 'hex'), 'photo');
        INSERT INTO oyuu.design_photo VALUES
            (1, 1, 0, encode(sha256('photo'), 'hex'), 'a.jpg', 'jpeg', 8, 6, 5, true, '\\x0102', 1, '0,0,8,0,8,6,0,6', 1),
            (2, 2, 0, repeat('0', 64), 'b.jpg', 'jpeg', 8, 6, 5, false, '\\x03', 1, NULL, 3);
        INSERT INTO oyuu.audit_entry VALUES
            (1, '2026-11-28T08:00:01.000Z', 'office', 'registered', 1, '{}'),
            (2, '2026-11-28T08:00:02.000Z', 'office', 'registered', 2, '{}'),
            (3, '2026-11-28T08:00:03.000Z', 'office', 'withdrawn', 2, '{}');
        INSERT INTO oyuu.log_leaf SELECT sequence, sha256(sequence::text::bytea) FROM oyuu.audit_entry;
        """

    private static let v1 = """
        CREATE TABLE oyuu.register (
            id int2 PRIMARY KEY CHECK (id = 1),
            application text NOT NULL CHECK (application = 'Oyuu'),
            schema_version int4 NOT NULL,
            identity uuid NOT NULL,
            created_at text COLLATE "C" NOT NULL,
            generation int8 NOT NULL DEFAULT 0,
            last_number int8 NOT NULL DEFAULT 0,
            last_photo int8 NOT NULL DEFAULT 0,
            last_entry int8 NOT NULL DEFAULT 0
        );

        CREATE FUNCTION oyuu.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '%', TG_ARGV[0];
        END
        $$;
        CREATE TRIGGER register_is_kept BEFORE DELETE OR TRUNCATE ON oyuu.register
        FOR EACH STATEMENT EXECUTE FUNCTION oyuu.refuse('a register is never deleted');

        CREATE TABLE oyuu.design (
            number int8 PRIMARY KEY CHECK (number BETWEEN 1 AND 999999999),
            title text NOT NULL,
            holder text NOT NULL,
            village text,
            cooperative text,
            creator text,
            technique text,
            locarno_class text,
            created_on text COLLATE "C",
            filed_on text COLLATE "C",
            notes text,
            status text COLLATE "C" NOT NULL CHECK (status IN ('active', 'withdrawn')),
            registered_at text COLLATE "C" NOT NULL,
            withdrawn_at text COLLATE "C",
            withdrawal_reason text,
            origin_register uuid,
            origin_number int8,
            holder_folded text COLLATE "C" NOT NULL,
            search_text text COLLATE "C" NOT NULL,
            sound_text text COLLATE "C" NOT NULL,
            title_order text COLLATE "C" NOT NULL,
            holder_order text COLLATE "C" NOT NULL,
            CHECK ((status = 'withdrawn') = (withdrawn_at IS NOT NULL)),
            CHECK ((origin_register IS NULL) = (origin_number IS NULL))
        );
        CREATE UNIQUE INDEX design_by_origin ON oyuu.design (origin_register, origin_number)
            WHERE origin_register IS NOT NULL;
        CREATE INDEX design_by_holder ON oyuu.design (holder_folded, number);
        CREATE INDEX design_by_title_order ON oyuu.design (title_order, number);
        CREATE INDEX design_by_holder_order ON oyuu.design (holder_order, number);
        CREATE TRIGGER design_is_kept BEFORE DELETE OR TRUNCATE ON oyuu.design
        FOR EACH STATEMENT EXECUTE FUNCTION oyuu.refuse('designs are withdrawn, never deleted');

        CREATE TABLE oyuu.design_motif (
            design int8 NOT NULL REFERENCES oyuu.design (number),
            position int4 NOT NULL,
            name text NOT NULL,
            PRIMARY KEY (design, position)
        );

        CREATE TABLE oyuu.design_contact (
            design int8 PRIMARY KEY REFERENCES oyuu.design (number),
            contact text NOT NULL
        );

        CREATE TABLE oyuu.design_dispute (
            earlier int8 NOT NULL REFERENCES oyuu.design (number),
            later int8 NOT NULL REFERENCES oyuu.design (number),
            PRIMARY KEY (earlier, later),
            CHECK (earlier < later)
        );
        CREATE INDEX design_dispute_by_later ON oyuu.design_dispute (later);

        CREATE TABLE oyuu.kept_photo (
            sha256 text COLLATE "C" PRIMARY KEY,
            bytes bytea NOT NULL,
            CONSTRAINT kept_photo_is_its_sha256 CHECK (encode(sha256(bytes), 'hex') = sha256)
        );
        ALTER TABLE oyuu.kept_photo ALTER COLUMN bytes SET STORAGE EXTERNAL;

        CREATE TABLE oyuu.design_photo (
            id int8 PRIMARY KEY,
            design int8 NOT NULL REFERENCES oyuu.design (number),
            position int4 NOT NULL,
            sha256 text COLLATE "C" NOT NULL CHECK (length(sha256) = 64),
            file_name text NOT NULL,
            format text NOT NULL,
            width int4 NOT NULL,
            height int4 NOT NULL,
            byte_count int8 NOT NULL,
            is_kept bool NOT NULL,
            fingerprint bytea NOT NULL,
            fingerprint_version int4 NOT NULL,
            corners text,
            generation int8 NOT NULL,
            UNIQUE (design, position)
        );
        ALTER TABLE oyuu.design_photo ALTER COLUMN fingerprint SET STORAGE EXTERNAL;
        CREATE INDEX design_photo_by_sha256 ON oyuu.design_photo (sha256);
        CREATE INDEX design_photo_by_generation ON oyuu.design_photo (generation, id);

        CREATE TABLE oyuu.audit_entry (
            sequence int8 PRIMARY KEY CHECK (sequence >= 1),
            at text COLLATE "C" NOT NULL,
            actor text NOT NULL,
            act text NOT NULL,
            design int8 REFERENCES oyuu.design (number),
            details text NOT NULL
        );
        CREATE INDEX audit_entry_by_design ON oyuu.audit_entry (design, sequence) WHERE design IS NOT NULL;
        CREATE TRIGGER audit_entry_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON oyuu.audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION oyuu.refuse('the audit trail is never changed');

        CREATE TABLE oyuu.log_leaf (
            sequence int8 PRIMARY KEY,
            hash bytea NOT NULL CHECK (length(hash) = 32)
        );
        CREATE TRIGGER log_leaf_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON oyuu.log_leaf
        FOR EACH STATEMENT EXECUTE FUNCTION oyuu.refuse('the log is never changed');

        CREATE TABLE oyuu.log_head (
            id int8 GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            text text NOT NULL
        );
        CREATE TRIGGER log_head_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON oyuu.log_head
        FOR EACH STATEMENT EXECUTE FUNCTION oyuu.refuse('heads of the log are kept');
        """
}
