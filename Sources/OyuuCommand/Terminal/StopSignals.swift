import Dispatch
import Foundation

/// Being told to stop by Ctrl-C or a supervisor: SIGINT and SIGTERM, which then do not end the program by themselves.
final class StopSignals {
    private let sources: [any DispatchSourceSignal]

    /// - Parameter stop: called with the signal's number at every signal, on a thread of its own.
    init(_ stop: @escaping @Sendable (_ signal: Int32) -> Void) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { stop(number) }
            source.resume()
            return source
        }
    }

    /// Lets the signals do what they usually do.
    func forget() {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}
