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
            // A signal that is ignored before somebody listens is lost; until then it ends the program as usual.
            ready.wait()
            signal(number, SIG_IGN)
            return source
        }
    }

    /// Lets the signals do what they usually do.
    func forget() {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}
