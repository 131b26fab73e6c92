import Foundation
import GRDB
import Oyuu
import OyuuAccounts
import OyuuSubmissions

/// What a log may say of an error: its kind. What it carries besides may be a file's name, a path or what somebody wrote.
struct FaultName: Sendable, Equatable, CustomStringConvertible {
    let description: String

    init(_ error: any Error) {
        switch error {
        case let error as OyuuError: description = error.code
        case let error as AccountError: description = error.code
        case let error as BatchError: description = error.code
        case let error as SubmissionError: description = "submissions-\(error.code)"
        case let error as DatabaseError: description = "sqlite-\(error.extendedResultCode.rawValue)"
        case let error as POSIXFailure: description = "system-\(error.code)"
        case let error as POSIXError: description = "system-\(error.code.rawValue)"
        case let error as CocoaError: description = "file-\(error.code.rawValue)"
        case is CancellationError: description = "cancelled"
        default: description = String(describing: type(of: error))
        }
    }
}
