import Foundation
import OyuuLog

/// Something in a register that its log contradicts.
public enum LogFault: Sendable, Hashable {
    /// What stands at this place is not what was written there.
    case entryChanged(Int64)
    /// The entry is gone; its hash is left.
    case entryMissing(Int64)
    /// The entry has no hash: it was not written by the program.
    case entryForeign(Int64)
    /// Entries are gone with their hashes, before this one.
    case gap(before: Int64)
    /// A design is not what its entry says.
    case designChanged(design: String, entry: Int64)
    /// A fingerprint is not what the entry says.
    case fingerprintChanged(design: String, photo: Int, entry: Int64)
    /// A design's status is not what the log says.
    case statusChanged(design: String)
    /// A design is there that nobody registered.
    case designForeign(design: String)
    /// A design that was registered is gone.
    case designMissing(design: String, entry: Int64)
    /// A further entry registers a design that is registered.
    case registeredAgain(design: String, entry: Int64)
    /// An entry registers a design without its digests, after entries that have them.
    case digestMissing(entry: Int64)
    /// Entries are dated more than a day before what was written, or signed, before them.
    case backdated(first: Int64, last: Int64, at: String, after: String)
    /// An entry is dated more than a day after it is known to have been there.
    case ahead(entry: Int64, at: String, before: String)
    /// An entry's date is not in the one form that the program writes.
    case dateUnreadable(entry: Int64)
    /// A head that was given out cannot be read, or its signature does not fit.
    case headUnreadable(reason: String)
    /// A head is of another register.
    case headForeign(register: UUID)
    /// A head knows of more entries than there are: some were cut off.
    case cutOff(head: LogHead, entries: Int64)
    /// The log no longer begins with what a head was signed over: something up to its last entry was changed.
    case rewritten(head: LogHead)
}

extension LogFault: CustomStringConvertible {
    /// What was found, in one line.
    public var description: String {
        switch self {
        case .entryChanged(let entry): "entry \(entry) was changed after it was written"
        case .entryMissing(let entry): "entry \(entry) is gone"
        case .entryForeign(let entry): "entry \(entry) was not written by Oyuu: it has no hash"
        case .gap(let entry): "entries before \(entry) are gone"
        case .designChanged(let design, let entry): "\(design) was changed after entry \(entry) registered it"
        case .fingerprintChanged(let design, let photo, let entry):
            "the fingerprint of \(design), photo \(photo), is not that of entry \(entry)"
        case .statusChanged(let design): "the status of \(design) was changed without an entry"
        case .designForeign(let design): "\(design) was put in without an entry"
        case .designMissing(let design, let entry): "\(design), of entry \(entry), is gone"
        case .registeredAgain(let design, let entry): "entry \(entry) registers \(design) once more"
        case .digestMissing(let entry): "entry \(entry) does not say what the design was that it registers"
        case .backdated(let first, let last, let at, let after):
            first == last
                ? "entry \(first) is dated \(at), but was written after \(after)"
                : "entries \(first) to \(last) are dated \(at) or later, but were written after \(after)"
        case .ahead(let entry, let at, let before):
            "entry \(entry) is dated \(at), but was there by \(before): a clock ran ahead, or it was changed"
        case .dateUnreadable(let entry): "the date of entry \(entry) is not written as the program writes dates"
        case .headUnreadable(let reason): "a head of the log cannot be believed: \(reason)"
        case .headForeign(let register): "a head is of another register, \(register.uuidString.lowercased())"
        case .cutOff(let head, let entries):
            "\(head.moment) the log had \(head.size) entries, now it has \(entries): the last were cut off"
        case .rewritten(let head):
            "the first \(head.size) entries are not those that were signed \(head.moment): one of them was changed"
        }
    }
}

extension LogHead {
    fileprivate var moment: String { "on " + Date(timeIntervalSince1970: TimeInterval(at)).formatted(.iso8601) }
}
