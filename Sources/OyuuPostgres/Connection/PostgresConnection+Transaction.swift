extension PostgresConnection {
    /// Runs `body` in a transaction that sees the database as of one moment and changes nothing.
    package func read<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        try run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        return try finish(body) { connection, _ in try connection.commit() }
    }

    /// Runs `body` in a transaction of read-committed isolation, one that may write unless the server forbids it: each statement sees what others have committed, and what
    /// must not change meanwhile is locked with `FOR UPDATE`.
    ///
    /// - Throws: what `body` throws, after all was undone; ``InDoubt`` where the connection broke while committing.
    func write<Value: Sendable>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        try run("BEGIN ISOLATION LEVEL READ COMMITTED")
        return try finish(body) { connection, value in
            let row = try connection.query("SELECT pg_current_xact_id_if_assigned()::text AS number").first
            let number: String? = try row?.find("number")
            do throws(PostgresError) {
                try connection.commit()
            } catch {
                // Where nothing was written, nothing is in doubt.
                guard case .connectionLost = error.kind, let number else { throw error }
                throw InDoubt(transaction: number, value: value)
            }
        }
    }

    private func finish<Value>(
        _ body: (PostgresConnection) throws -> Value, commit: (PostgresConnection, Value) throws -> Void
    ) throws -> Value {
        let value: Value
        do {
            value = try body(self)
            if !isUsable { throw PostgresError(.cancelled, at: place) }
        } catch {
            // On a broken connection the server has undone everything by itself.
            _ = try? run("ROLLBACK")
            throw error
        }
        try commit(self, value)
        return value
    }

    /// The server answers the commit of a transaction in which something failed with ROLLBACK, and without an error.
    private func commit() throws(PostgresError) {
        if try run("COMMIT").command == "COMMIT" { return }
        throw PostgresError(.other(reason: "the transaction was undone, since a statement in it had failed"), at: place)
    }

    /// What became of a transaction of another connection.
    ///
    /// - Parameter transaction: its number.
    /// - Returns: whether it was committed; nil where it is still going on.
    func wasCommitted(_ transaction: String) throws(PostgresError) -> Bool? {
        let row = try query("SELECT pg_xact_status($1::text::xid8) AS status", [.text(transaction)]).first
        let status: String? = try row?.find("status")
        return switch status {
        case "committed": true
        case "aborted": false
        case "in progress": nil
        default: throw PostgresError(.outcomeUnknown, at: place)
        }
    }
}

/// The connection broke while a transaction was being committed.
struct InDoubt<Value: Sendable>: Error {
    /// The transaction's number.
    let transaction: String
    /// What it brings if it was committed.
    let value: Value
}
