import OyuuFingerprint

/// Capital letters, digits and the hyphen as strokes, for the few words on a drawing.
///
/// Each letter stands on a grid of 4 by 6 steps, y down: two digits are a place, a space goes on with the stroke, a
/// comma begins another.
enum Lettering {
    private static let strokes: [Character: String] = [
        "0": "10 30 41 45 36 16 05 01 10", "1": "11 20 26,16 36", "2": "01 10 30 41 42 06 46",
        "3": "00 40 22 32 43 45 36 16 05", "4": "36 30 04 44", "5": "40 00 03 12 32 43 45 36 16 05",
        "6": "40 20 02 05 16 36 45 44 33 13 04", "7": "00 40 16",
        "8": "13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33", "9": "06 26 44 41 30 10 01 02 13 33 42",
        "A": "06 20 46,14 34", "B": "00 06 36 45 44 33 03,00 30 41 42 33", "C": "41 30 10 01 05 16 36 45",
        "D": "00 06 26 44 42 20 00", "E": "40 00 06 46,03 33", "F": "40 00 06,03 33",
        "G": "41 30 10 01 05 16 36 45 43 23", "H": "00 06,40 46,03 43", "I": "10 30,20 26,16 36",
        "J": "40 45 36 16 05", "K": "00 06,40 03 46", "L": "00 06 46", "M": "06 00 23 40 46", "N": "06 00 46 40",
        "O": "10 30 41 45 36 16 05 01 10", "P": "06 00 30 41 42 33 03", "Q": "10 30 41 45 36 16 05 01 10,24 46",
        "R": "06 00 30 41 42 33 03,23 46", "S": "41 30 10 01 02 13 33 44 45 36 16 05", "T": "00 40,20 26",
        "U": "00 05 16 36 45 40", "V": "00 26 40", "W": "00 16 23 36 40", "X": "00 46,40 06", "Y": "00 23 40,23 26",
        "Z": "00 40 06 46", "-": "13 33",
    ]

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
