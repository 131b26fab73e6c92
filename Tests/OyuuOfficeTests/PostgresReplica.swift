import Foundation
import TestSupport

/// A streaming replica of a server of the tests, on a socket in a folder of its own.
final class PostgresReplica: Sendable {
    /// The folder of its socket; `data` is below it.
    let folder: String
    private let primary: PostgresServer

    /// Copies the primary and starts to follow it.
    init(of primary: PostgresServer) throws {
        self.primary = primary
        folder = "/tmp/oyuu-replica-\(UUID().uuidString.prefix(8).lowercased())"
        try Self.demand(
            primary.run(
                "pg_basebackup",
                [
                    "-D", folder + "/data", "-R", "-X", "stream", "--checkpoint=fast", "-d",
                    "host=\(primary.folder) user=postgres",
                ], asServer: true))
        try Self.demand(
            primary.run(
                "pg_ctl",
                [
                    "-D", folder + "/data", "-l", folder + "/log", "-w", "-o",
                    "-c unix_socket_directories='\(folder)' -c hot_standby=on", "start",
                ], asServer: true))
    }

    /// Stops it and removes its folder.
    func stop() {
        _ = try? primary.run("pg_ctl", ["-D", folder + "/data", "-m", "immediate", "-w", "stop"], asServer: true)
        try? FileManager.default.removeItem(atPath: folder)
    }

    deinit { stop() }

    /// Why there is no replica.
    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static func demand(_ result: Program.Result) throws {
        if result.status != 0 { throw Failure(description: result.output + result.errors) }
    }
}
