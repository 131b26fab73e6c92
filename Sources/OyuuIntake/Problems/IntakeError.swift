import OyuuText
import OyuuZip

/// Why nothing is read of what somebody sent, or nothing written back.
public enum IntakeError: Error, Sendable, Hashable {
    /// There is nothing at the path, or it cannot be opened.
    case unreadable(path: String, reason: String)
    /// It is no folder, zip archive, manifest or XML document.
    case unknownKind(path: String)
    /// The folder to unpack to is not empty, or was not given.
    case unpackFolder(path: String)
    /// The archive is not read.
    case zip(ZipError, path: String)
    /// The manifest is not read.
    case table(TableFault, path: String)
    /// The XML document is not read.
    case xml(XMLFault, path: String)
    /// The folder holds more than `limit` files.
    case tooManyFiles(path: String, limit: Int)
    /// The document a submission came in has no such design any more.
    case noSuchDesign(reference: String)
    /// The field cannot be put into the document it came in without losing what else stands there.
    case notWritable(reference: String, field: SubmissionField)

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .unreadable: "source-unreadable"
        case .unknownKind: "source-unknown"
        case .unpackFolder: "unpack-folder"
        case .zip(let error, _): error.code
        case .table(let fault, _): fault.code
        case .xml(let fault, _): fault.code
        case .tooManyFiles: "too-many-files"
        case .noSuchDesign: "no-such-design"
        case .notWritable: "not-writable"
        }
    }
}

extension IntakeError: CustomStringConvertible {
    /// What happened, to which file, and what to do, in one English line.
    public var description: String { words(in: .english) }
}
