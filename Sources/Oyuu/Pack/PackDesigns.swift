import OyuuFingerprint
import OyuuIndex
import OyuuPack
import OyuuRegistry
import Synchronization

/// Designs of a pack, expanded one by one when they are wanted; the last ones used stay at hand.
final class PackDesigns: Sendable {
    /// Designs kept at hand, at least: more than one search looks at closely. Some 10 MB.
    static let capacity = 256

    private struct State {
        /// When the newer ones are `capacity` they become the older ones, and those are let go.
        var newer: [Int64: PackedDesign] = [:]
        var older: [Int64: PackedDesign] = [:]
        var expanded = 0
    }

    let pack: Pack
    /// What errors call the pack.
    let file: String
    private let state = Mutex(State())

    init(_ pack: Pack, file: String) {
        self.pack = pack
        self.file = file
    }

    /// How many designs were expanded so far, one that was let go and expanded again counted twice.
    var expanded: Int { state.withLock { $0.expanded } }

    /// The design of that number; nil where the pack has none.
    ///
    /// - Throws: `OyuuError.pack` for a record that its register's own program would not have written.
    func design(_ number: DesignNumber) throws(OyuuError) -> PackedDesign? {
        let known = state.withLock { state in
            let design = state.newer[number.value] ?? state.older[number.value]
            if let design { Self.keep(design, in: &state) }
            return design
        }
        if let known { return known }
        let design: PackedDesign?
        do { design = try pack.design(number.value) } catch { throw .pack(error, file: file) }
        guard let design else { return nil }
        state.withLock { state in
            state.expanded += 1
            Self.keep(design, in: &state)
        }
        return design
    }

    private static func keep(_ design: PackedDesign, in state: inout State) {
        state.newer[design.number] = design
        guard state.newer.count >= capacity else { return }
        (state.newer, state.older) = ([:], state.newer)
    }

    /// Expands all designs into what can be searched, with all fingerprints in memory.
    ///
    /// - Throws: `PackError` for a pack that its register's own program would not have written.
    func snapshot() throws(PackError) -> RegisterSnapshot {
        var photos: [(id: Int64, design: DesignNumber, fingerprint: Fingerprint)] = []
        var seen: Set<Int64> = []
        let designs = try pack.designs()
        state.withLock { $0.expanded += designs.count }
        for packed in designs {
            guard let number = DesignNumber(packed.number) else {
                throw .damaged(reason: "a design has number \(packed.number)")
            }
            for photo in packed.photos {
                guard seen.insert(photo.id).inserted else {
                    throw .damaged(reason: "two photos have number \(photo.id)")
                }
                photos.append((photo.id, number, photo.fingerprint))
            }
        }
        // In the order of the register's own search.
        return RegisterSnapshot(generation: pack.header.generation, photos: photos.sorted { $0.id < $1.id })
    }
}

/// Fingerprints expanded from a pack when they are wanted; an index of the pack says of which designs the photos are.
struct PackFingerprints: FingerprintSource {
    let designs: PackDesigns
    /// The index's photos.
    let photos: PhotoColumns
    /// The index's file.
    let path: String

    func fingerprints(of ids: [Int64]) async throws -> [Int64: Fingerprint] {
        var found: [Int64: Fingerprint] = [:]
        for id in ids {
            guard let place = try photos.place(of: id), let number = try photos.design(at: place),
                let photo = try designs.design(number)?.photos.first(where: { $0.id == id })
            else { throw IndexFileError(.unsuitable(section: "photo.design"), file: path) }
            found[id] = photo.fingerprint
        }
        return found
    }
}
