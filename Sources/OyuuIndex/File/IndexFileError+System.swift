import Foundation

extension IndexFileError {
    /// The last failed call of the operating system as an error.
    package static func system(_ operation: String, file: String, code: Int32 = errno) -> IndexFileError {
        switch code {
        // A bound on file sizes (RLIMIT_FSIZE) answers so where its signal is ignored.
        case ENOSPC, EDQUOT, EFBIG: IndexFileError(.diskFull, file: file)
        case EROFS, EACCES, EPERM: IndexFileError(.notWritable, file: file)
        default:
            IndexFileError(.system(operation: operation, reason: String(cString: strerror(code))), file: file)
        }
    }
}
