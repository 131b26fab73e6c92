import Foundation
import Oyuu
import OyuuRegistry
import OyuuSigning

/// Moves a whole register from place to place: identity, numbers, photos, contacts, audit trail, log, all as they are.
///
/// What was made from the register before (index files, packs, certificates, proofs) is as true of the new one. The source
/// is only read. The target is empty or nothing, and becomes a register wholly or not at all.
public struct RegisterMigration: Sendable {
    /// What was moved.
    public struct Summary: Sendable, Encodable {
        /// Every table with its rows and the digest that both sides have.
        public let tables: [TableDigest]
        /// What became of the register's key.
        public let key: KeyOutcome
    }

    /// Where it is moved from and to.
    public let source: RegisterPlace
    public let target: RegisterPlace

    /// A move.
    public init(from source: RegisterPlace, to target: RegisterPlace) {
        self.source = source
        self.target = target
    }

    /// Copies every row, reads both sides again, and makes the target a register where they agree.
    ///
    /// - Parameters:
    ///   - holdingWriters: whoever would change the source meanwhile waits, and after a while is told so. Otherwise a change
    ///     is noticed, and nothing is made.
    ///   - progress: called with the rows copied so far.
    /// - Throws: `OyuuError.registry` with `.missing` for the source, `.exists` for the target, `.photoMissing` or
    ///   `.photoDamaged` where the source is not whole, `.olderSchema` where an older version wrote it; `.file` where the
    ///   source changed or the sides differ; `.signing` where the source's key cannot be read.
    public func run(
        holdingWriters: Bool = false, progress: (Int) async -> Void = { _ in }
    ) async throws(OyuuError) -> Summary {
        do {
            return try await run(holdingWriters: holdingWriters, progress: progress) { _ in }
        } catch {
            throw OyuuError(error, file: target.description)
        }
    }

    /// The same with something else that becomes true with the new register or not at all.
    ///
    /// - Parameter alongside: called with the writer before it commits.
    /// - Throws: what `alongside` throws, as it is; `OyuuError` else.
    package func run(
        holdingWriters: Bool, progress: (Int) async -> Void, alongside: (any RegisterRowWriter) async throws -> Void
    ) async throws -> Summary {
        var own: (any Error)?
        do {
            let store = try await source.rowStore(readOnly: !holdingWriters)
            let identity = store.identity
            // Whatever keeps the key from being moved is said before anything is.
            let key = try source.key(of: identity)
            try target.prepareLocalFolder(of: identity)
            let reader = try await store.rowReader(holdingWriters: holdingWriters)
            let tables = try await closing(reader) {
                let writer = try await target.rowWriter(identity)
                return try await closing(writer) {
                    let tables = try await writer.copy(reader, progress: progress)
                    try await compare(tables, with: writer, of: store)
                    do { try await alongside(writer) } catch {
                        own = error
                        throw error
                    }
                    try await writer.commit()
                    return tables
                }
            }
            return Summary(tables: tables, key: try target.take(key, of: identity))
        } catch {
            throw own ?? OyuuError(error, file: target.description)
        }
    }

    /// Sees that what was written is what was read, and that the source still is what it was then.
    private func compare(
        _ read: [TableDigest], with writer: any RegisterRowWriter, of store: any RegisterRowStore
    ) async throws {
        for (read, written) in zip(read, try await writer.digests()) where read != written {
            throw OyuuError.file(
                path: target.description,
                reason: "the table \(written.table) is not what was copied; nothing was made; try again")
        }
        let again = try await store.rowReader(holdingWriters: false)
        guard try await closing(again, { try await again.digests() }) == read else {
            throw OyuuError.file(
                path: source.description,
                reason: "the register changed while it was copied; nothing was made; try again, or with --hold")
        }
    }
}

/// Runs `body` and closes `reader`, however `body` ends.
func closing<Value>(_ reader: any RegisterRowReader, _ body: () async throws -> Value) async throws -> Value {
    do {
        let value = try await body()
        await reader.close()
        return value
    } catch {
        await reader.close()
        throw error
    }
}
