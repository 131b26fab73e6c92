import Foundation

/// What this process takes of the machine, from `proc(5)`.
struct ProcessFigures {
    var cpuSeconds: Double?
    var residentBytes: Int?
    var virtualBytes: Int?
    var openFiles: Int?
    var mostFiles: Int?
    /// Seconds since 1970.
    var startTime: Double?

    init() {
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        let page = sysconf(Int32(_SC_PAGESIZE))
        // The second field is the program's name in brackets, which may hold anything.
        if let text = Self.text("/proc/self/stat"), let bracket = text.lastIndex(of: ")"), ticks > 0 {
            let fields = text[text.index(after: bracket)...].split(separator: " ")
            func field(_ place: Int) -> Double? { fields.count > place - 3 ? Double(fields[place - 3]) : nil }
            if let user = field(14), let system = field(15) { cpuSeconds = (user + system) / ticks }
            virtualBytes = field(23).map { Int($0) }
            residentBytes = field(24).map { Int($0) * page }
            let boot = Self.text("/proc/stat")?.split(separator: "\n").first { $0.hasPrefix("btime ") }
                .flatMap { Double($0.dropFirst(6)) }
            if let boot, let start = field(22) { startTime = boot + start / ticks }
        }
        openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count
        var limits = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limits) == 0 {
            mostFiles = Int(clamping: limits.rlim_cur)
        }
    }

    private static func text(_ path: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }
        return (try? file.read(upToCount: 1 << 20)).map { String(decoding: $0, as: UTF8.self) }
    }
}
