import Foundation
import OyuuFingerprint
import Testing

@Suite("ElementaryFunctions") struct ElementaryFunctionsTests {
    @Test("cube roots agree with the system's")
    func cubeRoot() {
        for step in 1...4000 {
            let x = Double(step * step) / 7e6
            #expect(abs(ElementaryFunctions.cubeRoot(x) / cbrt(x) - 1) < 1e-14)
            #expect(ElementaryFunctions.cubeRoot(-x) == -ElementaryFunctions.cubeRoot(x))
        }
        #expect(ElementaryFunctions.cubeRoot(0) == 0)
        #expect(ElementaryFunctions.cubeRoot(1) == 1)
        for x in [1e-300, 1e-20, 1e20, 1e300] { #expect(abs(ElementaryFunctions.cubeRoot(x) / cbrt(x) - 1) < 1e-13) }
    }

    @Test("fifth roots agree with the system's")
    func fifthRoot() {
        for step in 1...1000 {
            let x = Double(step) / 1000
            #expect(abs(ElementaryFunctions.fifthRoot(x) / pow(x, 0.2) - 1) < 1e-14)
        }
        #expect(ElementaryFunctions.fifthRoot(0) == 0)
    }

    @Test("angles, cosines and sines agree with the system's over full turns")
    func angles() {
        for step in -1440...1440 {
            let degrees = Double(step) * 0.73
            #expect(abs(ElementaryFunctions.cosine(degrees: degrees) - cos(degrees * .pi / 180)) < 1e-13)
            #expect(abs(ElementaryFunctions.sine(degrees: degrees) - sin(degrees * .pi / 180)) < 1e-13)
        }
        for step in 0..<720 {
            let degrees = Double(step) / 2
            let (y, x) = (3 * sin(degrees * .pi / 180), 3 * cos(degrees * .pi / 180))
            let angle = ElementaryFunctions.angle(y: y, x: x)
            #expect(angle >= 0 && angle < 360)
            #expect(min(abs(angle - degrees), 360 - abs(angle - degrees)) < 1e-11)
        }
        #expect(ElementaryFunctions.angle(y: 0, x: 0) == 0)
        #expect(ElementaryFunctions.angle(y: -1, x: 0) == 270)
    }

    @Test("powers of e agree with the system's")
    func exponential() {
        for step in 0...2000 {
            let x = -Double(step) / 15
            #expect(abs(ElementaryFunctions.exponential(x) - exp(x)) < 1e-13)
        }
        #expect(ElementaryFunctions.exponential(0) == 1)
        #expect(ElementaryFunctions.exponential(-1e9) == 0)
    }

    @Test("decimal logarithms of numbers of every size are right within 0.00001")
    func logarithm() {
        for exponent in -120...120 {
            for step in 0..<50 {
                let x = Float(sign: .plus, exponent: exponent, significand: 1 + Float(step) / 50)
                #expect(abs(Double(ElementaryFunctions.logarithm10(x)) - log10(Double(x))) < 1e-5)
            }
        }
        #expect(ElementaryFunctions.logarithm10(1) == 0)
    }
}
