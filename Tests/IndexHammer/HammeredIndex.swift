import OyuuIndex

/// Index files that can be known again from their generation.
package enum HammeredIndex {
    package static func source(_ generation: Int64) -> IndexSource {
        IndexSource(fingerprintVersion: 2, register: Array(repeating: 7, count: 16), generation: generation)
    }

    /// 200 to 600 kB, every value told by its place and the generation.
    package static func values(_ generation: Int64) -> [UInt64] {
        let count = 25_000 + Int(generation * 7_919 % 50_000)
        return (0..<count).map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(generation) }
    }

    package static func write(_ generation: Int64, to path: String) throws(IndexFileError) {
        let writer = try IndexFileWriter(replacing: path, with: source(generation))
        try writer.beginSection("values", of: UInt64.self)
        try writer.append(values(generation))
        try writer.commit()
    }

    /// Whether the file at `path` is, to the last bit, one that `write` makes; its generation.
    package static func check(_ path: String) throws(IndexFileError) -> Int64? {
        let file = try IndexFile(path)
        let column = try file.column("values", of: UInt64.self)
        let found = try column.verified(0..<column.count)
        let generation = file.head.source.generation
        return found.elementsEqual(values(generation)) && file.head.source == source(generation) ? generation : nil
    }
}
