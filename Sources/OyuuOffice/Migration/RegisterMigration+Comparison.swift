import Oyuu
import OyuuRegistry

extension RegisterMigration {
    /// One table of two registers.
    public struct Comparison: Sendable, Encodable {
        /// What each side has.
        public let source: TableDigest
        public let target: TableDigest
        /// Whether every value of every row is the same.
        public var isSame: Bool { source == target }

        /// A comparison of what two sides have.
        package init(source: TableDigest, target: TableDigest) { (self.source, self.target) = (source, target) }

        private enum CodingKeys: String, CodingKey {
            case table, same
            case sourceRows = "source_rows"
            case targetRows = "target_rows"
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(source.table, forKey: .table)
            try container.encode(isSame, forKey: .same)
            try container.encode(source.rows, forKey: .sourceRows)
            try container.encode(target.rows, forKey: .targetRows)
        }
    }

    /// Compares the two registers row by row; changes neither.
    public func compare() async throws(OyuuError) -> [Comparison] {
        do {
            let (one, other) = (try await source.rowStore(readOnly: true), try await target.rowStore(readOnly: true))
            let readers = (
                try await one.rowReader(holdingWriters: false), try await other.rowReader(holdingWriters: false)
            )
            let digests = try await closing(readers.0) { try await readers.0.digests() }
            let others = try await closing(readers.1) { try await readers.1.digests() }
            return zip(digests, others).map { Comparison(source: $0, target: $1) }
        } catch {
            throw OyuuError(error, file: target.description)
        }
    }
}
