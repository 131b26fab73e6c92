/// Whether the photos of one filing show one design, as far as can be seen.
enum OneDesign {
    /// Photos that a photo is compared with, at most: a filing may have sixty-four.
    private static let comparisonLimit = 8

    /// Places in `readings` of photos that agree neither with the first one nor, over others between them, with what it
    /// shows: two details need not agree, but each must agree with the whole, or with another detail that does.
    ///
    /// Photos with too little pattern to be compared are passed over.
    static func strangers(among readings: [PhotoReading]) async throws(OyuuError) -> [Int] {
        guard readings.count > 1, readings[0].hasPattern else { return [] }
        var known = [0]
        var rest = readings.indices.dropFirst().filter { readings[$0].hasPattern }
        var next = 0
        while next < min(known.count, comparisonLimit), !rest.isEmpty {
            var apart: [Int] = []
            for place in rest {
                if try await agree(readings[place], readings[known[next]]) {
                    known.append(place)
                } else {
                    apart.append(place)
                }
            }
            rest = apart
            next += 1
        }
        return rest
    }

    /// Whether either would be called a copy of the other.
    private static func agree(_ first: PhotoReading, _ second: PhotoReading) async throws(OyuuError) -> Bool {
        if try await Comparison(first, second).isCopy { return true }
        return try await Comparison(second, first).isCopy
    }
}
