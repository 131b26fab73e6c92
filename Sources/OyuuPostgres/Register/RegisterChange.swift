import Foundation
import OyuuLog
import OyuuRegistry

/// A transaction that holds the register's counters: nobody else numbers a design or writes the audit trail until it ends.
///
/// Counters of a row, not sequences of the database: those have gaps where transactions fail.
struct RegisterChange {
    let connection: PostgresConnection
    private(set) var generation: Int64
    private(set) var lastNumber: Int64
    private(set) var lastPhoto: Int64
    private var lastEntry: Int64
    private let former: Int64
    private var entries: [LogEntry] = []
    /// Of `entries`; 0 for none.
    private var designs: [Int64] = []

    /// Waits for whoever holds the counters.
    init(_ connection: PostgresConnection) throws {
        self.connection = connection
        let row = try connection.query(
            "SELECT generation, last_number, last_photo, last_entry FROM register FOR UPDATE"
        ).first
        guard let row else { throw PostgresError(.damaged(reason: "it has no identity"), at: connection.place) }
        generation = try row.get("generation")
        lastNumber = try row.get("last_number")
        lastPhoto = try row.get("last_photo")
        lastEntry = try row.get("last_entry")
        former = generation
    }

    /// Marks the transaction as one that changes designs or fingerprints.
    mutating func advanceGeneration() { generation += 1 }

    /// Numbers up to `number` are given and will not be given again.
    mutating func raiseLastNumber(to number: DesignNumber) { lastNumber = max(lastNumber, number.value) }

    /// Numbers for photos.
    mutating func takePhotoNumbers(_ count: Int) -> [Int64] {
        defer { lastPhoto += Int64(count) }
        return (0..<count).map { lastPhoto + 1 + Int64($0) }
    }

    /// Adds an entry to the audit trail, and its hash to the log.
    mutating func append(
        _ act: AuditAct, of number: DesignNumber?, details: [String: String] = [:], actor: String, at date: String
    ) throws {
        lastEntry += 1
        entries.append(
            LogEntry(
                sequence: lastEntry, at: date, actor: actor, act: act.rawValue,
                design: AuditText.design(number?.value), details: try AuditText.details(details)))
        designs.append(number?.value ?? 0)
    }

    /// Writes the entries and the counters, and notifies whoever listens where the generation has changed.
    func finish() throws {
        if !entries.isEmpty {
            let sequences = entries.map(\.sequence)
            try connection.query(
                """
                INSERT INTO audit_entry (sequence, at, actor, act, design, details)
                SELECT sequence, at, actor, act, nullif(design, 0), details
                FROM unnest($1::int8[], $2::text[], $3::text[], $4::text[], $5::int8[], $6::text[])
                    AS entry (sequence, at, actor, act, design, details)
                """,
                [
                    .int8s(sequences), .texts(entries.map(\.at)), .texts(entries.map(\.actor)),
                    .texts(entries.map(\.act)), .int8s(designs), .texts(entries.map(\.details)),
                ])
            try connection.query(
                "INSERT INTO log_leaf (sequence, hash) SELECT * FROM unnest($1::int8[], $2::bytea[])",
                [.int8s(sequences), .byteStrings(entries.map(\.hash.bytes))])
        }
        try connection.query(
            "UPDATE register SET generation = $1, last_number = $2, last_photo = $3, last_entry = $4",
            [.int8(generation), .int8(lastNumber), .int8(lastPhoto), .int8(lastEntry)])
        if generation != former {
            try connection.query(
                "SELECT pg_notify($1, $2)", [.text(PostgresRegistry.changeChannel), .text(String(generation))])
        }
    }

    /// Throws `.noSuchDesign` for the first of `numbers` that is none.
    func demand(_ numbers: [DesignNumber]) throws {
        if numbers.isEmpty { return }
        let rows = try connection.query(
            "SELECT number FROM design WHERE number = ANY ($1)", [.int8s(numbers.map(\.value))]
        ).rows
        let found = Set(try rows.map { try $0.get("number", as: Int64.self) })
        if let missing = numbers.first(where: { !found.contains($0.value) }) {
            throw RegistryError(.noSuchDesign(missing), at: connection.place)
        }
    }
}
