import OyuuFingerprint

extension MotifAgreement {
    /// Share of the agreeing places with lightness reversed, above which figure and ground are exchanged.
    static let counterchangeLine = 0.7
    /// Share of the design found, below which a motif seen several times was lifted.
    static let motifShare = 0.4

    /// What kind of copy this is.
    ///
    /// - Parameter photo: the photo's size in pixels.
    package func kinds(photo: (width: Int, height: Int)) -> [CopyKind] {
        guard let region = regions.first else { return [] }
        let frame = Quadrilateral(width: Double(photo.width), height: Double(photo.height))
        var kinds: [CopyKind] = []
        if Self.isPhotographed(region) { kinds.append(.photographed) }
        if isLifted {
            kinds.append(.motifLifted)
        } else if isPart || visibleShare(of: region.quad, in: frame) < 0.8 {
            kinds.append(.part)
        }
        if isMirrored { kinds.append(.mirrored) }
        if reversal > Self.counterchangeLine {
            kinds.append(.counterchanged)
        } else if colors.isRecoloured || reversal > 0.2 {
            kinds.append(.recoloured)
        }
        return kinds.isEmpty ? [.samePicture] : kinds
    }

    /// The same small part seen in several places.
    private var isLifted: Bool {
        let small = regions.filter { $0.share < Self.motifShare }
        return small.count >= 2 && regions[0].share < Self.motifShare
    }

    private func visibleShare(of quad: Quadrilateral, in frame: Quadrilateral) -> Double {
        guard quad.isConvex, quad.area > 0 else { return 1 }
        // Intersection over union i gives the intersection i (a + b) / (1 + i).
        let overlap = quad.intersectionOverUnion(with: frame)
        return overlap * (quad.area + frame.area) / (1 + overlap) / quad.area
    }

    /// Whether the placement shows a camera: a slant, or a turn that no scanner makes.
    private static func isPhotographed(_ region: CopyRegion) -> Bool {
        let corners = region.quad.corners
        func side(_ i: Int) -> Point {
            Point(corners[(i + 1) % 4].x - corners[i].x, corners[(i + 1) % 4].y - corners[i].y)
        }
        func length(_ p: Point) -> Double { (p.x * p.x + p.y * p.y).squareRoot() }
        let sides = (0..<4).map(side)
        let lengths = sides.map(length)
        guard lengths.allSatisfy({ $0 > 0 }) else { return true }
        // Opposite sides of unlike length or direction: perspective.
        for i in 0..<2 {
            let (a, b) = (sides[i], sides[i + 2])
            if abs(lengths[i] - lengths[i + 2]) > 0.04 * max(lengths[i], lengths[i + 2]) { return true }
            let cross = abs(a.x * b.y - a.y * b.x) / (lengths[i] * lengths[i + 2])
            if cross > 0.04 { return true }
        }
        // Neighbouring sides not at a right angle, or not along the picture's edges.
        let skew = abs(sides[0].x * sides[1].x + sides[0].y * sides[1].y) / (lengths[0] * lengths[1])
        let turn = min(abs(sides[0].x), abs(sides[0].y)) / lengths[0]
        return skew > 0.05 || turn > 0.04
    }

    /// The quarter turn or mirror image that comes nearest to how the photo must be laid to agree with the design.
    package var symmetry: DihedralSymmetry {
        guard let region = regions.first else { return .identity }
        func unit(_ p: Point) -> Point {
            let length = max((p.x * p.x + p.y * p.y).squareRoot(), 1e-9)
            return Point(p.x / length, p.y / length)
        }
        let (x, y) = (unit(region.quad.across), unit(region.quad.down))
        func likeness(_ symmetry: DihedralSymmetry) -> Double {
            let parts = symmetry.parts
            let (h, v) = (parts.mirrorsHorizontally ? -1.0 : 1, parts.mirrorsVertically ? -1.0 : 1)
            return parts.transposes ? v * x.y + h * y.x : h * x.x + v * y.y
        }
        let seen = DihedralSymmetry.allCases.filter { $0.isMirror == isMirrored }
        return (seen.max { likeness($0) < likeness($1) } ?? .identity).inverse
    }
}

extension ColorFit {
    /// Whether more than the light has changed.
    ///
    /// A camera, a loom and a messenger change all colours alike, so most of the variance stays explained; dyes exchanged
    /// for others leave little of it. Fitted to copies with and without exchanged dyes (`docs/motif-stage.md`).
    var isRecoloured: Bool {
        guard places >= 12 else { return false }
        return lightExplained < 0.6
            || (chromaResidual > 0.13 && chromaExplained < 0.5 && (lightResidual > 0.075 || lightExplained < 0.9))
    }
}
