import Glibc

/// How files are opened and read; where that fails, `errno` says why.
struct FileAccess: Sendable {
    var open: @Sendable (WatchedPath) -> OpenFile? = { $0.open(O_RDONLY) }
    /// Up to so many bytes from the start.
    var bytes: @Sendable (OpenFile, Int) -> [UInt8]? = { $0.bytes($1) }
}
