import Foundation
import OyuuOffice
import OyuuPostgres
import OyuuRegistry
import TestSupport
import Testing

@testable import OyuuSubmissions

/// Roles belong to a whole server, so these tests have servers of their own and take turns.
@Suite("Roles and submissions", .serialized) struct SubmissionRolesTests {
    private static let started = Result { try PostgresServer() }
    private let server: PostgresServer

    init() throws { server = try Self.started.get() }

    private func url(_ address: String, as user: String) throws -> PostgresURL {
        try PostgresURL(address.replacing("user=postgres", with: "user=\(user)"))
    }

    private func addPeople(_ database: String, on server: PostgresServer) throws {
        for (name, role) in [
            ("chief", RegisterRoles.owner), ("second", RegisterRoles.owner), ("aigul", RegisterRoles.examiner),
            ("kiosk", RegisterRoles.reader),
        ] where try server.psql(database, "SELECT 1 FROM pg_roles WHERE rolname = '\(name)'").isEmpty {
            try server.psql(database, "CREATE ROLE \(name) LOGIN IN ROLE \(role)")
        }
    }

    /// A batch in the queue of a database.
    private func take(_ address: String, as user: String, _ name: String) async throws {
        let office = try await Office(.sqlite, isEmpty: true)
        _ = try await SubmissionStore.open(database: try url(address, as: user)).importBatch(
            name, of: [try office.document("s", [Submitted.grey()])], source: "test", actor: user)
    }

    @Test(
        "each may do the same whether the script was run before the queue was made or after", arguments: [true, false])
    func rights(isScriptFirst: Bool) async throws {
        let address = try server.newDatabase()
        let database = try #require(PostgresURL(address).database)
        if isScriptFirst {
            try server.psql(database, RegisterRoles.script)
            try addPeople(database, on: server)
            _ = try await PostgresRegistry.open(url(address, as: "chief"), create: true)
            try await take(address, as: "chief", "first")
        } else {
            _ = try await PostgresRegistry.open(url(address, as: "postgres"), create: true)
            try await take(address, as: "postgres", "first")
            try server.psql(database, RegisterRoles.script)
            try addPeople(database, on: server)
        }
        for _ in 0..<2 {
            try await expectRights(address, database)
            // It can be run again, and nothing changes.
            try server.psql(database, RegisterRoles.script)
        }
    }

    private func expectRights(_ address: String, _ database: String) async throws {
        #expect(
            try server.psql(
                database, "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'oyuu_submissions'")
                == "oyuu_owner\n")
        let batch = "batch-\(UUID().uuidString)"
        try await take(address, as: "aigul", batch)
        let examiner = try await SubmissionStore.open(database: try url(address, as: "aigul"))
        let claim = try await examiner.next(for: "w", lease: .seconds(60))
        #expect(claim != .nothing)
        try await examiner.giveBack("w")
        _ = try await examiner.decide("\(batch)/s", .needsALook, reason: "grey", actor: "aigul")
        #expect(try await examiner.status(of: batch).count == 1)
        for name in ["second", "chief", "kiosk"] {
            let other = try await SubmissionStore.open(database: try url(address, as: name))
            #expect(try await other.status(of: batch).count == 1, "\(name)")
        }
        for (user, statements) in [
            "aigul": [
                "DELETE FROM oyuu_submissions.likeness", "UPDATE oyuu_submissions.photo SET bytes = 'x'",
                "DELETE FROM oyuu_submissions.photo", "DELETE FROM oyuu_submissions.view",
                "DELETE FROM oyuu_submissions.submission", "DELETE FROM oyuu_submissions.batch",
                "UPDATE oyuu_submissions.likeness SET log_nfa = 0", "UPDATE oyuu_submissions.version SET number = 0",
                "DELETE FROM oyuu_submissions.version", "UPDATE oyuu_submissions.decision SET actor = 'x'",
                "DELETE FROM oyuu_submissions.decision", "TRUNCATE oyuu_submissions.decision",
            ],
            "kiosk": [
                "UPDATE oyuu_submissions.batch SET is_paused = 1", "DELETE FROM oyuu_submissions.photo",
                "INSERT INTO oyuu_submissions.photo VALUES ('a', 'b')",
                "UPDATE oyuu_submissions.submission SET stage = 3",
            ],
        ] {
            let connection = try PostgresConnection(url(address, as: user))
            for sql in statements {
                let error = #expect(throws: PostgresError.self, "\(user): \(sql)") { try connection.run(sql) }
                #expect(error?.sqlState == "42501", "\(user): \(sql): \(String(describing: error))")
            }
        }
    }

    @Test("a dump is restored on another server as docs/office.md says, with its owners and rights")
    func otherServer() async throws {
        let address = try server.newDatabase()
        let database = try #require(PostgresURL(address).database)
        try server.psql(database, RegisterRoles.script)
        try addPeople(database, on: server)
        _ = try await PostgresRegistry.open(url(address, as: "chief"), create: true)
        try await take(address, as: "chief", "first")
        let folder = try TemporaryFolder()
        let dump = folder.path("oyuu.dump")
        #expect(try server.run("pg_dump", ["--format=custom", "--file", dump, address]).status == 0)

        let other = try PostgresServer()
        defer { other.stop() }
        let restored = try other.newDatabase()
        let name = try #require(PostgresURL(restored).database)
        for role in [RegisterRoles.owner, RegisterRoles.examiner, RegisterRoles.reader] {
            try other.psql("postgres", "CREATE ROLE \(role)")
        }
        let restoring = try other.run("pg_restore", ["--exit-on-error", "--dbname", restored, dump])
        #expect(restoring.status == 0, "\(restoring.errors)")
        try other.psql(name, RegisterRoles.script)
        try addPeople(name, on: other)

        let owners = "SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname IN ('oyuu', 'oyuu_submissions')"
        #expect(try other.psql(name, owners) == "oyuu_owner\n")
        let was = try RegisterPlace(address, local: folder.url.appendingPathComponent("was"))
        let now = try RegisterPlace(restored, local: folder.url.appendingPathComponent("now"))
        let migration = RegisterMigration(from: was, to: now)
        #expect(try await migration.compare().allSatisfy(\.isSame))
        let submissions = try await migration.compareSubmissions()
        #expect(submissions.count == 8 && submissions.allSatisfy(\.isSame))
        // People work on.
        try await take(restored, as: "aigul", "second")
        let registry = try await PostgresRegistry.open(url(restored, as: "aigul"), create: false)
        try await registry.record(.checked, of: nil, details: [:], actor: "aigul", at: Date())
        let reader = try await SubmissionStore.open(database: try url(restored, as: "kiosk"))
        #expect(try await reader.status().map(\.name) == ["first", "second"])
    }
}
