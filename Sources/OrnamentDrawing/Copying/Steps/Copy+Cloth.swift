import OyuuImage

extension Copy {
    /// Folded over or hidden by other goods: 35 to 55 percent of the design is gone, behind a slanting edge.
    mutating func fold(using generator: inout SeededGenerator) {
        let turns = generator.unit()
        let normal = Turn.heading(turns)
        let hidden = generator.value(in: 0.35...0.55)
        let (w, h) = (Double(image.width), Double(image.height))
        func depth(_ x: Double, _ y: Double) -> Double { (x - w / 2) * normal.x + (y - h / 2) * normal.y }
        var depths: [Double] = []
        for j in 0..<48 {
            for i in 0..<48 { depths.append(depth((Double(i) + 0.5) / 48 * w, (Double(j) + 0.5) / 48 * h)) }
        }
        depths.sort()
        let edge = depths[Int(Double(depths.count - 1) * (1 - hidden))]
        let cloth = SIMD3(
            generator.value(in: 70...200), generator.value(in: 70...190), generator.value(in: 60...170))
        let wrinkle = SmoothNoise(seed: generator.next(), spacing: w / 5)
        let weave = SmoothNoise(seed: generator.next(), spacing: 2)
        let soft = 0.04 * max(w, h)
        image = image.toned { u, v, rgb in
            let t = depth(u * w, v * h) - edge
            if t > 0 {
                return cloth
                    * (1 + 0.14 * wrinkle(u * w, v * h) + 0.06 * weave(u * w, v * h) - 0.15 * max(0, 1 - t / soft))
            }
            return rgb * (1 - 0.35 * min(max(1 + t / soft, 0), 1))
        }
    }

    /// Hung loosely: vertical folds that squeeze and shade it. `placement` says where it would lie flat.
    mutating func drape(using generator: inout SeededGenerator) {
        let (w, h) = (Double(image.width), Double(image.height))
        let folds = generator.value(in: 3...6)
        let phase = generator.unit()
        let depth = w / folds * generator.value(in: 0.05...0.1)
        let sway = SmoothNoise(seed: generator.next(), spacing: h / 3)
        func turns(_ x: Double, _ y: Double) -> Double { x / w * folds + phase + 0.25 * sway(0, y) }
        image = image.remapped(width: image.width, height: image.height) { p in
            Point(p.x + depth * Turn.sine(turns(p.x, p.y)), p.y + 0.01 * h * sway(p.x, p.y))
        }.toned { u, v, rgb in rgb * (0.84 + 0.16 * Turn.cosine(turns(u * w, v * h))) }
    }

    /// The field is kept; the frame is another rug's.
    mutating func takeBorder(of other: Raster, using generator: inout SeededGenerator) {
        let b = Int(Double(min(image.width, image.height)) * generator.value(in: 0.1...0.18))
        let field = image.cropped(x: b, y: b, width: image.width - 2 * b, height: image.height - 2 * b)
        image = other.resized(width: image.width, height: image.height)
        image.place(field, x: b, y: b)
    }

    /// A stall's wall: the copy hangs among other rugs, in any place.
    mutating func hang(among others: [Raster], using generator: inout SeededGenerator) {
        let count = others.count + 1
        let columns = count <= 4 ? 2 : 3
        let rows = (count + columns - 1) / columns
        let cell = 440
        var wall = Scene.drawn(width: columns * cell, height: rows * cell, using: &generator)
        let slots = generator.pick(count, of: Array(0..<(columns * rows)))
        for (k, slot) in slots.enumerated() {
            var rug = k == 0 ? self : Copy(of: others[k - 1])
            if max(rug.image.width, rug.image.height) > cell - 24 { rug.fit(longSide: cell - 24) }
            let x = slot % columns * cell + (cell - rug.image.width) / 2
            let y = slot / columns * cell + (cell - rug.image.height) / 2
            wall.place(rug.image, x: x, y: y)
            if k == 0 {
                rug.moved(by: .moved(Double(x), Double(y)))
                placement = rug.placement
            }
        }
        image = wall
    }

    /// A motif, a tenth to a quarter of the design, is lifted and repeated on other cloth.
    mutating func tileMotif(on other: Raster, using generator: inout SeededGenerator) {
        crop(area: 0.1...0.25, using: &generator)
        image = image.resizedToLongSide(260)
        let side = 840
        var cloth = other.resized(width: side, height: side).blurred(9)
        let (columns, rows) = (max(1, side / (image.width + 18)), max(1, side / (image.height + 18)))
        for j in 0..<rows {
            for i in 0..<columns {
                let x = (2 * i + 1) * side / (2 * columns) - image.width / 2
                let y = (2 * j + 1) * side / (2 * rows) - image.height / 2
                cloth.place(image, x: x, y: y)
            }
        }
        image = cloth
        placement = nil
    }
}

extension Raster {
    /// Enlarged or reduced until the long side is `side`.
    func resizedToLongSide(_ side: Int) -> Raster {
        let long = max(width, height)
        return resized(width: max(1, width * side / long), height: max(1, height * side / long))
    }
}
