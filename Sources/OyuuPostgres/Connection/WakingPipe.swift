import Foundation
import Synchronization

/// Lets one thread wait for a socket and be woken by another.
final class WakingPipe: Sendable {
    enum Waking { case rung, readable, silent }

    private let reading: Int32
    private let writing: Int32
    private let rung = Atomic(false)

    /// Nil where the process has no file descriptors left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        close(reading)
        close(writing)
    }

    var hasRung: Bool { rung.load(ordering: .acquiring) }

    /// Wakes whoever waits, now and for ever.
    func ring() {
        rung.store(true, ordering: .releasing)
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }

    /// Waits until the bell is rung, `socket` can be read or is broken, or time is up.
    func wait(orFor socket: Int32?, seconds: Double) -> Waking {
        var watched = [pollfd(fd: reading, events: Int16(POLLIN), revents: 0)]
        if let socket { watched.append(pollfd(fd: socket, events: Int16(POLLIN), revents: 0)) }
        let count = poll(&watched, nfds_t(watched.count), Int32(seconds * 1_000))
        if hasRung { return .rung }
        return count > 0 || (count < 0 && errno != EINTR) ? .readable : .silent
    }
}
