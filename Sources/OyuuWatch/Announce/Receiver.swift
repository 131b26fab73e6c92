import Foundation
import Oyuu

/// Where a webhook is sent to.
public struct WebhookReceiver: Sendable {
    let url: String
    let isLocal: Bool
    /// What messages are signed with; nil: they are not.
    let secret: [UInt8]?
    /// Certificates to trust in place of the system's.
    let caFile: String?

    /// - Parameters:
    ///   - secret: at least 16 bytes.
    ///   - allowsPlain: whether `http:` may lead to another machine.
    /// - Throws: `OyuuError.usage` where it is no address that may be used.
    public init(url: String, secret: [UInt8]?, caFile: String? = nil, allowsPlain: Bool = false) throws(OyuuError) {
        guard url.utf8.count <= 2000, url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil
        else {
            throw .usage("--webhook takes an address that begins with https:// and holds no password")
        }
        isLocal = Loopback.includes(host)
        guard scheme == "https" || isLocal || allowsPlain else {
            throw .usage(
                "--webhook takes https:// (http:// only on this machine, else anybody on the way can read and change it)"
            )
        }
        (self.url, self.secret, self.caFile) = (url, secret, caFile)
    }

    /// Reads a secret from a file: its bytes without a line end.
    ///
    /// - Throws: `OyuuError.file` where it cannot be read, is readable for everybody, or is too short to keep anything
    ///   secret.
    public static func secret(inFile path: String) throws(OyuuError) -> [UInt8] {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & 0o007 != 0 {
            throw .file(path: path, reason: "everybody may read this secret; chmod 600 it and make a new one")
        }
        let bytes = try BoundedFile.bytes(path, limit: 4096) {
            .file(path: path, reason: "it is too large, \($0) bytes")
        }
        let end = bytes.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") } ?? -1
        guard end >= 15 else {
            throw .file(path: path, reason: "a secret has at least 16 bytes; make one with: openssl rand -hex 32")
        }
        return Array(bytes[...end])
    }
}

/// Who mail goes to, and through which relay.
public struct MailReceiver: Sendable {
    let relay: String
    let isLocal: Bool
    let needsTLS: Bool
    let from: String
    let to: [String]
    let caFile: String?
    /// Seconds that findings are gathered in before they go in one mail.
    let gathering: Double
    /// Whether drawings are attached.
    let hasDrawings: Bool

    /// Receivers of a mail, at most.
    static let mostReceivers = 20

    /// - Parameter relay: `smtp://HOST:PORT` or `smtps://HOST:PORT`; on another machine only over TLS.
    /// - Throws: `OyuuError.usage`.
    public init(
        relay: String, from: String, to: [String], gathering: Double, hasDrawings: Bool = true, caFile: String? = nil
    ) throws(OyuuError) {
        guard relay.utf8.count <= 500, relay.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            let parts = URLComponents(string: relay), let scheme = parts.scheme?.lowercased(),
            ["smtp", "smtps"].contains(scheme), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.path.isEmpty || parts.path == "/"
        else {
            throw .usage("--smtp takes the address of a relay, such as smtp://localhost:25")
        }
        for address in [from] + to where !Self.isAddress(address) {
            throw .usage("\(address.prefix(80).filter { $0 >= " " }) is no mail address; give it as name@example.org")
        }
        guard (1...Self.mostReceivers).contains(to.count) else {
            throw .usage("--mail-to takes 1 to \(Self.mostReceivers) addresses")
        }
        isLocal = Loopback.includes(host)
        needsTLS = !isLocal && scheme == "smtp"
        (self.relay, self.from, self.to) = (relay, from, to)
        (self.gathering, self.hasDrawings, self.caFile) = (gathering, hasDrawings, caFile)
    }

    /// Whether it is an address that can stand in a header and a command without meaning anything else there: RFC 5321's
    /// dot-string and domain, in ASCII.
    static func isAddress(_ text: String) -> Bool {
        text.utf8.count <= 254
            && text.wholeMatch(
                of: /[A-Za-z0-9!#$%&'*+\/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?/) != nil
    }
}

/// This machine, by the names that lead nowhere else.
enum Loopback {
    static func includes(_ host: String) -> Bool {
        let name = host.lowercased().trimmingCharacters(in: ["[", "]"])
        if name == "localhost" || name == "::1" { return true }
        var address = in_addr()
        return inet_pton(AF_INET, name, &address) == 1 && UInt32(bigEndian: address.s_addr) >> 24 == 127
    }
}
