import Foundation
import GRDB

/// Batches of photos that wait to be checked, with what was found of those that were, in an SQLite file and a folder beside
/// it; they outlast the program, however it ends.
///
/// Every change is one transaction and on the disk when the call returns. A photo is either waiting with its file, or has
/// exactly one result.
package final class BatchQueue: Sendable {
    let pool: DatabasePool
    let folder: BatchFolder
    package let limits: BatchLimits
    /// Says that there is something to do.
    let arrivals: AsyncStream<Void>
    private let bell: AsyncStream<Void>.Continuation
    /// Times that a photo may end the program, before it is given up.
    static let mostAttempts = 3

    /// Opens the queue in a register's folder, and makes it where there is none.
    package init(in register: URL, limits: BatchLimits = BatchLimits()) throws {
        do {
            folder = try BatchFolder(register.appendingPathComponent("batches"))
            let path = register.appendingPathComponent("batches.sqlite").path
            var configuration = Configuration()
            configuration.label = "Oyuu.batches"
            configuration.foreignKeysEnabled = true
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { db in
                try db.execute(
                    sql: """
                        PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;
                        PRAGMA cell_size_check = ON;
                        """)
            }
            // SQLite gives the files of its log the mode of the database.
            let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if descriptor >= 0 { close(descriptor) }
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.write { try BatchSchema.bringUpToDate($0) }
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw BatchError(error)
        }
        self.limits = limits
        (arrivals, bell) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        bell.yield()
    }

    /// The folder that files arrive in; on the same disk as the batches.
    package var spool: URL { folder.spool }

    /// Says that there is something to do.
    func ring() { bell.yield() }

    func writing<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(BatchError) -> Value {
        do { return try await pool.write(body) } catch { throw BatchError(error) }
    }

    func reading<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(BatchError) -> Value {
        do { return try await pool.read(body) } catch { throw BatchError(error) }
    }

    static func milliseconds(_ date: Date) -> Int64 {
        Int64(min(max(date.timeIntervalSince1970, 0), 253_402_300_799) * 1000)
    }

    static func date(_ milliseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
}
