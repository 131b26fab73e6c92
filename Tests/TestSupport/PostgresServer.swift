import Foundation
import Synchronization

/// A PostgreSQL server of the tests' own, from Debian's package, on a socket in a temporary folder.
///
/// A shell that watches over it stops the server and removes the folder when this process is gone, however it ended. Where
/// the package is missing, starting throws, so that tests fail: `make test` installs it.
public final class PostgresServer: Sendable {
    /// Why there is no server.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// The one server of this process, for tests that leave it running and use databases of their own.
    public static func shared() throws -> PostgresServer { try started.get() }

    private static let started = Result { try PostgresServer() }

    /// The server's folder; its socket is there and `data` below it.
    public let folder: String

    private let shell: Process
    private let answers: Pipe
    private let line: Mutex<FileHandle?>
    private let databases = Atomic(0)

    /// Starts a server.
    ///
    /// - Parameter settings: settings of postgresql.conf besides those of every test.
    public init(settings: [String: String] = [:]) throws {
        guard FileManager.default.isExecutableFile(atPath: Self.programs + "/initdb") else {
            throw Failure(description: "no PostgreSQL server in \(Self.programs): make packages installs it")
        }
        // The writing end stays in this process alone, also when another thread starts a program this very moment: the
        // shell reads the end of it when the process is gone.
        var ends: [Int32] = [-1, -1]
        guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
            throw Failure(description: "no pair of sockets")
        }
        line = Mutex(FileHandle(fileDescriptor: ends[1], closeOnDealloc: true))
        answers = Pipe()
        shell = Process()
        let lines = settings.map { "\($0.key) = '\($0.value)'" }.sorted().joined(separator: "\n")
        let watch = ["/bin/sh", "-c", Self.script, "sh", Self.programs, lines]
        shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        shell.arguments = ["setsid"] + Self.asServer + watch
        shell.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"]
        shell.standardInput = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        shell.standardOutput = answers
        shell.currentDirectoryURL = URL(fileURLWithPath: "/tmp")
        try shell.run()
        let answer = Self.answer(answers)
        guard answer.hasPrefix("ready ") else { throw Failure(description: "no server was started: \(answer)") }
        folder = String(answer.dropFirst(6))
    }

    deinit { stop() }

    /// What the shell says, to the end of a line.
    private static func answer(_ answers: Pipe) -> String {
        var words = ""
        while !words.hasSuffix("\n") {
            let more = answers.fileHandleForReading.availableData
            if more.isEmpty { break }
            words += String(decoding: more, as: UTF8.self)
        }
        return words.split(separator: "\n").last.map(String.init) ?? ""
    }

    /// Stops the server at once and removes its folder.
    public func stop() {
        line.withLock { $0 = nil }
        shell.waitUntilExit()
    }

    /// Where the server's programs are.
    public static let programs: String = {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let newest = versions.compactMap { Int($0) }.max() ?? 15
        return "/usr/lib/postgresql/\(newest)/bin"
    }()

    /// Makes the server, says where it is, waits for the end of its input, and removes it. Signals of a terminal that end
    /// the tests do not end it before.
    private static let script = """
        trap '' INT TERM HUP
        folder=$(mktemp -d /tmp/oyuu-postgres-XXXXXX) || exit 1
        "$1/initdb" -D "$folder/data" -U postgres -A trust --no-sync --encoding=UTF8 --locale=C.UTF-8 \\
            >"$folder/log" 2>&1 &&
        cat >>"$folder/data/postgresql.conf" <<END &&
        unix_socket_directories = '$folder'
        listen_addresses = ''
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        shared_buffers = 32MB
        max_connections = 200
        $2
        END
        "$1/pg_ctl" -D "$folder/data" -l "$folder/log" -w start >"$folder/start" 2>&1 </dev/null ||
            { cat "$folder/log"; rm -rf "$folder"; exit 1; }
        echo "ready $folder"
        while read -r order; do
            case $order in
            stop) "$1/pg_ctl" -D "$folder/data" -m fast -w stop >"$folder/start" 2>&1 ;;
            start) "$1/pg_ctl" -D "$folder/data" -l "$folder/log" -w start >"$folder/start" 2>&1 </dev/null ;;
            revive)
                rm -f "$folder/data/postmaster.pid" "$folder"/.s.PGSQL.*.lock
                "$1/pg_ctl" -D "$folder/data" -l "$folder/log" -w start >"$folder/start" 2>&1 </dev/null ;;
            esac
            echo "done $?"
        done
        "$1/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1
        rm -rf "$folder"
        """
}

extension PostgresServer {
    /// The address of a database of this server.
    public func address(database: String, user: String = "postgres") -> String {
        "postgresql:///\(database)?host=\(folder)&user=\(user)"
    }

    /// Makes a database and returns its address.
    ///
    /// - Parameters:
    ///   - template: the database to copy, which nobody is connected to; nil for an empty one.
    ///   - options: what comes after that in CREATE DATABASE.
    public func newDatabase(copyOf template: String? = nil, options: String = "") throws -> String {
        let number = databases.add(1, ordering: .relaxed).newValue
        let name = "test\(number)"
        try psql("postgres", "CREATE DATABASE \(name) TEMPLATE \(template ?? "template0") \(options)")
        return address(database: name)
    }

    /// Runs SQL with PostgreSQL's own client, as the server's administrator, and returns what it prints.
    @discardableResult
    public func psql(_ database: String, _ sql: String) throws -> String {
        let result = try run(
            "psql", ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", address(database: database), "-c", sql])
        if result.status != 0 { throw Failure(description: result.errors) }
        return result.output
    }

    /// Stops the server as an administrator does, and starts it again.
    ///
    /// - Parameter meanwhile: done while it is down.
    public func restart(meanwhile: () async throws -> Void = {}) async throws {
        try order("stop")
        try await meanwhile()
        try order("start")
    }

    /// Has the shell do it: a process started from here could not be waited for, since the server that it starts would
    /// keep what tells of its end.
    private func order(_ word: String) throws {
        try line.withLock { try $0?.write(contentsOf: Data((word + "\n").utf8)) }
        let answer = Self.answer(answers)
        if answer != "done 0" { throw Failure(description: "\(word): \(answer)") }
    }

    /// Runs one of PostgreSQL's programs to its end.
    ///
    /// - Parameter asServer: with the server's account.
    public func run(_ name: String, _ arguments: [String], asServer: Bool = false) throws -> Program.Result {
        let change = asServer ? Self.asServer : []
        return try Program(executable: URL(fileURLWithPath: "/usr/bin/env"), environment: [:])
            .run(change + [Self.programs + "/" + name] + arguments)
    }

    /// What runs a program with the server's account: a server refuses to run as root.
    private static let asServer =
        getuid() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"] : []
}

extension PostgresServer {
    /// Starts the server again after it was killed with all its processes. Its lock files go first: where nobody collects
    /// dead processes, as in some containers, they name one that seems to live.
    public func startAgain() throws { try order("revive") }
}
