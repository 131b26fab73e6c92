import Foundation

func nanoseconds(since start: ContinuousClock.Instant) -> Int {
    Int((ContinuousClock.now - start) / .nanoseconds(1))
}

/// Nanoseconds of processor time this process has used, all threads together.
func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Resident bytes that are not a file's.
func ownMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("RssAnon:") }
    return 1024 * (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0)
}

/// Lets the system have freed memory that the allocator keeps, so that only what is held is counted.
func giveMemoryBack() {
    // Glibc's `malloc_trim`, which Swift does not see by itself.
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim") else { return }
    _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> CInt).self)(0)
}
