import OyuuFingerprint

/// A motif feature with its place, scale, axis and colour rounded as a small pack keeps them.
///
/// Position: 1/2,048 of the longer side, half a pixel of the picture features are looked for in. Scale: eight steps an octave.
/// Axis: 1/128 of 180°. Colour: four bits each of red, green and blue, which only tells a recolouring from a plain copy.
struct SmallPlace {
    private static let positionShift: UInt16 = 5

    let x: UInt16
    let y: UInt16
    let scale: UInt8
    let axis: UInt8
    let red: UInt8
    let green: UInt8
    let blue: UInt8
    let code: MotifCode

    init(_ feature: MotifFeatures.Feature) {
        x = feature.x >> Self.positionShift
        y = feature.y >> Self.positionShift
        scale = feature.scale >> 1
        axis = feature.axis >> 1
        red = UInt8(feature.color >> 12)
        green = UInt8(feature.color >> 7 & 15)
        blue = UInt8(feature.color >> 1 & 15)
        code = feature.code
    }

    /// Reading order, row by row, and beyond it everything else, so that equal places have one order.
    var order: (UInt64, UInt64, UInt64, UInt64) {
        let place = UInt64(y) << 48 | UInt64(x) << 32 | UInt64(scale) << 24 | UInt64(axis) << 16
        let color = UInt64(red) << 40 | UInt64(green) << 36 | UInt64(blue) << 32
        return (place, code.high, code.low, color | UInt64(code.signs))
    }

    /// Seven columns of `rows` in their order: y as the step from the row before (low and high byte), x (higher 8 bits), x
    /// (lower 3 bits) with blue, red with green, scale, axis.
    static func columns(_ rows: [SmallPlace]) -> [UInt8] {
        var steps: [UInt16] = []
        var last: UInt16 = 0
        for row in rows {
            steps.append(row.y - last)
            last = row.y
        }
        var columns = steps.map { UInt8($0 & 255) }
        columns += steps.map { UInt8($0 >> 8) }
        columns += rows.map { UInt8($0.x >> 3) }
        columns += rows.map { UInt8($0.x & 7) << 4 | $0.blue }
        columns += rows.map { $0.red << 4 | $0.green }
        columns += rows.map(\.scale)
        columns += rows.map(\.axis)
        return columns
    }

    /// The features of `columns`, each number in the middle of what it was rounded from.
    static func features(
        _ columns: [UInt8], codes: [MotifCode]
    ) throws(PackError) -> [MotifFeatures.Feature] {
        let count = codes.count
        let middle = UInt16(1) << (positionShift - 1)
        var features: [MotifFeatures.Feature] = []
        features.reserveCapacity(count)
        var y: UInt32 = 0
        for row in 0..<count {
            func column(_ index: Int) -> UInt8 { columns[index * count + row] }
            y += UInt32(column(0)) | UInt32(column(1)) << 8
            let (packed, redGreen, scale, axis) = (column(3), column(4), column(5), column(6))
            guard y < 2048, packed < 128, Int(scale) < MotifFeatures.scales.count / 2, axis < 128 else {
                throw .damaged(reason: "a feature lies outside its picture")
            }
            let x = UInt16(column(2)) << 3 | UInt16(packed >> 4)
            let (red, green, blue) = (UInt16(redGreen >> 4), UInt16(redGreen & 15), UInt16(packed & 15))
            let color = (red << 1 | red >> 3) << 11 | (green << 2 | green >> 2) << 5 | (blue << 1 | blue >> 3)
            features.append(
                MotifFeatures.Feature(
                    x: x << positionShift | middle, y: UInt16(y) << positionShift | middle, scale: scale << 1 | 1,
                    axis: axis << 1, color: color, code: codes[row]))
        }
        return features
    }
}
