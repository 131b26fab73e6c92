import Foundation
import Oyuu
import TestSupport
import Testing

@Suite("Clients that are slow or leave")
struct SlowClientTests {
    /// - Parameters:
    ///   - head: seconds for a head; where heads are not what is slow, enough for a machine that is busy.
    ///   - body: seconds for a body to begin, and to go on; where bodies are not what is slow, as many.
    private static func server(
        _ slots: Int = 2, head: Double = 20, body: Double = 0.4
    ) async throws -> TestServer {
        try await TestServer {
            ($0.slots, $0.waitingRoom) = (slots, slots)
            $0.patience.head = head
            $0.patience.grace = body
            $0.patience.rest = body
        }
    }

    /// Sends a byte now and then until the server closes, or a good while has passed; returns what came.
    private static func drip(_ connection: RawConnection, _ bytes: [UInt8]) throws -> (answer: [UInt8], isClosed: Bool)
    {
        for byte in bytes {
            guard connection.send([byte]) else { break }
            usleep(20_000)
            if connection.hasEnded { break }
        }
        let isClosed = connection.hasEnded
        return (isClosed ? try connection.receiveAll() : [], isClosed)
    }

    @Test(
        "with a head that drips, first or second on its connection, or that says nothing, are let go", arguments: 0..<3)
    func head(kind: Int) async throws {
        let server = try await Self.server(head: 0.4)
        let isClosed = try await RawConnection.apart {
            let connection = try RawConnection(port: server.port)
            defer { connection.close() }
            if kind == 1 {
                connection.send(server.visitor.head("GET", "/health", []))
                _ = try connection.receive()
            }
            if kind == 2 { return try connection.receiveAll().isEmpty }
            return try Self.drip(
                connection, Array("GET / HTTP/1.1\r\nX-A: ".utf8) + [UInt8](repeating: 0x61, count: 1500)
            ).isClosed
        }
        #expect(isClosed)
        #expect(try await server.visitor.get("/").status == 200)
    }

    @Test("with a body that drips are told so, let go, and hold no place")
    func body() async throws {
        let server = try await Self.server(1)
        let inspector = server.browser(.inspector)
        for path in ["/check", "/sign-in"] {
            let (bytes, isClosed) = try await RawConnection.apart {
                let connection = try RawConnection(port: server.port)
                defer { connection.close() }
                let headers = [("Content-Type", "multipart/form-data; boundary=x"), ("Content-Length", "100000")]
                connection.send(inspector.head("POST", path, headers))
                return try Self.drip(connection, [UInt8](repeating: 0x2D, count: 1500))
            }
            let answer = try Answer(bytes)
            #expect(answer.status == 408 && answer.text.contains("The line was too slow") && isClosed, "\(path)")
        }
        #expect(try await inspector.upload([("a.jpg", Photos.copy())]).status == 303)
    }

    @Test("that were answered already and go on sending are let go", arguments: ["GET", "POST"])
    func rest(method: String) async throws {
        let server = try await Self.server()
        let isClosed = try await RawConnection.apart {
            let connection = try RawConnection(port: server.port)
            defer { connection.close() }
            connection.send(server.visitor.head(method, "/nothing", [("Content-Length", "100000")]))
            _ = try connection.receive()
            return try Self.drip(connection, [UInt8](repeating: 0x61, count: 1500)).isClosed
        }
        #expect(isClosed)
    }

    @Test("that leave in the middle of sending leave no place taken, and no check")
    func leaving() async throws {
        let server = try await Self.server(1)
        let inspector = server.browser(.inspector)
        let program = server.program(.inspector)
        let photo = try Photos.copy()
        let before = try await server.register.auditTrail(of: nil).count
        for (visitor, path, type) in [
            (inspector, "/check", "multipart/form-data; boundary=----OyuuBoundary7MA4YWxk"),
            (program, "/api/v1/check", "image/jpeg"),
        ] {
            let form = FormToSend(visitor.formToken, files: [("photo", "a.jpg", photo)])
            let bytes = type == "image/jpeg" ? photo : form.bytes
            for _ in 0..<3 {
                try await RawConnection.apart {
                    let connection = try RawConnection(port: server.port)
                    connection.send(
                        visitor.head("POST", path, [("Content-Type", type), ("Content-Length", "\(bytes.count)")]))
                    connection.send(bytes.prefix(bytes.count / 2))
                    connection.close()
                }
            }
        }
        // Those who have just left may still be noticed.
        var answer = try await inspector.upload([("a.jpg", photo)])
        for _ in 0..<100 where answer.status == 503 {
            try await Task.sleep(for: .milliseconds(20))
            answer = try await inspector.upload([("a.jpg", photo)])
        }
        #expect(answer.status == 303)
        #expect(try await server.register.auditTrail(of: nil).count == before + 1)
    }

    @Test("that leave while their photo is read leave the program that reads it ended, and no check")
    func leavingWhileComputing() async throws {
        let started = try TemporaryFolder()
        let mark = started.path("started")
        // Never answers, and starts another that would outlive it.
        let nap = "98765.4321"
        let reader = SeparateDecoding.shell("echo > '\(mark)'; cat > /dev/null; sleep \(nap); echo")
        let server = try await TestServer(decoding: reader) { ($0.slots, $0.waitingRoom) = (1, 1) }
        let inspector = server.browser(.inspector)
        let before = try await server.register.auditTrail(of: nil).count
        let form = FormToSend(inspector.formToken, files: [("photo", "a.jpg", try Photos.copy())])
        let head = inspector.head(
            "POST", "/check", [("Content-Type", form.contentType), ("Content-Length", "\(form.bytes.count)")])
        /// Asks, and leaves as soon as the photo is being read; false where there was no place.
        @Sendable func askAndLeave() throws -> Bool {
            let connection = try RawConnection(port: server.port)
            defer { connection.close() }
            connection.send(head + form.bytes)
            for _ in 0..<1000 {
                if FileManager.default.fileExists(atPath: mark) { return true }
                if connection.hasEnded { return false }
                usleep(20_000)
            }
            return false
        }
        for _ in 0..<2 {
            try? FileManager.default.removeItem(atPath: mark)
            // There is one place: the next comes in only where the one before has been given up.
            var isRead = false
            for _ in 0..<20 where !isRead { isRead = try await RawConnection.apart { try askAndLeave() } }
            #expect(isRead)
        }
        #expect(try await server.register.auditTrail(of: nil).count == before)
        // The last one who left may still be noticed.
        for _ in 0..<500 where Self.isRunning("sleep\0\(nap)\0") { try await Task.sleep(for: .milliseconds(20)) }
        #expect(!Self.isRunning("sleep\0\(nap)\0"))
    }

    /// Whether a program with these arguments runs on this machine.
    private static func isRunning(_ arguments: String) -> Bool {
        let programs = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return programs.contains { (try? String(contentsOfFile: "/proc/\($0)/cmdline", encoding: .utf8)) == arguments }
    }

    @Test("for whom there is no place are told so before they have sent it all")
    func refused() async throws {
        let server = try await Self.server(1, body: 20)
        let inspector = server.browser(.inspector)
        let headers = [
            ("Content-Type", "multipart/form-data; boundary=x"), ("Content-Length", "\(20 << 20)"),
        ]
        let part = inspector.head("POST", "/check", headers) + [UInt8](repeating: 0x2D, count: 4 << 20)
        // Whichever of the two comes in: a busy server may take up the later one first.
        let answer = try await RawConnection.apart {
            let connections = [try RawConnection(port: server.port), try RawConnection(port: server.port)]
            defer { for connection in connections { connection.close() } }
            for connection in connections { connection.send(part) }
            for _ in 0..<750 {
                if let told = connections.first(where: \.hasCome) { return try told.receive() ?? [] }
                usleep(20_000)
            }
            return []
        }
        #expect(String(decoding: answer, as: UTF8.self).hasPrefix("HTTP/1.1 503"))
    }

    @Test("that wait for their turn do not keep others from pages")
    func pages() async throws {
        let server = try await Self.server(1)
        let inspector = server.browser(.inspector)
        let status = try await RawConnection.apart {
            let connection = try RawConnection(port: server.port)
            defer { connection.close() }
            let headers = [("Content-Type", "multipart/form-data; boundary=x"), ("Content-Length", "100000")]
            connection.send(inspector.head("POST", "/check", headers))
            let page = try RawConnection(port: server.port)
            defer { page.close() }
            page.send(inspector.head("GET", "/designs", [("Connection", "close")]))
            return try Answer(page.receiveAll()).status
        }
        #expect(status == 200)
    }

    @Test("that send several requests at once are answered each in turn")
    func pipelined() async throws {
        let server = try await Self.server()
        let answers = try await RawConnection.apart {
            let connection = try RawConnection(port: server.port)
            defer { connection.close() }
            let visitor = server.visitor
            connection.send(
                visitor.head("GET", "/health", []) + visitor.head("GET", "/nothing", [])
                    + visitor.head("HEAD", "/nothing", []) + visitor.head("GET", "/health", [("Connection", "close")]))
            return String(decoding: try connection.receiveAll(), as: UTF8.self)
        }
        let statuses = answers.matches(of: /HTTP\/1\.1 (\d+)/).map { String($0.1) }
        #expect(statuses == ["200", "404", "404", "200"])
        // What comes after a head alone is the next answer, no body.
        #expect(answers.components(separatedBy: "<!doctype html>").count == 2)
    }

    @Test("that do not speak HTTP are let go")
    func noHTTP() async throws {
        let server = try await Self.server()
        for text in [
            "\u{16}\u{3}\u{1}", "GET / HTTP/9.9\r\n\r\n", "nonsense\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n",
        ] {
            let bytes = try await RawConnection.apart {
                let connection = try RawConnection(port: server.port)
                defer { connection.close() }
                connection.send(text.utf8)
                return try connection.receiveAll()
            }
            #expect(bytes.isEmpty || String(decoding: bytes.prefix(12), as: UTF8.self) == "HTTP/1.1 400", "\(text)")
        }
        #expect(try await server.visitor.get("/").status == 200)
    }
}
