/// PDQ's measure of how much there is in a picture to hash.
enum PerceptualHashQuality {
    /// The sum of whole-percent steps between neighbouring samples of 64×64 (0...255), divided by 90, at most 100.
    static func of(_ samples: [Float]) -> Int {
        let side = CosineTransform.inputSide
        var sum = 0
        for y in 0..<side {
            for x in 0..<side {
                let here = samples[y * side + x]
                if y + 1 < side { sum += step(here, samples[(y + 1) * side + x]) }
                if x + 1 < side { sum += step(here, samples[y * side + x + 1]) }
            }
        }
        return min(sum / 90, 100)
    }

    /// The difference of two samples in per cent of the range, towards zero: small noise counts for nothing.
    private static func step(_ one: Float, _ other: Float) -> Int {
        abs(Int((one - other) * 100 / 255))
    }
}
