import Foundation
import GRDB
import Oyuu

/// How somebody is told.
enum Channel: String, Sendable {
    case webhook, mail
}

/// Something to be told, with the name it is known by however often it is sent.
struct QueuedMessage: Sendable {
    let channel: Channel
    /// The announcement's name.
    let id: String
    let body: Data
    /// A JPEG of the evidence.
    let picture: Data?
}

/// A message that waits.
struct WaitingMessage: Sendable {
    let number: Int64
    let id: String
    let body: Data
    let picture: Data?
    /// Times that sending it has failed.
    let attempts: Int
    let createdAt: Date
}

/// Findings that go in one mail.
struct MailBatch: Sendable {
    /// Its name, the same however often it is sent.
    let id: String
    let messages: [WaitingMessage]
    /// Addresses of those who have it already.
    let receivers: Set<String>
}

extension WatchJournal {
    /// Queues a message; one of the same name is there or was sent already.
    static func queue(_ db: Database, _ message: QueuedMessage, at now: Date) throws {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO outbox (channel, id, body, picture, createdAt, dueAt) VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                message.channel.rawValue, message.id, message.body, message.picture, milliseconds(now),
                milliseconds(now),
            ])
    }

    private static let columns = "number, id, body, picture, attempts, createdAt"

    private static func message(_ row: Row) -> WaitingMessage {
        WaitingMessage(
            number: row["number"], id: row["id"], body: row["body"] ?? Data(), picture: row["picture"],
            attempts: row["attempts"], createdAt: Date(timeIntervalSince1970: Double(row["createdAt"] as Int64) / 1000))
    }

    /// The next message that is due; nil where none is.
    func dueWebhook(at now: Date) async throws(OyuuError) -> WaitingMessage? {
        try await reading { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT \(Self.columns) FROM outbox WHERE state = 'waiting' AND channel = 'webhook' AND dueAt <= ?
                    ORDER BY dueAt, number LIMIT 1
                    """, arguments: [Self.milliseconds(now)]
            ).map(Self.message)
        }
    }

    /// The next mail that is due; nil where none is.
    ///
    /// Which findings go in one mail is written down before it is sent: those that wait, oldest first, `most` of them, as
    /// soon as the oldest has waited `gathering` seconds.
    func dueMail(at now: Date, gathering: Double, most: Int) async throws(OyuuError) -> MailBatch? {
        try await writing { db in
            let time = Self.milliseconds(now)
            let named = try String.fetchOne(
                db,
                sql: """
                    SELECT batch FROM outbox WHERE state = 'waiting' AND channel = 'mail' AND batch IS NOT NULL
                    AND dueAt <= ? ORDER BY dueAt, number LIMIT 1
                    """, arguments: [time])
            guard let batch = try named ?? Self.gather(db, before: time - Int64(gathering * 1000), most) else {
                return nil
            }
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT \(Self.columns), receivers FROM outbox
                    WHERE state = 'waiting' AND channel = 'mail' AND batch = ? ORDER BY number
                    """, arguments: [batch])
            let receivers: String = rows.first?["receivers"] ?? "[]"
            return MailBatch(
                id: batch, messages: rows.map(Self.message),
                receivers: Set(try JSONDecoder().decode([String].self, from: Data(receivers.utf8))))
        }
    }

    /// Some receivers have a mail that others have not got.
    func took(_ batch: MailBatch, _ receivers: Set<String>) async throws(OyuuError) {
        try await writing { db in
            let text = String(decoding: try JSONEncoder().encode(receivers.sorted()), as: UTF8.self)
            try db.execute(
                sql: "UPDATE outbox SET receivers = ? WHERE channel = 'mail' AND batch = ?",
                arguments: [text, batch.id])
        }
    }

    private static func gather(_ db: Database, before time: Int64, _ most: Int) throws -> String? {
        let oldest = try Row.fetchOne(
            db,
            sql: """
                SELECT id, createdAt FROM outbox WHERE state = 'waiting' AND channel = 'mail' AND batch IS NULL
                ORDER BY number LIMIT 1
                """)
        guard let oldest, oldest["createdAt"] <= time else { return nil }
        let id: String = oldest["id"]
        try db.execute(
            sql: """
                UPDATE outbox SET batch = ? WHERE number IN (
                    SELECT number FROM outbox WHERE state = 'waiting' AND channel = 'mail' AND batch IS NULL
                    ORDER BY number LIMIT ?)
                """, arguments: [id, most])
        return id
    }

    /// Messages were taken over by their receiver, or are given up: they keep their names only.
    func end(_ messages: [WaitingMessage], sent: Bool, at now: Date) async throws(OyuuError) {
        try await writing { db in
            for message in messages {
                try db.execute(
                    sql: """
                        UPDATE outbox SET state = ?, endedAt = ?, body = NULL, picture = NULL WHERE number = ?
                        """, arguments: [sent ? "sent" : "given-up", Self.milliseconds(now), message.number])
            }
        }
    }

    /// Messages could not be sent: again at `due`.
    func putOff(_ messages: [WaitingMessage], until due: Date) async throws(OyuuError) {
        try await writing { db in
            for message in messages {
                try db.execute(
                    sql: "UPDATE outbox SET attempts = attempts + 1, dueAt = ? WHERE number = ?",
                    arguments: [Self.milliseconds(due), message.number])
            }
        }
    }

    /// Messages that wait, by channel.
    func waiting(_ channel: Channel) async throws(OyuuError) -> Int {
        try await reading { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM outbox WHERE state = 'waiting' AND channel = ?",
                arguments: [channel.rawValue]) ?? 0
        }
    }
}
