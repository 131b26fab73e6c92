import Foundation

/// What the server answered.
struct Answer: Sendable {
    let status: Int
    /// In the order they came, names in lower case.
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    /// - Parameter bytes: a whole answer, up to the end of the connection.
    init(_ bytes: [UInt8], isHead: Bool = false) throws {
        guard let end = Self.place(of: Array("\r\n\r\n".utf8), in: bytes) else {
            throw RawConnection.Failure(reason: "no head in \(String(decoding: bytes.prefix(200), as: UTF8.self))")
        }
        var lines = String(decoding: bytes[..<end], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines.removeFirst().split(separator: " ")
        guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
            throw RawConnection.Failure(reason: "no status")
        }
        self.status = status
        headers = lines.map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (parts[0].lowercased(), parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : "")
        }
        let rest = Array(bytes[(end + 4)...])
        let isChunked = headers.contains { $0.name == "transfer-encoding" && $0.value == "chunked" }
        body = isChunked && !isHead ? try Self.unchunked(rest) : rest
        // One body for each head, as long as was said: else the next answer would be taken for a part of this one.
        if let length = self["content-length"].flatMap({ Int($0) }), !isHead, length != body.count {
            throw RawConnection.Failure(reason: "\(body.count) bytes where \(length) were announced")
        }
    }

    /// What was sent in chunks (RFC 9112 § 7.1).
    private static func unchunked(_ bytes: [UInt8]) throws -> [UInt8] {
        var (body, rest): ([UInt8], ArraySlice<UInt8>) = ([], bytes[...])
        while let end = rest.firstIndex(of: 0x0D) {
            guard let size = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16),
                size >= 0, rest.endIndex - end >= size + 4
            else { break }
            if size == 0 { return body }
            body += rest[(end + 2)..<(end + 2 + size)]
            rest = rest[(end + size + 4)...]
        }
        throw RawConnection.Failure(reason: "chunks that break off")
    }

    subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    var cookies: [String] { headers.filter { $0.name == "set-cookie" }.map(\.value) }

    var text: String { String(decoding: body, as: UTF8.self) }

    func json() throws -> [String: Any] {
        try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
    }

    /// The code of an error of the API's form; nil where it is of another.
    var errorCode: String? {
        guard let error = (try? json())?["error"] as? [String: String], error["message"]?.isEmpty == false else {
            return nil
        }
        return error["code"]
    }

    /// Where some bytes begin in others.
    static func place(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= mark.count else { return nil }
        return (0...(bytes.count - mark.count)).first {
            bytes[$0] == mark[0] && bytes[$0..<($0 + mark.count)].elementsEqual(mark)
        }
    }
}
