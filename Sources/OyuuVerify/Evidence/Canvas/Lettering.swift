import Foundation
import OyuuFingerprint

/// Capital letters, Latin and Cyrillic, digits and a few signs as strokes, for the few words on a drawing.
package enum Lettering {
    /// How far apart letters stand, in steps of the grid.
    private static let advance = 6.0

    /// Width of a line of text of `height` pixels, in pixels.
    static func width(of text: String, height: Double) -> Double {
        text.isEmpty ? 0 : (Double(text.count) * advance - 2) * step(height).x
    }

    /// The strokes of a line of text whose top left corner is at `origin`; what has no letter here stays blank.
    static func paths(of text: String, at origin: Point, height: Double) -> [[Point]] {
        let step = step(height)
        var paths: [[Point]] = []
        for (index, letter) in text.enumerated() {
            for stroke in strokes[letter, default: ""].split(separator: ",") {
                paths.append(
                    stroke.split(separator: " ").map { place in
                        let steps = place.utf8.map { Double($0) - 48 }
                        return Point(
                            origin.x + (Double(index) * advance + steps[0]) * step.x, origin.y + steps[1] * step.y)
                    })
            }
        }
        return paths
    }

    /// Letters a little narrower than the grid.
    private static func step(_ height: Double) -> Point { Point(height / 6 * 0.86, height / 6) }

    // MARK: - What can be written

    /// The text in capitals, marks taken off letters that are not here with them (Ü is U); other signs become spaces.
    static func capitals(_ text: String) -> String {
        String(text.uppercased().flatMap { letter($0) ?? " " })
    }

    /// Whether every letter and digit of the text can be written.
    package static func canWrite(_ text: String) -> Bool {
        text.uppercased().allSatisfy { !($0.isLetter || $0.isNumber) || letter($0) != nil }
    }

    private static func letter(_ letter: Character) -> String? {
        if strokes[letter] != nil { return String(letter) }
        guard let base = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first else { return nil }
        return strokes[Character(base)] != nil ? String(Character(base)) : nil
    }
}

extension Canvas {
    /// One line of capitals and digits; `height` of a letter in pixels.
    mutating func text(_ text: String, at origin: Point, height: Double, _ ink: Ink, within rect: PixelRect) {
        for path in Lettering.paths(of: text, at: origin, height: height) {
            for (start, end) in zip(path, path.dropFirst()) {
                segment(start, end, width: height * 0.17, ink, within: rect)
            }
        }
    }

    /// One line of text around its middle.
    mutating func text(_ text: String, centered center: Point, height: Double, _ ink: Ink, within rect: PixelRect) {
        let origin = Point(center.x - Lettering.width(of: text, height: height) / 2, center.y - height / 2)
        self.text(text, at: origin, height: height, ink, within: rect)
    }
}
