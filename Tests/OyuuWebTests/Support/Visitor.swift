import OyuuAccounts

/// Somebody who asks the server: a browser, signed in or not, or a program with a token.
struct Visitor: Sendable {
    let port: Int
    var session: Session?
    var token: String?
    /// What goes with every request besides.
    var headers: [(String, String)] = []

    /// The field that forms of this session carry.
    var formToken: [(String, String)] { session.map { [("form_token", $0.formToken)] } ?? [] }

    /// The same with further headers.
    func with(_ headers: (String, String)...) -> Visitor {
        var other = self
        other.headers += headers
        return other
    }

    func head(_ method: String, _ path: String, _ headers: [(String, String)]) -> [UInt8] {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        if let session { text += "Cookie: oyuu=\(session.token)\r\n" }
        if let token { text += "Authorization: Bearer \(token)\r\n" }
        for (name, value) in self.headers + headers { text += "\(name): \(value)\r\n" }
        return Array((text + "\r\n").utf8)
    }

    func ask(
        _ method: String, _ path: String, _ headers: [(String, String)] = [], body: [UInt8]? = nil
    ) async throws -> Answer {
        try await RawConnection.apart {
            let connection = try RawConnection(port: port)
            defer { connection.close() }
            let length = body.map { [("Content-Length", "\($0.count)")] } ?? []
            connection.send(head(method, path, headers + length + [("Connection", "close")]))
            if let body { connection.send(body) }
            return try Answer(connection.receiveAll(), isHead: method == "HEAD")
        }
    }

    func get(_ path: String) async throws -> Answer { try await ask("GET", path) }

    func send(_ form: FormToSend, to path: String) async throws -> Answer {
        try await ask("POST", path, [("Content-Type", form.contentType)], body: form.bytes)
    }

    /// Sends fields with the session's form token, as a page of this site does.
    func post(_ path: String, _ fields: [(String, String)] = []) async throws -> Answer {
        try await send(FormToSend(formToken + fields), to: path)
    }

    /// Sends photos with the session's form token.
    func upload(
        _ photos: [(name: String, bytes: [UInt8])], to path: String = "/check", _ fields: [(String, String)] = []
    ) async throws -> Answer {
        try await send(
            FormToSend(formToken + fields, files: photos.map { ("photo", $0.name, $0.bytes) }), to: path)
    }

    /// Sends bytes as they are.
    func raw(_ bytes: [UInt8], to path: String, type: String = "application/octet-stream") async throws -> Answer {
        try await ask("POST", path, [("Content-Type", type)], body: bytes)
    }
}
