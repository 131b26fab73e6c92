import CPQ
import Foundation

extension PostgresConnection {
    /// Settings where the address says nothing. A server that is gone without a word is noticed within a minute.
    private static let defaults = [
        "connect_timeout": "10", "keepalives_idle": "20", "keepalives_interval": "10", "keepalives_count": "3",
        "tcp_user_timeout": "30000", "fallback_application_name": "oyuu",
    ]

    /// How long a server that has just refused may take to say so again, in milliseconds.
    private static let askingAgain = 10_000

    /// libpq's connection to a database; the caller ends it.
    ///
    /// - Throws: `.unreachable`, `.authentication`, `.noDatabase`, `.busy`, `.invalidURL`.
    static func connect(_ url: PostgresURL) throws(PostgresError) -> OpaquePointer {
        let settings = defaults.merging(url.settings) { $1 }.merging(["client_encoding": "UTF8"]) { $1 }
        let keywords = settings.keys.map { strdup($0) } + [nil]
        let values = settings.values.map { strdup($0) } + [nil]
        defer { for string in keywords + values { free(string) } }
        let (keys, texts) = (keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) })
        var pointer = PQconnectdbParams(keys, texts, 0)
        var reason = message(of: pointer)
        // libpq hands on what the server says of a refusal in the server's language; its code only to who asks for it
        // before the connection is made.
        if PostgresRefusal.isServers(reason) {
            PQfinish(pointer)
            pointer = PQconnectStartParams(keys, texts, 0)
            connectTellingCodes(pointer)
            let again = message(of: pointer)
            if !again.isEmpty { reason = again }
        }
        guard let pointer else { throw PostgresError(.other(reason: "no memory"), at: url.description) }
        guard PQstatus(pointer) == CONNECTION_OK else {
            let refusal = PostgresRefusal(message: reason, needsPassword: PQconnectionNeedsPassword(pointer) != 0)
            PQfinish(pointer)
            throw PostgresError(refusal.kind, sqlState: refusal.sqlState, at: url.description)
        }
        // libpq would print what the server remarks on the program's standard error.
        PQsetNoticeProcessor(pointer, { _, _ in }, nil)
        return pointer
    }

    /// Goes through with a connection that was begun, whose messages then hold the server's codes.
    private static func connectTellingCodes(_ pointer: OpaquePointer?) {
        PQsetErrorVerbosity(pointer, PQERRORS_VERBOSE)
        defer { PQsetErrorVerbosity(pointer, PQERRORS_DEFAULT) }
        let deadline = ContinuousClock.now + .milliseconds(askingAgain)
        var events = Int16(POLLOUT)
        while PQstatus(pointer) != CONNECTION_BAD, ContinuousClock.now < deadline {
            var waiting = pollfd(fd: PQsocket(pointer), events: events, revents: 0)
            let ready = poll(&waiting, 1, Int32(askingAgain))
            guard ready > 0 || (ready < 0 && errno == EINTR) else { return }
            switch PQconnectPoll(pointer) {
            case PGRES_POLLING_READING: events = Int16(POLLIN)
            case PGRES_POLLING_WRITING: events = Int16(POLLOUT)
            default: return
            }
        }
    }

    private static func message(of pointer: OpaquePointer?) -> String { String(cString: PQerrorMessage(pointer)) }
}
