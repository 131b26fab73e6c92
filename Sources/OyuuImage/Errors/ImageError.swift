/// Why a picture could not be read or written: what happened, to which file, and what to do about it.
public struct ImageError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What happened.
    public enum Kind: Sendable, Equatable {
        /// There is nothing at the path.
        case missing
        /// The path leads to a directory.
        case directory
        /// The path leads to a pipe, socket or device.
        case notAFile
        /// The file may not be read by this user.
        case noPermission
        /// The system could not read the file; its own words.
        case unreadable(String)
        /// The file has no bytes.
        case empty
        /// The file is larger than ``ImageLimits/fileBytes``.
        case fileTooLarge(bytes: Int, limit: Int)
        /// A format Oyuu knows by name and does not read.
        case otherFormat(OtherFormat)
        /// Bytes of no known image format.
        case unknownFormat
        /// A PNG or JPEG of a kind that is not decoded; what kind.
        case unsupported(String)
        /// The bytes end before the picture does.
        case truncated
        /// The bytes contradict the format; the codec's own words.
        case corrupt(String)
        /// More pixels than ``ImageLimits/pixels``.
        case tooManyPixels(width: Int, height: Int, limit: Int)
        /// A side longer than ``ImageLimits/side``.
        case sideTooLong(width: Int, height: Int, limit: Int)
        /// More memory than ``ImageLimits/memoryBytes``.
        case tooMuchMemory(needed: Int, limit: Int)
        /// More scans than ``ImageLimits/progressiveScans`` or ``ImageLimits/progressiveWork`` allow.
        case tooManyScans(limit: Int)
        /// The machine has no memory left.
        case outOfMemory
        /// The colour profile could not be applied.
        case unusableProfile
        /// The picture could not be encoded; the codec's own words.
        case notEncodable(String)
    }

    /// What happened.
    public let kind: Kind
    /// The file, as the caller named it.
    public let file: String

    /// An error of `kind` about `file`.
    public init(_ kind: Kind, file: String) {
        self.kind = kind
        self.file = file
    }

    /// One line: the file, what happened, what to do.
    public var description: String { "\(file): \(whatHappened); \(whatToDo)" }
}
