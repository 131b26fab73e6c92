import CSystemClock
import Foundation

/// What the machine has and allows, as the checks ask for it.
package struct SystemFacts: Sendable {
    /// Bytes that this account may still write on the file system of a path; nil where that cannot be told.
    package var freeBytes: @Sendable (String) -> Int?
    /// Files that one process may have open.
    package var openFiles: Int
    /// Bytes of address space that one process may have; nil where there is no bound.
    package var addressSpace: Int?
    /// Bytes of memory that are free for the asking, with what the service's own bound leaves; nil where unknown.
    package var freeMemory: Int?
    /// Whether a time server keeps the clock right; nil where the system does not say.
    package var isClockSynchronised: Bool?
    /// The number of this account.
    package var account: UInt32
    /// The text of the system's table of file locks.
    package var locks: String

    package init(
        freeBytes: @escaping @Sendable (String) -> Int?, openFiles: Int, addressSpace: Int?, freeMemory: Int?,
        isClockSynchronised: Bool?, account: UInt32, locks: String
    ) {
        self.freeBytes = freeBytes
        self.openFiles = openFiles
        self.addressSpace = addressSpace
        self.freeMemory = freeMemory
        self.isClockSynchronised = isClockSynchronised
        self.account = account
        self.locks = locks
    }

    /// Those of this machine, now.
    package static func here() -> SystemFacts {
        let clock = oyuu_clock_is_synchronised()
        return SystemFacts(
            freeBytes: freeBytes(at:), openFiles: limit(RLIMIT_NOFILE) ?? Int.max, addressSpace: limit(RLIMIT_AS),
            freeMemory: freeMemory(), isClockSynchronised: clock < 0 ? nil : clock == 1, account: geteuid(),
            locks: text("/proc/locks") ?? "")
    }

    private static func freeBytes(at path: String) -> Int? {
        // What does not exist yet will be made on the file system of the nearest folder above it.
        var url = URL(fileURLWithPath: path)
        while url.path != "/", access(url.path, F_OK) != 0 { url.deleteLastPathComponent() }
        var status = statvfs()
        guard statvfs(url.path, &status) == 0 else { return nil }
        let (bytes, isTooLarge) = Int(clamping: status.f_bavail).multipliedReportingOverflow(
            by: Int(clamping: status.f_frsize))
        return isTooLarge ? Int.max : bytes
    }

    private static func limit(_ resource: __rlimit_resource) -> Int? {
        var limits = rlimit()
        guard getrlimit(__rlimit_resource_t(resource.rawValue), &limits) == 0, limits.rlim_cur < rlim_t(Int.max) else {
            return nil
        }
        return Int(limits.rlim_cur)
    }

    private static func freeMemory() -> Int? {
        let line = text("/proc/meminfo")?.split(separator: "\n").first { $0.hasPrefix("MemAvailable:") }
        let machine = line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
        // A service's own bound, of the second version of control groups.
        let group = text("/proc/self/cgroup")?.split(separator: "\n").first { $0.hasPrefix("0::") }?.dropFirst(3)
        let folder = group.map { "/sys/fs/cgroup\($0)/" }
        let most = folder.flatMap { number($0 + "memory.max") }
        let taken = folder.flatMap { number($0 + "memory.current") }
        guard let most, let taken else { return machine }
        return min(machine ?? Int.max, max(0, most - taken))
    }

    private static func number(_ path: String) -> Int? {
        text(path).flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }

    /// A file of the kernel's, which has no length beforehand; at most 1 MiB of it.
    private static func text(_ path: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        return (try? file.read(upToCount: 1 << 20)).map { String(decoding: $0, as: UTF8.self) }
    }
}
