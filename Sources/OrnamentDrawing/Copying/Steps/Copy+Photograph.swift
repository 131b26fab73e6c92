import OyuuImage

/// How a copy is photographed.
struct Shot: Sendable {
    /// How far each corner may stray, against the design's sides: 0.28 is a hand-held photo, 0.5 a steep one.
    var tilt = 0.28
    /// Share of the picture the design fills.
    var fill = 0.45...0.85
    /// Long sides to choose from, pixels.
    var longSides = [800, 1024, 1280]
    /// Draws fringes at two ends of the rug.
    var hasFringe = false
}

extension Copy {
    /// Hung or laid down and photographed: slant over a drawn background, cast shadow, light from one side, white
    /// balance, exposure, blur, noise, JPEG.
    mutating func photograph(_ shot: Shot = Shot(), using generator: inout SeededGenerator) {
        let side = generator.pick(shot.longSides)
        let lies = generator.chance(0.5)
        let (width, height) = lies ? (side, side * 3 / 4) : (side * 3 / 4, side)
        var photo = Scene.drawn(width: width, height: height, using: &generator)
        let quad = pose(in: (width, height), shot, using: &generator)
        // Shrunk first, so that one bilinear sample is enough while warping.
        let longest = (0..<4).map { (quad[$0] - quad[($0 + 1) % 4]).length }.max() ?? 1
        fit(longSide: max(64, Int(longest * 1.15)))
        let map = Homography(width: Double(image.width), height: Double(image.height), to: quad)
        photo.castShadow(of: quad, using: &generator)
        if shot.hasFringe { photo.paintFringe(by: map, width: image.width, height: image.height, using: &generator) }
        photo.paint(image, by: map)
        image = photo
        moved(by: map)
        image = image.lit(using: &generator).exposed(using: &generator)
            .blurred(generator.value(in: 0.4...1.3)).noisy(generator.value(in: 2...8), using: &generator)
        jpegQuality = generator.integer(in: 45...86)
    }

    /// The same design twice in one picture, side by side, one of them recoloured; `placement` is that of the other.
    mutating func photographTwice(longSides: [Int], using generator: inout SeededGenerator) {
        fit(longSide: 560)
        var second = self
        second.recolour(using: &generator)
        let (w, h) = (image.width, image.height)
        let gap = generator.integer(in: 16...60)
        var both = Scene.drawn(width: 2 * w + 3 * gap, height: h + 2 * gap, using: &generator)
        let isLeft = generator.chance(0.5)
        let (x, other) = isLeft ? (gap, w + 2 * gap) : (w + 2 * gap, gap)
        both.place(image, x: x, y: gap)
        both.place(second.image, x: other, y: gap)
        image = both
        moved(by: .moved(Double(x), Double(gap)))
        photograph(Shot(tilt: 0.22, fill: 0.6...0.9, longSides: longSides), using: &generator)
    }

    /// Where the design's four corners go in a picture of `size`: always convex, seen from the front.
    private func pose(in size: (width: Int, height: Int), _ shot: Shot, using generator: inout SeededGenerator)
        -> [Point]
    {
        let (w, h) = (Double(image.width), Double(image.height))
        let share = generator.value(in: shot.fill).squareRoot()
        let s = min(Double(size.width) * share / w, Double(size.height) * share / h)
        let middle = Point(
            Double(size.width) * generator.value(in: 0.44...0.56),
            Double(size.height) * generator.value(in: 0.44...0.56))
        let turn = Affine.rotated(generator.normal() * 9 / 360)
        var quad: [Point] = []
        repeat {
            quad = [Point(-1, -1), Point(1, -1), Point(1, 1), Point(-1, 1)].map { corner in
                let strayed = Point(
                    (corner.x / 2 + generator.value(in: -shot.tilt / 2...shot.tilt / 2)) * w * s,
                    (corner.y / 2 + generator.value(in: -shot.tilt / 2...shot.tilt / 2)) * h * s)
                return turn(strayed) + middle
            }
        } while !Copy.isConvex(quad)
        return quad
    }

    /// Whether the corners turn the same way everywhere, none flatter than about eight degrees.
    private static func isConvex(_ quad: [Point]) -> Bool {
        (0..<4).allSatisfy { k in
            let (a, b) = (quad[(k + 1) % 4] - quad[k], quad[(k + 2) % 4] - quad[(k + 1) % 4])
            return a.x * b.y - a.y * b.x > 0.14 * a.length * b.length
        }
    }
}

extension Raster {
    /// The soft shadow a thing at `quad` casts beside itself.
    mutating func castShadow(of quad: [Point], using generator: inout SeededGenerator) {
        let shift = Turn.heading(generator.unit()) * (Double(max(width, height)) * 0.008)
        var mask = Mask(width: width, height: height)
        mask.fill(.polygon(quad.map { $0 + shift }), with: 160)
        let soft = Raster(width: width, height: height, channels: 1, pixels: mask.cells).blurred(
            Double(max(width, height)) * 0.006)
        withMutablePixels { pixels in
            for i in 0..<soft.pixels.count {
                let keep = 255 - Int(soft.pixels[i])
                for c in 0..<3 { pixels[i * 3 + c] = UInt8(Int(pixels[i * 3 + c]) * keep / 255) }
            }
        }
    }

    /// Warp ends knotted to fringes beyond the top and bottom of a `width` x `height` rug placed by `map`.
    mutating func paintFringe(by map: Homography, width w: Int, height h: Int, using generator: inout SeededGenerator) {
        var mask = Mask(width: width, height: height)
        let length = Double(h) * 0.05
        for k in 0..<(w / 5) {
            let x = Double(k * 5) + generator.value(in: 0...2)
            for (from, to) in [(0.0, -length), (Double(h), Double(h) + length)] {
                let lean = generator.value(in: -4...4)
                let reach = to + generator.value(in: -2...2)
                let strand = [Point(x, from), Point(x + 2.4, from), Point(x + 2 + lean, reach), Point(x + lean, reach)]
                mask.fill(.polygon(strand.map { map($0) }), with: 1)
            }
        }
        withMutablePixels { pixels in
            for i in mask.cells.indices where mask.cells[i] == 1 {
                for (c, level) in [UInt8(222), 212, 190].enumerated() { pixels[i * 3 + c] = level }
            }
        }
    }

    /// Light that falls off to one side, and in one of two photographs the edge of a cast shadow.
    func lit(using generator: inout SeededGenerator) -> Raster {
        let from = Turn.heading(generator.unit())
        let low = generator.value(in: 0.5...0.85)
        let hasShadow = generator.chance(0.5)
        let edge = Turn.heading(generator.unit())
        let offset = generator.value(in: -0.25...0.25)
        let dark = generator.value(in: 0.2...0.42)
        return toned { u, v, rgb in
            let t = min(max(from.x * (u - 0.5) + from.y * (v - 0.5) + 0.5, 0), 1)
            var light = low + (1 - low) * t
            if hasShadow {
                let d = (edge.x * (u - 0.5) + edge.y * (v - 0.5) - offset) / 0.03
                light *= 1 - dark * min(max(d + 0.5, 0), 1)
            }
            return rgb * light
        }
    }

    /// White balance off by up to a fifth a channel, exposure and contrast curve of a small camera.
    func exposed(using generator: inout SeededGenerator) -> Raster {
        let gain = SIMD3(
            generator.value(in: 0.8...1.2), generator.value(in: 0.86...1.14), generator.value(in: 0.8...1.2))
        let exposure = generator.value(in: 0.85...1.2)
        // Schlick's bias: 0.5 leaves the tones, more lifts the shadows.
        let shape = 1 / generator.value(in: 0.4...0.62) - 2
        return toned { _, _, rgb in
            let x = rgb * gain * exposure / 255
            var out = SIMD3<Double>.zero
            for c in 0..<3 {
                let t = min(x[c], 1)
                out[c] = 255 * t / (shape * (1 - t) + 1)
            }
            return out
        }
    }
}
