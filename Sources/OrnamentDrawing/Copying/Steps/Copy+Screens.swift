import OyuuImage

extension Copy {
    /// Sent by a messenger and sent on: reduced and saved badly, twice.
    mutating func sendTwice(using generator: inout SeededGenerator) throws(ImageError) {
        for _ in 0..<2 {
            fit(longSide: generator.integer(in: 520...900))
            let bytes = try ImageEncoder.jpeg(image, quality: generator.integer(in: 22...42))
            image = try ImageDecoder.decode(bytes, name: "a message in memory").raster
        }
        jpegQuality = generator.integer(in: 30...55)
    }

    /// A screenshot of a shop page: bars above and below, lines of text, the picture between.
    mutating func showOnScreen(using generator: inout SeededGenerator) {
        let (width, height) = (720, 1280)
        let isDark = generator.chance(0.4)
        let (page, ink): (UInt8, UInt8) = isDark ? (24, 190) : (248, 70)
        var screen = Raster(width: width, height: height, filledWith: [page, page, page])
        let accent = (0..<3).map { _ in UInt8(generator.integer(in: 30...200)) }
        screen.place(Raster(width: width, height: 96, filledWith: accent), x: 0, y: 0)
        let box = (width: width - 2 * generator.integer(in: 0...40), height: generator.integer(in: 560...820))
        let scale = min(Double(box.width) / Double(image.width), Double(box.height) / Double(image.height))
        resize(width: Int(Double(image.width) * scale), height: Int(Double(image.height) * scale))
        let (x, y) = ((width - image.width) / 2, 96 + generator.integer(in: 20...70))
        screen.place(image, x: x, y: y)
        moved(by: .moved(Double(x), Double(y)))
        // Words are only grey bars: nobody reads them.
        var line = y + image.height + 36
        while line < height - 150 {
            var at = 40
            let end = generator.integer(in: 300...(width - 60))
            while at < end {
                let word = generator.integer(in: 24...110)
                screen.place(Raster(width: word, height: 14, filledWith: [ink, ink, ink]), x: at, y: line)
                at += word + 12
            }
            line += 34
        }
        screen.place(Raster(width: 300, height: 72, filledWith: accent), x: 40, y: height - 120)
        image = screen
        jpegQuality = generator.integer(in: 60...85)
    }

    /// Printed with a halftone screen, to be photographed again: dots whose size says how dark, one grid a colour.
    mutating func halftone(using generator: inout SeededGenerator) {
        let long = max(image.width, image.height)
        resize(width: image.width * 1100 / long, height: image.height * 1100 / long)
        let pitch = generator.value(in: 4.2...6.5)
        let angles = [15.0, 75, 45].map { Affine.rotated($0 / 360) }
        let (w, h) = (Double(image.width), Double(image.height))
        image = image.toned { u, v, rgb in
            var out = SIMD3<Double>.zero
            for c in 0..<3 {
                let p = angles[c](Point(u * w / pitch, v * h / pitch))
                let (a, b) = (p.x - p.x.rounded(.down) - 0.5, p.y - p.y.rounded(.down) - 0.5)
                let distance = (a * a + b * b).squareRoot()
                let ink = ((255 - rgb[c]) / 255 * 0.5).squareRoot()
                let cover = min(max((ink - distance) * pitch * 0.9 + 0.5, 0), 1)
                out[c] = 238 - 210 * cover
            }
            return out
        }
    }
}
