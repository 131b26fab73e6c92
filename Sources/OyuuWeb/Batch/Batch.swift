import Foundation

/// Photos that are checked one after the other in the background.
package struct Batch: Sendable, Equatable {
    /// 32 hexadecimal digits that nobody can guess.
    package let id: String
    /// What whoever sent it calls it.
    package let title: String
    /// The account that sent it, and its name for the trail.
    package let account: Int64
    package let actor: String
    package let createdAt: Date
    /// Whether what had not been checked was given up.
    package let isCancelled: Bool
    package let counts: Counts

    /// How far it is.
    package struct Counts: Sendable, Equatable {
        /// Photos that wait to be checked.
        package var waiting = 0
        /// Archives that wait to be unpacked: how many photos are in them is not known.
        package var archives = 0
        /// Photos that were checked, the copies and those of which nothing can be said among them.
        package var checked = 0
        package var copies = 0
        package var undecided = 0
        /// What could not be read.
        package var unread = 0
        /// What had not been checked when the batch was cancelled.
        package var cancelled = 0

        package init() {}

        package var finished: Int { checked + unread }
        package var all: Int { finished + waiting }
    }

    /// Whether there is nothing left to do for what was sent so far.
    package var isDone: Bool { counts.waiting == 0 && counts.archives == 0 }
}

/// One photo of a batch, or a file that was sent for one.
package struct BatchItem: Sendable {
    /// Its place in the queue, over all batches.
    package let id: Int64
    package let batch: String
    /// Its name, with folders where they were sent: shown, never used as a path.
    package let name: String
    /// Bytes.
    package let size: Int
    /// In hexadecimal; empty where it was not read.
    package let sha256: String
    package let state: State
    /// Why it could not be read: the code of an error.
    package let failure: String?
    /// What was found, as the check put it; nil where it was not checked or not read.
    package let result: Data?
    package let checkedAt: Date?

    package enum State: String, Sendable {
        case waiting, checked, unread, cancelled
    }
}

/// What became of one photo.
package struct BatchOutcome: Sendable {
    package let isCopy: Bool
    package let isUndecided: Bool
    /// Why it could not be read: the code of an error.
    package let failure: String?
    /// What was found, for whoever shows it.
    package let result: Data
    /// Pictures by the names of their files.
    package let files: [String: [UInt8]]

    package init(isCopy: Bool, isUndecided: Bool, failure: String?, result: Data, files: [String: [UInt8]]) {
        (self.isCopy, self.isUndecided, self.failure) = (isCopy, isUndecided, failure)
        (self.result, self.files) = (result, files)
    }
}

/// A file that was sent, in the queue's ``BatchQueue/spool`` folder.
package struct SpooledFile: Sendable {
    /// The form's input.
    package let input: String
    /// Its name as it was sent.
    package var name: String
    package let path: URL
    package let size: Int
    /// In hexadecimal.
    package let sha256: String
    /// Whether it is a zip archive.
    package let isArchive: Bool
    /// Whether it has more bytes than photos may have: then the path holds none of them.
    package let isTooLarge: Bool

    package init(
        input: String, name: String, path: URL, size: Int, sha256: String, isArchive: Bool, isTooLarge: Bool = false
    ) {
        (self.input, self.name, self.path, self.size) = (input, name, path, size)
        (self.sha256, self.isArchive, self.isTooLarge) = (sha256, isArchive, isTooLarge)
    }
}
