import CPQ
import Foundation
import Synchronization

/// One connection to a database. Calls block until the server has answered, and happen in turn.
///
/// ``PostgresPool`` makes connections, keeps them off the threads that Swift's tasks share, and makes new ones for those
/// that broke.
package final class PostgresConnection: Sendable {
    /// The database, without a password.
    package let place: String

    private let handle: Mutex<Handle>
    private let canceller: PostgresCanceller
    private let isTimed: Bool
    /// Set once nothing may be asked of this connection any more but to be closed.
    private let isSpent = Atomic(false)

    /// libpq's connection, used by one thread at a time.
    private struct Handle: ~Copyable {
        let pointer: OpaquePointer
        var statements = StatementNames()

        deinit { PQfinish(pointer) }
    }

    /// Connects.
    ///
    /// - Throws: `.unreachable`, `.authentication`, `.noDatabase`, `.busy`, `.invalidURL`.
    package init(_ url: PostgresURL, session: PostgresSession = PostgresSession()) throws(PostgresError) {
        place = url.description
        let pointer = try Self.connect(url)
        canceller = PostgresCanceller(pointer)
        isTimed = session.statementSeconds != nil
        handle = Mutex(Handle(pointer: pointer))
        try run(session.script)
    }

    /// Whether the connection can still be used.
    package var isUsable: Bool {
        !isSpent.load(ordering: .acquiring) && handle.withLock { PQstatus($0.pointer) == CONNECTION_OK }
    }

    /// Whether the connection can be used by somebody else: it is whole and no transaction is open in it.
    package var isIdle: Bool {
        isUsable && handle.withLock { PQtransactionStatus($0.pointer) == PQTRANS_IDLE }
    }

    /// Asks the server to cancel what this connection is doing, from any thread. The connection cannot be used any more
    /// afterwards, since the request may arrive when something else is going on.
    package func cancel() {
        isSpent.store(true, ordering: .releasing)
        canceller.cancel()
    }

    /// A name as SQL writes it whatever is in it.
    package static func quoted(_ name: String) -> String {
        "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
}

extension PostgresConnection {
    /// Runs one statement with values for `$1`, `$2`…; it is prepared once a connection and text.
    ///
    /// Texts must be few, since each is kept prepared: values belong into `values`.
    @discardableResult
    package func query(_ sql: String, _ values: [PostgresValue] = []) throws(PostgresError) -> PostgresResult {
        if values.contains(where: \.holdsZeroByte) { throw PostgresError(.zeroByte, at: place) }
        let types = values.map(\.type)
        let encoded = values.map { (bytes: $0.encoded, format: $0.format) }
        return try handle.withLock { handle throws(PostgresError) in
            if handle.statements.isFull {
                handle.statements.forgetAll()
                _ = try result(PQexec(handle.pointer, "DEALLOCATE ALL"), handle.pointer)
            }
            let name: String
            if let known = handle.statements.name(of: sql, types) {
                name = known
            } else {
                name = handle.statements.nextName
                _ = try result(PQprepare(handle.pointer, name, sql, Int32(types.count), types), handle.pointer)
                handle.statements.remember(sql, types)
            }
            return try result(Self.execute(name, encoded, handle.pointer), handle.pointer)
        }
    }

    /// Runs statements without values, as a script of SQL; they are one transaction unless they say otherwise.
    ///
    /// - Returns: what the last one did; values that it brought cannot be read.
    @discardableResult
    package func run(_ script: String) throws(PostgresError) -> PostgresResult {
        if script.utf8.contains(0) { throw PostgresError(.zeroByte, at: place) }
        return try handle.withLock { handle throws(PostgresError) in
            try result(PQexec(handle.pointer, script), handle.pointer)
        }
    }

    /// Runs `body` with libpq's connection, for what this type does not do.
    func withPointer<Value: Sendable>(
        _ body: (OpaquePointer) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        try handle.withLock { handle throws(PostgresError) in try body(handle.pointer) }
    }

    /// Values come, and all but texts go, in the server's binary form: bytes are neither escaped nor doubled in size.
    /// Texts go as such, so that the server can read uuids and times from them.
    private static func execute(
        _ name: String, _ values: [(bytes: [UInt8]?, format: Int32)], _ pointer: OpaquePointer
    ) -> OpaquePointer? {
        // One block for all values, each with a zero byte after it, which ends a text; so their places stay what they are
        // for as long as the call lasts.
        let size = values.reduce(1) { $0 + ($1.bytes?.count ?? 0) + 1 }
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
        defer { block.deallocate() }
        var places: [UnsafePointer<CChar>?] = []
        var at = 0
        for case (let bytes, _) in values {
            guard let bytes else {
                places.append(nil)
                continue
            }
            let room = UnsafeMutableRawBufferPointer(rebasing: block[at...at + bytes.count])
            room.copyBytes(from: bytes)
            room[bytes.count] = 0
            places.append(room.baseAddress.map { UnsafePointer($0.assumingMemoryBound(to: CChar.self)) })
            at += bytes.count + 1
        }
        return PQexecPrepared(
            pointer, name, Int32(values.count), places, values.map { Int32($0.bytes?.count ?? 0) },
            values.map(\.format), 1)
    }

    /// Takes over what libpq answered, or throws what it means.
    private func result(_ answer: OpaquePointer?, _ pointer: OpaquePointer) throws(PostgresError) -> PostgresResult {
        guard let answer else { throw lost(String(cString: PQerrorMessage(pointer))) }
        switch PQresultStatus(answer) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY: return PostgresResult(answer, at: place)
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            PQclear(answer)
            isSpent.store(true, ordering: .releasing)
            throw PostgresError(.other(reason: "COPY is not done this way"), at: place)
        default: break
        }
        defer { PQclear(answer) }
        guard let sqlState = Self.field("C", answer) else {
            throw lost(String(cString: PQresultErrorMessage(answer)))
        }
        let error = PostgresError(
            sqlState: sqlState, message: Self.field("M", answer) ?? sqlState,
            constraint: Self.field("n", answer),
            isTimed: isTimed && !isSpent.load(ordering: .acquiring), at: place)
        switch error.kind {
        // A statement overtaken by somebody's migration is unknown to a new connection.
        case .connectionLost: isSpent.store(true, ordering: .releasing)
        case .conflict where sqlState == "0A000" || sqlState == "26000": isSpent.store(true, ordering: .releasing)
        default: break
        }
        throw error
    }

    private func lost(_ message: String) -> PostgresError {
        isSpent.store(true, ordering: .releasing)
        let words = message.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
        return PostgresError(.connectionLost(reason: words.joined(separator: "; ")), at: place)
    }

    /// - Parameter code: the field's letter in the protocol (PostgreSQL 15 manual, 55.8), as libpq's macros have it.
    private static func field(_ code: Unicode.Scalar, _ answer: OpaquePointer) -> String? {
        PQresultErrorField(answer, Int32(code.value)).map { String(cString: $0) }
    }
}
