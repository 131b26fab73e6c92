/// Why an archive, or an entry of it, is not read.
public enum ZipError: Error, Sendable, Hashable {
    /// The file is no zip archive, or is damaged; `reason` is libzip's.
    case unreadable(reason: String)
    /// It holds more entries than `limit`.
    case tooManyEntries(limit: Int)
    /// The entry is encrypted.
    case encrypted
    /// The entry is packed by a method that is not read.
    case unsupported
    /// The entry holds more than `limit` bytes.
    case tooLarge(limit: Int)
    /// The entry, or the whole, unpacks to so much more than it takes that it can be no photo.
    case bomb
    /// The entry's bytes are damaged.
    case damaged

    /// A stable kebab-case word for programs.
    public var code: String {
        switch self {
        case .unreadable: "zip-unreadable"
        case .tooManyEntries: "zip-too-many"
        case .encrypted: "zip-encrypted"
        case .unsupported: "zip-unsupported"
        case .tooLarge: "file-too-large"
        case .bomb: "zip-bomb"
        case .damaged: "zip-damaged"
        }
    }
}

extension ZipError: CustomStringConvertible {
    /// What happened and what to do, in one line.
    public var description: String {
        switch self {
        case .unreadable(let reason): "the archive cannot be read (\(reason)); pack the photos again"
        case .tooManyEntries(let limit): "the archive holds more than \(limit) files; send it in parts"
        case .encrypted: "the file is encrypted; pack it without a password"
        case .unsupported: "the file is packed in a way that is not read; pack it by deflate, as is usual"
        case .tooLarge(let limit): "the file holds more than \(limit) bytes; send a smaller picture"
        case .bomb: "the archive unpacks to far more than photos do; send the photos themselves"
        case .damaged: "the file is damaged in the archive; pack it again"
        }
    }
}
