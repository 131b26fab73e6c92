import Foundation
import Synchronization

/// A place for a folder that a command needs while it runs. Whatever is there is removed when the command ends, by Ctrl-C
/// or a supervisor's signal too.
final class ScratchFolder {
    /// Where the folder may be made; nothing is there yet.
    let url: URL
    private let signals: StopSignals
    private let removal = Removal()

    init() {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("oyuu-\(UUID().uuidString)")
        self.url = url
        signals = StopSignals { [removal] number in
            removal.once {
                // Whoever is writing there meets a file where the folder was, and makes no other one.
                let (old, blocked) = (url.path + ".gone", url.path)
                rename(url.path, old)
                _ = FileManager.default.createFile(atPath: blocked, contents: nil)
                try? FileManager.default.removeItem(atPath: old)
                unlink(blocked)
                // Not by the signal itself: the command may have been started with signals blocked.
                _exit(128 + number)
            }
        }
    }

    /// Removes what is there; where a signal came first, the program ends here.
    func remove() {
        removal.once { try? FileManager.default.removeItem(at: url) }
        signals.forget()
    }

    /// One removal at a time, so that a command that fails because its folder is gone does not end before the rest is.
    private final class Removal: Sendable {
        private let lock = Mutex(())

        func once(_ body: () -> Void) { lock.withLock { _ in body() } }
    }
}
