import OrnamentDrawing
import OyuuImage
import Testing

@Suite("Copies")
struct AttackTests {
    /// Four quarters: red, green, yellow, blue, clockwise from the top left.
    static let quarters: Raster = {
        var pixels: [UInt8] = []
        for y in 0..<480 {
            for x in 0..<360 {
                switch (x < 180, y < 240) {
                case (true, true): pixels += [215, 40, 40]
                case (false, true): pixels += [40, 190, 40]
                case (false, false): pixels += [220, 205, 40]
                case (true, false): pixels += [40, 50, 215]
                }
            }
        }
        return Raster(width: 360, height: 480, channels: 3, pixels: pixels)
    }()

    static let others = (0..<5).map { Raster(width: 300, height: 400, filledWith: [UInt8(90 + 20 * $0), 128, 128]) }

    /// Index of the quarter whose colour the neighbourhood of `p` shows; nil for none or outside.
    static func quarter(of image: Raster, at p: Point) -> Int? {
        let (x, y) = (Int(p.x), Int(p.y))
        guard x >= 5, y >= 5, x < image.width - 5, y < image.height - 5 else { return nil }
        var sum = [0.0, 0, 0]
        for j in -5...5 {
            for i in -5...5 {
                for c in 0..<3 { sum[c] += Double(image.pixels[image.offset(x: x + i, y: y + j) + c]) }
            }
        }
        let (r, g, b) = (sum[0], sum[1], sum[2])
        if b > 1.25 * r, b > 1.25 * g { return 3 }
        if r > 1.5 * b, g > 1.5 * b, r < 1.8 * g, g < 1.8 * r { return 2 }
        if r > 1.3 * g, r > 1.3 * b { return 0 }
        if g > 1.2 * r, g > 1.2 * b { return 1 }
        return nil
    }

    static let placed: [Attack] = Attack.allCases.filter {
        ![.recolour, .counterchange, .photoRecolour, .photoCounterchange, .counterfeit, .motifTile, .fold, .photoCrop]
            .contains($0)
    }

    @Test("the corners say where the design lies", arguments: placed, UInt64(1)...2)
    func corners(attack: Attack, seed: UInt64) throws {
        let copy = try attack.copy(
            of: AttackTests.quarters, others: AttackTests.others, seed: seed, photoSides: [640])
        let corners = try #require(copy.corners)
        #expect(corners.count == 4)
        let map = Homography(width: 360, height: 480, to: corners)
        let centers = [Point(90, 120), Point(270, 120), Point(270, 360), Point(90, 360)]
        var seen = 0
        for (k, center) in centers.enumerated() {
            let p = map(center)
            guard p.x >= 6, p.y >= 6, p.x < Double(copy.image.width - 6), p.y < Double(copy.image.height - 6) else {
                continue
            }
            #expect(AttackTests.quarter(of: copy.image, at: p) == k)
            seen += 1
        }
        #expect(seen >= (attack == .crop ? 1 : 2))
    }

    @Test("a photographed crop's corners are those of the whole design", arguments: UInt64(1)...3)
    func photographedCrop(seed: UInt64) throws {
        let copy = try Attack.photoCrop.copy(
            of: AttackTests.quarters, others: [], seed: seed, photoSides: [640])
        let map = Homography(width: 360, height: 480, to: try #require(copy.corners))
        var (right, wrong) = (0, 0)
        for k in 0..<400 {
            let p = Point(Double(k % 20) * 18 + 9, Double(k / 20) * 24 + 12)
            let expected = p.y < 240 ? (p.x < 180 ? 0 : 1) : (p.x < 180 ? 3 : 2)
            guard let seen = AttackTests.quarter(of: copy.image, at: map(p)) else { continue }
            if seen == expected { right += 1 } else { wrong += 1 }
        }
        // What lies beyond the crop is scene, of any colour.
        #expect(right > 90 && right > 2 * wrong, "\(right) right, \(wrong) wrong")
    }

    @Test("a mirrored copy's corners run the other way round, no other's do", arguments: Attack.allCases)
    func handedness(attack: Attack) throws {
        let copy = try attack.copy(of: AttackTests.quarters, others: AttackTests.others, seed: 5, photoSides: [480])
        guard let c = copy.corners else {
            #expect(attack == .motifTile)
            return
        }
        let turn = (c[1].x - c[0].x) * (c[2].y - c[1].y) - (c[1].y - c[0].y) * (c[2].x - c[1].x)
        #expect((turn < 0) == [.mirror, .photoMirror].contains(attack))
    }

    @Test("the same seed gives the same copy, another seed another", arguments: Attack.allCases)
    func deterministic(attack: Attack) throws {
        let design = Ornament.carpet(seed: 3).drawn(longSide: 300)
        func copy(_ seed: UInt64) throws -> (Raster, Int) {
            let copy = try attack.copy(of: design, others: AttackTests.others, seed: seed, photoSides: [400])
            return (copy.image, copy.jpegQuality)
        }
        #expect(try copy(11) == copy(11))
        let first = try copy(11)
        #expect(try (12...16).contains { try copy($0) != first })
    }

    @Test("a fold hides 35 to 55 percent", arguments: UInt64(1)...6)
    func fold(seed: UInt64) throws {
        let design = Raster(width: 200, height: 300, filledWith: [250, 250, 250])
        let copy = try Attack.fold.copy(of: design, others: [], seed: seed)
        let hidden = stride(from: 0, to: copy.image.pixels.count, by: 3).filter { copy.image.pixels[$0 + 2] < 161 }
            .count
        #expect((0.33...0.60).contains(Double(hidden) / 60_000))
    }

    @Test("recolouring keeps the shapes but not the colours", arguments: UInt64(1)...4)
    func recolour(seed: UInt64) throws {
        let design = Ornament.carpet(seed: 5).drawn(longSide: 300)
        let copy = try Attack.recolour.copy(of: design, others: [], seed: seed)
        #expect(copy.image.width == design.width && copy.image.height == design.height)
        let difference = zip(copy.image.pixels, design.pixels).map { abs(Int($0) - Int($1)) }.reduce(0, +)
        #expect(difference / design.pixels.count > 20)
        // Where the design does not change from one pixel to the next, neither does the copy.
        var (flat, kept) = (0, 0)
        for i in stride(from: 0, to: design.pixels.count - 6, by: 3)
        where design.pixels[i..<(i + 3)] == design.pixels[(i + 3)..<(i + 6)] {
            flat += 1
            if copy.image.pixels[i..<(i + 3)] == copy.image.pixels[(i + 3)..<(i + 6)] { kept += 1 }
        }
        #expect(flat > 1_000 && kept == flat)
    }

    @Test("a counterchanged copy is the negative", arguments: UInt64(1)...3)
    func counterchange(seed: UInt64) throws {
        let design = Ornament.felt(seed: 10).drawn(longSide: 300)
        let copy = try Attack.counterchange.copy(of: design, others: [], seed: seed)
        #expect(Likeness.correlation(design, copy.image) < -0.8)
    }
}
