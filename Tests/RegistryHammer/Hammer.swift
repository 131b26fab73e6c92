import Foundation
import OyuuPostgres
import OyuuRegistry

/// A program for the register's tests to start beside themselves and to kill.
///
/// The register is in a folder, or in a database where it is named by a `postgresql://` address.
///
/// `register FOLDER SEED COUNT` registers designs (0: without end) and prints each one's number, seed and place in the
/// series once it is acknowledged; `collect FOLDER COUNT` collects orphans again and again; `open FOLDER read|write`
/// says how opening ends. `OYUU_HAMMER_UID` changes the account first, `OYUU_HAMMER_FILE_LIMIT` bounds every file's size.
@main
enum Hammer {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let act = Act(rawValue: arguments[1]) else {
            say("usage: RegistryHammer register FOLDER SEED COUNT | collect FOLDER COUNT | open FOLDER read|write")
            exit(64)
        }
        confine()
        do throws(RegistryError) {
            try await run(act, place: arguments[2], rest: Array(arguments.dropFirst(3)))
        } catch {
            say("error \(error.code) \(error)")
            exit(1)
        }
    }

    private enum Act: String { case register, collect, open }

    private static func run(_ act: Act, place: String, rest: [String]) async throws(RegistryError) {
        switch act {
        case .register:
            let registry = try await open(place, create: true)
            say("open")
            let seed = UInt64(rest[0]) ?? 0
            let count = rest.count > 1 ? Int(rest[1]) ?? 0 : 0
            var place = 0
            while count == 0 || place < count {
                let design = try await registry.register(HammerFiling.filing(seed: seed, place: place))
                say("\(design.number) \(seed) \(place)")
                place += 1
            }
            close(registry)
        case .collect:
            let registry = try await open(place, create: true)
            var removed = 0
            for _ in 0..<(Int(rest[0]) ?? 1) { removed += try await registry.collectOrphans() }
            say("removed \(removed)")
            close(registry)
        case .open:
            let registry = try await open(place, create: false, readOnly: rest[0] == "read")
            say("designs \(try await registry.count(matching: DesignQuery()))")
            close(registry)
        }
    }

    private static func open(
        _ place: String, create: Bool, readOnly: Bool = false
    ) async throws(RegistryError) -> any Registry {
        guard PostgresURL.isMeant(by: place) else {
            return try await SQLiteRegistry.open(
                at: URL(fileURLWithPath: place), create: create, readOnly: readOnly)
        }
        let url: PostgresURL
        do throws(PostgresError) {
            url = try PostgresURL(place)
        } catch {
            throw RegistryError(error)
        }
        return try await PostgresRegistry.open(url, create: create, readOnly: readOnly)
    }

    private static func close(_ registry: any Registry) {
        (registry as? SQLiteRegistry)?.close()
        (registry as? PostgresRegistry)?.close()
    }

    private static func confine() {
        let environment = ProcessInfo.processInfo.environment
        if let limit = environment["OYUU_HAMMER_FILE_LIMIT"].flatMap(UInt.init) {
            signal(SIGXFSZ, SIG_IGN)
            var bound = rlimit(rlim_cur: limit, rlim_max: limit)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bound)
        }
        if let account = environment["OYUU_HAMMER_UID"].flatMap(UInt32.init) {
            guard setgid(account) == 0, setuid(account) == 0 else { exit(77) }
        }
    }

    /// Straight to the file descriptor: a line is out as soon as it is said, or not at all.
    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(1, bytes, bytes.count)
    }
}
