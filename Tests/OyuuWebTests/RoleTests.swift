import Foundation
import Testing

@Suite("Who may do what")
struct RoleTests {
    @Test("the table of calls holds every route that is answered")
    func whole() async throws {
        let server = try await TestServer()
        let known = (RouteRow.page + RouteRow.api).map(\.route)
        // The router writes places in a path as they were given, or in braces.
        let routes = server.routes.map { $0.replacing("{", with: ":").replacing("}", with: "") }
        #expect(Set(known) == Set(routes))
        #expect(known.count == Set(known).count)
        #expect((RouteRow.page + RouteRow.api).allSatisfy { $0.statuses.count == RouteRow.people.count })
    }

    @Test("each call is answered to each role as the table says", arguments: RouteRow.people.indices)
    func matrix(place: Int) async throws {
        let person = RouteRow.people[place]
        let server = try await TestServer()
        let weaver = server.browser(.aizada)
        let photo = try Photos.copy()
        let check = try await weaver.upload([("a.jpg", photo)])
        let draft = try await weaver.upload([("a.jpg", photo)], to: "/register")
        try await server.takeIn("2026-11", [("KG-1", [try Photos.plain()])])
        let (batch, result) = try await checkedBatch(server)
        let (more, another) = try await checkedBatch(server)
        let names = [
            "{batch}": batch, "{result}": result, "{more}": more, "{another}": another,
            "{check}": try #require(check["location"]?.split(separator: "/").last.map(String.init)),
            "{draft}": try #require(draft["location"]?.split(separator: "/").last.map(String.init)),
            "{photo}": "\(try #require(try await server.design(RouteRow.number)?.photos.first?.id))",
            "{bermet}": "\(server.account(.bermet))",
        ]
        for (rows, visitor) in [(RouteRow.page, server.browser(person)), (RouteRow.api, server.program(person))] {
            for row in rows {
                let path = names.reduce(row.path) { $0.replacing($1.key, with: $1.value) }
                let answer =
                    switch row.body {
                    case .none: try await visitor.ask(String(row.route.prefix { $0 != " " }), path)
                    case .fields(let fields): try await visitor.post(path, fields)
                    case .photos(let fields): try await visitor.upload([("b.jpg", photo)], to: path, fields)
                    case .bytes(let text): try await visitor.raw(Array(text.utf8), to: path)
                    }
                #expect(answer.status == row.statuses[place], "\(row.route) by \(person)")
                if answer.status == 401 {
                    #expect(rows.count == RouteRow.page.count || answer["www-authenticate"] == "Bearer", "\(row.route)")
                }
            }
        }
    }

    /// A batch of the office with one photo that was checked, and that photo's number.
    private func checkedBatch(_ server: TestServer) async throws -> (batch: String, photo: String) {
        let (office, program) = (server.browser(.office), server.program(.office))
        let begun = try await office.upload([("a.jpg", Photos.copy())], to: "/batches")
        let batch = try #require(begun["location"]?.split(separator: "/").last.map(String.init))
        while try await program.get("/api/v1/batches/\(batch)").json()["done"] as? Bool != true { await Task.yield() }
        let line = try await program.get("/api/v1/batches/\(batch)/results").text
        return (batch, String(try #require(line.firstMatch(of: /"number":([0-9]+)/)?.1)))
    }

    @Test("a contact is seen by whoever filed the design, by the office and by the administrator, and by nobody else")
    func contacts() async throws {
        let server = try await TestServer()
        let contacts = ["OY-000001": "+996 700 111111", "OY-000002": "+996 700 222222", "OY-000003": "+996 700 333333"]
        let mayKnow: [Person: Set<String>] = [
            .aizada: ["OY-000001"], .bermet: ["OY-000002"], .inspector: [], .office: Set(contacts.keys),
            .administrator: Set(contacts.keys),
        ]
        for (person, known) in mayKnow {
            let (browser, program) = (server.browser(person), server.program(person))
            for (number, contact) in contacts {
                let page = try await browser.get("/designs/\(number)")
                #expect(
                    page.status == 200 && page.text.contains(contact) == known.contains(number), "\(person) \(number)")
                let record = try await program.get("/api/v1/designs/\(number)").json()
                #expect(record["contact"] as? String == (known.contains(number) ? contact : nil), "\(person) \(number)")
            }
            let list = try await program.get("/api/v1/designs").json()
            let records = try #require(list["designs"] as? [[String: Any]])
            #expect(records.count == 4)
            for record in records {
                let number = record["number"] as? String ?? ""
                #expect(
                    record["contact"] as? String == (known.contains(number) ? contacts[number] : nil),
                    "\(person) \(number)")
            }
            for path in ["/designs", "/designs?q=996", "/account"] {
                #expect(try await !browser.get(path).text.contains("+996"), "\(path) \(person)")
            }
            // Nobody finds a design by the contact of somebody else.
            #expect(try await browser.get("/designs?q=700+222222").text.contains("OY-000002") == false)
        }
    }

    @Test("notes are the office's own: neither weavers nor inspectors read them by page or API")
    func notes() async throws {
        let server = try await TestServer()
        for (person, mayKnow) in [(Person.aizada, false), (.inspector, false), (.office, true), (.administrator, true)]
        {
            let record = try await server.program(person).get("/api/v1/designs/OY-000003").json()
            #expect((record["notes"] as? String == "kept in the safe") == mayKnow, "\(person)")
            let list = try await server.program(person).get("/api/v1/designs").text
            #expect(list.contains("kept in the safe") == mayKnow, "\(person)")
            if !mayKnow {
                #expect(try await !server.browser(person).get("/designs/OY-000003").text.contains("kept in the safe"))
            }
        }
    }

    @Test("what happened to a design, and by whom, is for the office")
    func history() async throws {
        let server = try await TestServer()
        for (person, mayKnow) in [(Person.aizada, false), (.inspector, false), (.office, true)] {
            let page = try await server.browser(person).get("/designs/OY-000004").text
            #expect(
                page.contains("<table class=\"history\">") == mayKnow && page.contains("Withdrawn from the register"))
        }
        // Checks that found a design are counted apart from what was done with it, and hide nothing of that.
        for _ in 0..<2 { _ = try await server.browser(.inspector).upload([("a.jpg", Photos.copy())]) }
        let page = try await server.browser(.office).get("/designs/OY-000001").text
        let parts = page.components(separatedBy: "Checks that found it")
        #expect(parts.count == 3 && parts[0].contains("registered") && !parts[0].contains("<td>inspector</td>"))
        #expect(parts.last?.ranges(of: "<td>inspector</td>").count == 2 && page.contains("Found in 2 checks"))
        #expect(try await !server.browser(.aizada).get("/designs/OY-000001").text.contains("Checks that found it"))
    }

    @Test("fields of the office are not taken from a weaver, nor may she file what copies another's")
    func fields() async throws {
        let server = try await TestServer()
        let fields = [
            ("title", "New"), ("holder", "Aizada"), ("notes", "mine"), ("class", "06-11"), ("creator", "Somebody"),
            ("filed", "1999-01-01"), ("force", "1"),
        ]
        let weaver = server.program(.aizada)
        let stopped = try await weaver.upload([("a.jpg", Photos.copy())], to: "/api/v1/designs", fields)
        #expect(stopped.status == 409)
        let filed = try await weaver.upload([("b.png", Photos.newDesign())], to: "/api/v1/designs", fields)
        #expect(filed.status == 201)
        let number = try #require(try filed.json()["number"] as? String)
        let details = try #require(try await server.design(number)?.details)
        #expect(details.notes == nil && details.locarnoClass == nil && details.creator == nil && details.filedOn == nil)
        let office = try await server.program(.office).upload([("a.jpg", Photos.copy())], to: "/api/v1/designs", fields)
        #expect(office.status == 201)
        let disputed = try #require(try office.json()["number"] as? String)
        let entry = try #require(try await server.design(disputed))
        #expect(entry.details.notes == "mine" && entry.disputes.map(\.description) == ["OY-000001"])
    }

    @Test("a role that is taken away, and an account that is closed, end at once for sessions and tokens that are open")
    func changes() async throws {
        let server = try await TestServer()
        let administrator = server.browser(.administrator)
        let (browser, program) = (server.browser(.office), server.program(.office))
        #expect(try await browser.get("/designs/OY-000001").text.contains("+996 700 111111"))
        let changed = try await administrator.post(
            "/accounts/\(server.account(.office))", [("act", "role"), ("role", "inspector")])
        #expect(changed.status == 303)
        #expect(try await !browser.get("/designs/OY-000001").text.contains("+996 700 111111"))
        #expect(try await program.raw(Array("{}".utf8), to: "/api/v1/designs/OY-000001/withdraw").status == 403)
        _ = try await administrator.post("/accounts/\(server.account(.office))", [("act", "disable")])
        #expect(try await browser.get("/designs").status == 401)
        #expect(try await program.get("/api/v1/designs").status == 401)
        let last = try await administrator.post("/accounts/\(server.account(.administrator))", [("act", "disable")])
        #expect(last.status == 409)
        #expect(try await administrator.get("/accounts").status == 200)
    }
}
