import Foundation

/// A connection to the server under test over which bytes go as they are: nothing is added, followed or kept.
struct RawConnection: Sendable {
    /// The connection could not be opened, or nothing came for a minute.
    struct Failure: Error { let reason: String }

    private let socket: Int32
    /// Linux's POLLRDHUP: the other side sends no more.
    private static let hangUp: Int16 = 0x2000

    /// - Parameter port: on 127.0.0.1.
    init(port: Int) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw Failure(reason: "no socket: \(errno)") }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(socket, SOL_SOCKET, option, &patience, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(UInt16(port).bigEndian)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let socket = socket
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Failure(reason: "no connection: \(errno)") }
    }

    /// Sends bytes.
    ///
    /// - Returns: whether all were taken; a server that has closed takes none.
    @discardableResult
    func send(_ bytes: some Collection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Everything that comes until the server closes.
    func receiveAll() throws -> [UInt8] {
        var bytes: [UInt8] = []
        while let more = try receive() { bytes += more }
        return bytes
    }

    /// What comes next; nil at the end.
    func receive() throws -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &buffer, buffer.count, 0)
        if count < 0, errno == EAGAIN { throw Failure(reason: "nothing came for a minute") }
        // A connection that was reset has ended too.
        return count > 0 ? Array(buffer.prefix(count)) : nil
    }

    /// Whether the server has closed its side; what it sent before is still there to be received.
    var hasEnded: Bool {
        var state = pollfd(fd: socket, events: Int16(POLLIN) | Self.hangUp, revents: 0)
        return poll(&state, 1, 0) > 0 && state.revents & (Self.hangUp | Int16(POLLHUP) | Int16(POLLERR)) != 0
    }

    /// Whether something has come that was not received yet.
    var hasCome: Bool {
        var state = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&state, 1, 0) > 0 && state.revents & Int16(POLLIN) != 0
    }

    func close() { Glibc.close(socket) }

    /// Runs `body`, which blocks, on a thread of its own.
    static func apart<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }
}
