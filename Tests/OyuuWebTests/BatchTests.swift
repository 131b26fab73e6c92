import Foundation
import Oyuu
import OyuuPaper
import OyuuWeb
import TestSupport
import Testing

@Suite("Batches of photos")
struct BatchTests {
    private let server: TestServer
    private let office: Visitor

    init() async throws {
        server = try await TestServer {
            $0.photoBytes = 2 << 20
            $0.archiveBytes = 8 << 20
        }
        office = server.browser(.office)
    }

    /// Begins a batch and gives its path.
    private func begin(
        _ visitor: Visitor, _ photos: [(name: String, bytes: [UInt8])] = [], zip: [UInt8]? = nil, title: String = "Fair"
    ) async throws -> String {
        let files =
            photos.map { (input: "photo", name: $0.name, bytes: $0.bytes) } + (zip.map { [("zip", "a.zip", $0)] } ?? [])
        let answer = try await visitor.send(
            FormToSend(visitor.formToken + [("title", title)], files: files), to: "/batches")
        #expect(answer.status == 303)
        return try #require(answer["location"])
    }

    private func status(_ path: String, _ person: Person = .office) async throws -> [String: Any] {
        try await server.program(person).get("/api/v1" + path).json()
    }

    /// Asks until all is done.
    @discardableResult
    private func finish(_ path: String) async throws -> [String: Int] {
        while true {
            let status = try await status(path)
            if status["done"] as? Bool == true { return status["counts"] as? [String: Int] ?? [:] }
            await Task.yield()
        }
    }

    @Test("are checked in the background, and told with verdict, holder, drawings and the audit trail's entries")
    func whole() async throws {
        let path = try await begin(
            office,
            [
                ("stall 1.jpg", try Photos.copy()), ("stall 2.jpg", try Photos.stranger()),
                ("half.jpg", try Photos.truncated()), ("notes.txt", Array("no photo".utf8)),
                ("cloth.png", try Photos.plain()),
            ])
        let counts = try await finish(path)
        #expect(counts["checked"] == 3 && counts["copies"] == 1 && counts["unread"] == 2)
        let page = try await office.get(path)
        #expect(page.status == 200 && page.text.contains("<h1>Fair</h1>") && page.text.contains("Айзада Токторова"))
        #expect(page.text.contains("stall 1.jpg") && page.text.contains("half.jpg") && page.text.contains("A COPY"))
        let copies = try await office.get(path + "?show=copies").text
        #expect(copies.contains("stall 1.jpg") && !copies.contains("stall 2.jpg") && !copies.contains("half.jpg"))
        let unread = try await office.get(path + "?show=unread").text
        #expect(!unread.contains("stall 1.jpg") && unread.contains("half.jpg") && unread.contains("notes.txt"))
        let link = try #require(copies.firstMatch(of: /href="(\/batches\/[0-9a-f]{32}\/photos\/[0-9]+)"/)?.1)
        let photo = try await office.get(String(link))
        #expect(photo.status == 200 && photo.text.contains("OY-000001") && photo.text.contains(path))
        for picture in photo.text.matches(of: /src="(\/batches\/[^"]+\.jpg)"/) {
            let answer = try await office.get(String(picture.1))
            #expect(answer.status == 200 && answer.body.starts(with: [0xFF, 0xD8]))
        }
        #expect(photo.text.contains(/src="\/batches\/[^"]+\/0-0\.jpg"/))
        let number = try #require(try await server.design("OY-000001")?.number)
        let trail = try await server.register.auditTrail(of: number)
        #expect(trail.filter { $0.act == .checked && $0.actor == "office" }.count == 1)
        let acts = try await server.accounts.acts(after: 0, limit: 1000)
        #expect(
            acts.last?.kind == .batchBegun && acts.last?.details == path.split(separator: "/").last.map(String.init))
    }

    @Test("come as archives, nested folders and hostile entries among them; each entry is a photo of its name")
    func archive() async throws {
        let zip = try ZipMaker.zip(
            [
                ("fair/base/1.jpg", try Photos.copy()), ("../../../tmp/2.jpg", try Photos.stranger()),
                ("<b>=1+1.jpg", try Photos.truncated()), ("locked.jpg", try Photos.copy()),
            ], locked: ["locked.jpg"])
        let path = try await begin(office, zip: zip)
        let counts = try await finish(path)
        #expect(counts["checked"] == 2 && counts["unread"] == 2 && counts["copies"] == 1)
        let page = try await office.get(path).text
        #expect(page.contains("fair/base/1.jpg") && page.contains("../../../tmp/2.jpg") && !page.contains("<b>=1"))
        #expect(page.contains("locked with a password"))
        // More than an archive may have is refused before it is kept.
        let large = FormToSend(office.formToken, files: [("zip", "large.zip", Photos.noise(9 << 20, seed: 1))])
        #expect(try await office.send(large, to: path + "/photos").status == 413)
        #expect(try FileManager.default.contentsOfDirectory(atPath: server.folder.path("batches/spool")).isEmpty)
    }

    @Test("say what they have, so that after a broken line only the rest is sent; what is too large is named")
    func resume() async throws {
        let path = try await begin(office)
        func send(_ name: String, _ bytes: [UInt8]) async throws -> Int {
            let form = FormToSend(office.formToken + [("path", "base/\(name)")], files: [("photo", name, bytes)])
            return try await office.send(form, to: path + "/photos").status
        }
        #expect(try await send("1.jpg", Photos.copy()) == 303)
        #expect(try await send("1.jpg", Photos.copy()) == 303)
        #expect(try await send("large.jpg", Photos.noise(3 << 20, seed: 2)) == 303)
        let known = try await office.get(path + "/known").json()["photos"] as? [[String: Any]]
        #expect(known?.compactMap { $0["name"] as? String } == ["base/1.jpg", "base/large.jpg"])
        #expect(known?.first?["bytes"] as? Int == (try Photos.copy()).count)
        let counts = try await finish(path)
        #expect(counts["checked"] == 1 && counts["unread"] == 1)
        // A line that breaks leaves nothing.
        let broken = FormToSend(office.formToken, files: [("photo", "b.jpg", try Photos.stranger())])
        let half = Array(broken.bytes.prefix(broken.bytes.count / 2))
        let answer = try await office.ask(
            "POST", path + "/photos", [("Content-Type", broken.contentType)], body: half)
        #expect(answer.status == 400)
        #expect(try await finish(path)["checked"] == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: server.folder.path("batches/spool")).isEmpty)
    }

    @Test("are their sender's and the office's; weavers and strangers have none")
    func roles() async throws {
        let inspector = server.browser(.inspector)
        let (own, other) = (try await begin(inspector, title: "Mine"), try await begin(office, title: "Theirs"))
        #expect(try await inspector.get(own).status == 200)
        #expect(try await office.get(own).status == 200)
        #expect(try await inspector.get(other).status == 403)
        #expect(try await inspector.post(other, [("act", "delete")]).status == 403)
        #expect(try await !inspector.get("/batches").text.contains("Theirs"))
        let all = try await office.get("/batches").text
        #expect(all.contains("Theirs") && all.contains("Mine"))
        #expect(try await server.browser(.aizada).get("/batches").status == 403)
        #expect(try await server.visitor.get(own).status == 401)
        #expect(try await office.get("/batches/0123").status == 404)
        let program = server.program(.inspector)
        for path in ["", "/photos", "/results", "/report/1.pdf"] {
            #expect(try await program.get("/api/v1\(other)\(path)").status == 403, "\(path)")
        }
    }

    @Test("are begun, cancelled and deleted by forms of the session only, and each is in the trail of acts")
    func forms() async throws {
        let path = try await begin(office, [("1.jpg", try Photos.copy())])
        var stranger = office
        stranger.session = nil
        let foreign = stranger.with(("Cookie", "oyuu=\(try #require(office.session).token)"))
        #expect(try await foreign.post(path, [("act", "delete")]).status == 403)
        #expect(try await foreign.upload([("2.jpg", Photos.copy())], to: "/batches").status == 403)
        #expect(try await foreign.upload([("2.jpg", Photos.copy())], to: path + "/photos").status == 403)
        #expect(try await office.post(path, [("act", "burn")]).status == 400)
        #expect(try await office.post(path, [("act", "cancel")]).status == 303)
        #expect(try await office.upload([("2.jpg", Photos.copy())], to: path + "/photos").status == 409)
        #expect(try await office.post(path, [("act", "delete")]).status == 303)
        #expect(try await office.get(path).status == 404)
        let kinds = try await server.accounts.acts(after: 0, limit: 1000).suffix(3).map(\.kind)
        #expect(kinds == [.batchBegun, .batchCancelled, .batchDeleted])
    }

    @Test("that are open are five of one account at most")
    func limit() async throws {
        // One that is checked to its end, or that nothing was sent into, is in nobody's way.
        let server = try await TestServer(decoding: SeparateDecoding.shell("cat > /dev/null; exec sleep 100"))
        let office = server.browser(.office)
        _ = try await begin(office)
        for _ in 0..<5 { _ = try await begin(office, [("1.jpg", try Photos.copy())]) }
        let answer = try await office.upload([("1.jpg", Photos.copy())], to: "/batches")
        #expect(answer.status == 409 && answer.text.contains("role=\"alert\""))
        #expect(try await office.get("/batches").text.matches(of: /href="\/batches\/[0-9a-f]{32}"/).count == 6)
        #expect(
            try await server.browser(.administrator).upload([("1.jpg", Photos.copy())], to: "/batches").status == 303)
    }

    @Test("give their results as CSV, in which no name is a formula, and as lines of JSON")
    func downloads() async throws {
        let path = try await begin(
            office,
            [
                ("=HYPERLINK(\"x\").jpg", try Photos.copy()), ("+1,2;\"3\".jpg", try Photos.truncated()),
                ("@sum.jpg", try Photos.stranger()),
            ])
        try await finish(path)
        let answer = try await office.get(path + "/results/all.csv")
        #expect(answer["content-type"]?.hasPrefix("text/csv") == true)
        #expect(answer["content-disposition"]?.contains(".csv") == true)
        let lines = answer.text.split(separator: "\r\n")
        #expect(lines.count == 4 && lines[0].contains("photo,outcome,designs"))
        #expect(lines[1].hasPrefix("\"'=HYPERLINK(\"\"x\"\").jpg\",copy,OY-000001,Кочкор мүйүз,Айзада Токторова,-"))
        #expect(lines[2].hasPrefix("\"'+1,2;\"\"3\"\".jpg\",unread,") && lines[2].contains("truncated"))
        #expect(lines[3].hasPrefix("'@sum.jpg,no-copy,"))
        let json = try await office.get(path + "/results/all.jsonl").text.split(separator: "\n")
        let first = try #require(
            try JSONSerialization.jsonObject(with: Data((json.first ?? "").utf8)) as? [String: Any])
        #expect(json.count == 3 && first["photo"] as? String == "=HYPERLINK(\"x\").jpg")
        let drawings = try #require(first["drawings"] as? [String])
        #expect(try await server.program(.office).get(try #require(drawings.first)).status == 200)
        for odd in ["all.xml", "all", "other.csv", "all.csv.csv"] {
            #expect(try await office.get(path + "/results/" + odd).status == 404, "\(odd)")
        }
    }

    @Test("make a signed report of their copies, in each form and language, that verifies")
    func report() async throws {
        let path = try await begin(
            office,
            [("1.jpg", try Photos.copy()), ("2.jpg", try Photos.stranger()), ("3.jpg", try Photos.copy() + [0])])
        try await finish(path)
        #expect(try await office.get(path).text.contains("\(path)/report/1.pdf"))
        for form in ["pdf", "html"] {
            for language in ["ky", "ru", "en"] {
                let paper = try await office.get("\(path)/report/1.\(form)?language=\(language)")
                #expect(paper.status == 200)
                try Seal.verify(paper.body)
                var changed = paper.body
                changed[changed.count / 2] ^= 1
                #expect(throws: (any Error).self) { try Seal.verify(changed) }
            }
        }
        for odd in ["0.pdf", "2.pdf", "-1.pdf", "1.txt", "1", "99999999999999999999.pdf"] {
            #expect(try await office.get(path + "/report/" + odd).status == 404, "\(odd)")
        }
        let none = try await begin(office, [("2.jpg", try Photos.stranger())])
        try await finish(none)
        #expect(try await office.get(none + "/report/1.pdf").status == 404)
    }

    @Test("give out the same report each time it is asked for, noted once, and another when more copies have come")
    func oneReport() async throws {
        let path = try await begin(office, [("1.jpg", try Photos.copy())])
        try await finish(path)
        func paper(_ visitor: Visitor) async throws -> [UInt8] {
            try await visitor.get("\(path)/report/1.html?language=ru").body
        }
        func noted() async throws -> [String] { try await server.notedReports() }
        let administrator = server.browser(.administrator)
        async let (one, other) = (paper(office), paper(administrator))
        let first = try await one
        #expect(try await other == first)
        #expect(try await paper(administrator) == first)
        #expect(try await noted().count == 1)
        let more = try await office.send(
            FormToSend(office.formToken, files: [("photo", "2.jpg", try Photos.copy() + [0])]), to: path + "/photos")
        #expect(more.status == 303)
        try await finish(path)
        let second = try await paper(office)
        let text = String(decoding: second, as: UTF8.self)
        #expect(second != first && text.contains("2.jpg"))
        // The moment of each, and of the last at the head.
        #expect(text.components(separatedBy: "Когда проверено").count == 4)
        #expect(try await noted().count == 2)
        let id = try #require(path.split(separator: "/").last)
        let files = try FileManager.default.contentsOfDirectory(
            atPath: server.folder.url.appendingPathComponent("batches/\(id)").path)
        #expect(files.filter { $0.hasPrefix("paper-") }.count == 1)
    }

    @Test("outlast a stop in the middle of a photo: it waits for the next server, and is not called unreadable")
    func stopped() async throws {
        let started = try TemporaryFolder()
        let mark = started.path("started")
        let slow = SeparateDecoding.shell("echo > '\(mark)'; cat > /dev/null; exec sleep 100")
        let server = try await TestServer(decoding: slow)
        let office = server.browser(.office)
        let path = try await begin(office, [("1.jpg", try Photos.copy())])
        while !FileManager.default.fileExists(atPath: mark) { await Task.yield() }
        await server.stop()
        let id = try #require(path.split(separator: "/").last.map(String.init))
        let counts = try #require(try await BatchQueue(in: server.folder.url).batch(id)?.counts)
        #expect(counts.waiting == 1 && counts.finished == 0)
    }

    @Test("outlast the server: another one on the same register goes on with them")
    func restart() async throws {
        let path = try await begin(office, try (0..<4).map { ("\($0).jpg", try Photos.copy() + [UInt8($0)]) })
        let id = try #require(path.split(separator: "/").last.map(String.init))
        // Another program may look into the queue meanwhile.
        let queue = try BatchQueue(in: server.folder.url)
        #expect(try await queue.batch(id)?.counts.all == 4)
        try await finish(path)
        let items = try await queue.items(of: id, .all, limit: 10)
        #expect(items.map(\.name) == ["0.jpg", "1.jpg", "2.jpg", "3.jpg"])
    }

    @Test("are for programs too: raw photos, archives and forms, progress, results, cancelling, deleting")
    func api() async throws {
        let program = server.program(.inspector)
        let begun = try await program.raw(Array(#"{"title":"shop"}"#.utf8), to: "/api/v1/batches")
        #expect(begun.status == 201)
        let id = try #require(try begun.json()["id"] as? String)
        let path = "/api/v1/batches/\(id)"
        let raw = try await program.raw(try Photos.copy(), to: path + "/photos?name=a%2Fb.jpg", type: "image/jpeg")
        #expect(raw.status == 201)
        #expect(try raw.json()["new"] as? Int == 1)
        let zip = try ZipMaker.zip([("z.jpg", try Photos.stranger())])
        #expect(try await program.raw(zip, to: path + "/photos?name=z.zip", type: "application/zip").status == 201)
        #expect(
            try await program.upload([("a/b.jpg", Photos.copy())], to: path + "/photos", [("path", "a/b.jpg")])
                .json()["known"] as? Int == 1)
        #expect(try await program.raw([], to: path + "/photos", type: "image/jpeg").status == 400)
        #expect(try await program.raw(Array("[]".utf8), to: "/api/v1/batches").status == 400)
        let counts = try await finish("/batches/\(id)")
        #expect(counts["checked"] == 2 && counts["copies"] == 1)
        let lines = try await program.get(path + "/results").text.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].contains("a/b.jpg"))
        #expect(try await program.get(path + "/results?form=csv").text.contains("OY-000001"))
        #expect(try await program.get(path + "/results?form=xml").status == 400)
        try Seal.verify(try await program.get(path + "/report/1.html").body)
        #expect(try await program.raw(Array("{}".utf8), to: path + "/cancel").json()["cancelled"] as? Bool == true)
        #expect(try await program.raw(try Photos.copy(), to: path + "/photos", type: "image/jpeg").status == 409)
        #expect(try await program.ask("DELETE", path).status == 200)
        #expect(try await program.get(path).errorCode == "no-such-batch")
    }

    @Test("work without scripts: a link has the page loaded anew while there is something to do, and not after")
    func watch() async throws {
        let path = try await begin(office, [("1.jpg", try Photos.copy())])
        try await finish(path)
        #expect(try await office.get(path + "?watch=1")["refresh"] == nil)
        let list = try await office.get("/batches").text
        #expect(list.contains("name=\"photo\"") && list.contains("name=\"zip\"") && list.contains("webkitdirectory"))
        let title = try await begin(office, title: "<script>{{t.brand}}\u{202E}")
        let page = try await office.get(title).text
        #expect(page.contains("&lt;script&gt;{{t.brand}}") && !page.contains("\u{202E}") && !page.contains("<script>{"))
    }
}
