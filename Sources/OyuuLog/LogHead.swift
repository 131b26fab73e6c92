import Foundation
import OyuuSigning

/// A register's signed statement of what its log was at one moment.
///
/// Who has kept one, a newspaper, a mailbox, another office, can tell later whether anything before it was changed.
public struct LogHead: Sendable, Hashable {
    /// The register.
    public let register: UUID
    /// How many entries the log had.
    public let size: Int64
    /// The root of the tree over them.
    public let root: LogHash
    /// When: seconds since 1970, UTC, by the register's clock.
    public let at: Int64
    public let publicKey: RegisterPublicKey
    /// Over the lines before it, by ``RegisterPublicKey``'s private half: 64 bytes.
    public let signature: [UInt8]

    /// Signs a head.
    public init(register: UUID, size: Int64, root: LogHash, at date: Date, key: RegisterKey) throws(SigningError) {
        let at = Int64(date.timeIntervalSince1970.rounded(.down))
        let statement = Self.statement(register, size, root, at, key.publicKey)
        let signature = try key.signature(of: statement.utf8, for: .logHead)
        self.init(register, size, root, at, key.publicKey, signature)
    }

    private init(
        _ register: UUID, _ size: Int64, _ root: LogHash, _ at: Int64, _ key: RegisterPublicKey, _ signature: [UInt8]
    ) {
        self.register = register
        self.size = size
        self.root = root
        self.at = at
        publicKey = key
        self.signature = signature
    }

    /// What is signed: the lines of the text but for the last.
    private static func statement(
        _ register: UUID, _ size: Int64, _ root: LogHash, _ at: Int64, _ key: RegisterPublicKey
    ) -> String {
        """
        Oyuu log head 1
        register \(register.uuidString.lowercased())
        size \(size)
        root \(root)
        at \(Date(timeIntervalSince1970: TimeInterval(at)).formatted(.iso8601))
        key \(key)

        """
    }

    /// The head as a file, a letter or a newspaper carries it: seven lines.
    public var text: String {
        Self.statement(register, size, root, at, publicKey) + "signature \(Data(signature).base64EncodedString())\n"
    }

    /// Reads and verifies what `text` writes. Whether the key is the right one is for the caller to say.
    ///
    /// - Throws: `.notAHead` for anything else, `.forged` where the signature is not of these lines.
    public init(text: String) throws(LogError) {
        guard text.utf8.count <= 4096 else { throw .notAHead(reason: "it is too long") }
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
        guard lines.count == 7, lines[0] == "Oyuu log head 1" else {
            throw .notAHead(reason: "its first of seven lines is not `Oyuu log head 1`")
        }
        func value(_ place: Int, _ name: String) throws(LogError) -> String {
            guard lines[place].hasPrefix(name + " ") else {
                throw .notAHead(reason: "line \(place + 1) is not `\(name)`")
            }
            return String(lines[place].dropFirst(name.count + 1))
        }
        guard let register = UUID(uuidString: try value(1, "register")) else { throw .notAHead(reason: "its register") }
        guard let size = Int64(try value(2, "size")), size >= 0 else { throw .notAHead(reason: "its size") }
        guard let root = LogHash(try value(3, "root")) else { throw .notAHead(reason: "its root") }
        guard let date = try? Date(try value(4, "at"), strategy: .iso8601) else { throw .notAHead(reason: "its date") }
        guard let key = RegisterPublicKey(try value(5, "key")) else { throw .notAHead(reason: "its key") }
        guard let signature = Data(base64Encoded: try value(6, "signature")) else {
            throw .notAHead(reason: "its signature")
        }
        let at = Int64(date.timeIntervalSince1970)
        // What was signed is written anew, so that a head has one text only.
        let statement = Self.statement(register, size, root, at, key)
        guard key.hasSigned(statement.utf8, for: .logHead, signature: Array(signature)) else { throw .forged }
        self.init(register, size, root, at, key, Array(signature))
        // Base64 and UUIDs have several spellings; a head has one.
        guard self.text.split(separator: "\n").map(String.init) == lines else {
            throw .notAHead(reason: "it is not spelt as heads are")
        }
    }
}

extension LogHead: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(text: try decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
