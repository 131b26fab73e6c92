/// How long things may take in a session, and what it sees.
package struct PostgresSession: Sendable {
    /// Seconds that one statement may take; nil for any time.
    package var statementSeconds: Double?
    /// Seconds to wait for a lock before `.busy` is thrown; nil for any time.
    package var lockSeconds: Double? = 60
    /// Seconds that the server leaves a transaction open in which nothing happens, so that a program that hangs does not
    /// hold its locks for ever; nil for any time.
    package var idleInTransactionSeconds: Double? = 300
    /// Schemas in which names are looked for, the first also where things are made; nil for the role's own setting.
    package var searchPath: [String]?

    /// The usual.
    package init(searchPath: [String]? = nil) { self.searchPath = searchPath }

    /// What is said to the server once, after connecting.
    var script: String {
        var lines = [
            "SET client_min_messages = warning",
            "SET statement_timeout = \(milliseconds(statementSeconds))",
            "SET lock_timeout = \(milliseconds(lockSeconds))",
            "SET idle_in_transaction_session_timeout = \(milliseconds(idleInTransactionSeconds))",
        ]
        if let searchPath {
            let names = searchPath.map(PostgresConnection.quoted).joined(separator: ", ")
            lines.append("SET search_path = " + names)
        }
        return lines.joined(separator: "; ")
    }

    /// 0 is the server's word for no bound; what is shorter than a millisecond is one.
    private func milliseconds(_ seconds: Double?) -> Int {
        seconds.map { Int(min(max($0 * 1_000, 1), 2_000_000_000)) } ?? 0
    }
}
