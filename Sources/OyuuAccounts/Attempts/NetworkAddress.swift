import Foundation

/// Whom attempts are counted for when they come over the network.
package enum NetworkAddress {
    /// An IPv4 address as it is, an IPv6 address as its first 64 bits, because one subscriber has all the rest and could
    /// try from another each time. Other texts (`local`) as they are, up to 64 printable ASCII characters; else `unknown`.
    package static func counted(_ text: String) -> String {
        let text = text.utf8.count <= 64 ? text : ""
        var four = in_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return text }
        var six = in6_addr()
        // A zone (`fe80::1%eth0`) says which of this machine's cards, not who.
        let bare = text.split(separator: "%", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        if inet_pton(AF_INET6, bare, &six) == 1 { return withUnsafeBytes(of: six) { network(Array($0)) } }
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isPlain ? text : "unknown"
    }

    private static func network(_ bytes: [UInt8]) -> String {
        // IPv4 as IPv6 sockets see it (RFC 4291, 2.5.5.2).
        if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10...11].allSatisfy({ $0 == 0xFF }) {
            return bytes[12...15].map { String($0) }.joined(separator: ".")
        }
        let groups = stride(from: 0, to: 8, by: 2).map {
            String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16)
        }
        return groups.joined(separator: ":") + "::/64"
    }
}
