import Foundation
import Testing

@Suite("The API's description")
struct OpenAPITests {
    private let server: TestServer
    private let document: [String: Any]

    init() async throws {
        server = try await TestServer()
        document = try await server.visitor.get("/api/v1/openapi.json").json()
    }

    private var operations: [(name: String, operation: [String: Any])] {
        let paths = document["paths"] as? [String: [String: [String: Any]]] ?? [:]
        return paths.flatMap { path, methods in methods.map { ("\($0.key.uppercased()) \(path)", $0.value) } }
    }

    @Test("is of OpenAPI 3.1, and lists the routes under /api/v1, all of them and no others")
    func routes() throws {
        #expect((document["openapi"] as? String)?.hasPrefix("3.1") == true)
        #expect((document["info"] as? [String: Any])?["version"] as? String != nil)
        let described = Set(operations.map(\.name))
        let answered = Set(
            server.routes.filter { $0.contains(" /api/v1/") && !$0.hasSuffix("openapi.json") }
                .map { $0.replacing(/:([a-z]+)/) { "{\($0.1)}" } })
        #expect(described == answered && !answered.isEmpty)
    }

    @Test("names every parameter of each path, and refers to nothing that is not there")
    func parameters() throws {
        let schemas = Set(((document["components"] as? [String: Any])?["schemas"] as? [String: Any] ?? [:]).keys)
        for (name, operation) in operations {
            let inPath = Set(name.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
            let named = (operation["parameters"] as? [[String: Any]] ?? []).filter { $0["in"] as? String == "path" }
            #expect(Set(named.compactMap { $0["name"] as? String }) == inPath, "\(name)")
            #expect(named.allSatisfy { $0["required"] as? Bool == true })
            #expect((operation["requestBody"] != nil) == name.hasPrefix("POST"), "\(name)")
            let responses = try #require(operation["responses"] as? [String: [String: Any]])
            #expect(
                responses.keys.contains { $0.hasPrefix("2") }
                    && responses.values.allSatisfy { $0["description"] != nil })
        }
        let text = String(
            decoding: try JSONSerialization.data(withJSONObject: document, options: .withoutEscapingSlashes),
            as: UTF8.self)
        let references = text.matches(of: /"\$ref":"#\/components\/schemas\/([A-Za-z]+)"/).map { String($0.1) }
        #expect(!references.isEmpty && schemas.isSuperset(of: references))
    }

    @Test("says truly which calls need a token, and which statuses they are refused with")
    func statuses() throws {
        // What monitors read has a form of its own, and is no call of the API.
        for row in RouteRow.api where !row.route.hasSuffix("openapi.json") && row.route != "GET /metrics" {
            let name = row.route.replacing(/:([a-z]+)/) { "{\($0.1)}" }
            let operation = try #require(operations.first { $0.name == name }?.operation, "\(name)")
            let isOpen = (operation["security"] as? [Any])?.isEmpty == true
            #expect(isOpen == (row.statuses[0] != 401), "\(name)")
            let responses = Set((operation["responses"] as? [String: Any] ?? [:]).keys)
            for status in Set(row.statuses) where !(isOpen && status == 401) {
                #expect(responses.contains("\(status)"), "\(name) \(status)")
            }
        }
    }

    @Test("is told people too, call by call")
    func page() async throws {
        let page = try await server.visitor.get("/api").text
        for (name, operation) in operations {
            let summary = (operation["summary"] as? String ?? "?").replacing("'", with: "&#39;")
            #expect(page.contains(name) && page.contains(summary), "\(name)")
        }
    }
}
