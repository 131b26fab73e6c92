import Foundation

/// Why no connection was made, from libpq's message.
struct PostgresRefusal {
    let kind: PostgresError.Kind
    /// The server's code, where the message holds one.
    let sqlState: String?

    /// - Parameter message: libpq's, in whatever language the server and libpq speak, with the server's code where the
    ///   connection was to tell codes (`PQERRORS_VERBOSE`). It holds host, port, user and database, never a password.
    init(message: String, needsPassword: Bool) {
        // In the verbose form the place in the server's source follows, which helps nobody here.
        let lines = message.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.firstMatch(of: Self.sourcePlace) == nil }
        let code = lines.lazy.compactMap { $0.firstMatch(of: Self.serversWord) }.first.flatMap(\.output.code)
        sqlState = code.map(String.init)
        let reason = lines.map { $0.replacing(Self.serversWord) { "\($0.output.severity):  " } }.joined(separator: "; ")
        kind =
            switch code {
            // The right to connect to a database is wanting as a password is.
            case "42501": .authentication(reason: reason)
            case "3D000": .noDatabase(reason: reason)
            case "53300": .busy(reason: reason)
            case .some(let code) where code.hasPrefix("28"): .authentication(reason: reason)
            case .some: .unreachable(reason: reason)
            case nil where needsPassword: .authentication(reason: reason)
            // libpq's own words, which it has in English unless the program asks for others.
            case nil where reason.contains("invalid connection option") || reason.contains("invalid sslmode value"):
                .invalidURL(reason: reason)
            case nil: .unreachable(reason: reason)
            }
    }

    /// Whether a message is one that a server sent.
    static func isServers(_ message: String) -> Bool { message.firstMatch(of: serversWord) != nil }

    /// How a server's message begins in every language: severity, colon, two blanks, and perhaps its code. libpq's own
    /// messages have one blank after a colon.
    private static var serversWord: Regex<(Substring, severity: Substring, code: Substring?)> {
        /(?<severity>[^\s:"]+):  (?:(?<code>[0-9A-Z]{5}): )?/
    }

    private static var sourcePlace: Regex<Substring> { /:  \w+, [\w.\/]+\.c:[0-9]+$/ }
}
