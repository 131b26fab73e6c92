import OyuuIndex

/// Something that happened to a register's index, for the person to know. No answer is wrong because of it.
public enum IndexEvent: Sendable, Equatable, CustomStringConvertible {
    /// The index cannot be used, for a `reason` with a stable `code`, and is made anew from the register.
    case rebuilding(reason: String, code: String)
    /// The index was made anew, of so many photos.
    case rebuilt(photos: Int)
    /// What came since was merged into the index, which is of so many photos now.
    case merged(photos: Int)
    /// Another program is writing the index, which is waited for.
    case waiting(reason: String, code: String)
    /// The index could not be written, so it is made in memory, or caught up with, every time.
    case notWritten(reason: String, code: String)

    /// One line in plain English.
    public var description: String {
        switch self {
        case .rebuilding(let reason, _): "\(reason): it is made anew from the register"
        case .rebuilt(let photos): "the index was made anew, of \(Counted.words(photos, "photo"))"
        case .merged(let photos): "the index was brought up to date, it is of \(Counted.words(photos, "photo"))"
        case .notWritten(let reason, _), .waiting(let reason, _): reason
        }
    }

    /// A stable word for programs.
    public var code: String {
        switch self {
        case .rebuilding(_, let code), .notWritten(_, let code), .waiting(_, let code): code
        case .rebuilt: "index-rebuilt"
        case .merged: "index-merged"
        }
    }
}
