import Foundation

/// An SMTP relay that notes what it gets.
final class MailServer: Sendable {
    struct Mail: Sendable {
        let from: String
        let to: [String]
        /// As it came, dots unstuffed.
        let lines: [String]

        /// Header lines unfolded, by lower-case name.
        var headers: [String: String] {
            var headers: [String: String] = [:]
            var name = ""
            for line in lines.prefix(while: { !$0.isEmpty }) {
                if line.first == " " || line.first == "\t" {
                    headers[name, default: ""] += line
                } else if let colon = line.firstIndex(of: ":") {
                    name = line[..<colon].lowercased()
                    headers[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
                }
            }
            return headers
        }

        /// The parts' heads and decoded bodies.
        var parts: [(head: String, body: Data)] {
            guard let type = headers["content-type"], let boundary = type.firstMatch(of: /boundary="?([^";]+)/)?.1
            else {
                return []
            }
            let pieces = lines.joined(separator: "\n").components(separatedBy: "\n--\(boundary)").dropFirst().dropLast()
            return pieces.compactMap { piece in
                guard let gap = piece.range(of: "\n\n") else { return nil }
                let body = Data(base64Encoded: String(piece[gap.upperBound...]), options: .ignoreUnknownCharacters)
                return (String(piece[..<gap.lowerBound]), body ?? Data())
            }
        }

        var text: String { String(decoding: parts.first?.body ?? Data(), as: UTF8.self) }
    }

    private let received = Received<Mail>()
    private let server: LoopbackServer

    var mails: [Mail] { received.all }
    var url: String { "smtp://127.0.0.1:\(port)" }
    var port: Int { server.port }

    /// - Parameters:
    ///   - refusing: takes no mail for now.
    ///   - unknown: an address that it does not know.
    init(refusing: Bool = false, unknown: String? = nil) throws {
        let received = received
        server = try LoopbackServer { connection in
            var (from, to) = ("", [String]())
            connection.say("220 relay\r\n")
            while let line = connection.line() {
                let text = String(decoding: line, as: UTF8.self)
                switch text.prefix(4).uppercased() {
                case "EHLO", "HELO": connection.say("250 relay\r\n")
                case "MAIL":
                    from = text
                    connection.say(refusing ? "451 later\r\n" : "250 ok\r\n")
                case "RCPT":
                    if let unknown, text.contains("<\(unknown)>") {
                        connection.say("550 no such person\r\n")
                    } else {
                        to.append(text)
                        connection.say("250 ok\r\n")
                    }
                case "DATA":
                    connection.say("354 go\r\n")
                    var lines: [String] = []
                    while let line = connection.line(), line != [UInt8(ascii: ".")] {
                        lines.append(
                            String(
                                decoding: line.first == UInt8(ascii: ".") ? line.dropFirst() : line[...], as: UTF8.self)
                        )
                    }
                    received.add(Mail(from: from, to: to, lines: lines))
                    connection.say("250 taken\r\n")
                case "QUIT":
                    connection.say("221 bye\r\n")
                    return
                default: connection.say("500 what\r\n")
                }
            }
        }
    }
}
