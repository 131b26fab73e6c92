import Foundation

/// Lists of paths for a scan.
public enum PhotoFiles {
    /// How many photos a scan of `roots` will come to: a quick walk over the names, judged by ending alone.
    public static func count(_ roots: [String]) -> Int {
        FileWalk(roots).reduce(0) { count, entry in
            switch entry {
            case .file(let path, let isNamed): isNamed || ScanCandidates.hasPictureEnding(path) ? count + 1 : count
            case .unreadable: count + 1
            }
        }
    }

    /// The paths a person reads from a pipe, one a line, without holding them all; empty lines are passed over.
    public static func lines(of handle: FileHandle) -> some Sequence<String> {
        LineReader(handle, acceptsTornLine: true).lazy
            .map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self) }
            .filter { !$0.isEmpty }
    }
}
