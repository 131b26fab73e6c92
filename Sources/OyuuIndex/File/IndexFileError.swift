/// Why an index file cannot be used or written, which file, and what to do about it.
///
/// An index is made from its register and can be made again, so nothing here loses a design.
package struct IndexFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What happened.
    package enum Kind: Error, Sendable, Equatable {
        /// There is no file.
        case missing
        /// The file is something else.
        case notAnIndex
        /// A folder has the file's name, and nothing can be put in its place.
        case folderInPlace
        /// Another version of the format.
        case otherFormat(found: UInt32, known: UInt32)
        /// Made from fingerprints of another version.
        case otherFingerprints(found: UInt32, expected: UInt32)
        /// Made from another register.
        case otherRegister
        /// Shows a generation that its register never reached: the register was put back to an earlier state.
        case laterGeneration(found: Int64, expected: Int64)
        /// Shows a state that its register was never in: the register was put back to a backup and went on from there.
        case otherPast
        /// The file has `found` bytes; nil where even the head is cut.
        case truncated(found: Int, expected: Int?)
        /// Header or directory are damaged.
        case damagedHead(reason: String)
        /// A page's bytes are not what was written; pages have 65,536 bytes and follow the head.
        case damaged(section: String, page: Int)
        /// The directory names no such section, or one of other elements.
        case unsuitable(section: String)
        /// No room left to write it.
        case diskFull
        /// Account or disk allow no change.
        case notWritable
        /// Another program went on writing it longer than was waited.
        case busy
        /// The operating system refused something.
        case system(operation: String, reason: String)
    }

    /// What happened.
    package let kind: Kind
    /// The file's path.
    package let file: String

    package init(_ kind: Kind, file: String) {
        self.kind = kind
        self.file = file
    }

    /// One line: file, what happened, what to do.
    package var description: String { "\(file): \(whatHappened); \(whatToDo)" }

    /// What happened, in English, without a full stop.
    package var whatHappened: String {
        switch kind {
        case .missing: "there is no index"
        case .notAnIndex: "this is not an index"
        case .folderInPlace: "a folder stands where the index should be"
        case .otherFormat(let found, let known): "the index has format \(found), this program uses \(known)"
        case .otherFingerprints(let found, let expected):
            "the index is of fingerprints of version \(found), this program uses \(expected)"
        case .otherRegister: "the index belongs to another register"
        case .laterGeneration(let found, let expected):
            "the index shows generation \(found), the register is at \(expected)"
        case .otherPast: "the index shows a state that the register was never in"
        case .truncated(let found, let expected?): "the index has \(found) bytes where it should have \(expected)"
        case .truncated(let found, nil): "the index has only \(found) bytes"
        case .damagedHead(let reason): "the index is damaged: \(reason)"
        case .damaged(let section, let page): "the index is damaged in page \(page) (\(section))"
        case .unsuitable(let section): "the index has no suitable section \(section)"
        case .diskFull: "the disk is full, the index was left as it was"
        case .notWritable: "the index cannot be written: the disk or the account forbids it"
        case .busy: "another program is writing the index"
        case .system(let operation, let reason): "\(operation) failed: \(reason)"
        }
    }

    /// What the person can do now, in English, without a full stop.
    package var whatToDo: String {
        switch kind {
        case .diskFull: "make room; nothing registered is lost, searching goes on"
        case .notWritable: "searching goes on; use the account that owns the register to write it"
        case .busy: "wait until it is done"
        case .folderInPlace: "move it away; until then every search makes the index in memory"
        case .system: "check the disk and the account's rights"
        default: "it is made anew from the register (oyuu index rebuild)"
        }
    }

    /// A stable word for programs.
    package var code: String {
        switch kind {
        case .missing: "index-missing"
        case .notAnIndex: "not-an-index"
        case .folderInPlace: "index-folder-in-place"
        case .otherFormat: "index-other-format"
        case .otherFingerprints: "index-other-fingerprints"
        case .otherRegister: "index-other-register"
        case .laterGeneration: "index-later-generation"
        case .otherPast: "index-other-past"
        case .truncated: "index-truncated"
        case .damagedHead, .damaged: "index-damaged"
        case .unsuitable: "index-unsuitable"
        case .diskFull: "disk-full"
        case .notWritable: "index-read-only"
        case .busy: "index-busy"
        case .system: "system"
        }
    }
}
