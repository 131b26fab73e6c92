import Foundation
import Synchronization

/// An HTTP receiver of webhooks that notes what it gets.
final class WebhookServer: Sendable {
    struct Request: Sendable {
        let line: String
        /// By lower-case name.
        let headers: [String: String]
        let body: [UInt8]

        var key: String { headers["idempotency-key"] ?? "" }

        func json() throws -> [String: Any] {
            try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:]
        }
    }

    private let received = Received<Request>()
    private let server: LoopbackServer

    var requests: [Request] { received.all }
    var url: String { "http://127.0.0.1:\(server.port)/hook" }
    var port: Int { server.port }

    /// - Parameter answer: the whole head of the answer to the request of that number.
    init(port: Int = 0, answer: @escaping @Sendable (Int) -> String = { _ in "HTTP/1.1 204 Done" }) throws {
        let received = received
        server = try LoopbackServer(port: port) { connection in
            guard let line = connection.line() else { return }
            var headers: [String: String] = [:]
            while let line = connection.line(), !line.isEmpty {
                let text = String(decoding: line, as: UTF8.self)
                guard let colon = text.firstIndex(of: ":") else { continue }
                headers[text[..<colon].lowercased()] = text[text.index(after: colon)...]
                    .trimmingCharacters(in: .whitespaces)
            }
            guard let body = connection.bytes(Int(headers["content-length"] ?? "") ?? 0) else { return }
            received.add(Request(line: String(decoding: line, as: UTF8.self), headers: headers, body: body))
            connection.say(answer(received.all.count) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        }
    }

    func stop() { server.stop() }
}
