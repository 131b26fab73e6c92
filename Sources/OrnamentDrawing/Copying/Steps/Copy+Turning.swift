import OyuuImage

extension Copy {
    /// Left and right, or top and bottom, exchanged.
    mutating func mirror(using generator: inout SeededGenerator) {
        let (w, h) = (image.width, image.height)
        let across = generator.chance(0.5)
        rearrange(width: w, height: h) { x, y in across ? (w - 1 - x, y) : (x, h - 1 - y) }
        moved(
            by: across
                ? Homography(m: [-1, 0, Double(w), 0, 1, 0, 0, 0, 1])
                : Homography(m: [1, 0, 0, 0, -1, Double(h), 0, 0, 1]))
    }

    /// One to three quarter turns.
    mutating func turn(using generator: inout SeededGenerator) {
        for _ in 0..<generator.integer(in: 1...3) {
            let (w, h) = (image.width, image.height)
            rearrange(width: h, height: w) { x, y in (y, h - 1 - x) }
            moved(by: Homography(m: [0, -1, Double(h), 1, 0, 0, 0, 0, 1]))
        }
    }

    /// 15 to 75 degrees either way, the whole design kept, on a plain colour.
    mutating func rotate(using generator: inout SeededGenerator) {
        fit(longSide: 900)
        let turns = generator.value(in: 15...75) / 360 * (generator.chance(0.5) ? 1 : -1)
        let (w, h) = (Double(image.width), Double(image.height))
        let (c, s) = (abs(Turn.cosine(turns)), abs(Turn.sine(turns)))
        let (newW, newH) = (w * c + h * s, w * s + h * c)
        let map = Homography(Affine.moved(-w / 2, -h / 2).then(.rotated(turns)).then(.moved(newW / 2, newH / 2)))
        let ground = (0..<3).map { _ in UInt8(generator.integer(in: 60...230)) }
        var page = Raster(width: Int(newW), height: Int(newH), filledWith: ground)
        page.paint(image, by: map)
        image = page
        moved(by: map)
    }

    /// Wider or higher by a factor of 1.2 to 1.55.
    mutating func stretch(using generator: inout SeededGenerator) {
        var ratio = generator.value(in: 1.2...1.55).squareRoot()
        if generator.chance(0.5) { ratio = 1 / ratio }
        resize(
            width: Int((Double(image.width) * ratio).rounded()), height: Int((Double(image.height) / ratio).rounded()))
    }

    /// A part of the design, `area` of it, anywhere.
    mutating func crop(area: ClosedRange<Double>, using generator: inout SeededGenerator) {
        let side = generator.value(in: area).squareRoot()
        let shape = generator.value(in: 0.85...1.18)
        let w = min(image.width, Int(Double(image.width) * side * shape))
        let h = min(image.height, Int(Double(image.height) * side / shape))
        let (x, y) = (generator.integer(in: 0...(image.width - w)), generator.integer(in: 0...(image.height - h)))
        image = image.cropped(x: x, y: y, width: w, height: h)
        moved(by: .moved(Double(-x), Double(-y)))
    }

    /// Soft cloth and a hand drawing: smooth displacement of `amount` of the long side. `placement` stays as it was.
    mutating func bend(amount: Double, using generator: inout SeededGenerator) {
        let side = Double(max(image.width, image.height))
        let (dx, dy) = (
            SmoothNoise(seed: generator.next(), spacing: side / 4),
            SmoothNoise(seed: generator.next(), spacing: side / 4)
        )
        image = image.remapped(width: image.width, height: image.height) { p in
            Point(p.x + dx(p.x, p.y) * amount * side, p.y + dy(p.x, p.y) * amount * side)
        }
    }

    private mutating func rearrange(width: Int, height: Int, source: (Int, Int) -> (Int, Int)) {
        var pixels = [UInt8](repeating: 0, count: width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                let from = source(x, y)
                let (i, o) = (image.offset(x: from.0, y: from.1), (y * width + x) * 3)
                for c in 0..<3 { pixels[o + c] = image.pixels[i + c] }
            }
        }
        image = Raster(width: width, height: height, channels: 3, pixels: pixels)
    }
}
