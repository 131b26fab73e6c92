import ArgumentParser
import Oyuu
import OyuuFingerprint

/// Runs `body` on each photo; a bad one is reported and does not stop the rest, and ends the command with status 2.
func forEachPhoto(
    _ paths: [String], reading: ReadingOptions, json: Bool, _ body: (String, FingerprintedPhoto) throws -> Void
) throws {
    var failed = false
    for path in paths {
        do {
            try body(path, try PhotoSource.file(path).fingerprinted(reading))
        } catch let error as OyuuError {
            failed = true
            Terminal.complain(error)
            if json { try Terminal.say(json: PhotoFailure(photo: path, error: error)) }
        }
    }
    if failed { throw ExitCode(2) }
}
