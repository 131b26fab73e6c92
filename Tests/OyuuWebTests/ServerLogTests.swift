import Foundation
import OyuuAccounts
import OyuuWeb
import Synchronization
import TestSupport
import Testing

@Suite("The server's log")
struct ServerLogTests {
    /// Lines that a server wrote.
    private final class Lines: Sendable {
        private let state = Mutex<[String]>([])

        var all: [String] { state.withLock { $0 } }

        func add(_ line: String) { state.withLock { $0.append(line) } }
    }

    private static let known: Set<String> = [
        "time", "level", "event", "route", "method", "status", "ms", "bytes", "request", "role", "code", "fault",
        "broken_off", "work", "photos", "port", "library",
    ]

    @Test("says how each request was answered, and nothing of who asked, from where, for what and with which secret")
    func privacy() async throws {
        let lines = Lines()
        let server = try await TestServer { $0.log = ServerLog(.json) { lines.add($0) } }
        let secret = try #require(server.browser(.office).session?.token)
        let token = try #require(server.program(.office).token)
        let personal = [
            "Айзада", "Aizada Toktorova", "toktorova", "+996 700 111111", "996700", "stall-of-bermet", "OY-000001",
            "sensitive-query", "four words of felt", "Mozilla/5.0 Aizada-Phone", "203.0.113.77", "127.0.0.1", secret,
            token, "0000-CODE-0000", "evil\u{1B}[31m", "<script>", server.folder.url.path,
        ]
        let visitor = server.visitor.with(
            ("User-Agent", "Mozilla/5.0 Aizada-Phone"), ("X-Forwarded-For", "203.0.113.77"),
            ("X-Request-Id", "Aizada Toktorova"), ("Referer", "http://x/?toktorova"))
        _ = try await visitor.get("/designs?q=sensitive-query+%2B996+700+111111")
        _ = try await visitor.get("/%3Cscript%3E/toktorova/\(FormToSend.encoded("Айзада"))")
        _ = try await visitor.get("/join?code=0000-CODE-0000")
        _ = try await visitor.ask("GET", "/checks/toktorova/%3Cscript%3E")
        _ = try await visitor.post(
            "/sign-in", [("name", "Aizada Toktorova"), ("password", "four words of felt")])
        _ = try await visitor.with(("Authorization", "Bearer \(token)x")).get("/api/v1/designs/OY-000001")
        let office = server.browser(.office)
        let named = "stall-of-bermet \u{1B}[31m +996 700 111111.jpg"
        _ = try await office.upload([(named, Photos.copy()), ("toktorova.jpg", Photos.truncated())])
        _ = try await office.get("/designs/OY-000001")
        _ = try await server.program(.office).upload([("Айзада.jpg", Photos.copy())], to: "/api/v1/check")
        let last = try await server.program(.aizada).get("/api/v1/designs/OY-000001")
        // A fault of the house itself: the register's folder of checks is no folder any more.
        let checks = server.folder.path("web/checks")
        try FileManager.default.removeItem(atPath: checks)
        try Data([1]).write(to: URL(fileURLWithPath: checks))
        #expect(try await office.upload([(named, Photos.stranger())]).status == 500)
        await server.stop()

        let all = lines.all
        for word in personal { #expect(!all.contains { $0.contains(word) }, "\(word)") }
        let objects = try all.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
        }
        #expect(objects.allSatisfy { Set($0.keys).isSubset(of: Self.known) })
        #expect(objects.first?["event"] as? String == "started" && objects.last?["event"] as? String == "stopped")
        let requests = objects.filter { $0["event"] as? String == "request" }
        #expect(requests.count == 11)
        let id = try #require(last["x-request-id"])
        let known = try #require(requests.first { $0["request"] as? String == id })
        #expect(known["route"] as? String == "/api/v1/designs/:number" && known["status"] as? Int == 200)
        #expect(known["role"] as? String == "weaver" && known["method"] as? String == "GET")
        #expect(known["bytes"] as? Int == last.body.count && known["ms"] as? Double ?? 0 > 0)
        let fault = try #require(requests.first { $0["status"] as? Int == 500 })
        #expect(
            fault["level"] as? String == "error" && fault["fault"] is String && fault["code"] as? String == "internal")
        #expect(Set(requests.compactMap { $0["request"] as? String }).count == 11)
    }

    @Test("counts the bytes of an answer that streams, and is not written at all where nobody wants it")
    func streams() async throws {
        let (lines, none) = (Lines(), Lines())
        let server = try await TestServer { $0.log = ServerLog(.text) { lines.add($0) } }
        let office = server.browser(.office)
        let begun = try await office.upload([("a.jpg", Photos.copy())], to: "/batches")
        let batch = try #require(begun["location"]?.split(separator: "/").last.map(String.init))
        let program = server.program(.office)
        while try await program.get("/api/v1/batches/\(batch)").json()["done"] as? Bool != true { await Task.yield() }
        let table = try await office.get("/batches/\(batch)/results/all.csv")
        await server.stop()
        let line = try #require(lines.all.first { $0.contains("/batches/:id/results/:file") })
        #expect(line.contains(" GET 200 ") && line.contains(" \(table.body.count) bytes "), "\(line)")
        #expect(line.hasSuffix("role=office") && !lines.all.joined().contains(batch))

        let quiet = try await TestServer { $0.log = ServerLog(.none) { none.add($0) } }
        _ = try await quiet.visitor.get("/")
        await quiet.stop()
        #expect(none.all.isEmpty)
    }

    @Test("is of objects where systemd keeps it, else of text")
    func form() throws {
        let file = try TemporaryFolder().write([], to: "journal")
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        defer { close(descriptor) }
        var status = stat()
        #expect(fstat(descriptor, &status) == 0)
        func usual(_ stream: String?) -> ServerLog.Form {
            .usual(environment: stream.map { ["JOURNAL_STREAM": $0] } ?? [:], descriptor: descriptor)
        }
        #expect(usual("\(status.st_dev):\(status.st_ino)") == .json)
        #expect(usual("\(status.st_dev):0") == .text && usual(nil) == .text)
    }

    @Test("of the program is of nothing but objects when objects are asked for, without the first code")
    func program() async throws {
        let folder = try TemporaryFolder()
        let program = try RunningProgram(
            "oyuu",
            ["serve", "--host", "127.0.0.1", "--port", "0", "--log", "json", "--register", folder.path("register")])
        defer { program.kill() }
        var port: Int?
        for _ in 0..<3000 where port == nil && program.isRunning {
            try await Task.sleep(for: .milliseconds(10))
            let objects = try program.lines().compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) }
            port = objects.compactMap { ($0 as? [String: Any])?["port"] as? Int }.first
        }
        let visitor = Visitor(port: try #require(port))
        #expect(try await visitor.get("/health").status == 200)
        program.stop()
        let end = try await program.end()
        #expect(end.status == 0)
        for line in end.lines {
            #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) is [String: Any], "\(line)")
        }
        #expect(end.lines.contains { $0.contains("\"route\":\"/health\"") } && !end.lines.joined().contains("code="))
    }
}
