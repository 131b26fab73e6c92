import Foundation
import OyuuLog
import OyuuRegistry

/// What is looked at: a register as it was opened, the folders around it, and the machine.
package struct Patient: Sendable {
    /// The folder with index, key and accounts, and of a register in SQLite also the database and photos.
    package let folder: URL
    /// Where the indexes of packs are kept.
    package let cache: URL?
    /// The file of keys that packs are trusted by.
    package let knownKeys: String?
    /// Whether everything is to be read, which takes as long as it takes.
    package let isThorough: Bool
    package let now: Date
    package let system: SystemFacts
    /// The register, or why it does not open.
    package let register: Result<OrnamentRegister, OyuuError>

    /// The register where it opened.
    package var opened: OrnamentRegister? { try? register.get() }

    /// The newest head of the log that was given out; nil where there is none that can be read.
    var newestHead: LogHead? {
        get async {
            guard let heads = try? await opened?.logHeads() else { return nil }
            return heads.last.flatMap { try? LogHead(text: $0) }
        }
    }
}
