import Foundation
import OyuuPostgres
import OyuuRegistry
import TestSupport
import Testing

@Suite("Opening a register in PostgreSQL")
struct RegisterOpeningTests {
    private let server: PostgresServer

    init() throws { server = try PostgresServer.shared() }

    private func open(
        _ address: String, create: Bool = false, readOnly: Bool = false, schema: RegisterSchema = .current
    ) async throws -> PostgresRegistry {
        var options = PostgresOpeningOptions(create: create, readOnly: readOnly)
        options.schema = schema
        return try await PostgresRegistry.open(PostgresURL(address), options: options)
    }

    private func database(_ address: String) throws -> String { try #require(PostgresURL(address).database) }

    @Test("where no register is, it is missing until it is created, and then it is the same one")
    func missing() async throws {
        let address = try server.newDatabase()
        for readOnly in [true, false] {
            #expect(try await refusal { _ = try await open(address, readOnly: readOnly) } == .missing)
        }
        let registry = try await open(address, create: true)
        #expect(try await open(address, create: true).identity == registry.identity)
        #expect(try await open(address, readOnly: true).identity == registry.identity)
        let nowhere = server.address(database: "absent")
        #expect(try await refusal { _ = try await open(nowhere, create: true) } == .missing)
    }

    @Test("another program's database is not taken for a register, nor changed")
    func foreign() async throws {
        let cases = [
            ("CREATE TABLE customer (id int8)", "the database holds other things and no register"),
            ("CREATE SCHEMA oyuu; CREATE TABLE oyuu.register (name text)", "the schema oyuu is another program's"),
            (
                "CREATE SCHEMA oyuu; CREATE TABLE oyuu.design_contact (); CREATE TABLE oyuu.audit_entry (); "
                    + "CREATE TABLE oyuu.register (application text, schema_version int, identity uuid, created_at text)",
                "the schema oyuu is another program's"
            ),
        ]
        for (sql, reason) in cases {
            let address = try server.newDatabase()
            try server.psql(try database(address), sql)
            let before = try server.run("pg_dump", ["-s", "-d", address]).output.split(separator: "\n").count
            #expect(try await refusal { _ = try await open(address, create: true) } == .notARegister(reason: reason))
            #expect(try server.run("pg_dump", ["-s", "-d", address]).output.split(separator: "\n").count == before)
        }
        let latin = try server.newDatabase(options: "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'")
        #expect(
            try await refusal { _ = try await open(latin, create: true) }
                == .notARegister(reason: "the database is not encoded in UTF-8"))
    }

    @Test("no server, a role that is not let in, and an address without sense are told apart")
    func unreachable() async throws {
        let nobody = server.address(database: "postgres", user: "nobody")
        if case .unreadable = try await refusal({ _ = try await open(nobody) }) {} else { Issue.record("role") }
        let absent = "postgresql:///x?host=/nowhere"
        if case .unreachable = try await refusal({ _ = try await open(absent) }) {} else { Issue.record("server") }
        let error = #expect(throws: PostgresError.self) { try PostgresURL("postgresql://[") }
        if case .notARegister? = error.map({ RegistryError($0).kind }) {} else { Issue.record("address") }
    }

    private func schema(_ address: String) throws -> [Substring] {
        let dump = try server.run("pg_dump", ["-s", "--no-owner", "-d", address])
        #expect(dump.status == 0, "\(dump.errors)")
        return dump.output.split(separator: "\n").filter { !$0.hasPrefix("\\") && !$0.hasPrefix("--") }
    }

    @Test(
        "a register of every released schema opens with all that is in it and becomes as a new one is", arguments: [1])
    func frozen(version: Int) async throws {
        let address = try server.newDatabase()
        #expect(FrozenSchema.released.count == RegisterSchema.current.version)
        try server.psql(
            try database(address),
            "CREATE SCHEMA oyuu; " + FrozenSchema.released[version - 1] + ";" + FrozenSchema.content)
        let registry = try await open(address)
        let designs = try await registry.designs(matching: DesignQuery())
        #expect(designs.map(\.details.title) == ["Күн", "Moon"])
        #expect(designs[0].details.holderContact == "+996 555 123456")
        #expect(designs[0].photos[0].corners == [0, 0, 8, 0, 8, 6, 0, 6])
        #expect(designs[1].disputes == [designs[0].number] && designs[1].status == .withdrawn)
        #expect(try await registry.photoBytes(sha256: designs[0].photos[0].sha256) == Array("photo".utf8))
        #expect(try await registry.faults().isEmpty)
        #expect(try await registry.register(Sample.filing()).number.value == 3)
        let fresh = try server.newDatabase()
        _ = try await open(fresh, create: true)
        #expect(try schema(fresh).count > 100)
        #expect(try schema(address) == schema(fresh))
    }

    @Test("a register of a newer Oyuu is refused; an older one is brought up to date wholly or not at all")
    func migrations() async throws {
        func next(_ sql: String) -> RegisterSchema {
            RegisterSchema(
                migrations: [
                    .init(version: 1, sql: FrozenSchema.released[0]), .init(version: 2, sql: sql),
                ])
        }
        let address = try server.newDatabase()
        let first = try await open(address, create: true)
        _ = try await first.register(Sample.filing())
        let broken = next("CREATE TABLE oyuu.half (); SELECT 1 / 0")
        if case .database = try await refusal({ _ = try await open(address, schema: broken) }) {
        } else {
            Issue.record("a broken migration went through")
        }
        let half = try server.psql(
            try database(address), "SELECT to_regclass('oyuu.half') IS NULL, schema_version FROM oyuu.register")
        #expect(half == "t|1\n")
        let sound = next("ALTER TABLE oyuu.design ADD COLUMN later int8")
        #expect(try await open(address, readOnly: true, schema: sound).identity == first.identity)
        // Several at once.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { _ = try await open(address, schema: sound) } }
            try await group.waitForAll()
        }
        #expect(try await open(address, schema: sound).count(matching: DesignQuery()) == 1)
        for readOnly in [true, false] {
            #expect(
                try await refusal { _ = try await open(address, readOnly: readOnly) }
                    == .newerSchema(found: 2, known: 1))
        }
    }

    @Test("no locale of the database changes what is found or in what order")
    func locale() async throws {
        let address = try server.newDatabase(options: "LOCALE_PROVIDER icu ICU_LOCALE 'en-US'")
        let registry = try await open(address, create: true)
        for title in ["Үкү", "Орда", "Ңан", "Өрүк", "Наар", "Kilim", "12 гүл"] {
            _ = try await registry.register(Sample.filing(title))
        }
        let titles = try await registry.designs(matching: DesignQuery(order: .title)).map(\.details.title)
        #expect(titles == ["12 гүл", "Kilim", "Наар", "Ңан", "Орда", "Өрүк", "Үкү"])
        #expect(try await registry.count(matching: DesignQuery(text: "КИЛИМ")) == 1)
    }
}
