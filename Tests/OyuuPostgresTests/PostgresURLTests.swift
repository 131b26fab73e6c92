import OyuuPostgres
import TestSupport
import Testing

@Suite("Addresses of databases")
struct PostgresURLTests {
    @Test("both of libpq's forms are read, and said again without the password")
    func forms() throws {
        for text in [
            "postgresql://weaver:s3cret@db.example.kg:5433/oyuu?sslmode=verify-full",
            "host=db.example.kg port=5433 user=weaver password=s3cret dbname=oyuu sslmode=verify-full",
        ] {
            let url = try PostgresURL(text)
            #expect(url.description == "postgresql://weaver@db.example.kg:5433/oyuu")
            var dumped = ""
            dump(url, to: &dumped)
            for words in [String(describing: url), String(reflecting: url), dumped, "\(url)"] {
                #expect(!words.contains("s3cret"))
            }
            #expect(url.environment["PGPASSWORD"] == "s3cret")
            #expect(url.environment["PGSSLMODE"] == "verify-full")
        }
        #expect(try PostgresURL("postgresql:///oyuu?host=/run/x").description == "postgresql:///oyuu?host=/run/x")
    }

    @Test(
        "what cannot be read is refused without being repeated",
        arguments: [
            "host=x password = s3cret s3cret", "postgresql://a:s3cret@[x/db", "s3cret", "postgresql://%zzs3cret",
        ])
    func unreadable(_ text: String) {
        let error = #expect(throws: PostgresError.self) { try PostgresURL(text) }
        #expect(error.map { "\($0)".contains("s3cret") } == false)
    }

    @Test("very long addresses and zero bytes are refused")
    func hostile() {
        for text in [String(repeating: "a", count: 9_000), "postgresql://a\u{0}b"] {
            #expect(throws: PostgresError.self) { try PostgresURL(text) }
        }
    }
}
