/// Who may do what in the database, by roles that persons' and programs' own roles are members of.
///
/// - `oyuu_owner` owns the tables and brings them up to date. No program that serves people should connect as one.
/// - `oyuu_examiner` registers, withdraws, renews, erases contacts; it cannot change or delete entries of the audit trail,
///   leaves and heads of the log, designs' texts, or photos.
/// - `oyuu_reader` reads everything but holders' contacts: for servers that check photos.
public enum RegisterRoles {
    /// Owns the tables.
    public static let owner = "oyuu_owner"
    /// Registers and withdraws.
    public static let examiner = "oyuu_examiner"
    /// Reads all but contacts.
    public static let reader = "oyuu_reader"

    /// SQL that makes the roles and the schema and grants the rights, for an administrator to run in the register's
    /// database. Run before the register is created, the register gives the rights to the tables itself; run afterwards,
    /// it makes `oyuu_owner` the owner of what is there, a queue of submissions in the same database included. It can be run
    /// again at any time.
    public static let script = """
        DO $roles$
        DECLARE
            wanted text;
            found record;
        BEGIN
            FOREACH wanted IN ARRAY ARRAY['\(owner)', '\(examiner)', '\(reader)'] LOOP
                IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
                    EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
                END IF;
            END LOOP;
            EXECUTE format('GRANT CREATE ON DATABASE %I TO \(owner)', current_database());
            EXECUTE format('GRANT CONNECT ON DATABASE %I TO \(owner), \(examiner), \(reader)', current_database());
            CREATE SCHEMA IF NOT EXISTS oyuu;
            ALTER SCHEMA oyuu OWNER TO \(owner);
            REVOKE ALL ON SCHEMA oyuu FROM PUBLIC;
            FOR found IN SELECT oid::regclass AS name FROM pg_class
                WHERE relnamespace = 'oyuu'::regnamespace AND relkind IN ('r', 'p') LOOP
                EXECUTE format('ALTER TABLE %s OWNER TO \(owner)', found.name);
            END LOOP;
            FOR found IN SELECT oid::regprocedure AS name FROM pg_proc WHERE pronamespace = 'oyuu'::regnamespace LOOP
                EXECUTE format('ALTER FUNCTION %s OWNER TO \(owner)', found.name);
            END LOOP;
            IF to_regnamespace('oyuu_submissions') IS NOT NULL THEN
                ALTER SCHEMA oyuu_submissions OWNER TO \(owner);
                FOR found IN SELECT oid::regclass AS name FROM pg_class
                    WHERE relnamespace = 'oyuu_submissions'::regnamespace AND relkind IN ('r', 'p') LOOP
                    EXECUTE format('ALTER TABLE %s OWNER TO \(owner)', found.name);
                END LOOP;
                FOR found IN SELECT oid::regprocedure AS name FROM pg_proc
                    WHERE pronamespace = 'oyuu_submissions'::regnamespace LOOP
                    EXECUTE format('ALTER FUNCTION %s OWNER TO \(owner)', found.name);
                END LOOP;
            END IF;
        END
        $roles$;

        \(grants);

        \(submissionGrants);

        """

    /// Rights to the tables, for those of the roles and tables that there are.
    static let grants = """
        DO $grants$
        BEGIN
            IF to_regclass('oyuu.log_head') IS NULL THEN
                RETURN;
            END IF;
            IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '\(reader)') THEN
                GRANT USAGE ON SCHEMA oyuu TO \(reader);
                GRANT SELECT ON \(shown) TO \(reader);
            END IF;
            IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '\(examiner)') THEN
                GRANT USAGE ON SCHEMA oyuu TO \(examiner);
                GRANT SELECT ON \(shown), oyuu.design_contact TO \(examiner);
                GRANT INSERT ON oyuu.design, oyuu.design_motif, oyuu.design_contact, oyuu.design_dispute,
                    oyuu.design_photo, oyuu.kept_photo, oyuu.audit_entry, oyuu.log_leaf, oyuu.log_head TO \(examiner);
                GRANT UPDATE (generation, last_number, last_photo, last_entry) ON oyuu.register TO \(examiner);
                GRANT UPDATE (status, withdrawn_at, withdrawal_reason) ON oyuu.design TO \(examiner);
                GRANT UPDATE (fingerprint, fingerprint_version, generation) ON oyuu.design_photo TO \(examiner);
                GRANT UPDATE (bytes) ON oyuu.kept_photo TO \(examiner);
                GRANT DELETE ON oyuu.design_contact TO \(examiner);
            END IF;
        END
        $grants$
        """

    /// Rights to the queue of submissions, where there is one, for those of the roles that there are. Examiners' programs work
    /// on submissions and decide; nobody but the owner deletes any, or changes a result's likenesses, a picture or a decision.
    package static let submissionGrants = """
        DO $submissions$
        BEGIN
            IF to_regclass('oyuu_submissions.photo') IS NULL THEN
                RETURN;
            END IF;
            IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '\(reader)') THEN
                REVOKE ALL ON ALL TABLES IN SCHEMA oyuu_submissions FROM \(reader);
                GRANT USAGE ON SCHEMA oyuu_submissions TO \(reader);
                GRANT SELECT ON ALL TABLES IN SCHEMA oyuu_submissions TO \(reader);
            END IF;
            IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '\(examiner)') THEN
                REVOKE ALL ON ALL TABLES IN SCHEMA oyuu_submissions FROM \(examiner);
                REVOKE ALL ON ALL SEQUENCES IN SCHEMA oyuu_submissions FROM \(examiner);
                GRANT USAGE ON SCHEMA oyuu_submissions TO \(examiner);
                GRANT SELECT ON ALL TABLES IN SCHEMA oyuu_submissions TO \(examiner);
                GRANT INSERT ON oyuu_submissions.batch, oyuu_submissions.submission, oyuu_submissions.view,
                    oyuu_submissions.likeness, oyuu_submissions.decision, oyuu_submissions.photo TO \(examiner);
                GRANT UPDATE ON oyuu_submissions.store, oyuu_submissions.batch, oyuu_submissions.submission,
                    oyuu_submissions.view TO \(examiner);
                IF to_regclass('oyuu_submissions.original') IS NOT NULL THEN
                    GRANT INSERT ON oyuu_submissions.original TO \(examiner);
                END IF;
            END IF;
        END
        $submissions$
        """

    /// Tables without contacts.
    private static let shown = """
        oyuu.register, oyuu.design, oyuu.design_motif, oyuu.design_dispute, oyuu.design_photo, oyuu.kept_photo,
        oyuu.audit_entry, oyuu.log_leaf, oyuu.log_head
        """
}
