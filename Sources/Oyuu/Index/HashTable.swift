import OyuuFingerprint
import OyuuIndex
import OyuuVerify

/// The whole-picture hashes of registered photos, by ordinal.
///
/// Photos that show too little pattern have none.
struct HashTable: Sendable {
    private var store: HammingStore
    /// What the large part lies in; to be verified before a search, since it is searched as it lies.
    private let columns: [MappedColumn<UInt32>]

    private static let sections = ["hash.heads", "hash.tails", "hash.ordinals", "hash.offsets", "hash.positions"]

    var count: Int { store.count }

    /// The hashes of photos, whose ordinals are their places.
    init(_ photos: [IndexedPhoto] = []) {
        store = HammingStore(Self.segment(photos))
        columns = []
    }

    private static func segment(_ photos: [IndexedPhoto]) -> HammingSegment {
        let hashed = photos.enumerated().filter { $0.element.quality >= GlobalModel.minimumQuality }
        return HammingSegment(hashed.map(\.element.hash), ordinals: hashed.map { UInt32($0.offset) })
    }

    /// The hashes in an index file.
    init(_ file: IndexFile, chunks: UInt64) throws(IndexFileError) {
        var columns: [MappedColumn<UInt32>] = []
        for name in Self.sections { columns.append(try file.column(name)) }
        let bytes = columns.map { UnsafeRawBufferPointer($0.unverified) }
        do throws(HammingSectionError) {
            store = HammingStore(
                try HammingSegment(
                    hashes: UInt64(columns[2].count), chunks: chunks,
                    sections: HammingSections(
                        heads: bytes[0], tails: bytes[1], ordinals: bytes[2], offsets: bytes[3], positions: bytes[4]),
                    keptAliveBy: file))
        } catch {
            throw IndexFileError(.unsuitable(section: "hash"), file: file.path)
        }
        self.columns = columns
    }

    /// Writes the hashes of photos given by number, whose ordinals are their places.
    ///
    /// - Returns: how many chunks the tables have.
    static func write(_ photos: [IndexedPhoto], to writer: IndexFileWriter) throws(IndexFileError) -> UInt64 {
        let segment = segment(photos)
        let result: Result<Void, IndexFileError> = segment.withSections { sections in
            let parts = [sections.heads, sections.tails, sections.ordinals, sections.offsets, sections.positions]
            do throws(IndexFileError) {
                for (name, bytes) in zip(Self.sections, parts) {
                    try writer.beginSection(name, of: UInt32.self)
                    try writer.append(bytes.assumingMemoryBound(to: UInt32.self))
                }
                return .success(())
            } catch {
                return .failure(error)
            }
        }
        try result.get()
        return UInt64(segment.chunkCount)
    }

    mutating func insert(_ photo: IndexedPhoto, ordinal: UInt32) {
        if photo.quality >= GlobalModel.minimumQuality { store.insert(photo.hash, ordinal: ordinal) }
    }

    mutating func remove(_ ordinals: Set<UInt32>) throws(IndexFileError) {
        try verify()
        if !ordinals.isEmpty { store.remove(ordinals) }
    }

    /// Of each query, the hashes within `radius`, or where there are fewer than `limit` the nearest, with all that are as
    /// near as the last of them.
    func near(
        _ queries: [PerceptualHash], radius: Int, limit: Int
    ) throws(IndexFileError) -> [[(ordinal: UInt32, distance: Int)]] {
        try verify()
        var found = store.within(radius: radius, ofEach: queries)
        let short = queries.indices.filter { found[$0].count < limit }
        let nearest = store.nearest(limit, toEach: short.map { queries[$0] })
        for (query, hits) in zip(short, nearest) {
            // Which of several equally near come first must not depend on the order in which they arrived.
            found[query] = store.within(radius: hits.last?.distance ?? -1, ofEach: [queries[query]])[0]
        }
        return found.map { $0.map { (ordinal: $0.ordinal, distance: $0.distance) } }
    }

    /// Checks that the tables of an index file name every hash; reads all of them.
    func verifyTables() throws(IndexFileError) {
        do throws(HammingSectionError) { try store.verifyTables() } catch {
            throw IndexFileError(.unsuitable(section: "hash.positions"), file: columns.first?.path ?? "index")
        }
    }

    private func verify() throws(IndexFileError) {
        for column in columns { try column.verify(0..<column.count) }
    }
}
