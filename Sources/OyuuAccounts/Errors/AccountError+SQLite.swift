import Foundation
import GRDB

extension AccountError {
    /// What an error of the database layer means for the accounts in the file `path`.
    init(_ error: any Error, at path: String) {
        switch error {
        case let error as AccountError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT: self = .cancelled
        case let error as DatabaseError: self = .file(Self.problem(error), path: path)
        case is CancellationError: self = .cancelled
        case is RowDecodingError: self = .file(.damaged(reason: "a row holds an unexpected value"), path: path)
        default: self = .file(.database(reason: String(describing: error)), path: path)
        }
    }

    private static func problem(_ error: DatabaseError) -> AccountFileProblem {
        let reason = error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
        return switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_FULL: .diskFull
        case .SQLITE_READONLY: .readOnly
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(reason: reason)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .unreadable(reason: reason)
        default: .database(reason: reason)
        }
    }

    /// What the system's code for a failed call means for the file `path`.
    static func system(_ code: Int32, at path: String) -> AccountError {
        switch code {
        case ENOSPC, EDQUOT: .file(.diskFull, path: path)
        case EROFS, EACCES, EPERM: .file(.readOnly, path: path)
        default: .file(.unreadable(reason: String(cString: strerror(code))), path: path)
        }
    }
}
