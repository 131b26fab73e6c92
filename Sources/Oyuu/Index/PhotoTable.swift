import OyuuFingerprint
import OyuuIndex
import OyuuRegistry

/// All photos that can be searched: a large part that does not change, what came since, and what is gone from either.
///
/// Photos are also known by *ordinals*: places in the large part, then places in the order in which the others came.
struct PhotoTable: Sendable {
    /// The part that does not change.
    let base: PhotoColumns
    /// Places in the base of photos that were withdrawn or lie among the live ones now.
    private var gone: Set<Int> = []
    /// What came since; nil where it is gone again.
    private var live: [LivePhoto?] = []
    /// Places in `live` of the photos that are there.
    private var places: [Int64: Int] = [:]

    private struct LivePhoto: Sendable {
        let photo: IndexedPhoto
        let sketch: PaletteSketch
    }

    init(_ base: PhotoColumns = PhotoColumns()) { self.base = base }

    /// How many photos can be searched.
    var count: Int { base.count - gone.count + places.count }

    /// How many photos came or went since the base was made.
    var changes: Int { live.count + gone.count }

    /// Takes in a photo that is not there.
    ///
    /// - Returns: its ordinal.
    mutating func insert(_ photo: IndexedPhoto) -> UInt32 {
        places[photo.id] = live.count
        live.append(LivePhoto(photo: photo, sketch: PaletteSketch(photo.palette)))
        return UInt32(base.count + live.count - 1)
    }

    /// Takes a photo out.
    ///
    /// - Returns: its ordinal; nil where it was not there.
    mutating func remove(_ id: Int64) throws(IndexFileError) -> UInt32? {
        if let place = places.removeValue(forKey: id) {
            live[place] = nil
            return UInt32(base.count + place)
        }
        guard let place = try base.place(of: id), gone.insert(place).inserted else { return nil }
        return UInt32(place)
    }

    /// The number of the photo of an ordinal; nil where it is gone.
    func id(of ordinal: UInt32) throws(IndexFileError) -> Int64? {
        let place = Int(ordinal)
        if place < base.count { return gone.contains(place) ? nil : try base.id(at: place) }
        return place - base.count < live.count ? live[place - base.count]?.photo.id : nil
    }

    /// The photo of that number; nil where it cannot be searched.
    func photo(_ id: Int64) throws(IndexFileError) -> IndexedPhoto? {
        if let place = places[id] { return live[place]?.photo }
        guard let place = try base.place(of: id), !gone.contains(place) else { return nil }
        return try base.photo(at: place)
    }

    /// The numbers of all photos, ascending.
    func ids() throws(IndexFileError) -> [Int64] {
        var ids: [Int64] = []
        ids.reserveCapacity(count)
        for place in 0..<base.count where !gone.contains(place) { ids.append(try base.id(at: place)) }
        ids += places.keys
        return ids.sorted()
    }

    /// All photos by number.
    func photos() throws(IndexFileError) -> [IndexedPhoto] {
        var all: [IndexedPhoto] = []
        all.reserveCapacity(count)
        for place in 0..<base.count where !gone.contains(place) {
            if let photo = try base.photo(at: place) { all.append(photo) }
        }
        all += live.compactMap { $0?.photo }
        return all.sorted { $0.id < $1.id }
    }

    /// Designs and palettes of the photos whose sketch lies within `separation` of another one; of more than `limit` of them
    /// the nearest.
    func palettes(
        near sketch: PaletteSketch, separation: Double, limit: Int
    ) throws(IndexFileError) -> [(design: DesignNumber, palette: Palette)] {
        var near: [(separation: Double, id: Int64, ordinal: Int)] = []
        try sketch.floats.withUnsafeBufferPointer { floats throws(IndexFileError) in
            for place in 0..<base.count {
                let distance = PaletteSketch.separation(floats, try base.sketch(at: place), limit: separation)
                guard distance <= separation, !gone.contains(place) else { continue }
                near.append((distance, try base.id(at: place), place))
            }
        }
        for (place, entry) in live.enumerated() {
            guard let entry else { continue }
            let distance = sketch.separation(from: entry.sketch)
            if distance <= separation { near.append((distance, entry.photo.id, base.count + place)) }
        }
        // By number where sketches are equally near: the same whichever part a photo lies in.
        near.sort { ($0.separation, $0.id) < ($1.separation, $1.id) }
        var found: [(design: DesignNumber, palette: Palette)] = []
        for (_, _, ordinal) in near.prefix(limit) {
            if ordinal >= base.count {
                if let photo = live[ordinal - base.count]?.photo { found.append((photo.design, photo.palette)) }
            } else if let design = try base.design(at: ordinal), let palette = try base.palette(at: ordinal) {
                found.append((design, palette))
            }
        }
        return found
    }
}
