import OyuuFingerprint

/// What a drawing shows and where, in the drawing's pixels, before anything is drawn.
package struct EvidencePlan: Sendable {
    /// The same place in both pictures under one number.
    package struct Numbered: Sendable {
        package let number: Int
        package let region: Int
        package let photo: Point
        package let design: Point
        /// Middles of the labels.
        package let photoLabel: Point
        package let designLabel: Point
    }

    /// One of the design's corners.
    package struct Lettered: Sendable {
        package let letter: String
        package let corner: Point
        package let label: Point
    }

    /// The lines around one region.
    package struct Outlined: Sendable {
        /// The design's frame in the photo; corners may lie far outside.
        package let quad: [Point]
        /// What was found, in the photo and in the design.
        package let photo: [Point]
        package let design: [Point]

        /// How thin the lines in the photo are to be, ⅓...1: a region of 250 pixels across and more has them whole.
        func fineness(scale: Double) -> Double {
            let (x, y) = (photo.map(\.x), photo.map(\.y))
            let span = Point((x.max() ?? 0) - (x.min() ?? 0), (y.max() ?? 0) - (y.min() ?? 0)).length
            return photo.isEmpty ? 1 : min(1, max(1.0 / 3, span / (250 * scale)))
        }
    }

    package let layout: EvidenceLayout
    /// Radius of every number's disc, in pixels.
    package let labelRadius: Double
    /// Half the side of every letter's square, in pixels.
    package var letterSide: Double { labelRadius * 0.86 }
    package private(set) var outlined: [Outlined] = []
    package private(set) var numbered: [Numbered] = []
    package private(set) var lettered: [Lettered] = []

    /// Most regions that are outlined, and most matches that are numbered: more would hide the ornament.
    package static let regionLimit = 5
    package static let matchLimit = 12
    /// The same in a drawing so narrow that the lines between twelve would run as one sheaf.
    package static let narrowMatchLimit = 6

    package init(
        width: Int, photo: EvidencePicture, design: EvidencePicture?, regions: [CopyRegion],
        medium: EvidenceMedium = .telephone, hasCaptions: Bool = true
    ) {
        let scale = EvidenceLayout.scale(width: width, on: medium)
        layout = EvidenceLayout(
            width: width, pictures: ([photo] + (design.map { [$0] } ?? [])).map { ($0.width, $0.height) },
            medium: medium, hasCaptions: hasCaptions)
        labelRadius = 24 * scale
        let regions = Array(regions.filter { $0.quad.corners.allSatisfy(\.isFinite) }.prefix(Self.regionLimit))
        let toPhoto = photo.placement(in: layout.panels[0])
        let reach = -Int(EvidenceLayout.margin * scale - 1)
        var photoBoard = LabelBoard(
            room: layout.panels[0].insetBy(reach), unit: labelRadius, dot: Self.dotRadius * scale)
        guard let design, layout.panels.count > 1 else {
            outlined = regions.map { region in
                Outlined(
                    quad: region.quad.corners.map(toPhoto), photo: Self.bounded(region.outline).map(toPhoto),
                    design: [])
            }
            for region in regions { letter(region.quad, in: photo, by: toPhoto, on: &photoBoard) }
            return
        }
        let toDesign = design.placement(in: layout.panels[1])
        var designBoard = LabelBoard(
            room: layout.panels[1].insetBy(reach), unit: labelRadius, dot: Self.dotRadius * scale)
        outlined = regions.map { region in
            let back = region.placement.inverse?.image(of: Self.bounded(region.outline)) ?? []
            return Outlined(
                quad: region.quad.corners.map(toPhoto), photo: Self.bounded(region.outline).map(toPhoto),
                design: Polygon.clipped(back, to: design.frame.corners).map(toDesign))
        }

        let candidates = regions.map { region in
            region.matches.prefix(4 * MatchChoice.pool).filter {
                photo.contains($0.photo) && design.contains($0.design)
            }
            .map { MatchChoice.Candidate(photo: toPhoto($0.photo), design: toDesign($0.design)) }
        }
        let isNarrow = EvidenceLayout.isNarrow(width: width)
        let (limit, gap) =
            isNarrow ? (Self.narrowMatchLimit, 3 * labelRadius) : (Self.matchLimit, labelRadius)
        // Places that lie beside each other give lines that lie apart.
        let stacked = layout.isStacked
        let weight = stacked ? Point(Self.crossWeight, 1) : Point(1, Self.crossWeight)
        var chosen: [(region: Int, candidate: MatchChoice.Candidate)] = []
        for (index, own) in candidates.enumerated() {
            let share = max(2, limit / regions.count)
            chosen += MatchChoice.spread(own, count: share, gap: gap, weight: weight).map { (index, $0) }
        }
        // Numbers run across the lines, so that neighbours in number are neighbours in place.
        chosen.sort { a, b in
            let (p, q) = (a.candidate.photo, b.candidate.photo)
            return stacked ? (p.x, p.y) < (q.x, q.y) : (p.y, p.x) < (q.y, q.x)
        }
        for (_, candidate) in chosen {
            photoBoard.mark(candidate.photo)
            designBoard.mark(candidate.design)
        }
        for region in regions { letter(region.quad, in: photo, by: toPhoto, on: &photoBoard) }
        if !regions.isEmpty { letter(design.frame, in: design, by: toDesign, on: &designBoard) }
        number(chosen, photoBoard: &photoBoard, designBoard: &designBoard)
    }

    /// Radius of the dot on a matching place, at a drawing 1080 pixels wide.
    static let dotRadius = 6.0
    /// How much more distances across the lines count than along them.
    private static let crossWeight = 1.6

    private mutating func number(
        _ chosen: [(region: Int, candidate: MatchChoice.Candidate)], photoBoard: inout LabelBoard,
        designBoard: inout LabelBoard
    ) {
        let photoMiddle = Self.middle(chosen.map(\.candidate.photo))
        let designMiddle = Self.middle(chosen.map(\.candidate.design))
        let disc = LabelBoard.Shape.disc(labelRadius)
        for (region, candidate) in chosen {
            // A match without room for its number at both ends is not shown.
            guard let photo = photoBoard.free(disc, near: candidate.photo, awayFrom: photoMiddle, reach: 9),
                let design = designBoard.free(disc, near: candidate.design, awayFrom: designMiddle, reach: 9)
            else { continue }
            photoBoard.take(disc, photo)
            designBoard.take(disc, design)
            numbered.append(
                Numbered(
                    number: numbered.count + 1, region: region, photo: candidate.photo, design: candidate.design,
                    photoLabel: photo, designLabel: design))
        }
    }

    private mutating func letter(
        _ quad: Quadrilateral, in picture: EvidencePicture, by place: (Point) -> Point, on board: inout LabelBoard
    ) {
        let square = LabelBoard.Shape.square(letterSide)
        let frame = quad.corners.map(place)
        // Outside the frame, and no edge of it under the square.
        let isOutside = { (center: Point) in
            !Polygon.contains(center, in: frame) && Polygon.distance(from: center, to: frame) >= square.radius
        }
        var seen: [Point] = []
        for (letter, corner) in zip(["A", "B", "C", "D"], quad.corners) where picture.contains(corner, slack: 0.02) {
            let (anchor, middle) = (place(corner), place(quad.middle))
            seen.append(anchor)
            guard
                let label = board.free(square, near: anchor, awayFrom: middle, reach: 3.2, where: isOutside)
                    ?? board.free(square, near: anchor, awayFrom: middle, reach: 3.2)
            else { continue }
            board.take(square, label)
            lettered.append(Lettered(letter: letter, corner: anchor, label: label))
        }
        // Numbers come later and cover no corner.
        for corner in seen { board.mark(corner) }
    }

    private static func middle(_ points: [Point]) -> Point {
        points.reduce(Point(0, 0), +) * (1 / Double(max(points.count, 1)))
    }

    /// An outline of a bounded number of finite points.
    private static func bounded(_ outline: [Point]) -> [Point] {
        let finite = outline.prefix(1 << 16).filter(\.isFinite)
        let step = max(1, (finite.count + 511) / 512)
        return stride(from: 0, to: finite.count, by: step).map { finite[$0] }
    }
}
