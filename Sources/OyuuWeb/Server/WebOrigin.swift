import NIOCore

/// Where people's browsers find the page, where that is another place than the server listens at: a proxy that ends TLS.
public struct WebOrigin: Sendable, Hashable, CustomStringConvertible {
    /// Whether browsers come by TLS.
    public let isSecure: Bool
    /// As a browser writes it: in small letters, without the scheme's own port.
    public let description: String

    /// Scheme (http or https) and host, maybe a port; nil for anything else, an international name that is not in ASCII too.
    public init?(_ text: String) {
        let parts = text.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let scheme = ["http", "https"].first(where: { $0 == parts[0].lowercased() }),
            let (host, port) = Self.hostAndPort(parts[1])
        else { return nil }
        let isSecure = scheme == "https"
        var written = "\(scheme)://"
        if host.hasPrefix("[") {
            guard let address = Self.address(host) else { return nil }
            written += "[\(address)]"
        } else {
            guard Self.isName(host) else { return nil }
            written += host.lowercased()
        }
        if let port {
            guard !port.isEmpty, port.count <= 5, port.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(port), (1...65_535).contains(number)
            else { return nil }
            if number != (isSecure ? 443 : 80) { written += ":\(number)" }
        }
        self.isSecure = isSecure
        description = written
    }

    /// Whether a request's host, maybe with a port, is an address in digits or this machine: nobody can make another name
    /// of these.
    static func isOwnAddress(_ authority: String) -> Bool {
        guard let (host, _) = hostAndPort(authority[...]) else { return false }
        return host == "localhost" || address(host) != nil
    }

    /// The host, an IPv6 address with its brackets, and what follows its colon.
    private static func hostAndPort(_ text: Substring) -> (host: Substring, port: Substring?)? {
        var end = text.firstIndex(of: ":") ?? text.endIndex
        if text.hasPrefix("[") {
            guard let bracket = text.firstIndex(of: "]") else { return nil }
            end = text.index(after: bracket)
        }
        guard end < text.endIndex else { return (text, nil) }
        guard text[end] == ":" else { return nil }
        return (text[..<end], text[text.index(after: end)...])
    }

    /// An address in digits as a browser writes it, without brackets; nil for what is none.
    private static func address(_ host: Substring) -> String? {
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        let digits = String(isBracketed ? host.dropFirst().dropLast() : host)
        guard digits.contains(":") == isBracketed else { return nil }
        return (try? SocketAddress(ipAddress: digits, port: 0))?.ipAddress
    }

    /// Letters, digits and hyphens in labels between dots.
    private static func isName(_ host: Substring) -> Bool {
        host.utf8.count <= 253
            && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || isPlain($0)) }
            }
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || ("0"..."9").contains(scalar) }
}

extension WebOptions {
    /// Whether browsers come by TLS, the server's own or a proxy's.
    package var isSecure: Bool { certificate != nil || origin?.isSecure == true }

    /// Whether forms are taken that a browser says come from `source`, in requests to `authority`.
    ///
    /// Without ``origin``, those of pages of the very host that is asked. With one, its own; besides, those of a host that
    /// is an address in digits, unless they would come without the TLS that the origin has: a name that the operator
    /// did not give may be a stranger's that leads here.
    package func takesForms(from source: String, to authority: String) -> Bool {
        if let origin {
            if source == origin.description { return true }
            guard certificate != nil || !origin.isSecure, WebOrigin.isOwnAddress(authority) else { return false }
        }
        return source == "\(certificate == nil ? "http" : "https")://\(authority)"
    }
}
