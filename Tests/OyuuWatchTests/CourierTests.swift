import Crypto
import Foundation
import Oyuu
import OyuuImage
import OyuuText
import TestSupport
import Testing

@testable import OyuuWatch

@Suite("Telling of findings", .serialized) struct CourierTests {
    private let watched: WatchedFolder
    private let journal: WatchJournal
    private let notes = Received<WatchNote>()
    private let secret = Array("a secret of enough bytes".utf8)

    init() async throws {
        watched = try await WatchedFolder()
        journal = try watched.journal()
    }

    /// Finds one copy, and queues it.
    private func find(_ name: String = "stall.png") async throws {
        try watched.drop(WatchedFolder.design, as: name)
        var options = WatchedFolder.quick
        (options.hasWebhook, options.hasMail) = (true, true)
        #expect(try await watched.once(journal, options).totals.copies == 1)
    }

    private func courier(
        _ url: String? = nil, caFile: String? = nil, mail: MailReceiver? = nil, giveUpAfter: Double = 1000,
        language: Language = .english, now: @escaping @Sendable () -> Date = { Date() }
    ) throws -> Courier {
        let notes = notes
        return Courier(
            journal: journal, webhook: try url.map { try WebhookReceiver(url: $0, secret: secret, caFile: caFile) },
            mail: mail,
            giveUpAfter: giveUpAfter, firstDelay: 0.2, language: language, now: now, report: { notes.add($0) })
    }

    @Test("a webhook says what was found and no more, is signed, and comes once")
    func webhook() async throws {
        let server = try WebhookServer()
        try await find("évil\n\u{202E}name.png")
        let courier = try courier(server.url)
        #expect(try await courier.deliverOnce() == 0)
        #expect(try await courier.deliverOnce() == 0)
        let request = try #require(server.requests.first)
        #expect(server.requests.count == 1 && request.line == "POST /hook HTTP/1.1")
        let json = try request.json()
        #expect(
            Set(json.keys) == ["checked_at", "copies", "event", "file_name", "id", "register", "sha256"], "\(json.keys)"
        )
        #expect(json["id"] as? String == request.key && request.key.count == 32)
        #expect(json["file_name"] as? String == "évil\n\u{202E}name.png")
        let copy = try #require((json["copies"] as? [[String: Any]])?.first)
        #expect(copy["design"] as? String == "OY-000001" && copy["holder"] as? String == "Айзада")
        #expect(copy["kinds"] as? [String] == ["same-picture"] && copy["is_new"] as? Bool == true)

        let time = try #require(request.headers["oyuu-timestamp"])
        let code = try #require(request.headers["oyuu-signature"]?.dropFirst("sha256=".count))
        let expected = HMAC<SHA256>.authenticationCode(
            for: Data("\(time).".utf8) + request.body, using: SymmetricKey(data: secret))
        #expect(code == expected.map { String(format: "%02x", $0) }.joined())
    }

    @Test("over TLS only a receiver and a relay that the certificates vouch for are told")
    func tls() async throws {
        let (server, relay) = (try WebhookServer(), try MailServer())
        let (front, relayFront) = (try await TLSFront(to: server.port), try await TLSFront(to: relay.port))
        let certificates = try watched.folder.write(TestCertificate.chain.utf8, to: "ca.pem")
        try await find()
        let begin = Date()
        // By the name that is not in the certificate, too.
        for (host, caFile, left) in [
            ("127.0.0.1", nil, 2), ("localhost", certificates, 2), ("127.0.0.1", certificates, 0),
        ] {
            let mail = try MailReceiver(
                relay: "smtps://\(host):\(relayFront.port)", from: "oyuu@office.example", to: ["a@office.example"],
                gathering: 60, caFile: caFile)
            let courier = try courier(
                "https://\(host):\(front.port)/hook", caFile: caFile, mail: mail,
                now: { begin + (caFile == nil ? 0 : left == 0 ? 120 : 60) })
            #expect(try await courier.deliverOnce() == left, "\(host)")
            #expect(server.requests.count == (left == 0 ? 1 : 0) && relay.mails.count == (left == 0 ? 1 : 0), "\(host)")
        }
        let reasons = notes.all.compactMap { if case .notTold(_, _, let reason, _) = $0 { reason } else { nil } }
        #expect(
            reasons.count == 4 && reasons.allSatisfy { $0.localizedCaseInsensitiveContains("certificate") },
            "\(reasons)")
    }

    @Test("a receiver that is down gets the message once it is up, with the same key")
    func down() async throws {
        var server: WebhookServer? = try WebhookServer()
        let (port, url) = (try #require(server).port, try #require(server).url)
        server?.stop()
        server = nil
        try await find()
        let courier = try courier(url)
        let running = Task { try await courier.run() }
        #expect(try await eventually { notes.all.contains { if case .notTold = $0 { true } else { false } } })
        let up = try WebhookServer(port: port)
        #expect(try await eventually { up.requests.count == 1 })
        try await Task.sleep(for: .milliseconds(800))
        running.cancel()
        try await running.value
        #expect(up.requests.count == 1 && up.requests[0].key.count == 32)
        #expect(try await journal.waiting(.webhook) == 0)
    }

    @Test("a refusal is tried again with its key; a redirect is not followed; in the end it is given up and said")
    func refused() async throws {
        let elsewhere = try WebhookServer()
        let target = elsewhere.url
        let server = try WebhookServer { number in
            number == 1 ? "HTTP/1.1 503 Busy" : "HTTP/1.1 307 There\r\nLocation: \(target)"
        }
        try await find()
        let begin = Date()
        #expect(try await courier(server.url, now: { begin }).deliverOnce() == 1)
        #expect(try await courier(server.url, now: { begin + 60 }).deliverOnce() == 1)
        #expect(try await courier(server.url, now: { begin + 1001 }).deliverOnce() == 0)
        #expect(server.requests.count == 3 && Set(server.requests.map(\.key)).count == 1)
        #expect(elsewhere.requests.isEmpty)
        guard case .givenUp(isMail: false, _, let reason) = notes.all.last else {
            Issue.record("nothing was given up")
            return
        }
        #expect(reason == "HTTP 307")
    }

    @Test("an answer without end is cut off, one that never comes is not waited for when the watch stops")
    func endless() async throws {
        let endless = try LoopbackServer { connection in
            while let line = connection.line(), !line.isEmpty {}
            connection.say("HTTP/1.1 200 OK\r\n\r\n")
            let part = String(repeating: "x", count: 65_536)
            for _ in 0..<200 { connection.say(part) }
        }
        let outcome = await Transfer.post(
            [1], to: "http://127.0.0.1:\(endless.port)/", headers: [], caFile: nil, isLocal: true)
        #expect(outcome == .delivered, "its head was read")
        let silent = try LoopbackServer { connection in while connection.line() != nil {} }
        let begin = ContinuousClock.now
        let task = Task {
            await Transfer.post([1], to: "http://127.0.0.1:\(silent.port)/", headers: [], caFile: nil, isLocal: true)
        }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        #expect(await task.value != .delivered)
        #expect(ContinuousClock.now - begin < .seconds(25))
    }

    @Test("only addresses that keep a secret are taken")
    func addresses() throws {
        for url in ["https://office.example/x", "http://localhost:8/x", "http://127.8.9.1/x", "http://[::1]:80/"] {
            #expect(throws: Never.self) { try WebhookReceiver(url: url, secret: nil) }
        }
        for url in [
            "http://office.example/x", "ftp://localhost/", "https://", "https://u:p@office.example/", "x",
            "http://127.0.0.1.evil.example/", "http://localhost.evil.example/", "https://a/\r\nX: y",
            "file:///etc/passwd",
            "http://127.1/x",
        ] { #expect(throws: OyuuError.self, "\(url)") { try WebhookReceiver(url: url, secret: nil) } }
        #expect(throws: Never.self) {
            try WebhookReceiver(url: "http://office.example/x", secret: nil, allowsPlain: true)
        }
        for address in ["a@b.kg", "first.last+x@office.example"] { #expect(MailReceiver.isAddress(address)) }
        for address in ["", "a", "a@", "@b", "a@b\r\nRCPT TO:<c@d>", "a b@c", "<a@b>", "а@б.kg", "a@b@c", "a@-b"] {
            #expect(!MailReceiver.isAddress(address), "\(address)")
        }
    }

    @Test("a secret that everybody may read, or that is short, is refused")
    func secretFile() throws {
        let file = try watched.folder.write("0123456789abcdef0123\n".utf8, to: "secret")
        #expect(chmod(file, 0o644) == 0)
        #expect(throws: OyuuError.self) { try WebhookReceiver.secret(inFile: file) }
        #expect(chmod(file, 0o600) == 0)
        #expect(try WebhookReceiver.secret(inFile: file) == Array("0123456789abcdef0123".utf8))
        try watched.folder.write("short\n".utf8, to: "secret")
        #expect(throws: OyuuError.self) { try WebhookReceiver.secret(inFile: file) }
    }

    private func receiver(_ server: MailServer) throws -> MailReceiver {
        try MailReceiver(
            relay: server.url, from: "oyuu@office.example", to: ["a@office.example", "b@office.example"], gathering: 60)
    }

    @Test("a mail tells of findings in a person's language, with the drawing; several go in one")
    func mail() async throws {
        let server = try MailServer()
        try watched.drop(WatchedFolder.design, as: "one\r\nBcc: x@y\r\n.png")
        let raster = try Pictures.raster(WatchedFolder.design)
        try watched.folder.write(
            ImageEncoder.jpeg(raster.fitted(longSide: 300), quality: 60), to: "inbox/two.jpg")
        var options = WatchedFolder.quick
        options.hasMail = true
        options.language = .kyrgyz
        #expect(try await watched.once(journal, options).totals.copies == 2)
        #expect(try await courier(mail: receiver(server), language: .kyrgyz).deliverOnce() == 0)
        #expect(server.mails.count == 1)
        let mail = try #require(server.mails.first)
        #expect(mail.from.hasPrefix("MAIL FROM:<oyuu@office.example>") && mail.to.count == 2)
        let subject = try #require(mail.headers["subject"])
        #expect(subject.contains("=?UTF-8?B?") && mail.headers["bcc"] == nil)
        #expect(mail.lines.allSatisfy { $0.utf8.count <= 998 && $0.utf8.allSatisfy { $0 < 128 && $0 != 13 } })
        #expect(mail.headers["message-id"]?.hasSuffix("@office.example>") == true)
        #expect(mail.headers["auto-submitted"] == "auto-generated" && mail.headers["date"]?.hasSuffix("+0000") == true)
        #expect(mail.text.contains("КӨЧҮРМӨ: OY-000001 Kochkor müyüz, ээси Айзада"), "\(mail.text)")
        #expect(mail.text.contains("two.jpg") && !mail.text.contains("\r\nBcc"))
        let drawings = mail.parts.dropFirst()
        #expect(drawings.count == 2)
        for drawing in drawings {
            #expect(drawing.head.contains("image/jpeg") && drawing.head.contains("OY-000001-"))
            let picture = try ImageDecoder.decode([UInt8](drawing.body), name: "d.jpg", options: DecodeOptions())
            #expect(picture.raster.width > 300)
        }
    }

    @Test("a receiver whom the relay refuses keeps the mail from nobody, is named, and alone gets it later")
    func refusedReceiver() async throws {
        try await find()
        let (picky, taking) = (try MailServer(unknown: "b@office.example"), try MailServer())
        let begin = Date()
        #expect(try await courier(mail: receiver(picky), now: { begin }).deliverOnce() == 1)
        #expect(picky.mails.map(\.to) == [["RCPT TO:<a@office.example>"]])
        guard case .notTold(isMail: true, _, let reason, _) = notes.all.last else {
            Issue.record("nothing was said")
            return
        }
        #expect(reason == "b@office.example: SMTP 550")
        #expect(try await courier(mail: receiver(picky), now: { begin + 60 }).deliverOnce() == 1)
        #expect(picky.mails.count == 1, "who has it does not get it again")
        #expect(try await courier(mail: receiver(taking), now: { begin + 120 }).deliverOnce() == 0)
        #expect(taking.mails.map(\.to) == [["RCPT TO:<b@office.example>"]])
        #expect(taking.mails[0].headers["message-id"] == picky.mails[0].headers["message-id"])
    }

    @Test("a relay that refuses gets the same mail later")
    func refusingRelay() async throws {
        try await find()
        let (refusing, taking) = (try MailServer(refusing: true), try MailServer())
        let begin = Date()
        #expect(try await courier(mail: receiver(refusing), now: { begin }).deliverOnce() == 1)
        guard case .notTold(isMail: true, _, let reason, _) = notes.all.last else {
            Issue.record("nothing was said")
            return
        }
        #expect(reason == "SMTP 451")
        #expect(try await courier(mail: receiver(taking), now: { begin + 60 }).deliverOnce() == 0)
        #expect(taking.mails.count == 1)
        let subject = try #require(taking.mails[0].headers["subject"])
        #expect(subject.contains("=?UTF-8?B?"), "the title has letters beyond ASCII")
    }
}
