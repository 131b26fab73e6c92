import Foundation
import Testing

@Suite("What is sent to be checked")
struct UploadTests {
    private let server: TestServer
    private let inspector: Visitor

    init() async throws {
        server = try await TestServer {
            ($0.photoBytes, $0.requestBytes, $0.photosAtOnce) = (200_000, 500_000, 3)
        }
        inspector = server.browser(.inspector)
    }

    /// The server answers as before.
    private func expectWell() async throws {
        let answer = try await inspector.upload([("a.jpg", Photos.copy())])
        let page = try await inspector.get(try #require(answer["location"])).text
        #expect(answer.status == 303 && page.contains("A COPY") && page.contains("OY-000001"))
    }

    @Test("but is no form, or one without a photo, is refused with what to do")
    func noForm() async throws {
        let photo = try Photos.copy()
        #expect(try await inspector.raw(photo, to: "/check").status == 415)
        #expect(try await inspector.raw(photo, to: "/check", type: "multipart/form-data").status == 400)
        #expect(try await inspector.raw(photo, to: "/check", type: "multipart/form-data; boundary=x").status == 400)
        #expect(try await inspector.ask("POST", "/check", body: photo).status == 400)
        let none = try await inspector.upload([])
        #expect(none.status == 400 && none.text.contains("No photo was chosen"))
        // What browsers send for an input that nothing was chosen in.
        let empty = try await inspector.upload([("", [])])
        #expect(empty.status == 400 && empty.text.contains("No photo was chosen"))
        #expect(try await inspector.post("/check").text.contains("No photo was chosen"))
        let program = try await server.program(.inspector).raw([], to: "/api/v1/check")
        #expect(program.status == 400 && program.errorCode == "no-photo")
        try await expectWell()
    }

    @Test("may be several photos, but not too many")
    func many() async throws {
        let photo = try Photos.copy()
        let three = [("a.jpg", photo), ("b.jpg", try Photos.stranger()), ("", []), ("c.jpg", try Photos.plain())]
        let answer = try await inspector.upload(three)
        let page = try await inspector.get(try #require(answer["location"])).text
        for words in ["A COPY", "No copy was found", "It cannot be said"] { #expect(page.contains(words)) }
        #expect(page.components(separatedBy: "class=\"result\"").count == 4)
        let four = try await inspector.upload((0..<4).map { ("\($0).jpg", photo) })
        #expect(four.status == 400 && four.text.contains("at most 3 at once"))
        let flood = try await inspector.upload((0..<400).map { ("\($0).jpg", [0xFF]) })
        #expect(flood.status == 413)
    }

    @Test("over a limit is refused at its announcement, before it is sent")
    func announced() async throws {
        let type = [("Content-Type", "multipart/form-data; boundary=x"), ("Content-Length", "500001")]
        for (visitor, path, headers) in [
            (inspector, "/check", type),
            (
                server.program(.inspector), "/api/v1/check",
                [("Content-Type", "image/jpeg"), ("Content-Length", "200001")]
            ),
            (
                inspector, "/sign-out",
                [("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", "131073")]
            ),
            (server.program(.office), "/api/v1/designs/OY-000001/withdraw", [("Content-Length", "16385")]),
            (server.visitor, "/api/v1/verify", [("Content-Length", "99999999")]),
        ] {
            let answer = try await RawConnection.apart {
                let connection = try RawConnection(port: server.port)
                defer { connection.close() }
                connection.send(visitor.head("POST", path, headers + [("Connection", "close")]))
                return try Answer(connection.receiveAll())
            }
            #expect(answer.status == 413, "\(path)")
            if path.hasPrefix("/api/") { #expect(answer.errorCode == "too-large") }
        }
    }

    @Test("in chunks is cut where it goes over a limit")
    func chunked() async throws {
        let start = "--x\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n"
        for (visitor, path, type, most) in [
            (inspector, "/check", "multipart/form-data; boundary=x", 40),
            (server.program(.inspector), "/api/v1/check", "image/jpeg", 20),
        ] {
            let (answer, sent) = try await RawConnection.apart {
                let connection = try RawConnection(port: server.port)
                defer { connection.close() }
                let headers = [("Content-Type", type), ("Transfer-Encoding", "chunked"), ("Connection", "close")]
                connection.send(visitor.head("POST", path, headers))
                var sent = 0
                let chunk = Array("4e20\r\n".utf8) + [UInt8](repeating: 0x61, count: 20_000) + Array("\r\n".utf8)
                connection.send("\(String(start.utf8.count, radix: 16))\r\n\(start)\r\n".utf8)
                while sent < most, connection.send(chunk) { sent += 1 }
                connection.send("0\r\n\r\n".utf8)
                return (try Answer(connection.receiveAll()), sent)
            }
            #expect(answer.status == 413, "\(path) after \(sent)")
        }
        try await expectWell()
    }

    @Test("as one photo over the limit for one is refused, whatever the whole is")
    func photoBytes() async throws {
        let big = try await inspector.upload([("big.jpg", [UInt8](repeating: 0xFF, count: 200_001))])
        #expect(big.status == 413 && big.text.contains("too large"))
        let name = try await inspector.upload([(String(repeating: "a", count: 9000), [1])])
        #expect(name.status == 413)
        try await expectWell()
    }

    @Test("and breaks off in a form is no form")
    func cutShort() async throws {
        let form = FormToSend(inspector.formToken, files: [("photo", "a.jpg", try Photos.copy())])
        for count in [form.bytes.count - 5, form.bytes.count / 2, 40, 1] {
            let answer = try await inspector.raw(Array(form.bytes.prefix(count)), to: "/check", type: form.contentType)
            #expect(answer.status == 400 || answer.status == 403, "\(count): \(answer.status)")
        }
        try await expectWell()
    }

    @Test("and cannot be read is said to be so on its page, with what to do, and its neighbour is read")
    func unreadable() async throws {
        let whole = try Photos.copy()
        var damaged = whole
        for place in stride(from: 700, to: 6000, by: 7) { damaged[place] = 0 }
        let photos: [(String, [UInt8], String)] = [
            ("bomb.png", Photos.hugePNG(side: 30_000), "The picture is too large"),
            ("wide.png", Photos.hugePNG(side: 0x7FFF_FFFF), "The picture is too large"),
            ("noise.jpg", Photos.noise(5000, seed: 3), "Files of this kind are not read"),
            ("cut.jpg", try Photos.truncated(), "The file is incomplete or damaged"),
            ("start.jpg", [0xFF, 0xD8, 0xFF], "The file is incomplete or damaged"),
            ("text.png", Array("\u{89}PNG\r\n".utf8), "Files of this kind are not read"),
        ]
        for (name, bytes, words) in photos {
            let answer = try await inspector.upload([(name, bytes), ("good.jpg", whole)])
            let page = try await inspector.get(try #require(answer["location"], "\(name)")).text
            #expect(page.contains(words) && page.contains("OY-000001"), "\(name)")
        }
        let answer = try await inspector.upload([("damaged.jpg", damaged), ("empty.jpg", [])])
        #expect([303, 400].contains(answer.status))
        let program = server.program(.inspector)
        let results = try await program.upload([("bomb.png", Photos.hugePNG(side: 30_000))], to: "/api/v1/check").json()
        let result = try #require((results["results"] as? [[String: Any]])?.first)
        #expect(result["verdict"] == nil && result["error"] as? String != nil)
    }

    @Test("as a design, and cannot be read, is not registered: by page or API")
    func unreadableDesign() async throws {
        let weaver = server.browser(.aizada)
        let draft = try #require(
            try await weaver.upload([("bomb.png", Photos.hugePNG(side: 30_000))], to: "/register")["location"])
        #expect(try await weaver.get(draft).text.contains("The picture is too large"))
        let filed = try await weaver.post(draft, [("title", "t"), ("holder", "h"), ("act", "file")])
        #expect(filed.status == 422)
        let answer = try await server.program(.aizada).upload(
            [("noise.jpg", Photos.noise(500, seed: 1))], to: "/api/v1/designs", [("title", "t"), ("holder", "h")])
        #expect(answer.status == 422 && answer.errorCode != nil)
        #expect(try await server.design("OY-000005") == nil)
    }
}
