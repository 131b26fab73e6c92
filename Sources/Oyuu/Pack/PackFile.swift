import OyuuPack

/// Packs and deltas as files: read within bounds, put in place whole or not at all.
public enum PackFile {
    /// The pack in a file, its signature verified.
    ///
    /// - Throws: `OyuuError.pack`, or `OyuuError.file` where it cannot be read.
    public static func read(_ path: String) throws(OyuuError) -> Pack {
        let bytes = try bytes(path)
        do { return try Pack(encoded: bytes) } catch { throw .pack(error, file: path) }
    }

    /// The delta in a file, its signature verified.
    public static func readDelta(_ path: String) throws(OyuuError) -> PackDelta {
        let bytes = try bytes(path)
        do { return try PackDelta(encoded: bytes) } catch { throw .pack(error, file: path) }
    }

    public static func write(_ pack: Pack, to path: String) throws(OyuuError) {
        try WholeFile.write(pack.encoded, to: path)
    }

    public static func write(_ delta: PackDelta, to path: String) throws(OyuuError) {
        try WholeFile.write(delta.encoded, to: path)
    }

    private static func bytes(_ path: String) throws(OyuuError) -> [UInt8] {
        try BoundedFile.bytes(path, limit: PackLimits.fileBytes) {
            .pack(.tooLarge(reason: "\($0) bytes"), file: path)
        }
    }
}
