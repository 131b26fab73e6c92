import Foundation
import TestSupport

/// A streaming replica of a server of the tests, on a socket in a folder of its own.
final class PostgresReplica: Sendable {
    /// The folder of its socket; `data` is below it.
    let folder: String

    /// Copies the primary and starts to follow it.
    init(of primary: PostgresServer) throws {
        folder = "/tmp/oyuu-replica-\(UUID().uuidString.prefix(8).lowercased())"
        try demand("pg_basebackup -D data -R -X stream --checkpoint=fast -d 'host=\(primary.folder) user=postgres'")
        try demand("pg_ctl -D data -l log -w -o \"-c unix_socket_directories='\(folder)' -c hot_standby=on\" start")
    }

    /// Stops it and removes its folder.
    func stop() {
        try? demand("pg_ctl -D data -m immediate -w stop")
        try? FileManager.default.removeItem(atPath: folder)
    }

    deinit { stop() }

    /// Why there is no replica.
    private struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a line of shell in the folder, with an account that a server runs as.
    private func demand(_ line: String) throws {
        let isRoot = getuid() == 0
        let prepare = "mkdir -p \(folder)" + (isRoot ? " && chown postgres: \(folder)" : "")
        let change = isRoot ? "setpriv --reuid=postgres --regid=postgres --init-groups " : ""
        // Whoever waits for the end of a program waits for all that have its open files, and a server would keep them.
        let close = "for fd in /proc/$$/fd/*; do fd=${fd##*/}; if [ $fd -gt 2 ]; then eval \"exec $fd>&-\"; fi; done"
        let command =
            "cd \(folder) && exec bash -c '\(close); exec \"$@\" </dev/null >out 2>&1' bash "
            + "env PATH=\(PostgresServer.programs):$PATH \(change)\(line)"
        let result = try Program.shell("\(prepare) && \(command)", ["PWD": folder])
        if result.status != 0 {
            let words = try? String(contentsOfFile: folder + "/out", encoding: .utf8)
            throw Failure(description: (words ?? "") + result.errors)
        }
    }
}
