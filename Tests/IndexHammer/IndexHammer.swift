import Foundation
import Oyuu
import OyuuIndex
import OyuuRegistry

/// A program for the index's tests to start beside themselves and to kill.
///
/// `write FILE FIRST COUNT` writes index files of generations from FIRST on and prints each once it is in place.
/// `register FOLDER SEED COUNT` registers designs, merging the index all the while, and prints each one's number, seed and
/// place once it is acknowledged. `rebuild FOLDER 0 COUNT` makes a register's index anew again and again.
/// COUNT 0 is without end. `OYUU_HAMMER_FILE_LIMIT` bounds every file's size.
@main
enum IndexHammer {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let act = Act(rawValue: arguments[1]), let first = UInt64(arguments[3]),
            let count = Int(arguments[4])
        else {
            say("usage: IndexHammer write|register|rebuild PLACE FIRST COUNT")
            exit(64)
        }
        signal(SIGXFSZ, SIG_IGN)
        if let limit = ProcessInfo.processInfo.environment["OYUU_HAMMER_FILE_LIMIT"].flatMap(UInt.init) {
            var bound = rlimit(rlim_cur: limit, rlim_max: limit)
            setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &bound)
        }
        do {
            try await run(act, arguments[2], first: first, count: count)
        } catch let error as IndexFileError {
            say("error \(error.code) \(error)")
            exit(1)
        } catch {
            say("error \(error)")
            exit(1)
        }
    }

    private enum Act: String { case write, register, rebuild }

    private static func run(_ act: Act, _ path: String, first: UInt64, count: Int) async throws {
        var done = 0
        switch act {
        case .write:
            while count == 0 || done < count {
                let generation = Int64(first) + Int64(done)
                try HammeredIndex.write(generation, to: path)
                say("\(generation)")
                done += 1
            }
        case .register:
            let register = try await HammeredDesign.open(path)
            say("open")
            while count == 0 || done < count {
                let number = try await HammeredDesign(seed: first, place: done).register(in: register)
                say("\(number) \(first) \(done)")
                done += 1
            }
            await register.settleIndex()
        case .rebuild:
            let register = try await HammeredDesign.open(path)
            while count == 0 || done < count {
                let status = try await register.rebuildIndex()
                say("rebuilt \(status.photos)")
                done += 1
            }
        }
    }

    /// Straight to the file descriptor: a line is out as soon as it is said, or not at all.
    static func say(_ line: String) {
        let bytes = Array((line + "\n").utf8)
        _ = write(1, bytes, bytes.count)
    }
}
