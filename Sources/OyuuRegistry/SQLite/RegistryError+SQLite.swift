import Foundation
import GRDB

extension RegistryError {
    /// What an error of the database layer means for the register at `place`.
    init(_ error: any Error, at place: String) {
        switch error {
        case let error as RegistryError: self = error
        case let error as DatabaseError: self.init(Self.kind(of: error), at: place)
        case is CancellationError: self.init(.cancelled, at: place)
        case is RowDecodingError: self.init(.damaged(reason: "a row holds an unexpected value"), at: place)
        default: self.init(.database(reason: String(describing: error)), at: place)
        }
    }

    private static func kind(of error: DatabaseError) -> Kind {
        let reason = error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
        return switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_FULL: .diskFull
        case .SQLITE_READONLY: .readOnly
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(reason: reason)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .unreadable(reason: reason)
        case .SQLITE_INTERRUPT, .SQLITE_ABORT: .cancelled
        case .SQLITE_IOERR: .system(operation: "reading or writing the database", reason: reason)
        // GRDB answers so once a connection is closed.
        case .SQLITE_MISUSE: .closed
        default: .database(reason: reason)
        }
    }
}
