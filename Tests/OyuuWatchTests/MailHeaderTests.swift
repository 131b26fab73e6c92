import Foundation
import Testing

@testable import OyuuWatch

@Suite("Headers of a mail") struct MailHeaderTests {
    /// What a mail program reads, by Python's own decoder.
    private func decoded(_ header: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sys; from email import message_from_bytes, policy; "
                + "m = message_from_bytes(sys.stdin.buffer.read(), policy=policy.default); "
                + "sys.stdout.buffer.write((m['subject'] + '|' + str(len(m.keys()))).encode())",
        ]
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data("Subject: \(header)\r\nX-End: x\r\n\r\n".utf8))
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        return String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }

    @Test("plain ASCII stays as it is, all else comes back as it was, as Python reads it")
    func text() throws {
        #expect(MailHeader.text("Oyuu: copy") == "Oyuu: copy")
        for text in [
            "Oyuu: КӨЧҮРМӨ: OY-000001 «Кочкор мүйүз», ээси Токтогулова Айзада Бектуровна, Ысык-Көл облусу",
            "=?UTF-8?B?eA==?= is no word of ours", String(repeating: "long ", count: 20) + "end", "😀🧶 жүн",
        ] { #expect(try decoded(MailHeader.text(text)) == text + "|2") }
    }

    @Test("no text becomes a header of its own, and none is long")
    func hostile() throws {
        for text in [
            "a\r\nBcc: x@y", "a\nBcc: x@y", "a\r\n\r\nbody", "\u{2028}Bcc: x", "a\u{0}b",
            String(repeating: "ж", count: 9000),
        ] {
            let header = MailHeader.text(text)
            #expect(header.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
            #expect(header.components(separatedBy: "\r\n").dropFirst().allSatisfy { $0.hasPrefix(" =?UTF-8?B?") })
            #expect(header.utf8.count < 1000 && !header.replacing("\r\n ", with: "").contains { $0.isNewline })
            #expect(try decoded(header).hasSuffix("|2"))
        }
    }

    @Test("dates are RFC 5322's")
    func date() {
        #expect(MailHeader.date(Date(timeIntervalSince1970: 1_700_000_000)) == "Tue, 14 Nov 2023 22:13:20 +0000")
    }
}
