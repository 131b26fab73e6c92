/// Why PostgreSQL could not do what it was asked, where, and what to do about it.
///
/// The server's DETAIL lines are left out: they repeat the values of rows, and those may be personal.
public struct PostgresError: Error, Sendable, Equatable {
    /// What happened.
    public enum Kind: Sendable, Equatable {
        /// The address cannot be read.
        case invalidURL(reason: String)
        /// No server answers there, or it is not taking connections now.
        case unreachable(reason: String)
        /// The server does not let this role in.
        case authentication(reason: String)
        /// The server has no such database.
        case noDatabase(reason: String)
        /// The connection broke; what was going on in it was undone.
        case connectionLost(reason: String)
        /// The connection broke while a transaction was being committed, and whether it was could not be found out.
        case outcomeUnknown
        /// Locks or connections were taken for the whole time allowed.
        case busy(reason: String)
        /// Transactions got into each other's way (serialization failure, deadlock); run again, this one may succeed.
        case conflict(reason: String)
        /// The task was cancelled, or an administrator cancelled the statement.
        case cancelled
        /// A statement took longer than allowed.
        case timedOut
        /// The server is a replica, or the transaction is one that only reads.
        case readOnly
        /// The role may not do this.
        case forbidden(reason: String)
        /// No room left on the server's disk.
        case diskFull
        /// The server found its own files damaged.
        case damaged(reason: String)
        /// A constraint forbids it.
        case violation(constraint: String, reason: String)
        /// A trigger or function of the database forbids it.
        case refused(reason: String)
        /// There is no such table, column or function.
        case undefined(reason: String)
        /// A row holds something else than was expected.
        case unexpectedValue(column: String)
        /// Text with a zero byte, which PostgreSQL cannot hold.
        case zeroByte
        /// The pool was closed.
        case closed
        /// Anything else.
        case other(reason: String)
    }

    /// What happened.
    public let kind: Kind
    /// The server's code (PostgreSQL 15 manual, appendix A), five characters, where the server said one.
    public let sqlState: String?
    /// The database, without a password.
    public let place: String

    /// An error at a place.
    public init(_ kind: Kind, sqlState: String? = nil, at place: String) {
        self.kind = kind
        self.sqlState = sqlState
        self.place = place
    }
}

extension PostgresError: CustomStringConvertible {
    /// One line: place, what happened, what to do.
    public var description: String { "\(place): \(whatHappened); \(whatToDo)" }

    /// What happened, in English, without a full stop.
    public var whatHappened: String {
        switch kind {
        case .invalidURL(let reason): "this is not an address of a database: \(reason)"
        case .unreachable(let reason): "the database server cannot be reached: \(reason)"
        case .authentication(let reason): "the database server does not let this role in: \(reason)"
        case .noDatabase(let reason): "there is no such database: \(reason)"
        case .connectionLost(let reason): "the connection to the database broke: \(reason)"
        case .outcomeUnknown: "the connection broke while committing, and it is not known whether the change was made"
        case .busy(let reason): "others kept the database busy too long: \(reason)"
        case .conflict(let reason): "others changed the same thing at once: \(reason)"
        case .cancelled: "the work was cancelled, nothing was changed"
        case .timedOut: "the database took longer than allowed"
        case .readOnly: "this database cannot be changed: it is a replica or was opened read-only"
        case .forbidden(let reason): "this role may not do that: \(reason)"
        case .diskFull: "the database server's disk is full"
        case .damaged(let reason): "the database is damaged: \(reason)"
        case .violation(let constraint, let reason): "\(constraint) forbids it: \(reason)"
        case .refused(let reason), .undefined(let reason), .other(let reason): "the database refused: \(reason)"
        case .unexpectedValue(let column): "a row holds an unexpected value of \(column)"
        case .zeroByte: "a text holds a zero byte"
        case .closed: "the database was closed"
        }
    }

    /// What the person can do now, in English, without a full stop.
    public var whatToDo: String {
        switch kind {
        case .invalidURL: "write it as postgresql://user@host/database"
        case .unreachable, .connectionLost: "see that the server runs and that the network reaches it, then try again"
        case .outcomeUnknown: "look whether the change is there before you make it again"
        case .authentication: "check the role, its password and the server's pg_hba.conf"
        case .noDatabase: "check the database's name, or create it with createdb"
        case .busy, .conflict, .timedOut: "wait and try again"
        case .cancelled: "start it again when wanted"
        case .readOnly: "use the primary server"
        case .forbidden: "use a role that may, or ask the database's owner for the right"
        case .diskFull: "make room and try again; nothing already stored is lost"
        case .damaged, .unexpectedValue: "keep the server's files as they are and restore the last backup"
        case .violation, .refused, .zeroByte: "correct it and try again"
        case .undefined: "bring the database and the program to the same version"
        case .closed: "open it again"
        case .other: "look into the server's log"
        }
    }

    /// Whether the whole transaction may succeed when it is run again: nothing of it was kept.
    package var mayBeRunAgain: Bool {
        switch kind {
        case .conflict, .connectionLost: true
        default: false
        }
    }
}
