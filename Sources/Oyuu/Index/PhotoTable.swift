import OyuuFingerprint
import OyuuIndex
import OyuuRegistry

/// All photos that can be searched: a large part that does not change, what came since, and what is gone from the first.
struct PhotoTable: Sendable {
    /// The part that does not change.
    let base: PhotoColumns
    /// Numbers of photos of the base that were withdrawn or lie among the live ones now.
    private(set) var gone: Set<Int64> = []
    /// What came since.
    private(set) var live: [Int64: LivePhoto] = [:]

    struct LivePhoto: Sendable {
        let photo: IndexedPhoto
        let sketch: PaletteSketch
    }

    init(_ base: PhotoColumns = PhotoColumns()) { self.base = base }

    /// How many photos can be searched.
    var count: Int { base.count - gone.count + live.count }

    /// How many photos came or went since the base was made.
    var changes: Int { live.count + gone.count }

    /// Takes a photo in, in place of the one of that number if there is one.
    mutating func insert(_ photo: IndexedPhoto) throws(IndexFileError) {
        try remove(photo.id)
        live[photo.id] = LivePhoto(photo: photo, sketch: PaletteSketch(photo.palette))
    }

    /// Takes a photo out, if it is there.
    mutating func remove(_ id: Int64) throws(IndexFileError) {
        live[id] = nil
        if try base.place(of: id) != nil { gone.insert(id) }
    }

    /// The photo of that number; nil where it cannot be searched.
    func photo(_ id: Int64) throws(IndexFileError) -> IndexedPhoto? {
        if let photo = live[id]?.photo { return photo }
        guard !gone.contains(id), let place = try base.place(of: id) else { return nil }
        return try base.photo(at: place)
    }

    /// All photos by number.
    func photos() throws(IndexFileError) -> [IndexedPhoto] {
        var all: [IndexedPhoto] = []
        all.reserveCapacity(count)
        for place in 0..<base.count {
            if try gone.contains(base.id(at: place)) { continue }
            if let photo = try base.photo(at: place) { all.append(photo) }
        }
        // Numbers mostly ascend: only a renewed fingerprint has an old one.
        let newest = all.last?.id ?? 0
        let fresh = live.values.map(\.photo).sorted { $0.id < $1.id }
        all += fresh
        if let first = fresh.first, first.id < newest { all.sort { $0.id < $1.id } }
        return all
    }

    /// Designs and palettes of the photos whose sketch lies within `separation` of another one.
    func palettes(
        near sketch: PaletteSketch, separation: Double
    ) throws(IndexFileError) -> [(design: DesignNumber, palette: Palette)] {
        var found: [(design: DesignNumber, palette: Palette)] = []
        let floats = sketch.floats
        for place in 0..<base.count {
            let other = try base.sketch(at: place)
            let distance = floats.withUnsafeBufferPointer { PaletteSketch.separation($0, other) }
            guard distance <= separation else { continue }
            if try gone.contains(base.id(at: place)) { continue }
            if let design = try base.design(at: place), let palette = try base.palette(at: place) {
                found.append((design, palette))
            }
        }
        for (_, entry) in live where sketch.separation(from: entry.sketch) <= separation {
            found.append((entry.photo.design, entry.photo.palette))
        }
        return found
    }
}
