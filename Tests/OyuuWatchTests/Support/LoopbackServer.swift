import Foundation
import Synchronization

/// A server on this machine that a test writes in a few lines: each connection is handled in a thread of its own.
final class LoopbackServer: Sendable {
    let port: Int
    private let listener: Int32

    /// - Parameters:
    ///   - port: 0 takes a free one.
    ///   - handle: given each connection; it is closed afterwards.
    init(port: Int = 0, _ handle: @escaping @Sendable (Connection) -> Void) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        var reuse: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, size) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &size) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRINUSE) }
        self.listener = listener
        self.port = Int(in_port_t(bigEndian: address.sin_port))
        Thread {
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread {
                    handle(Connection(client))
                    close(client)
                }.start()
            }
        }.start()
    }

    /// Ends it: nothing is answered at its port any more.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    /// One connection, read by lines or by count.
    final class Connection {
        private let descriptor: Int32
        private var buffer: [UInt8] = []

        init(_ descriptor: Int32) { self.descriptor = descriptor }

        private func fill() -> Bool {
            var part = [UInt8](repeating: 0, count: 65_536)
            let count = recv(descriptor, &part, part.count, 0)
            guard count > 0 else { return false }
            buffer += part[..<count]
            return true
        }

        /// The next line without its end; nil where the other side has left.
        func line() -> [UInt8]? {
            while true {
                if let end = buffer.firstIndex(of: 10) {
                    let line = Array(buffer[..<end])
                    buffer.removeFirst(end + 1)
                    return line.last == 13 ? line.dropLast() : line
                }
                guard fill() else { return nil }
            }
        }

        func bytes(_ count: Int) -> [UInt8]? {
            while buffer.count < count { guard fill() else { return nil } }
            defer { buffer.removeFirst(count) }
            return Array(buffer[..<count])
        }

        func say(_ text: String) {
            let bytes = Array(text.utf8)
            _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        }
    }
}

/// A list that several threads add to.
final class Received<Element: Sendable>: Sendable {
    private let elements = Mutex<[Element]>([])

    var all: [Element] { elements.withLock { $0 } }

    func add(_ element: Element) { elements.withLock { $0.append(element) } }
}
