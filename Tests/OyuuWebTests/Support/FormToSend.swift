/// A form as a browser sends it.
struct FormToSend: Sendable {
    let contentType: String
    let bytes: [UInt8]

    /// Fields alone, URL-encoded.
    init(_ fields: [(String, String)]) {
        contentType = "application/x-www-form-urlencoded"
        bytes = Array(fields.map { "\(Self.encoded($0))=\(Self.encoded($1))" }.joined(separator: "&").utf8)
    }

    /// Fields and files, in parts.
    init(_ fields: [(String, String)], files: [(input: String, name: String, bytes: [UInt8])]) {
        let boundary = "----OyuuBoundary7MA4YWxk"
        contentType = "multipart/form-data; boundary=\(boundary)"
        var all: [UInt8] = []
        for (name, value) in fields {
            all += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8
        }
        for file in files {
            all += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(file.input)\"; ".utf8
            all += "filename=\"\(Self.quoted(file.name))\"\r\nContent-Type: image/jpeg\r\n\r\n".utf8
            all += file.bytes + Array("\r\n".utf8)
        }
        bytes = all + Array("--\(boundary)--\r\n".utf8)
    }

    /// A file's name between quotes, as browsers write it (HTML, multipart/form-data encoding).
    private static func quoted(_ name: String) -> String {
        name.replacing("\"", with: "%22").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 0x2D
            return isPlain
                ? String(UnicodeScalar(byte))
                : "%" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
        }.joined()
    }
}
