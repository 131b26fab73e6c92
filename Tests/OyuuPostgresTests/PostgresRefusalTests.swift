import TestSupport
import Testing

@testable import OyuuPostgres

@Suite("Why no connection is made")
struct PostgresRefusalTests {
    private func error(_ address: String) throws -> PostgresError? {
        #expect(throws: PostgresError.self) { try PostgresConnection(PostgresURL(address)) }
    }

    private func name(_ kind: PostgresError.Kind?) -> Substring {
        kind.map { "\($0)".prefix { $0 != "(" } } ?? "none"
    }

    @Test("no server, no database, no such role, no right and no seat are told apart, by the server's code")
    func refusals() throws {
        let server = try PostgresServer.shared()
        let address = try server.newDatabase()
        let owner = try PostgresConnection(PostgresURL(address))
        let database = try #require(try owner.query("SELECT current_database() AS name").first)
        let name: String = try database.get("name")
        try owner.run(
            """
            DROP ROLE IF EXISTS oyuu_shut_out, oyuu_no_seat;
            CREATE ROLE oyuu_shut_out LOGIN;
            CREATE ROLE oyuu_no_seat LOGIN CONNECTION LIMIT 0;
            REVOKE CONNECT ON DATABASE "\(name)" FROM PUBLIC;
            """)
        defer { _ = try? owner.run("DROP ROLE oyuu_shut_out, oyuu_no_seat") }
        let expected: [(address: String, kind: Substring, code: String?)] = [
            ("postgresql:///x?host=/nowhere", "unreachable", nil),
            (server.address(database: "absent"), "noDatabase", "3D000"),
            (server.address(database: "postgres", user: "nobody"), "authentication", "28000"),
            (server.address(database: name, user: "oyuu_shut_out"), "authentication", "42501"),
            (server.address(database: "postgres", user: "oyuu_no_seat"), "busy", "53300"),
        ]
        for (address, kind, code) in expected {
            let error = try error(address)
            #expect(self.name(error?.kind) == kind, "\(address): \(String(describing: error))")
            #expect(error?.sqlState == code, "\(address)")
            #expect(error?.description.contains(".c:") == false, "\(address)")
            #expect(error?.description.contains("\(code ?? "-"): ") == false, "\(address)")
        }
    }

    @Test("the language that the server speaks does not matter")
    func languages() {
        let told = [
            (
                "28P01", "ВАЖНО:  28P01: пользователь \"ak\" не прошёл проверку подлинности (по паролю)",
                "authentication"
            ),
            ("3D000", "ВАЖНО:  3D000: база данных \"жок\" не существует", "noDatabase"),
            ("53300", "SCHWERWIEGEND:  53300: zu viele Verbindungen", "busy"),
            ("57P03", "致命的エラー:  57P03: データベースシステムは起動処理中です", "unreachable"),
        ]
        for (code, words, kind) in told {
            let message =
                "connection to server at \"db\" (10.0.0.1), port 5432 failed: \(words)\nПОЛОЖЕНИЕ:  auth_failed, auth.c:330\n"
            #expect(PostgresRefusal.isServers(message))
            let refusal = PostgresRefusal(message: message, needsPassword: false)
            #expect(name(refusal.kind) == Substring(kind))
            #expect(refusal.sqlState == code)
        }
    }

    @Test("what libpq says by itself is not taken for a server's word")
    func ownWords() {
        let message =
            "connection to server at \"db\" (10.0.0.1), port 5432 failed: Connection refused\n\tIs the server running?"
        #expect(!PostgresRefusal.isServers(message))
        let refusal = PostgresRefusal(message: message, needsPassword: false)
        #expect(name(refusal.kind) == "unreachable")
        #expect(refusal.sqlState == nil)
        #expect(
            name(PostgresRefusal(message: "fe_sendauth: no password supplied", needsPassword: true).kind)
                == "authentication")
    }
}
