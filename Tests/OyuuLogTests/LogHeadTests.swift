import Foundation
import OyuuLog
import OyuuSigning
import Testing

@Suite("Heads and receipts of the log") struct LogHeadTests {
    private let key = RegisterKey()
    private let register = UUID()
    private let date = Date(timeIntervalSince1970: 1_790_000_000.7)

    private func entries(_ count: Int) -> [LogEntry] {
        (1...count).map {
            LogEntry(
                sequence: Int64($0), at: "2026-11-21T07:00:00.000Z", actor: "office",
                act: $0 <= 3 ? "registered" : "disputed",
                design: "OY-00000\(($0 - 1) % 3 + 1)", details: "{\"photos\":\"\($0)\"}")
        }
    }

    private func receipt(_ count: Int = 11) throws -> LogReceipt {
        let entries = entries(count)
        let tree = LogTree(leaves: entries.map(\.hash))
        let head = try LogHead(register: register, size: Int64(count), root: tree.root(), at: date, key: key)
        return LogReceipt(of: "OY-000002", entries.filter { $0.design == "OY-000002" }, in: tree, head: head)
    }

    @Test("a head is read as it was written, and by whole seconds")
    func head() throws {
        let head = try receipt().head
        #expect(try LogHead(text: head.text) == head)
        #expect(try LogHead(text: head.text.replacing("\n", with: "\r\n")) == head)
        #expect(head.at == 1_790_000_000 && head.publicKey == key.publicKey)
        #expect(head.text.contains("at 2026-09-21T14:13:20Z\n"))
    }

    @Test("a head of which any letter was changed is refused")
    func changed() throws {
        let text = try receipt().head.text
        for place in text.indices where !text[place].isNewline {
            var other = text
            other.replaceSubrange(place...place, with: text[place] == "7" ? "8" : "7")
            #expect(throws: LogError.self, "\(place.utf16Offset(in: text))") { try LogHead(text: other) }
        }
        #expect(throws: LogError.self) { try LogHead(text: "") }
        #expect(throws: LogError.self) { try LogHead(text: String(repeating: text, count: 20)) }
    }

    @Test("a receipt is true with the register's key, and through its file")
    func receiptIsTrue() throws {
        let read = try LogReceipt(json: try receipt().json())
        #expect(read.entries.map(\.entry.sequence) == [2, 5, 8, 11])
        try read.verify(key: key.publicKey)
        try read.verify(key: nil)
        #expect(throws: LogError.otherKey(key.publicKey)) { try read.verify(key: RegisterKey().publicKey) }
    }

    @Test(
        "a receipt whose entries were edited is refused, and says which entry",
        arguments: [
            (#""sequence" : 5"#, #""sequence" : 4"#), (#""photos\":\"5"#, #""photos\":\"6"#),
            (#""actor" : "office""#, #""actor" : "Office""#), ("07:00:00", "06:00:00"),
        ])
    func edited(old: String, new: String) throws {
        let text = String(decoding: try receipt().json(), as: UTF8.self)
        let other = text.replacing(old, with: new, maxReplacements: 1)
        #expect(other != text)
        let read = try LogReceipt(json: Data(other.utf8))
        #expect { try read.verify(key: nil) } throws: { error in
            if case LogError.notInLog(let entry) = error { return (2...5).contains(entry) }
            return false
        }
    }

    @Test("a receipt with two entries that bring in the design is refused")
    func registeredTwice() throws {
        for act in ["registered", "imported"] {
            let entries = ["registered", act].enumerated().map {
                LogEntry(
                    sequence: Int64($0.offset + 1), at: "2026-11-21T07:00:00.000Z", actor: "office", act: $0.element,
                    design: "OY-000001", details: "{}")
            }
            let tree = LogTree(leaves: entries.map(\.hash))
            let head = try LogHead(register: register, size: 2, root: tree.root(), at: date, key: key)
            let receipt = LogReceipt(of: "OY-000001", entries, in: tree, head: head)
            #expect(throws: LogError.notAProof(reason: "it registers the design more than once")) {
                try receipt.verify(key: nil)
            }
        }
    }

    @Test("entries of another design, none, or in disorder prove nothing; text that is no receipt is said to be none")
    func hostile() throws {
        let text = String(decoding: try receipt().json(), as: UTF8.self)
        let foreign = try LogReceipt(
            json: Data(
                text.replacing(
                    "\"design\" : \"OY-000002\",\n  \"entries\"", with: "\"design\" : \"OY-000003\",\n  \"entries\""
                ).utf8))
        #expect(throws: LogError.self) { try foreign.verify(key: nil) }
        for bad in ["", "{}", "[]", "{\"design\":\"\",\"entries\":[],\"head\":\"\"}", "nonsense"] {
            #expect(throws: LogError.self) { try LogReceipt(json: Data(bad.utf8)).verify(key: nil) }
        }
    }
}
