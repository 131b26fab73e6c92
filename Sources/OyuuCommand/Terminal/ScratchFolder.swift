import Foundation

/// A place for a folder that a command needs while it runs. Whatever is there is removed when the command ends, by Ctrl-C
/// or a supervisor's signal too.
final class ScratchFolder {
    /// Where the folder may be made; nothing is there yet.
    let url: URL
    private let signals: StopSignals

    init() {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("oyuu-\(UUID().uuidString)")
        self.url = url
        signals = StopSignals { number in
            // Once more for what was being written meanwhile.
            for _ in 0..<2 { try? FileManager.default.removeItem(at: url) }
            signal(number, SIG_DFL)
            kill(getpid(), number)
        }
    }

    func remove() {
        try? FileManager.default.removeItem(at: url)
        signals.forget()
    }
}
