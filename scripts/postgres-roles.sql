-- Roles of a register in PostgreSQL and their rights: see docs/postgres.md. Made from RegisterRoles.script, which the
-- tests compare it with. For an administrator, in the register's database: psql -d oyuu -f scripts/postgres-roles.sql

DO $roles$
DECLARE
    wanted text;
    found record;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['oyuu_owner', 'oyuu_examiner', 'oyuu_reader'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
    EXECUTE format('GRANT CREATE ON DATABASE %I TO oyuu_owner', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO oyuu_owner, oyuu_examiner, oyuu_reader', current_database());
    CREATE SCHEMA IF NOT EXISTS oyuu;
    ALTER SCHEMA oyuu OWNER TO oyuu_owner;
    REVOKE ALL ON SCHEMA oyuu FROM PUBLIC;
    FOR found IN SELECT oid::regclass AS name FROM pg_class
        WHERE relnamespace = 'oyuu'::regnamespace AND relkind IN ('r', 'p') LOOP
        EXECUTE format('ALTER TABLE %s OWNER TO oyuu_owner', found.name);
    END LOOP;
    FOR found IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'oyuu'::regnamespace LOOP
        EXECUTE format('ALTER FUNCTION %s OWNER TO oyuu_owner', found.name);
    END LOOP;
    IF to_regnamespace('oyuu_submissions') IS NOT NULL THEN
        ALTER SCHEMA oyuu_submissions OWNER TO oyuu_owner;
        FOR found IN SELECT oid::regclass AS name FROM pg_class
            WHERE relnamespace = 'oyuu_submissions'::regnamespace AND relkind IN ('r', 'p') LOOP
            EXECUTE format('ALTER TABLE %s OWNER TO oyuu_owner', found.name);
        END LOOP;
        FOR found IN SELECT oid::regprocedure AS name FROM pg_proc
            WHERE pronamespace = 'oyuu_submissions'::regnamespace LOOP
            EXECUTE format('ALTER FUNCTION %s OWNER TO oyuu_owner', found.name);
        END LOOP;
    END IF;
END
$roles$;

DO $grants$
BEGIN
    IF to_regclass('oyuu.log_head') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'oyuu_reader') THEN
        GRANT USAGE ON SCHEMA oyuu TO oyuu_reader;
        GRANT SELECT ON oyuu.register, oyuu.design, oyuu.design_motif, oyuu.design_dispute, oyuu.design_photo, oyuu.kept_photo,
oyuu.audit_entry, oyuu.log_leaf, oyuu.log_head TO oyuu_reader;
    END IF;
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'oyuu_examiner') THEN
        GRANT USAGE ON SCHEMA oyuu TO oyuu_examiner;
        GRANT SELECT ON oyuu.register, oyuu.design, oyuu.design_motif, oyuu.design_dispute, oyuu.design_photo, oyuu.kept_photo,
oyuu.audit_entry, oyuu.log_leaf, oyuu.log_head, oyuu.design_contact TO oyuu_examiner;
        GRANT INSERT ON oyuu.design, oyuu.design_motif, oyuu.design_contact, oyuu.design_dispute,
            oyuu.design_photo, oyuu.kept_photo, oyuu.audit_entry, oyuu.log_leaf, oyuu.log_head TO oyuu_examiner;
        GRANT UPDATE (generation, last_number, last_photo, last_entry) ON oyuu.register TO oyuu_examiner;
        GRANT UPDATE (status, withdrawn_at, withdrawal_reason) ON oyuu.design TO oyuu_examiner;
        GRANT UPDATE (fingerprint, fingerprint_version, generation) ON oyuu.design_photo TO oyuu_examiner;
        GRANT UPDATE (bytes) ON oyuu.kept_photo TO oyuu_examiner;
        GRANT DELETE ON oyuu.design_contact TO oyuu_examiner;
    END IF;
END
$grants$;

DO $submissions$
BEGIN
    IF to_regclass('oyuu_submissions.photo') IS NULL THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'oyuu_reader') THEN
        REVOKE ALL ON ALL TABLES IN SCHEMA oyuu_submissions FROM oyuu_reader;
        GRANT USAGE ON SCHEMA oyuu_submissions TO oyuu_reader;
        GRANT SELECT ON ALL TABLES IN SCHEMA oyuu_submissions TO oyuu_reader;
    END IF;
    IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'oyuu_examiner') THEN
        REVOKE ALL ON ALL TABLES IN SCHEMA oyuu_submissions FROM oyuu_examiner;
        REVOKE ALL ON ALL SEQUENCES IN SCHEMA oyuu_submissions FROM oyuu_examiner;
        GRANT USAGE ON SCHEMA oyuu_submissions TO oyuu_examiner;
        GRANT SELECT ON ALL TABLES IN SCHEMA oyuu_submissions TO oyuu_examiner;
        GRANT INSERT ON oyuu_submissions.batch, oyuu_submissions.submission, oyuu_submissions.view,
            oyuu_submissions.likeness, oyuu_submissions.decision, oyuu_submissions.photo TO oyuu_examiner;
        GRANT UPDATE ON oyuu_submissions.store, oyuu_submissions.batch, oyuu_submissions.submission,
            oyuu_submissions.view TO oyuu_examiner;
        IF to_regclass('oyuu_submissions.original') IS NOT NULL THEN
            GRANT INSERT ON oyuu_submissions.original TO oyuu_examiner;
        END IF;
    END IF;
END
$submissions$;
