import OyuuFingerprint
import OyuuIndex
import OyuuRegistry

/// Registered photos in columns, by photo number; they do not change any more and may lie in an index file.
struct PhotoColumns: Sendable {
    private let ids: MappedColumn<Int64>
    private let designs: MappedColumn<UInt32>
    private let qualities: MappedColumn<UInt8>
    /// Four words a photo.
    private let hashes: MappedColumn<UInt64>
    /// `Palette.recordSize` bytes a photo.
    private let palettes: MappedColumn<UInt8>
    /// `PaletteSketch.floatCount` numbers a photo.
    private let sketches: MappedColumn<Float>

    var count: Int { ids.count }

    /// - Precondition: photos are in the order of their numbers.
    init(_ photos: [IndexedPhoto] = []) {
        ids = MappedColumn(photos.map(\.id))
        designs = MappedColumn(photos.map { UInt32($0.design.value) })
        qualities = MappedColumn(photos.map { UInt8($0.quality) })
        hashes = MappedColumn(photos.flatMap(\.hash.words))
        palettes = MappedColumn(photos.flatMap(\.palette.record))
        sketches = MappedColumn(photos.flatMap { PaletteSketch($0.palette).floats })
    }

    /// The columns of an index file.
    ///
    /// - Throws: `.unsuitable` where one is missing or of another length than the others.
    init(_ file: IndexFile) throws(IndexFileError) {
        ids = try file.column("photo.id")
        designs = try file.column("photo.design")
        qualities = try file.column("photo.quality")
        hashes = try file.column("photo.hash")
        palettes = try file.column("photo.palette")
        sketches = try file.column("photo.sketch")
        let lengths = [
            ("photo.design", designs.count, 1), ("photo.quality", qualities.count, 1),
            ("photo.hash", hashes.count, 4), ("photo.palette", palettes.count, Palette.recordSize),
            ("photo.sketch", sketches.count, PaletteSketch.floatCount),
        ]
        for (name, length, width) in lengths where length != ids.count * width {
            throw IndexFileError(.unsuitable(section: name), file: file.path)
        }
    }

    /// Writes the columns of photos given in the order of their numbers.
    static func write(_ photos: [IndexedPhoto], to writer: IndexFileWriter) throws(IndexFileError) {
        try writer.beginSection("photo.id", of: Int64.self)
        try writer.append(photos.map(\.id))
        try writer.beginSection("photo.design", of: UInt32.self)
        try writer.append(photos.map { UInt32($0.design.value) })
        try writer.beginSection("photo.quality", of: UInt8.self)
        try writer.append(photos.map { UInt8($0.quality) })
        try writer.beginSection("photo.hash", of: UInt64.self)
        try writer.append(photos.flatMap(\.hash.words))
        try writer.beginSection("photo.palette", of: UInt8.self)
        for photo in photos { try writer.append(photo.palette.record) }
        try writer.beginSection("photo.sketch", of: Float.self)
        for photo in photos { try writer.append(PaletteSketch(photo.palette).floats) }
    }

    // MARK: - Reading

    /// The place of the photo of that number; nil where there is none.
    func place(of id: Int64) throws(IndexFileError) -> Int? {
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if try ids.verified(middle) < id { low = middle + 1 } else { high = middle }
        }
        guard low < ids.count, try ids.verified(low) == id else { return nil }
        return low
    }

    /// The number of the photo at a place.
    func id(at place: Int) throws(IndexFileError) -> Int64 { try ids.verified(place) }

    /// The design of the photo at a place.
    func design(at place: Int) throws(IndexFileError) -> DesignNumber? {
        DesignNumber(Int64(try designs.verified(place)))
    }

    /// The photo at a place; nil where its row makes no sense, which only a file made to deceive can bring about.
    func photo(at place: Int) throws(IndexFileError) -> IndexedPhoto? {
        let words = try hashes.verified((4 * place)..<(4 * place + 4))
        guard let design = try design(at: place), let palette = try palette(at: place) else { return nil }
        return IndexedPhoto(
            id: try id(at: place), design: design, quality: Int(try qualities.verified(place)),
            hash: PerceptualHash(words[0], words[1], words[2], words[3]), palette: palette)
    }

    /// The palette of the photo at a place.
    func palette(at place: Int) throws(IndexFileError) -> Palette? {
        let size = Palette.recordSize
        return Palette(record: UnsafeRawBufferPointer(try palettes.verified((size * place)..<(size * (place + 1)))))
    }

    /// The plain form of a photo's palette sketch; valid as long as the columns are held.
    func sketch(at place: Int) throws(IndexFileError) -> UnsafeBufferPointer<Float> {
        let size = PaletteSketch.floatCount
        return try sketches.verified((size * place)..<(size * (place + 1)))
    }
}
