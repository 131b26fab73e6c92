import Foundation
import OyuuFingerprint
import TestSupport
import Testing

@Suite("CosineTransform") struct CosineTransformTests {
    @Test("coefficients agree with the definition in the system's cosines")
    func definition() {
        var random = SeededGenerator(seed: 3)
        let samples = (0..<4096).map { _ in Float.random(in: 0...255, using: &random) }
        let coefficients = CosineTransform.coefficients(of: samples)
        for (i, j) in [(0, 0), (0, 15), (15, 0), (15, 15), (3, 8), (10, 5)] {
            var sum = 0.0
            for y in 0..<64 {
                for x in 0..<64 {
                    sum +=
                        Double(samples[64 * y + x])
                        * cos(.pi * Double(i + 1) * Double(2 * y + 1) / 128)
                        * cos(.pi * Double(j + 1) * Double(2 * x + 1) / 128)
                }
            }
            #expect(abs(coefficients[16 * i + j] - sum / 32) < 1e-9)
        }
    }

    @Test("a picture of one colour has no coefficients at all", arguments: [Float(0), 0.1, 127.3, 255])
    func uniform(level: Float) {
        #expect(CosineTransform.coefficients(of: [Float](repeating: level, count: 4096)).allSatisfy { $0 == 0 })
    }

    @Test("cosines come out the same bits on every machine")
    func table() {
        // The sum of a random picture's coefficients, to the last bit, as first computed.
        var random = SeededGenerator(seed: 5)
        let samples = (0..<4096).map { _ in Float(UInt8.random(in: 0...255, using: &random)) }
        let coefficients = CosineTransform.coefficients(of: samples)
        let mixed = coefficients.reduce(into: UInt64(0)) { $0 = ($0 &* 31) ^ $1.bitPattern }
        #expect(mixed == 12_252_724_743_203_408_286)
    }
}
