import CPQ
import Foundation

/// Hears what is notified on some channels of a database (`LISTEN`, `NOTIFY`), over a connection of its own.
///
/// A notification tells that something happened, not what is so now: whoever hears one reads the database. What was
/// notified while the connection was broken is not heard; the event ``Event/listening`` tells that this may have been so.
package final class PostgresListener: Sendable {
    /// What is heard.
    package enum Event: Sendable, Equatable {
        /// From now on everything is heard. Comes first, and again after each break: what happened before was not heard.
        case listening
        /// A notification.
        case notification(channel: String, payload: String)
        /// The connection broke or could not be made; it is tried again until the listener is stopped.
        case lost(PostgresError)
    }

    /// What is heard, in order. For one reader; when that ends, so does the listener. Of a reader who does not read, the
    /// oldest 4,096 events are kept.
    package let events: AsyncStream<Event>

    private let continuation: AsyncStream<Event>.Continuation

    /// Begins to listen.
    package init(_ url: PostgresURL, channels: [String]) throws(PostgresError) {
        guard let bell = WakingPipe() else {
            throw PostgresError(.other(reason: "no file descriptor is left"), at: url.description)
        }
        (events, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(4_096))
        let worker = ListenerWork(url: url, channels: channels, bell: bell, continuation: continuation)
        continuation.onTermination = { _ in bell.ring() }
        Thread.detachNewThread { worker.run() }
    }

    /// Stops listening and ends the stream.
    package func stop() { continuation.finish() }

    deinit { stop() }
}

/// The thread behind a listener.
private struct ListenerWork: Sendable {
    let url: PostgresURL
    let channels: [String]
    let bell: WakingPipe
    let continuation: AsyncStream<PostgresListener.Event>.Continuation

    /// Seconds after which a silent connection is asked whether it is still there.
    private static let silence = 30.0

    func run() {
        var pause = 0.05
        while !bell.hasRung {
            do throws(PostgresError) {
                let connection = try PostgresConnection(url)
                for channel in channels { try connection.run("LISTEN " + PostgresConnection.quoted(channel)) }
                continuation.yield(.listening)
                pause = 0.05
                try listen(connection)
            } catch {
                continuation.yield(.lost(error))
                _ = bell.wait(orFor: nil, seconds: pause)
                pause = min(pause * 2, 5)
            }
        }
        continuation.finish()
    }

    /// Until the bell rings.
    private func listen(_ connection: PostgresConnection) throws(PostgresError) {
        while true {
            // What came with the answer to a statement is there already, without anything to be read.
            for event in try connection.notifications() { continuation.yield(event) }
            switch bell.wait(orFor: connection.socket, seconds: Self.silence) {
            case .rung: return
            case .readable: break
            case .silent: try connection.run("SELECT 1")
            }
        }
    }
}

extension PostgresConnection {
    fileprivate var socket: Int32? { try? withPointer { PQsocket($0) } }

    /// What was notified since the last call.
    fileprivate func notifications() throws(PostgresError) -> [PostgresListener.Event] {
        let place = place
        return try withPointer { pointer throws(PostgresError) in
            guard PQconsumeInput(pointer) != 0 else {
                let words = String(cString: PQerrorMessage(pointer)).split(whereSeparator: \.isNewline)
                throw PostgresError(.connectionLost(reason: words.joined(separator: "; ")), at: place)
            }
            var events: [PostgresListener.Event] = []
            while let notice = PQnotifies(pointer) {
                events.append(
                    .notification(
                        channel: String(cString: notice.pointee.relname), payload: String(cString: notice.pointee.extra)
                    ))
                PQfreemem(notice)
            }
            return events
        }
    }
}
