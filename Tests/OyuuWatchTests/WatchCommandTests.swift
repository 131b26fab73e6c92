import Foundation
import GRDB
import OyuuImage
import TestSupport
import Testing

@Suite("The command line: watch", .serialized) struct WatchCommandTests {
    private let folder: TemporaryFolder
    private let environment: [String: String]
    private let oyuu: Program
    private let inbox: String

    init() throws {
        folder = try TemporaryFolder()
        environment = [
            "OYUU_REGISTER": folder.path("register"), "XDG_STATE_HOME": folder.path("state"), "NO_COLOR": "1",
        ]
        oyuu = Program("oyuu", environment: environment)
        inbox = folder.path("inbox")
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        for index in 0..<2 {
            _ = try oyuu.run(
                "register", Pictures.designs[index].path, "--title", "t\(index)", "--holder", "h", "--force")
        }
    }

    private func drop(_ index: Int, _ name: String? = nil) throws {
        try folder.write(Data(contentsOf: Pictures.designs[index]), to: "inbox/\(name ?? "\(index).png")")
    }

    private func once(_ arguments: String...) throws -> Program.Result {
        try oyuu.run(["watch", inbox, "--once", "--settle", "0.1"] + arguments)
    }

    @Test("once ends as check does, and says the same lines")
    func statuses() throws {
        #expect(try once().status == 0)
        try drop(9)
        let none = try once()
        let sameByCheck = try oyuu.run("check", inbox + "/9.png").output
        #expect(none.status == 0 && none.output == sameByCheck)
        try drop(0)
        let copy = try once()
        let copyByCheck = try oyuu.run("check", inbox + "/0.png").output
        #expect(copy.status == 1 && copy.output == copyByCheck)
        try folder.write("no picture".utf8, to: "inbox/x.jpg")
        let bad = try once("--json")
        #expect(bad.status == 2 && bad.lines.count == 1 && bad.output.contains("\"error\""))
        #expect(try once().status == 0, "all is done")
        #expect(try once("--recheck").status == 2)
        #expect(try oyuu.run("watch", folder.path("none"), "--once").status == 2)
    }

    @Test("it speaks the person's language")
    func language() throws {
        try drop(0)
        let kyrgyz = Program("oyuu", environment: environment.merging(["LANG": "ky_KG.UTF-8"]) { $1 })
        let result = try kyrgyz.run("watch", inbox, "--once", "--settle", "0.1")
        #expect(result.output.contains("КӨЧҮРМӨ: OY-000001") && result.errors.contains("1 папка каралып турат"))
        let wrong = try kyrgyz.run("watch", inbox, "--once", "--webhook", "http://office.example/")
        #expect(wrong.status == 2 && wrong.errors.contains("белгисине https://"), "\(wrong.errors)")
        #expect(try kyrgyz.run("watch", inbox, "--settle", "0").errors.contains("аралыгындагы сан керек"))
    }

    @Test("killed at any moment and started again, every photo is done once, and every finding told once")
    func killed() async throws {
        // Six copies in other bytes each, and six strangers.
        let original = try Pictures.raster(Pictures.designs[0])
        for number in 0..<6 {
            try folder.write(
                ImageEncoder.jpeg(original.fitted(longSide: 320), quality: 40 + 8 * number),
                to: "inbox/copy\(number).jpg")
            try drop(20 + number)
        }
        let server = try WebhookServer()
        let arguments = ["watch", inbox, "--json", "--settle", "0.1", "--webhook", server.url]
        var lines: [String] = []
        for run in 0..<4 {
            let running = try RunningProgram("oyuu", arguments, environment: environment)
            let begun = try await eventually(60) {
                try running.lines().count { $0.hasPrefix("{") } >= 2 || !running.isRunning
            }
            #expect(begun)
            try await Task.sleep(for: .milliseconds(37 * run))
            running.kill()
            lines += try await running.end().lines
        }
        let last = try RunningProgram("oyuu", arguments, environment: environment)
        let isDone = try await eventually(60) {
            let all = Set(done(lines + (try last.lines())))
            return Set(server.requests.map(\.key)).count == 6 && all.count == 12
        }
        #expect(isDone)
        last.stop()
        let end = try await last.end()
        #expect(end.status == 0, "\(end.lines)")
        lines += end.lines
        // A line may be said twice where the kill came before it was written down; nothing is lost.
        #expect(Set(done(lines)).count == 12 && done(lines).count <= 12 + 4)
        let shas = try server.requests.map { try $0.json()["sha256"] as? String ?? "" }
        #expect(Set(shas).count == 6 && Set(server.requests.map(\.key)).count == 6)
        let files = try #require(
            FileManager.default.enumerator(atPath: folder.path("state"))?.compactMap { $0 as? String }
                .first { $0.hasSuffix("watch.sqlite") })
        let journal = try DatabaseQueue(path: folder.path("state/" + files))
        let counts = try await journal.read { db in
            try (
                Int.fetchOne(db, sql: "SELECT count(*) FROM file WHERE state = 'checked'"),
                Int.fetchOne(db, sql: "SELECT count(*) FROM outbox"),
                Int.fetchOne(db, sql: "SELECT count(*) FROM outbox WHERE state = 'sent'")
            )
        }
        #expect(counts.0 == 12 && counts.1 == 6 && counts.2 == 6)
    }

    /// The photos that lines of JSON tell of.
    private func done(_ lines: [String]) -> [String] {
        lines.filter { $0.hasPrefix("{") }.compactMap {
            (try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["photo"] as? String
        }
    }

    @Test("a message that nobody takes is said to wait, and goes with the next run")
    func waiting() throws {
        try drop(0)
        let port = try freePort()
        let first = try once("--webhook", "http://127.0.0.1:\(port)/")
        #expect(first.status == 2 && first.errors.contains("messages not delivered: 1"), "\(first.errors)")
        let server = try WebhookServer(port: port)
        Thread.sleep(forTimeInterval: 6)
        #expect(try once("--webhook", server.url).status == 0)
        #expect(server.requests.count == 1)
    }

    /// A port that nobody listens at.
    private func freePort() throws -> Int {
        let server = try LoopbackServer { _ in }
        server.stop()
        return server.port
    }
}
