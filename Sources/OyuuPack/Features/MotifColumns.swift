import OyuuFingerprint

/// Motif features written by columns: all of one kind of number after another, which zstd makes smaller than a row a feature.
struct MotifColumns {
    /// Where, how large, how turned, what colour.
    var places: [UInt8] = []
    /// The levels of the descriptors: a cell's four levels a byte, sixteen cells.
    var levels: [UInt8] = []
    /// The signs of the descriptors, four bytes.
    var signs: [UInt8] = []

    /// Columns of places: in a small pack the position has 11 bits, scale 7, axis 7 and colour 12; in a whole one all is kept.
    static func placeColumns(_ profile: PackProfile) -> Int { profile == .small ? 7 : 8 }
    private static let levelColumns = 16
    private static let signColumns = 4

    /// Features as they will be read again: thinned, rounded and in reading order.
    init(_ features: MotifFeatures, profile: PackProfile) {
        switch profile {
        case .small:
            let rows = MotifThinning.thinned(features).features.map(SmallPlace.init)
                .sorted { $0.order < $1.order }
            places = SmallPlace.columns(rows)
            appendCodes(rows.map(\.code))
        case .whole:
            let rows = features.features
            for shift in [UInt16(0), 8] {
                places += rows.map { UInt8(truncatingIfNeeded: $0.x >> shift) }
                places += rows.map { UInt8(truncatingIfNeeded: $0.y >> shift) }
                places += rows.map { UInt8(truncatingIfNeeded: $0.color >> shift) }
            }
            places += rows.map(\.scale)
            places += rows.map(\.axis)
            appendCodes(rows.map(\.code))
        }
    }

    private mutating func appendCodes(_ codes: [MotifCode]) {
        for cell in 0..<UInt64(Self.levelColumns) {
            levels += codes.map { code in
                UInt8((code.high >> (4 * cell)) & 15) << 4 | UInt8((code.low >> (4 * cell)) & 15)
            }
        }
        for part in 0..<UInt32(Self.signColumns) {
            signs += codes.map { UInt8(truncatingIfNeeded: $0.signs >> (8 * part)) }
        }
    }

    /// The next `count` features of the three streams.
    static func features(
        _ count: Int, profile: PackProfile, places: inout ByteReader, levels: inout ByteReader,
        signs: inout ByteReader
    ) throws(PackError) -> MotifFeatures {
        let placeBytes = Array(try places.bytes(count * placeColumns(profile), of: "the places"))
        let levelBytes = Array(try levels.bytes(count * levelColumns, of: "the levels"))
        let signBytes = Array(try signs.bytes(count * signColumns, of: "the signs"))
        var codes: [MotifCode] = []
        codes.reserveCapacity(count)
        for row in 0..<count {
            var (high, low, sign): (UInt64, UInt64, UInt32) = (0, 0, 0)
            for cell in 0..<levelColumns {
                let byte = UInt64(levelBytes[cell * count + row])
                high |= (byte >> 4) << UInt64(4 * cell)
                low |= (byte & 15) << UInt64(4 * cell)
            }
            for part in 0..<signColumns { sign |= UInt32(signBytes[part * count + row]) << UInt32(8 * part) }
            codes.append(MotifCode(high: high, low: low, signs: sign))
        }
        switch profile {
        case .small: return MotifFeatures(try SmallPlace.features(placeBytes, codes: codes))
        case .whole: return MotifFeatures(try wholeFeatures(placeBytes, codes: codes))
        }
    }

    private static func wholeFeatures(
        _ places: [UInt8], codes: [MotifCode]
    ) throws(PackError) -> [MotifFeatures.Feature] {
        let count = codes.count
        var features: [MotifFeatures.Feature] = []
        features.reserveCapacity(count)
        for row in 0..<count {
            func column(_ index: Int) -> UInt16 { UInt16(places[index * count + row]) }
            let scale = places[6 * count + row]
            guard Int(scale) < MotifFeatures.scales.count else {
                throw .damaged(reason: "a feature has scale \(scale)")
            }
            features.append(
                MotifFeatures.Feature(
                    x: column(0) | column(3) << 8, y: column(1) | column(4) << 8, scale: scale,
                    axis: places[7 * count + row], color: column(2) | column(5) << 8, code: codes[row]))
        }
        return features
    }
}
