import CKernels
import OyuuFingerprint

/// Distances of many codes, given as three columns, to one.
package enum MotifDistances {
    /// By the processor's best way.
    ///
    /// - Parameter distances: its first `high.count` elements are set, 0...224 each.
    /// - Precondition: the columns are of one length, and `distances` is no shorter.
    @inline(__always)
    package static func compute(
        _ high: UnsafeBufferPointer<UInt64>, _ low: UnsafeBufferPointer<UInt64>, _ signs: UnsafeBufferPointer<UInt32>,
        to code: MotifCode, into distances: UnsafeMutableBufferPointer<UInt8>
    ) {
        precondition(low.count == high.count && signs.count == high.count && distances.count >= high.count)
        guard let highs = high.baseAddress, let lows = low.baseAddress, let signed = signs.baseAddress,
            let target = distances.baseAddress
        else { return }
        oyuu_motif_distances(highs, lows, signed, high.count, code.high, code.low, code.signs, target)
    }

    /// The same in Swift, one by one: what `compute` is tested against.
    package static func portable(
        _ high: ArraySlice<UInt64>, _ low: ArraySlice<UInt64>, _ signs: ArraySlice<UInt32>, to code: MotifCode
    ) -> [UInt8] {
        zip(zip(high, low), signs).map { planes, signs in
            UInt8(code.distance(to: MotifCode(high: planes.0, low: planes.1, signs: signs)))
        }
    }
}
