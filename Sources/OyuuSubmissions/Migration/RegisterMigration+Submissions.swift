import Foundation
import Oyuu
import OyuuOffice
import OyuuPostgres
import OyuuRegistry

extension RegisterMigration {
    /// Moves the register, and with it the office's submissions where there are any: batches, views, results, decisions,
    /// pictures, and what is still in the queue. Both arrive or neither.
    ///
    /// - Parameters:
    ///   - holdingWriters: of the register, as ``run(holdingWriters:progress:)`` has it; workers and examiners who change the
    ///     submissions meanwhile end the move.
    ///   - progress: called with the rows copied so far.
    /// - Returns: what became of the register, and the tables of the submissions; none where there are no submissions.
    /// - Throws: `OyuuError` for the register, `SubmissionError` for the submissions.
    public func runWithSubmissions(
        holdingWriters: Bool = false, progress: (Int) async -> Void = { _ in }
    ) async throws -> (register: Summary, submissions: [TableDigest]) {
        var tables: [TableDigest] = []
        var count = 0
        let existing = try await source.submissions()
        let summary = try await run(holdingWriters: holdingWriters) { rows in
            count = rows
            await progress(rows)
        } alongside: { writer in
            guard let existing, try await SubmissionCopy.hasBatches(existing) else { return }
            let copy = SubmissionCopy(source: existing)
            let before = count
            switch writer {
            case let writer as SQLiteRowWriter:
                let target = try SQLiteSubmissions(in: writer.folder, now: { Date() })
                tables = try await copy.run(to: target) { await progress(before + $0) }
                try target.close()
            case let writer as PostgresRowWriter:
                let target = try await SubmissionsInTransaction(writer, at: self.target.description)
                tables = try await copy.run(to: target) { await progress(before + $0) }
            default: break
            }
        }
        return (summary, tables)
    }

    /// Compares the submissions of the two registers row by row and picture by picture; changes neither.
    ///
    /// - Returns: none where neither has any.
    public func compareSubmissions() async throws -> [Comparison] {
        let one = try await SubmissionCopy.digests(of: try await source.submissions())
        let other = try await SubmissionCopy.digests(of: try await target.submissions())
        let comparisons = zip(one, other).map { Comparison(source: $0, target: $1) }
        return comparisons.contains { $0.source.rows + $0.target.rows > 0 } ? comparisons : []
    }
}

extension RegisterPlace {
    /// The submissions kept with the register there; nil where there are none, and no store is made.
    fileprivate func submissions() async throws(SubmissionError) -> (any SubmissionDatabase)? {
        switch self {
        case .folder(let folder): try SQLiteSubmissions.existing(in: folder)
        case .database(let url, _): try await PostgresSubmissions.existing(in: url)
        }
    }
}

/// Submissions that are put into a database in the transaction in which a register is.
private struct SubmissionsInTransaction: SubmissionDatabase {
    let place: String
    private let writer: PostgresRowWriter

    init(_ writer: PostgresRowWriter, at place: String) async throws(SubmissionError) {
        (self.writer, self.place) = (writer, place)
        try await run { try PostgresSubmissions.bringUpToDate($0) }
    }

    private func run<Value: Sendable>(
        _ body: @escaping @Sendable (PostgresConnection) throws -> Value
    ) async throws(SubmissionError) -> Value {
        do { return try await writer.alongside(body) } catch {
            throw .store(place: place, reason: error.whatHappened)
        }
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(SubmissionError) -> Value {
        try await run { connection in
            try connection.run("SET LOCAL search_path TO \(PostgresSubmissions.schema)")
            return try body(PostgresTransaction(connection: connection))
        }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (any SQLConnection) throws -> Value
    ) async throws(SubmissionError) -> Value {
        try await write(body)
    }

    func keep(_ bytes: [UInt8], sha256: String) async throws(SubmissionError) {
        try await run { try PostgresSubmissions.keep(bytes, sha256: sha256, $0) }
    }

    func kept(sha256: String, limit: Int) async throws(SubmissionError) -> [UInt8]? {
        try await run { try PostgresSubmissions.kept(sha256: sha256, limit: limit, $0) }
    }

    func keptNames() async throws(SubmissionError) -> [String] {
        try await run { try PostgresSubmissions.keptNames($0) }
    }
}
