import Foundation
import OyuuPostgres
import TestSupport
import Testing

@Suite("A connection to PostgreSQL")
struct ConnectionTests {
    private func connection() throws -> PostgresConnection {
        try PostgresConnection(PostgresURL(try PostgresServer.shared().newDatabase()))
    }

    @Test("values of every type come back as they went, nothing and empty ones too")
    func roundTrip() throws {
        let connection = try connection()
        let everyByte = Array(UInt8.min...UInt8.max)
        let row = try #require(
            try connection.query(
                """
                SELECT $1::text AS words, $2::int8 AS number, $3::bytea AS bytes, $4::bool AS flag, $5::float8 AS part,
                    $6::text AS nothing, $7::bytea AS none, $8::text AS empty, $9::uuid AS uuid
                """,
                [
                    "ң'ө\"\\ 🐏", .int8(Int64.min), .bytes(everyByte), .bool(true), .float8(-0.1), .null, .bytes([]), "",
                    "0b9e3b0a-6d2c-4f8e-9a53-0a1b2c3d4e5f",
                ]
            ).first)
        #expect(try row.get("words") == "ң'ө\"\\ 🐏")
        #expect(try row.get("number") == Int64.min)
        #expect(try row.get("bytes") == everyByte)
        #expect(try row.get("flag") == true)
        #expect(try row.get("part") == -0.1)
        #expect(try row.find("nothing", as: String.self) == nil)
        #expect(try row.get("none") == [UInt8]())
        #expect(try row.get("empty") == "")
        #expect(try row.get("uuid", as: UUID.self).uuidString == "0B9E3B0A-6D2C-4F8E-9A53-0A1B2C3D4E5F")
    }

    @Test("rows of values are taken apart by the server in their order")
    func arrays() throws {
        let rows = try connection().query(
            "SELECT * FROM unnest($1::int8[], $2::text[], $3::bytea[]) AS row (a, b, c)",
            [.int8s([3, -1]), .texts(["x", nil]), .byteStrings([[0, 255], []])]
        ).rows
        #expect(try rows.map { try $0.get("a") } == [Int64(3), -1])
        #expect(try rows.map { try $0.find("b") } == ["x", String?.none])
        #expect(try rows.map { try $0.get("c") } == [[UInt8(0), 255], []])
        #expect(try connection().query("SELECT 1 AS one WHERE 1 = ANY ($1)", [.int8s([])]).count == 0)
    }

    @Test("a value of another type than asked for is an error that names the column")
    func wrongType() throws {
        let row = try #require(try connection().query("SELECT 1.5::numeric AS price, NULL::int8 AS gone").first)
        for column in ["price", "gone", "absent"] {
            let error = #expect(throws: PostgresError.self) { try row.get(column, as: Int64.self) }
            #expect(error?.kind == .unexpectedValue(column: column))
        }
    }

    @Test("a text with a zero byte is refused before it is sent")
    func zeroByte() throws {
        let error = #expect(throws: PostgresError.self) {
            try connection().query("SELECT $1::text", ["a\u{0}b"])
        }
        #expect(error?.kind == .zeroByte)
    }

    @Test("more different statements than are kept prepared work all the same, before and after")
    func manyStatements() throws {
        let connection = try connection()
        for round in 0..<2 {
            for number in 0..<300 {
                let row = try connection.query("SELECT $1::int8 + \(number) AS sum", [.int8(round)]).first
                #expect(try row?.get("sum") == Int64(round + number))
            }
        }
    }

    @Test("errors carry the server's code and never the values of rows")
    func errors() throws {
        let connection = try connection()
        try connection.run("CREATE TABLE person (contact text PRIMARY KEY)")
        try connection.query("INSERT INTO person VALUES ($1)", ["+996 555 123"])
        let error = #expect(throws: PostgresError.self) {
            try connection.query("INSERT INTO person VALUES ($1)", ["+996 555 123"])
        }
        #expect(error?.sqlState == "23505")
        #expect(error.map { String(describing: $0).contains("555") } == false)
        if case .violation("person_pkey", _)? = error?.kind {} else { Issue.record("\(String(describing: error))") }
        #expect(connection.isUsable)
    }

    @Test("a statement that takes too long, and a lock that is not given, are told apart")
    func timeouts() throws {
        let url = try PostgresURL(try PostgresServer.shared().newDatabase())
        var session = PostgresSession()
        session.statementSeconds = 0.2
        session.lockSeconds = 0.05
        let connection = try PostgresConnection(url, session: session)
        #expect(throws: PostgresError.self) { try connection.query("SELECT pg_sleep(5)") }
        let slow = #expect(throws: PostgresError.self) { try connection.query("SELECT pg_sleep(5)") }
        #expect(slow?.kind == .timedOut)
        let other = try PostgresConnection(url)
        try other.run("CREATE TABLE thing ()")
        try other.run("BEGIN; LOCK TABLE thing")
        let locked = #expect(throws: PostgresError.self) { try connection.run("BEGIN; LOCK TABLE thing") }
        if case .busy? = locked?.kind {} else { Issue.record("\(String(describing: locked))") }
    }

    @Test("what the server remarks is not printed, and names are quoted")
    func names() throws {
        let connection = try connection()
        try connection.run("CREATE SCHEMA IF NOT EXISTS public")
        try connection.run("CREATE TABLE \(PostgresConnection.quoted("a\"; DROP")) (x int8)")
        #expect(try connection.query("SELECT x FROM \"a\"\"; DROP\"").count == 0)
    }
}
