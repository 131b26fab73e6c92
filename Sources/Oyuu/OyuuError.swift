import OyuuFingerprint
import OyuuImage
import OyuuIndex
import OyuuLog
import OyuuPack
import OyuuPaper
import OyuuRegistry
import OyuuSigning

/// Anything that can go wrong in a call of this library: what happened, to which file, and what to do.
public enum OyuuError: Error, Sendable {
    /// A photo could not be read.
    case image(ImageError)
    /// A photo was read but could not be fingerprinted.
    case fingerprint(FingerprintError, file: String)
    /// A photo could not be read by the process that was to read it; `code` and `reason` are those of its error.
    case unread(code: String, reason: String, file: String)
    /// The register refused or failed.
    case registry(RegistryError)
    /// A pack could not be read, made or applied.
    case pack(PackError, file: String)
    /// A pack is whole, but nothing says that its key may be trusted; `reason` says why.
    case untrusted(file: String, reason: String)
    /// A register's key could not be used.
    case signing(SigningError)
    /// Something of the log cannot be read or believed.
    case log(LogError, file: String)
    /// A certificate cannot be made or believed.
    case paper(PaperError, file: String)
    /// The caller's input makes no sense; the text says what to change.
    case usage(String)
    /// A file of the caller's could not be read or written.
    case file(path: String, reason: String)

    /// Puts an error of one of the layers below in its case.
    public init(_ error: any Error, file: String) {
        switch error {
        case let error as OyuuError: self = error
        case let error as ImageError: self = .image(error)
        case let error as FingerprintError: self = .fingerprint(error, file: file)
        case let error as RegistryError: self = .registry(error)
        case let error as PackError: self = .pack(error, file: file)
        case let error as SigningError: self = .signing(error)
        case let error as LogError: self = .log(error, file: file)
        case let error as PaperError: self = .paper(error, file: file)
        case let error as IndexFileError:
            self = .file(path: error.file, reason: [error.whatHappened, error.whatToDo].joined(separator: "; "))
        default: self = .file(path: file, reason: String(describing: error))
        }
    }

    /// Whether another photo may still be tried: the register and the call are in order.
    public var concernsOnePhoto: Bool {
        switch self {
        case .image, .fingerprint, .unread: true
        case .registry, .pack, .untrusted, .signing, .log, .paper, .usage, .file: false
        }
    }

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .image(let error): error.code
        case .fingerprint: "fingerprint"
        case .unread(let code, _, _): code
        case .registry(let error): error.code
        case .pack(let error, _): error.code
        case .untrusted: "pack-untrusted"
        case .signing(let error): error.code
        case .log(let error, _): error.code
        case .paper(let error, _): error.code
        case .usage: "usage"
        case .file: "file"
        }
    }

    /// The same word of what is wrong with one photo, where people are told by it: corners that cannot be a design's are not
    /// a photo's fault, and have their own.
    public var photoCode: String {
        if case .fingerprint(let error, _) = self, case .corners = error { return error.code }
        return code
    }
}

extension OyuuError: CustomStringConvertible {
    /// What happened and what to do, without the name of a photo it happened to.
    var reason: String {
        switch self {
        case .image(let error): "\(error.whatHappened); \(error.whatToDo)"
        case .fingerprint(let error, _): error.description
        case .unread(_, let reason, _): reason
        default: description
        }
    }

    public var description: String {
        switch self {
        case .image(let error): error.description
        case .fingerprint(let error, let file): "\(file): \(error)"
        case .unread(_, let reason, let file): "\(file): \(reason)"
        case .registry(let error): error.description
        case .pack(let error, let file): "\(file): \(error)"
        case .untrusted(let file, let reason): "\(file): \(reason)"
        case .signing(let error): error.description
        case .log(let error, let file): "\(file): \(error)"
        case .paper(let error, let file): "\(file): \(error)"
        case .usage(let text): text
        case .file(let path, let reason): "\(path): \(reason)"
        }
    }
}
