extension MotifFeatures {
    /// Number of features (2 bytes); then each as x, y (2 each), scale, axis (1 each), colour (2), code (8, 8, 4). Numbers
    /// have their lowest byte first.
    var encoded: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(2 + 28 * features.count)
        bytes.append(littleEndian: UInt16(features.count))
        for feature in features {
            bytes.append(littleEndian: feature.x)
            bytes.append(littleEndian: feature.y)
            bytes += [feature.scale, feature.axis]
            bytes.append(littleEndian: feature.color)
            bytes.append(littleEndian: feature.code.high)
            bytes.append(littleEndian: feature.code.low)
            bytes.append(littleEndian: feature.code.signs)
        }
        return bytes
    }

    /// Reads what ``encoded`` gives.
    ///
    /// - Throws: `FingerprintError.damaged`, also where there are more features than `limit`.
    init(from reader: inout LittleEndianReader, limit: Int) throws(FingerprintError) {
        let count = Int(try reader.integer(UInt16.self, of: "the motifs"))
        guard count <= limit else { throw .damaged(reason: "it has \(count) motif features") }
        var features: [MotifFeatures.Feature] = []
        features.reserveCapacity(count)
        for _ in 0..<count {
            let bytes = try reader.bytes(28, of: "the motifs")
            let feature = bytes.withUnsafeBytes { raw in
                func number<Value: FixedWidthInteger>(_ offset: Int, _: Value.Type) -> Value {
                    Value(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: Value.self))
                }
                return MotifFeatures.Feature(
                    x: number(0, UInt16.self), y: number(2, UInt16.self), scale: number(4, UInt8.self),
                    axis: number(5, UInt8.self), color: number(6, UInt16.self),
                    code: MotifCode(
                        high: number(8, UInt64.self), low: number(16, UInt64.self), signs: number(24, UInt32.self)))
            }
            guard Int(feature.scale) < MotifFeatures.scales.count else {
                throw .damaged(reason: "a motif feature has scale \(feature.scale)")
            }
            features.append(feature)
        }
        self.init(features)
    }
}
