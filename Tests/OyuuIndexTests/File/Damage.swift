import Foundation

/// What may happen to a file on a disk.
enum Damage {
    /// Turns the bits of `mask` in a byte.
    static func flip(byte: Int, by mask: UInt8 = 1, in path: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        defer { try? file.close() }
        try file.seek(toOffset: UInt64(byte))
        let old = try file.read(upToCount: 1)?.first ?? 0
        try file.seek(toOffset: UInt64(byte))
        try file.write(contentsOf: [old ^ mask])
    }

    /// Makes a file of some bytes, or replaces its bytes.
    static func put(_ bytes: some Sequence<UInt8>, at path: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path))
    }
}
