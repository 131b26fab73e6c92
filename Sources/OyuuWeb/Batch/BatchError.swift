import GRDB

/// Why the queue of batches does not do what it was asked.
package enum BatchError: Error, Sendable {
    /// There is no such batch (any more).
    case noSuchBatch
    /// The batch was cancelled and takes no more photos.
    case cancelled
    /// The account has `limit` batches that are not checked to their end, or that are kept.
    case tooManyOpen(limit: Int)
    case tooManyKept(limit: Int)
    /// The batch would have more than `limit` photos, or more bytes that are not checked than it may.
    case tooManyPhotos(limit: Int)
    case tooManyBytes
    /// The disk is full.
    case diskFull
    /// The queue's file or folder does not do what it should.
    case file(reason: String)

    /// A stable kebab-case word for programs.
    package var code: String {
        switch self {
        case .noSuchBatch: "no-such-batch"
        case .cancelled: "batch-cancelled"
        case .tooManyOpen: "batch-too-many-open"
        case .tooManyKept: "batch-too-many-kept"
        case .tooManyPhotos: "batch-too-many-photos"
        case .tooManyBytes: "batch-too-large"
        case .diskFull: "disk-full"
        case .file: "batch-file"
        }
    }
}

extension BatchError: CustomStringConvertible {
    /// What happened and what to do, in one line.
    package var description: String {
        switch self {
        case .noSuchBatch: "there is no such batch; look at the list of batches"
        case .cancelled: "the batch was cancelled; begin another"
        case .tooManyOpen(let limit): "\(limit) batches are not checked to their end; wait for one, or cancel it"
        case .tooManyKept(let limit): "\(limit) batches are kept; delete one"
        case .tooManyPhotos(let limit): "a batch takes at most \(limit) photos; begin another"
        case .tooManyBytes: "the batch has as much to be checked as it may; send the rest later"
        case .diskFull: "the disk is full; make room on it"
        case .file(let reason): "the queue of batches fails (\(reason)); look at batches.sqlite and its folder"
        }
    }

    /// An error of the database or the disk.
    init(_ error: any Error) {
        switch error {
        case let error as BatchError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_FULL: self = .diskFull
        case let error as POSIXFailure where error.code == 28: self = .diskFull
        default: self = .file(reason: "\(error)")
        }
    }
}

/// A system call that failed.
struct POSIXFailure: Error {
    let code: Int32
}
