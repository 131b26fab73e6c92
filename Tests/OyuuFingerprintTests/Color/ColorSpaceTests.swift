import OyuuFingerprint
import TestSupport
import Testing

@Suite("Colour spaces") struct ColorSpaceTests {
    @Test("sRGB hexadecimal is read and written", arguments: ["#000000", "#a32a2e", "#ffffff", "#010203"])
    func hex(text: String) throws {
        #expect(try #require(SRGBColor(hex: text)).hex == text)
        #expect(SRGBColor(hex: String(text.dropFirst()).uppercased())?.hex == text)
    }

    @Test(
        "malformed colours are refused",
        arguments: ["", "#", "#fff", "#12345", "#1234567", "#12345g", "+12345", "##12345"])
    func malformed(text: String) { #expect(SRGBColor(hex: text) == nil) }

    @Test("greys have no chroma in CIELAB, white is 100 and black 0")
    func greys() {
        for level in UInt8.min...UInt8.max {
            let lab = CIELAB(SRGBColor(red: level, green: level, blue: level))
            #expect(abs(lab.a) < 1e-4 && abs(lab.b) < 1e-4)
        }
        #expect(abs(CIELAB(SRGBColor(red: 255, green: 255, blue: 255)).l - 100) < 1e-9)
        #expect(abs(CIELAB(SRGBColor(red: 0, green: 0, blue: 0)).l) < 1e-12)
    }

    @Test("known colours have their CIELAB coordinates")
    func knownLab() {
        // sRGB red and blue under D65 (Lindbloom's figures)
        let red = CIELAB(SRGBColor(red: 255, green: 0, blue: 0))
        #expect(abs(red.l - 53.2408) < 0.001 && abs(red.a - 80.0925) < 0.001 && abs(red.b - 67.2032) < 0.001)
        let blue = CIELAB(SRGBColor(red: 0, green: 0, blue: 255))
        #expect(abs(blue.l - 32.2970) < 0.001 && abs(blue.a - 79.1875) < 0.001 && abs(blue.b + 107.8602) < 0.001)
    }

    @Test("known colours have their OKLab coordinates")
    func knownOKLab() {
        let white = OKLab(SRGBColor(red: 255, green: 255, blue: 255))
        #expect(abs(white.l - 1) < 1e-6 && abs(white.a) < 1e-6 && abs(white.b) < 1e-6)
        let red = OKLab(SRGBColor(red: 255, green: 0, blue: 0))
        #expect(abs(red.l - 0.627955) < 1e-5 && abs(red.a - 0.224863) < 1e-5 && abs(red.b - 0.125846) < 1e-5)
    }

    @Test("a colour survives the way to OKLab and back")
    func roundTrip() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<3000 {
            let color = SRGBColor(
                red: .random(in: 0...255, using: &random), green: .random(in: 0...255, using: &random),
                blue: .random(in: 0...255, using: &random))
            #expect(OKLab(color).srgb == color)
        }
    }
}
