import Foundation
import OyuuFingerprint

/// Motif features in a file of their own, 28 bytes each, numbers with their lowest byte first.
enum FeatureFile {
    private static let size = 28

    static func write(_ features: MotifFeatures, to path: String) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size * features.features.count)
        func append(_ value: some FixedWidthInteger) {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
        for feature in features.features {
            append(feature.x)
            append(feature.y)
            append(feature.scale)
            append(feature.axis)
            append(feature.color)
            append(feature.code.high)
            append(feature.code.low)
            append(feature.code.signs)
        }
        // A file that is there is whole, whenever the program was stopped.
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    }

    static func read(_ path: String) throws -> MotifFeatures {
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        return data.withUnsafeBytes { bytes in
            func number<Value: FixedWidthInteger>(_ offset: Int, _: Value.Type) -> Value {
                Value(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Value.self))
            }
            return MotifFeatures(
                stride(from: 0, to: bytes.count - size + 1, by: size).map { at in
                    MotifFeatures.Feature(
                        x: number(at, UInt16.self), y: number(at + 2, UInt16.self), scale: number(at + 4, UInt8.self),
                        axis: number(at + 5, UInt8.self), color: number(at + 6, UInt16.self),
                        code: MotifCode(
                            high: number(at + 8, UInt64.self), low: number(at + 16, UInt64.self),
                            signs: number(at + 24, UInt32.self)))
                })
        }
    }
}
