import Glibc
import Oyuu

/// Tells a watch to stop, from any thread.
public final class StopSignal: Sendable {
    /// Can be read from as soon as it is to stop.
    let descriptor: Int32
    private let other: Int32

    /// - Throws: `OyuuError.file` where the system gives no more files.
    public init() throws(OyuuError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw .file(path: "watch", reason: "cannot be made (\(String(cString: strerror(errno))))")
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (descriptor, other) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(other)
    }

    /// Asks the watch to stop; it finishes the photo that it is at.
    public func stop() { _ = write(other, [1], 1) }

    var isSet: Bool {
        var end = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&end, 1, 0) > 0
    }
}
