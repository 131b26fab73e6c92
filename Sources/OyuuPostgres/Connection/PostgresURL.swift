import CPQ

/// Where a PostgreSQL database is and how it is reached: a `postgresql://` address or `keyword=value` settings, in the
/// two forms of libpq (PostgreSQL 15 manual, 34.1.1), which reads them itself.
///
/// What is not said here libpq takes from the `PG…` variables of the environment, `~/.pgpass` and the service file. A
/// password never comes out again but on the way to the server.
public struct PostgresURL: Sendable, Hashable {
    /// Longest address that is read, in bytes.
    public static let longest = 8_192

    /// Settings by libpq's keywords. Some are secret.
    let settings: [String: String]
    /// Name of the environment's variable of each setting that has one.
    private let variables: [String: String]

    /// Reads an address or settings.
    ///
    /// - Throws: `.invalidURL`; its words never repeat the text, which may hold a password.
    public init(_ text: String) throws(PostgresError) {
        guard text.utf8.count <= Self.longest, !text.utf8.contains(0) else {
            throw PostgresError(.invalidURL(reason: "it is too long or holds a zero byte"), at: Self.hidden)
        }
        var message: UnsafeMutablePointer<CChar>?
        let options = PQconninfoParse(text, &message)
        defer {
            PQconninfoFree(options)
            PQfreemem(message)
        }
        guard let options else {
            throw PostgresError(
                .invalidURL(reason: "libpq cannot read it as postgresql://… or as keyword=value settings"),
                at: Self.hidden)
        }
        var settings: [String: String] = [:]
        var variables: [String: String] = [:]
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val, value.pointee != 0 {
                settings[String(cString: keyword)] = String(cString: value)
            }
            if let variable = option.pointee.envvar { variables[String(cString: keyword)] = String(cString: variable) }
            option += 1
        }
        self.settings = settings
        self.variables = variables
    }

    private init(settings: [String: String], variables: [String: String]) {
        self.settings = settings
        self.variables = variables
    }

    /// Whether a person who wrote `text` meant a database and not a folder: it begins as libpq's addresses do.
    public static func isMeant(by text: String) -> Bool {
        text.hasPrefix("postgresql://") || text.hasPrefix("postgres://")
    }

    /// The same place with one setting of libpq changed, or taken out where `value` is nil.
    public func setting(_ keyword: String, to value: String?) -> PostgresURL {
        var settings = settings
        settings[keyword] = value
        return PostgresURL(settings: settings, variables: variables)
    }

    /// Name of the database, where one is said.
    public var database: String? { settings["dbname"] }
    /// The role that connects, where one is said.
    public var user: String? { settings["user"] }
    /// The server's host, or the folder of its socket, where one is said.
    public var host: String? { settings["host"] }

    /// The settings as variables of the environment, for PostgreSQL's own programs such as pg_dump: so a password does not
    /// stand on a command line, where everybody can read it.
    public var environment: [String: String] {
        var environment: [String: String] = [:]
        for (keyword, value) in settings {
            if let variable = variables[keyword] { environment[variable] = value }
        }
        return environment
    }

    /// Said in place of what could not be read.
    private static let hidden = "postgresql://…"
}

extension PostgresURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// User, host, port and database; never a password.
    public var description: String {
        let host = settings["host"] ?? settings["hostaddr"] ?? ""
        let isSocket = host.hasPrefix("/") || host.hasPrefix("@")
        let user = settings["user"].map { "\($0)@" } ?? ""
        let port = settings["port"].map { ":\($0)" } ?? ""
        return "postgresql://\(user)\(isSocket ? "" : host)\(port)/\(settings["dbname"] ?? "")"
            + (isSocket ? "?host=\(host)" : "")
    }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: [("place", description)]) }
}
