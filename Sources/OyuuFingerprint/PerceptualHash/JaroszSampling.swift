import OyuuImage

/// PDQ's blurred and decimated 64×64 samples, worked out only where they are kept.
package enum JaroszSampling {
    /// Samples along each axis.
    package static let side = 64

    /// 64×64 samples of each channel, interleaved, row by row, 0...255.
    package static func samples(of raster: Raster) -> [Float] {
        let rows = JaroszWeights(length: raster.height)
        let columns = JaroszWeights(length: raster.width)
        let rowLength = raster.width * raster.channels
        var blended = [Float](repeating: 0, count: rowLength)
        var result: [Float] = []
        result.reserveCapacity(side * side * raster.channels)
        for sample in rows.samples {
            blend(raster.pixels, rowLength: rowLength, rows: sample, into: &blended)
            gather(blended, channels: raster.channels, columns: columns, into: &result)
        }
        return result
    }

    /// The weighted mean of the rows one sample reads.
    private static func blend(
        _ pixels: [UInt8], rowLength: Int, rows: JaroszWeights.Sample, into blended: inout [Float]
    ) {
        let last = (rows.start + rows.weights.count) * rowLength
        precondition(rows.start >= 0 && last <= pixels.count && blended.count == rowLength)
        pixels.withUnsafeBufferPointer { pixels in
            blended.withUnsafeMutableBufferPointer { blended in
                for column in 0..<rowLength { blended[column] = 0 }
                for (offset, weight) in rows.weights.enumerated() {
                    let row = UnsafeBufferPointer(rebasing: pixels[((rows.start + offset) * rowLength)...])
                    for column in 0..<rowLength { blended[column] += weight * Float(row[column]) }
                }
            }
        }
    }

    /// The 64 weighted means along a blended row, each channel for itself.
    private static func gather(_ blended: [Float], channels: Int, columns: JaroszWeights, into result: inout [Float]) {
        for sample in columns.samples {
            for channel in 0..<channels {
                var sum: Float = 0
                var index = sample.start * channels + channel
                for weight in sample.weights {
                    sum += weight * blended[index]
                    index += channels
                }
                result.append(sum)
            }
        }
    }
}
