import Foundation
import OyuuSigning

/// A register's statement that its log only grew between two heads: whoever has the register's public key can check it,
/// offline and without the register (RFC 6962, 2.1.2).
public struct LogConsistency: Sendable, Codable {
    /// What was signed earlier.
    public let older: LogHead
    /// What was signed later.
    public let newer: LogHead
    /// The hashes that lead from the older root to the newer one.
    public let path: [LogHash]

    /// - Parameter tree: of as many entries as the newer head says.
    /// - Throws: `.notConsistent` where the log does not go on from the older head, or that is another register's.
    public init(from older: LogHead, to newer: LogHead, in tree: LogTree) throws(LogError) {
        let (first, size) = (Int(clamping: older.size), Int(clamping: newer.size))
        guard older.register == newer.register, 0...size ~= first, size == tree.count,
            tree.root(ofFirst: first) == older.root
        else {
            throw .notConsistent(older: older.size, newer: newer.size)
        }
        self.older = older
        self.newer = newer
        path = tree.consistencyProof(from: first, to: size)
    }

    /// Reads one; its heads' signatures are verified, what lies between is not yet.
    public init(json: Data) throws(LogError) {
        self = try LogProofFile.read(Self.self, json)
    }

    /// It as a file.
    public func json() throws -> Data { try LogProofFile.text(of: self) }

    /// Whether a file is to be one, and not a receipt.
    public static func isMeant(by json: Data) -> Bool {
        struct Mark: Decodable { let older: String }
        return json.count <= LogReceipt.byteLimit && (try? JSONDecoder().decode(Mark.self, from: json)) != nil
    }

    /// Checks that the log that was signed later begins with the one that was signed earlier.
    ///
    /// - Parameter key: the register's; nil asks nobody whose key it is.
    public func verify(key: RegisterPublicKey?) throws(LogError) {
        for head in [older, newer] {
            if let key, key != head.publicKey { throw .otherKey(head.publicKey) }
        }
        guard older.register == newer.register, older.publicKey == newer.publicKey,
            LogProof.isConsistent(
                from: Int(clamping: older.size), older.root, to: Int(clamping: newer.size), newer.root, proof: path)
        else { throw .notConsistent(older: older.size, newer: newer.size) }
    }
}
