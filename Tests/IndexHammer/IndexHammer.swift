import Foundation
import OyuuIndex

/// A program for the index's tests to start beside themselves and to kill.
///
/// `write FILE FIRST COUNT` writes generations from FIRST on (COUNT 0: without end) and prints each once it is in place.
/// `OYUU_HAMMER_FILE_LIMIT` bounds every file's size.
@main
enum IndexHammer {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, arguments[1] == "write", let first = Int64(arguments[3]),
            let count = Int64(arguments[4])
        else {
            say("usage: IndexHammer write FILE FIRST COUNT")
            exit(64)
        }
        signal(SIGXFSZ, SIG_IGN)
        if let limit = ProcessInfo.processInfo.environment["OYUU_HAMMER_FILE_LIMIT"].flatMap(UInt.init) {
            var bound = rlimit(rlim_cur: limit, rlim_max: limit)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bound)
        }
        do throws(IndexFileError) {
            var generation = first
            while count == 0 || generation < first + count {
                try HammeredIndex.write(generation, to: arguments[2])
                say("\(generation)")
                generation += 1
            }
        } catch {
            say("error \(error.code) \(error)")
            exit(1)
        }
    }

    /// Straight to the file descriptor: a line is out as soon as it is said, or not at all.
    private static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(1, bytes, bytes.count)
    }
}
