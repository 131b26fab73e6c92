import Dispatch
import Foundation

/// Being told to stop by Ctrl-C or a supervisor: SIGINT and SIGTERM, which then do not end the program by themselves.
final class StopSignals {
    private let sources: [any DispatchSourceSignal]

    /// - Parameter stop: called with the signal's number at every signal, on a thread of its own.
    init(_ stop: @escaping @Sendable (_ signal: Int32) -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            let ready = DispatchSemaphore(value: 0)
            source.setEventHandler { stop(number) }
            source.setRegistrationHandler { ready.signal() }
            source.resume()
            // Until then a signal ends the program as usual. From then on it is the source's, which on Linux has a handler of
            // its own for that; ignoring the signal would take it away.
            ready.wait()
            return source
        }
    }

    /// Lets the signals do what they usually do.
    func forget() {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}
