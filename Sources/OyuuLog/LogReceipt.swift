import Foundation
import OyuuSigning

/// What a register's log says of one design, with the proof: whoever has the register's public key can check it, offline
/// and without the register.
public struct LogReceipt: Sendable, Codable {
    /// An entry and the hashes that lead from it to the head's root.
    public struct Proved: Sendable, Codable {
        public let entry: LogEntry
        public let path: [LogHash]
    }

    /// Larger files are not looked into.
    public static let byteLimit = 16 << 20

    /// The design's number.
    public let design: String
    /// Every entry that concerns it, in order.
    public let entries: [Proved]
    /// What the register signed.
    public let head: LogHead

    /// Proves entries of a design.
    ///
    /// - Parameter tree: of as many entries as the head says.
    public init(of design: String, _ entries: [LogEntry], in tree: LogTree, head: LogHead) {
        self.design = design
        self.entries = entries.map {
            Proved(entry: $0, path: tree.inclusionProof(of: Int($0.sequence) - 1, inFirst: Int(head.size)))
        }
        self.head = head
    }

    /// Reads a receipt; its head's signature is verified, its entries are not yet.
    public init(json: Data) throws(LogError) {
        self = try LogProofFile.read(Self.self, json)
    }

    /// The receipt as a file.
    public func json() throws -> Data { try LogProofFile.text(of: self) }

    /// Checks that every entry is in the log that was signed and speaks of this design.
    ///
    /// - Parameter key: the register's; nil asks nobody whose key it is.
    public func verify(key: RegisterPublicKey?) throws(LogError) {
        if let key, key != head.publicKey { throw .otherKey(head.publicKey) }
        guard !entries.isEmpty else { throw .notAProof(reason: "it has no entries") }
        guard zip(entries, entries.dropFirst()).allSatisfy({ $0.entry.sequence < $1.entry.sequence }) else {
            throw .notAProof(reason: "its entries are out of order")
        }
        // A log that brings in one design twice was appended to by hand.
        guard entries.dropFirst().allSatisfy({ !["registered", "imported"].contains($0.entry.act) }) else {
            throw .notAProof(reason: "it registers the design more than once")
        }
        for proved in entries {
            guard
                proved.entry.at.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z/)
                    != nil
            else { throw .notAProof(reason: "an entry's date is not written as the program writes dates") }
            guard proved.entry.design == design else { throw .notAProof(reason: "an entry is of another design") }
            guard let size = Int(exactly: head.size), let place = Int(exactly: proved.entry.sequence), place >= 1,
                LogProof.includes(
                    proved.entry.hash, at: place - 1, of: size, root: head.root, proof: proved.path)
            else { throw .notInLog(entry: proved.entry.sequence) }
        }
    }
}
