import Foundation
import GRDB

extension BatchQueue {
    /// Which photos of a batch are shown.
    package enum Filter: String, Sendable, CaseIterable {
        /// Those that were checked or could not be read.
        case all
        case copies
        case unread

        fileprivate var condition: String {
            switch self {
            case .all: "state IN ('checked', 'unread')"
            case .copies: "state = 'checked' AND isCopy = 1"
            case .unread: "state = 'unread'"
            }
        }
    }

    /// Photos of a batch that are finished, in the order they came.
    ///
    /// - Parameter after: the number of the last one of the page before; 0 for the first page.
    package func items(
        of id: String, _ filter: Filter, after: Int64 = 0, limit: Int
    ) async throws(BatchError) -> [BatchItem] {
        try await reading { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM photo WHERE batch = ? AND \(filter.condition) AND id > ? ORDER BY id LIMIT ?",
                arguments: [id, after, limit]
            ).map(Self.item)
        }
    }

    /// The copies of a batch, in the order they came.
    package func copies(of id: String, skipping: Int, limit: Int) async throws(BatchError) -> [BatchItem] {
        try await reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM photo WHERE batch = ? AND \(Filter.copies.condition) ORDER BY id LIMIT ? OFFSET ?
                    """, arguments: [id, limit, max(0, skipping)]
            ).map(Self.item)
        }
    }

    /// One photo of a batch.
    package func item(_ photo: Int64, of id: String) async throws(BatchError) -> BatchItem? {
        try await reading { db in
            try Row.fetchOne(db, sql: "SELECT * FROM photo WHERE batch = ? AND id = ?", arguments: [id, photo])
                .map(Self.item)
        }
    }

    /// A picture of a photo that was checked.
    package func picture(_ name: String, of photo: Int64, in batch: String) -> [UInt8]? {
        guard name.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0) || $0 == 0x2D || $0 == 0x2E }),
            !name.hasPrefix("."), batch.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
        else { return nil }
        return (try? Data(contentsOf: folder.pictures(photo, of: batch).appendingPathComponent(name)))
            .map { [UInt8]($0) }
    }

    /// Name and size of everything that a batch has, so that only the rest is sent; what failed by no fault of its bytes may
    /// be sent again.
    package func known(of id: String) async throws(BatchError) -> [(name: String, size: Int, sha256: String)] {
        try await reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT name, size, sha256 FROM photo
                    WHERE batch = ? AND NOT (state = 'unread' AND failure IN (\(Self.passingFailures))) ORDER BY id
                    """, arguments: [id]
            ).map { ($0["name"], $0["size"], $0["sha256"]) }
        }
    }

    private static func item(_ row: Row) -> BatchItem {
        BatchItem(
            id: row["id"], batch: row["batch"], name: row["name"], size: row["size"], sha256: row["sha256"],
            state: BatchItem.State(rawValue: row["state"]) ?? .waiting, failure: row["failure"],
            result: row["result"], checkedAt: (row["checkedAt"] as Int64?).map(date))
    }
}
