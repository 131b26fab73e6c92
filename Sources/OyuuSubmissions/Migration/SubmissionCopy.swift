import Foundation
import OyuuRegistry

/// A store of submissions copied into an empty one, row by row and picture by picture, as it is.
struct SubmissionCopy {
    let source: any SubmissionDatabase

    /// No picture of a store is as large; a server counts bytes in four.
    private static let photoLimit = 1 << 30

    /// Copies everything, and reads both sides again.
    ///
    /// - Parameter progress: called with the rows and pictures copied so far.
    /// - Throws: `.store` where the target holds batches, the source changed meanwhile, or the two differ.
    func run(
        to target: any SubmissionDatabase, progress: (Int) async -> Void = { _ in }
    ) async throws -> [TableDigest] {
        guard try await !Self.hasBatches(target) else {
            throw SubmissionError.store(
                place: target.place, reason: "it holds submissions already; name another, empty place")
        }
        var count = 0
        var digests = RowDigests()
        for table in SubmissionTable.allCases {
            try await Self.pages(of: table, in: source) { page in
                try await target.write { try table.add(page, $0) }
                digests.take(page, of: table)
                count += page.count
                await progress(count)
            }
            if table.isNumbered { try await target.write { try $0.goOn(after: table.rawValue) } }
        }
        for name in try await source.keptNames() {
            guard let bytes = try await source.kept(sha256: name, limit: Self.photoLimit) else { continue }
            try await target.keep(bytes, sha256: name)
            digests.take(photo: name, bytes)
            count += 1
            await progress(count)
        }
        let copied = digests.finish()
        guard try await Self.digests(of: target) == copied else {
            throw SubmissionError.store(
                place: target.place,
                reason: "the submissions are not what was copied; nothing was made; try again")
        }
        guard try await Self.digests(of: source) == copied else {
            throw SubmissionError.store(
                place: source.place,
                reason:
                    "the submissions changed while they were copied; nothing was made; stop `submissions scan` and try again"
            )
        }
        return copied
    }

    /// Whether there is anything to copy: a store without a batch is as good as none.
    static func hasBatches(_ database: any SubmissionDatabase) async throws(SubmissionError) -> Bool {
        try await database.read { try $0.row("SELECT id FROM batch LIMIT 1") != nil }
    }

    /// What tells the rows of every table and the pictures from any others; of no store, those of an empty one.
    static func digests(of database: (any SubmissionDatabase)?) async throws -> [TableDigest] {
        var digests = RowDigests()
        guard let database, try await hasBatches(database) else { return digests.finish() }
        for table in SubmissionTable.allCases {
            try await pages(of: table, in: database) { digests.take($0, of: table) }
        }
        for name in try await database.keptNames() {
            guard let bytes = try await database.kept(sha256: name, limit: photoLimit) else { continue }
            digests.take(photo: name, bytes)
        }
        return digests.finish()
    }

    /// All rows of a table, a page at a time, in the order of their keys.
    private static func pages(
        of table: SubmissionTable, in database: any SubmissionDatabase, visit: ([[SQLValue]]) async throws -> Void
    ) async throws {
        var key: [SQLValue]?
        while true {
            let after = key
            let page = try await database.read { try table.rows(after: after, $0) }
            guard let last = page.last else { return }
            try await visit(page)
            key = Array(last.prefix(table.keyLength))
        }
    }
}

extension RowDigests {
    /// Pictures beside the tables.
    fileprivate static let photos = name("photo")

    fileprivate mutating func take(_ page: [[SQLValue]], of table: SubmissionTable) {
        take(page, of: Self.name(table.rawValue), canonical: \.canonical)
    }

    fileprivate mutating func take(photo sha256: String, _ bytes: [UInt8]) {
        take(
            [[SQLValue.text(sha256), .text(PhotoFolder.sha256(bytes))]], of: Self.photos, canonical: \.canonical)
    }

    fileprivate func finish() -> [TableDigest] {
        finish(SubmissionTable.allCases.map { Self.name($0.rawValue) } + [Self.photos])
    }

    /// Names that are not those of a register's tables.
    private static func name(_ table: String) -> String { "submissions.\(table)" }
}
