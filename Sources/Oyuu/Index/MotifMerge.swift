import OyuuFingerprint
import OyuuIndex

/// Writes the two parts of a motif table as one, column after column and word after word, without holding it in memory.
struct MotifMerge {
    /// Numbers of the photos in the merged part, ascending; a photo's place here is its ordinal there.
    let photos: [Int64]
    /// How many features each has.
    let sizes: [UInt16]

    private let base: MotifPostings
    private let live: MotifPostings
    /// The merged ordinal of each ordinal of the base; `dropped` where the photo is gone.
    private let ordinals: [UInt32]
    /// Whether the base stays as it is and all of the live part comes after it.
    private let isAppending: Bool

    private static let dropped = UInt32.max

    init(_ table: MotifTable) throws(IndexFileError) {
        let (numbers, counts) = (table.base.photos, table.base.sizes)
        var kept: [(photo: Int64, size: UInt16, place: Int?)] = []
        kept.reserveCapacity(numbers.count + table.live.count)
        for place in 0..<numbers.count {
            let photo = try numbers.verified(place)
            if !table.gone.contains(photo) { kept.append((photo, try counts.verified(place), place)) }
        }
        for (photo, features) in table.live where !features.features.isEmpty {
            kept.append((photo, UInt16(clamping: features.features.count), nil))
        }
        kept.sort { $0.photo < $1.photo }
        var ordinals = [UInt32](repeating: Self.dropped, count: numbers.count)
        var arrived: [(ordinal: UInt32, features: MotifFeatures)] = []
        for (ordinal, entry) in kept.enumerated() {
            if let place = entry.place {
                ordinals[place] = UInt32(ordinal)
            } else {
                arrived.append((UInt32(ordinal), table.live[entry.photo] ?? .none))
            }
        }
        photos = kept.map(\.photo)
        sizes = kept.map(\.size)
        base = table.base.postings
        live = MotifPostings(arrived, vocabulary: .fine)
        isAppending = ordinals.enumerated().allSatisfy { $0.offset == Int($0.element) }
        self.ordinals = ordinals
    }

    /// Where a word's entries lie.
    ///
    /// - Throws: `.unsuitable` where they cannot lie so, which only a file made to deceive can bring about.
    private func range(_ postings: MotifPostings, _ word: Int) throws(IndexFileError) -> Range<Int> {
        let (start, end) = (try postings.table.starts.verified(word), try postings.table.starts.verified(word + 1))
        guard start <= end, Int(end) <= postings.count else { throw unsuitable("motif.start") }
        return Int(start)..<Int(end)
    }

    /// The merged ordinal of an ordinal of the base; nil where the photo is gone.
    ///
    /// - Throws: `.unsuitable` where there is no such photo, which only a file made to deceive can bring about.
    private func merged(_ ordinal: UInt32) throws(IndexFileError) -> UInt32? {
        guard Int(ordinal) < ordinals.count else { throw unsuitable("motif.photo") }
        return ordinals[Int(ordinal)] == Self.dropped ? nil : ordinals[Int(ordinal)]
    }

    private func unsuitable(_ section: String) -> IndexFileError {
        IndexFileError(.unsuitable(section: section), file: base.photos.path ?? "index")
    }

    /// Where the entries of each word begin, and the end.
    func starts() throws(IndexFileError) -> [UInt32] {
        var starts: [UInt32] = [0]
        for word in 0..<(base.table.starts.count - 1) {
            var count = try range(live, word).count
            let old = try range(base, word)
            if isAppending {
                count += old.count
            } else {
                for ordinal in try base.photos.verified(old) where try merged(ordinal) != nil { count += 1 }
            }
            let (end, isTooMany) = (starts.last ?? 0).addingReportingOverflow(UInt32(count))
            // Some eight million photos.
            guard !isTooMany else {
                throw IndexFileError(
                    .system(operation: "merging the index", reason: "more motif features than an index may have"),
                    file: base.photos.path ?? "index")
            }
            starts.append(end)
        }
        return starts
    }

    /// Writes a column of both parts.
    func write<Element: BitwiseCopyable & Sendable>(
        _ name: String, _ column: KeyPath<MotifPostings, MappedColumn<Element>>, to writer: IndexFileWriter
    ) throws(IndexFileError) {
        let (old, new) = (base[keyPath: column], live[keyPath: column])
        try writer.beginSection(name, of: Element.self)
        var merged: [Element] = []
        for word in 0..<(base.table.starts.count - 1) {
            let (first, second) = (try range(base, word), try range(live, word))
            if isAppending {
                try writer.append(try old.verified(first))
                try writer.append(try new.verified(second))
                continue
            }
            merged.removeAll(keepingCapacity: true)
            try old.verify(first)
            try new.verify(second)
            try forEach(first, second) { isLive, place, _ in
                merged.append(isLive ? new.unverified[place] : old.unverified[place])
            }
            try writer.append(merged)
        }
    }

    /// Writes the photos of the entries, as ordinals of the merged part.
    func writePhotos(_ name: String, to writer: IndexFileWriter) throws(IndexFileError) {
        try writer.beginSection(name, of: UInt32.self)
        var merged: [UInt32] = []
        for word in 0..<(base.table.starts.count - 1) {
            merged.removeAll(keepingCapacity: true)
            try forEach(try range(base, word), try range(live, word)) { _, _, ordinal in merged.append(ordinal) }
            try writer.append(merged)
        }
    }

    /// Calls `body` with the entries of a word that are kept, in the order of their photos' ordinals.
    private func forEach(
        _ first: Range<Int>, _ second: Range<Int>, _ body: (_ isLive: Bool, _ place: Int, _ ordinal: UInt32) -> Void
    ) throws(IndexFileError) {
        try base.photos.verify(first)
        let (old, new) = (base.photos.unverified, live.photos.unverified)
        var next = second.lowerBound
        for place in first {
            guard let ordinal = try merged(old[place]) else { continue }
            while next < second.upperBound, new[next] < ordinal {
                body(true, next, new[next])
                next += 1
            }
            body(false, place, ordinal)
        }
        while next < second.upperBound {
            body(true, next, new[next])
            next += 1
        }
    }
}
