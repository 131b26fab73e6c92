import Foundation
import GRDB
import Oyuu
import TestSupport
import Testing

@testable import OyuuWatch

@Suite("The journal of a watch") struct WatchJournalTests {
    private let folder: TemporaryFolder
    private let register = UUID()
    private let time = Date(timeIntervalSince1970: 1_700_000_000)

    init() throws { folder = try TemporaryFolder() }

    private func reason(_ body: () throws -> Void) -> String {
        do { try body() } catch let OyuuError.file(_, reason) { return reason } catch { return "\(error)" }
        return ""
    }

    @Test("is one watch's, one register's, and nobody else's to read")
    func opening() throws {
        var journal: WatchJournal? = try WatchJournal(in: folder.path("s"), register: register)
        #expect(reason { _ = try WatchJournal(in: folder.path("s"), register: register) }.hasPrefix("another watch"))
        var status = stat()
        #expect(stat(try #require(journal).path, &status) == 0 && status.st_mode & 0o077 == 0)
        journal = nil
        #expect(reason { _ = try WatchJournal(in: folder.path("s"), register: UUID()) }.hasPrefix("belongs to another"))
        try folder.write("no database, but long enough to be looked at".utf8, to: "t/watch.sqlite")
        #expect(reason { _ = try WatchJournal(in: folder.path("t"), register: register) }.hasPrefix("is damaged"))
        let other = try DatabaseQueue(path: folder.path("u.sqlite"))
        try other.write { try $0.execute(sql: "PRAGMA user_version = 9; CREATE TABLE a (b)") }
        try FileManager.default.createDirectory(atPath: folder.path("u"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(atPath: folder.path("u.sqlite"), toPath: folder.path("u/watch.sqlite"))
        #expect(reason { _ = try WatchJournal(in: folder.path("u"), register: register) }.hasPrefix("is no journal"))
    }

    private func queue(_ ids: [String], _ channel: Channel, in journal: WatchJournal) async throws {
        try await journal.writing { [time] db in
            for id in ids {
                try WatchJournal.queue(
                    db, QueuedMessage(channel: channel, id: id, body: Data("{}".utf8), picture: nil), at: time)
            }
        }
    }

    @Test("a message of one name is queued once, even after it was sent")
    func names() async throws {
        let journal = try WatchJournal(in: folder.path("s"), register: register)
        try await queue(["a", "a", "b"], .webhook, in: journal)
        #expect(try await journal.waiting(.webhook) == 2)
        let message = try #require(try await journal.dueWebhook(at: time))
        #expect(message.id == "a")
        try await journal.end([message], sent: true, at: time)
        try await queue(["a"], .webhook, in: journal)
        #expect(try await journal.dueWebhook(at: time)?.id == "b")
        #expect(try await journal.waiting(.webhook) == 1)
    }

    @Test("a message that could not be sent waits for its time, after a restart too")
    func putOff() async throws {
        var journal: WatchJournal? = try WatchJournal(in: folder.path("s"), register: register)
        try await queue(["a"], .webhook, in: try #require(journal))
        let message = try #require(try await journal?.dueWebhook(at: time))
        try await journal?.putOff([message], until: time + 50)
        journal = nil
        journal = try WatchJournal(in: folder.path("s"), register: register)
        #expect(try await journal?.dueWebhook(at: time + 49) == nil)
        #expect(try await journal?.dueWebhook(at: time + 50)?.attempts == 1)
    }

    @Test("findings of a burst go in one mail, which keeps its name and what is in it until it is sent")
    func gathering() async throws {
        let journal = try WatchJournal(in: folder.path("s"), register: register)
        try await queue(["a", "b", "c"], .mail, in: journal)
        #expect(try await journal.dueMail(at: time + 59, gathering: 60, most: 2) == nil)
        let first = try #require(try await journal.dueMail(at: time + 60, gathering: 60, most: 2))
        #expect(first.id == "a" && first.messages.map(\.id) == ["a", "b"])
        try await journal.putOff(first.messages, until: time + 100)
        let second = try #require(try await journal.dueMail(at: time + 61, gathering: 60, most: 2))
        #expect(second.messages.map(\.id) == ["c"])
        try await journal.end(second.messages, sent: true, at: time)
        #expect(try await journal.dueMail(at: time + 99, gathering: 60, most: 2) == nil)
        let again = try #require(try await journal.dueMail(at: time + 100, gathering: 60, most: 2))
        #expect(again.id == "a" && again.messages.map(\.id) == ["a", "b"])
    }

    @Test("a message that was delivered is written down as such also when the watch is stopped that very moment")
    func cancelled() async throws {
        let journal = try WatchJournal(in: folder.path("s"), register: register)
        try await queue(["a"], .webhook, in: journal)
        let time = time
        let ending = Task {
            while !Task.isCancelled { await Task.yield() }
            let message = try #require(try await journal.dueWebhook(at: time))
            try await journal.end([message], sent: true, at: time)
        }
        ending.cancel()
        try await ending.value
        #expect(try await journal.waiting(.webhook) == 0)
    }

    @Test("an older journal is brought up to date with what it holds")
    func older() async throws {
        var journal: WatchJournal? = try WatchJournal(in: folder.path("s"), register: register)
        try await queue(["a"], .mail, in: try #require(journal))
        try await journal?.writing {
            try $0.execute(sql: "ALTER TABLE outbox DROP COLUMN receivers; PRAGMA user_version = 1")
        }
        journal = nil
        journal = try WatchJournal(in: folder.path("s"), register: register)
        let mail = try #require(try await journal?.dueMail(at: time, gathering: 0, most: 2))
        #expect(mail.messages.map(\.id) == ["a"] && mail.receivers.isEmpty)
    }

    @Test("tries are doubled up to an hour, and spread")
    func backoff() {
        let backoff = Backoff(giveUp: 10)
        let delays = (1...30).map { backoff.delay(attempts: $0, id: "abc") }
        #expect(delays == delays.sorted() && (4.5...5.5).contains(delays[0]) && (9...11).contains(delays[1]))
        #expect(delays.allSatisfy { $0 <= 3960 } && backoff.delay(attempts: .max, id: "") <= 3960)
        #expect(backoff.delay(attempts: 1, id: "x") != backoff.delay(attempts: 1, id: "y"))
    }
}
