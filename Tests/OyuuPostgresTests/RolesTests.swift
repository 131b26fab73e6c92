import Foundation
import OyuuPostgres
import OyuuRegistry
import TestSupport
import Testing

/// Roles and replicas belong to a whole server, so these tests have one of their own and take turns.
@Suite("Roles, replicas and restarts", .serialized)
struct RolesTests {
    private static let started = Result { try PostgresServer(settings: ["log_statement": "all"]) }
    private let server: PostgresServer

    init() throws { server = try Self.started.get() }

    private func url(_ database: String, as user: String = "postgres") throws -> PostgresURL {
        try PostgresURL(server.address(database: database, user: user))
    }

    @Test("the script beside the project is the library's")
    func script() throws {
        let file = SharedFolder.packageRoot.appendingPathComponent("scripts/postgres-roles.sql")
        let text = try String(contentsOf: file, encoding: .utf8)
        let statements = text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("--") }
        #expect(statements.joined(separator: "\n") == "\n" + RegisterRoles.script)
    }

    @Test("each role can do what it may and is refused what it may not", arguments: [true, false])
    func rights(isScriptFirst: Bool) async throws {
        let database = try #require(PostgresURL(server.newDatabase()).database)
        if isScriptFirst {
            try server.psql(database, RegisterRoles.script)
            for (name, role) in [
                ("chief", RegisterRoles.owner), ("aigul", RegisterRoles.examiner), ("kiosk", RegisterRoles.reader),
            ] {
                try server.psql(database, "CREATE ROLE \(name) LOGIN IN ROLE \(role)")
            }
            try server.psql(database, "CREATE ROLE passerby LOGIN")
            _ = try await PostgresRegistry.open(url(database, as: "chief"), create: true)
        } else {
            _ = try await PostgresRegistry.open(url(database), create: true)
            try server.psql(database, RegisterRoles.script)
        }
        // It can be run again.
        try server.psql(database, RegisterRoles.script)
        let owners = "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'oyuu'"
        #expect(try server.psql(database, owners) == "oyuu_owner\n")

        let examiner = try await PostgresRegistry.open(url(database, as: "aigul"), create: false)
        let design = try await examiner.register(Sample.filing())
        _ = try await examiner.register(Sample.filing("Ай"))
        #expect(design.details.holderContact != nil)
        try await examiner.replaceFingerprint(photoID: 1, with: [1], version: 2, actor: "aigul", at: Sample.date)
        try await examiner.record(.checked, of: nil, details: [:], actor: "aigul", at: Sample.date)
        #expect(
            try await examiner.eraseContact(of: design.number, actor: "aigul", at: Sample.date) == .tracesInServer)
        _ = try await examiner.withdraw(design.number, reason: "sold", actor: "aigul", at: Sample.date)
        #expect(try await examiner.collectOrphans() == 0)
        #expect(try await examiner.faults().isEmpty)

        let reader = try await PostgresRegistry.open(url(database, as: "kiosk"), create: false, readOnly: true)
        let designs = try await reader.designs(matching: DesignQuery())
        #expect(designs.map(\.details.title) == ["Күн", "Ай"])
        #expect(designs.allSatisfy { $0.details.holderContact == nil })
        #expect(try await reader.photoBytes(sha256: design.photos[0].sha256) != nil)
        #expect(try await reader.fingerprints(after: 0, limit: 9).count == 1)
        #expect(try await reader.logEntries(after: 0, limit: 9).count == 6)
        #expect(try await reader.faults().isEmpty)
        #expect(
            try await refusal { _ = try await PostgresRegistry.open(url(database, as: "kiosk"), create: false) }
                == .readOnly)
        if case .unreadable = try await refusal({
            _ = try await PostgresRegistry.open(url(database, as: "passerby"), create: false, readOnly: true)
        }) {
        } else {
            Issue.record("a passer-by reads the register")
        }

        try refuse(
            "aigul", in: database,
            [
                "UPDATE oyuu.audit_entry SET actor = 'x'", "DELETE FROM oyuu.audit_entry",
                "TRUNCATE oyuu.audit_entry", "UPDATE oyuu.log_leaf SET hash = hash", "DELETE FROM oyuu.log_leaf",
                "DELETE FROM oyuu.log_head", "DELETE FROM oyuu.design", "UPDATE oyuu.design SET title = 'x'",
                "UPDATE oyuu.design_photo SET sha256 = sha256", "DELETE FROM oyuu.design_photo",
                "DELETE FROM oyuu.kept_photo", "UPDATE oyuu.design_contact SET contact = 'x'",
                "UPDATE oyuu.register SET identity = gen_random_uuid()", "DELETE FROM oyuu.register",
                "ALTER TABLE oyuu.audit_entry DISABLE TRIGGER ALL", "DROP TABLE oyuu.audit_entry",
                "CREATE TABLE oyuu.mine ()",
            ])
        try refuse(
            "kiosk", in: database,
            [
                "SELECT * FROM oyuu.design_contact", "INSERT INTO oyuu.log_head (text) VALUES ('x')",
                "UPDATE oyuu.register SET generation = 0", "UPDATE oyuu.design SET status = 'active'",
                "DELETE FROM oyuu.design_contact", "SELECT FROM oyuu.register FOR UPDATE",
            ])
        // Not even the owner changes the trail, for as long as the triggers stand.
        let error = #expect(throws: PostgresError.self) {
            try PostgresConnection(url(database, as: "chief")).run("UPDATE oyuu.audit_entry SET actor = 'x'")
        }
        #expect(error?.kind == .refused(reason: "the audit trail is never changed"))
    }

    private func refuse(_ user: String, in database: String, _ statements: [String]) throws {
        let connection = try PostgresConnection(url(database, as: user))
        for sql in statements {
            let error = #expect(throws: PostgresError.self, "\(sql)") { try connection.run(sql) }
            #expect(error?.sqlState == "42501", "\(sql): \(String(describing: error))")
        }
    }

    @Test("an examiner's program does not bring a register up to date, and says so")
    func olderSchema() async throws {
        let database = try #require(PostgresURL(server.newDatabase()).database)
        _ = try await PostgresRegistry.open(url(database), create: true)
        try server.psql(database, RegisterRoles.script)
        if try server.psql(database, "SELECT 1 FROM pg_roles WHERE rolname = 'aida'").isEmpty {
            try server.psql(database, "CREATE ROLE aida LOGIN IN ROLE oyuu_examiner")
        }
        var options = PostgresOpeningOptions()
        options.schema = RegisterSchema(
            migrations: [
                .init(version: 1, sql: FrozenSchema.released[0]),
                .init(version: 2, sql: "ALTER TABLE oyuu.design ADD COLUMN later int8"),
            ])
        let examiners = options
        #expect(
            try await refusal {
                _ = try await PostgresRegistry.open(url(database, as: "aida"), options: examiners)
            } == .olderSchema(found: 1, known: 2))
    }

    @Test("a page of designs takes a handful of statements, however long it is, and so does a registration")
    func statements() async throws {
        let database = try #require(PostgresURL(server.newDatabase()).database)
        let registry = try await PostgresRegistry.open(url(database), create: true)
        for index in 0..<40 { _ = try await registry.register(Sample.filing("\(index)", photos: 3)) }
        func counted(_ body: () async throws -> Void) async throws -> Int {
            func lines() throws -> Int {
                try String(contentsOfFile: server.folder + "/log", encoding: .utf8).split(separator: "\n")
                    .filter { $0.contains("LOG:  statement: ") || $0.contains("LOG:  execute ") }.count
            }
            let before = try lines()
            try await body()
            return try lines() - before
        }
        let page = try await counted { _ = try await registry.designs(matching: DesignQuery()) }
        #expect((5...8).contains(page), "\(page)")
        var filing = Sample.filing("many", photos: 20)
        filing.photos = filing.photos.map { photo in
            var photo = photo
            photo.keepBytes = false
            return photo
        }
        let many = filing
        let registration = try await counted { _ = try await registry.register(many) }
        #expect((8...14).contains(registration), "\(registration)")
    }

    @Test("a server that restarts between calls is not noticed; on a replica a register is read and not written")
    func replica() async throws {
        let database = try #require(PostgresURL(server.newDatabase()).database)
        let registry = try await PostgresRegistry.open(url(database), create: true)
        _ = try await registry.register(Sample.filing())
        try await server.restart()
        #expect(try await registry.register(Sample.filing("Ай")).number.value == 2)
        let signal = server.folder + "/data/standby.signal"
        try await server.restart { try Data().write(to: URL(fileURLWithPath: signal)) }
        #expect(try await registry.count(matching: DesignQuery()) == 2)
        #expect(try await refusal { _ = try await registry.register(Sample.filing("x")) } == .readOnly)
        #expect(try await refusal { _ = try await PostgresRegistry.open(url(database), create: false) } == .readOnly)
        let reader = try await PostgresRegistry.open(url(database), create: false, readOnly: true)
        #expect(try await reader.designs(matching: DesignQuery()).count == 2)
        try await server.restart { try FileManager.default.removeItem(atPath: signal) }
        #expect(try await registry.register(Sample.filing("x")).number.value == 3)
    }

    @Test("over TLS the server proves its name, or there is no connection")
    func tls() async throws {
        let own = try PostgresServer()
        let folder = own.folder + "/data"
        let made = try Program.shell(
            """
            openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
                -addext subjectAltName=DNS:localhost -keyout server.key -out server.crt &&
            chmod 600 server.key && chown --reference=postgresql.conf server.key server.crt
            """, in: folder)
        try #require(made.status == 0, "\(made.errors)")
        let port = Int.random(in: 20_000..<30_000)
        for setting in ["ssl = on", "listen_addresses = '127.0.0.1'", "port = \(port)"] {
            try own.psql("postgres", "ALTER SYSTEM SET " + setting)
        }
        try await own.restart()
        func connect(_ host: String, certificate: String) throws -> PostgresConnection {
            try PostgresConnection(
                PostgresURL(
                    "postgresql://postgres@\(host):\(port)/postgres?sslmode=verify-full&sslrootcert=\(certificate)"))
        }
        let certificate = try TemporaryFolder()
        let trusted = try certificate.write(
            try Data(contentsOf: URL(fileURLWithPath: folder + "/server.crt")), to: "server.crt")
        let row = try connect("localhost", certificate: trusted)
            .query("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").first
        #expect(try row?.get("ssl") == true)
        // Another name than the certificate's.
        #expect(throws: PostgresError.self) { try connect("127.0.0.1", certificate: trusted) }
        // A certificate of somebody else.
        let other = try Program.shell(
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost "
                + "-keyout other.key -out other.crt", in: certificate.url.path)
        try #require(other.status == 0, "\(other.errors)")
        #expect(throws: PostgresError.self) { try connect("localhost", certificate: certificate.path("other.crt")) }
    }
}

extension Program {
    fileprivate static func shell(_ line: String, in folder: String) throws -> Result {
        try shell("cd '\(folder)' && { \(line); }", [:])
    }
}
