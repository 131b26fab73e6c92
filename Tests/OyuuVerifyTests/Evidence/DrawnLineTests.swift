import OyuuFingerprint
import OyuuImage
import OyuuVerify
import TestSupport
import Testing

@Suite("Evidence: lines and numbers")
struct DrawnLineTests {
    private static let fixtures = [
        "photos/carpet-20-photo.jpg", "photos/shyrdak-06-photo-hard.jpg", "photos/carpet-02-photo-crop.jpg",
        "photos/ala-kiyiz-09-photo-mirror.jpg", "photos/shyrdak-37-crop.jpg", "photos/carpet-08-collage.jpg",
    ]

    /// How much of the path, `shift` pixels to the right of where it should be, has the colour `matches` accepts.
    private static func share(
        along path: [Point], of raster: Raster, within panel: PixelRect, shift: Double = 0,
        where matches: (Int, Int, Int) -> Bool
    ) -> Double {
        var (hits, count) = (0, 0)
        for (start, end) in zip(path, path.dropFirst() + path.prefix(1)) {
            for k in 0..<200 {
                let place = start + (end - start) * (Double(k) / 200) + Point(shift, shift)
                let (x, y) = (Int(place.x.rounded(.down)), Int(place.y.rounded(.down)))
                guard x > panel.x, y > panel.y, x < panel.maxX - 1, y < panel.maxY - 1 else { continue }
                let at = raster.offset(x: x, y: y)
                count += 1
                if matches(Int(raster.pixels[at]), Int(raster.pixels[at + 1]), Int(raster.pixels[at + 2])) { hits += 1 }
            }
        }
        return Double(hits) / Double(max(count, 1))
    }

    private static func isInk(_ red: Int, _ green: Int, _ blue: Int) -> Bool {
        abs(red - 12) + abs(green - 36) + abs(blue - 120) < 30
    }

    @Test("what was found is outlined where it lies, in the photo and in the design", arguments: fixtures)
    func outlines(name: String) throws {
        let scene = try EvidenceScene(fixture: name)
        let drawing = scene.drawing()
        let (plan, picture) = (drawing.plan, drawing.sideBySide())
        for (panel, size, path) in [
            (plan.layout.panels[0], (scene.photo.width, scene.photo.height), scene.region.outline),
            (
                plan.layout.panels[1], (scene.design.width, scene.design.height),
                scene.region.outline.compactMap { scene.region.placement.inverse?.map($0) }
            ),
        ] {
            let placed = path.map {
                Point(
                    Double(panel.x) + $0.x * Double(panel.width) / Double(size.0),
                    Double(panel.y) + $0.y * Double(panel.height) / Double(size.1))
            }
            let there = Self.share(along: placed, of: picture, within: panel, where: Self.isInk)
            let beside = Self.share(along: placed, of: picture, within: panel, shift: 14, where: Self.isInk)
            // Labels stand over a part of it.
            #expect(there > 0.7 && beside < 0.3, "\(there) \(beside)")
        }
    }

    @Test("the second region's lines are broken, on an unbroken white casing")
    func dashes() throws {
        let ground = Raster(width: 800, height: 800, filledWith: [120, 120, 120])
        let first = Quadrilateral(Point(40, 40), Point(360, 40), Point(360, 360), Point(40, 360))
        let second = Quadrilateral(Point(440, 440), Point(760, 440), Point(760, 760), Point(440, 760))
        let regions = try [first, second].map { quad in
            var region = try EvidenceScene.region(of: ground, at: quad, in: ground)
            (region.matches, region.outline) = ([], quad.corners)
            return region
        }
        let drawing = EvidenceDrawing(photo: EvidencePicture(ground), design: nil, regions: regions)
        let (picture, panel) = (drawing.sideBySide(), drawing.plan.layout.panels[0])
        let dark: (Int, Int, Int) -> Bool = { red, _, _ in red < 126 && red != 120 }
        let white: (Int, Int, Int) -> Bool = { min($0, $1, $2) > 250 }
        let paths = drawing.plan.outlined.map(\.photo)
        #expect(Self.share(along: paths[0], of: picture, within: panel, where: dark) > 0.85)
        let broken = Self.share(along: paths[1], of: picture, within: panel, where: dark)
        let gaps = Self.share(along: paths[1], of: picture, within: panel, where: white)
        #expect((0.4...0.85).contains(broken) && gaps > 0.12, "\(broken) \(gaps)")
    }

    @Test("no label covers another, a marked place or the neighbouring picture", arguments: fixtures)
    func labels(name: String) throws {
        let scene = try EvidenceScene(fixture: name)
        var small = scene.region
        let half = Homography(xx: 0.1, xy: 0, yx: 0, yy: 0.1, dx: 20, dy: 20)
        small.quad = try #require(half.map(scene.region.quad))
        small.placement = try #require(scene.region.placement.concatenating(half))
        small.matches = scene.region.matches.map {
            PlaceMatch(design: $0.design, photo: half.map($0.photo) ?? $0.photo)
        }
        for regions in [[scene.region], [small], [scene.region, small, small]] {
            for width in [360, 1080] {
                let plan = scene.drawing(width: width, regions: regions).plan
                let panels = plan.layout.panels
                #expect(!plan.numbered.isEmpty && plan.numbered.count <= EvidencePlan.matchLimit)
                let letters = plan.lettered.map(\.label)
                let inPhoto = plan.numbered.map(\.photoLabel)
                let inDesign = plan.numbered.map(\.designLabel)
                let all = letters + inPhoto + inDesign
                for (index, label) in all.enumerated() {
                    #expect(all[..<index].allSatisfy { $0.distance(to: label) > 2 * plan.labelRadius })
                    let frame = PixelRect(x: 0, y: 0, width: plan.layout.width, height: plan.layout.height)
                    #expect(frame.contains(disc: label, radius: plan.labelRadius))
                }
                for place in plan.numbered.flatMap({ [$0.photo, $0.design] }) {
                    #expect(all.allSatisfy { $0.distance(to: place) > plan.labelRadius })
                }
                for (labels, other) in [(inPhoto, panels[1]), (inDesign, panels[0])] {
                    #expect(
                        labels.allSatisfy { !other.contains(disc: $0, radius: 0) })
                }
            }
        }
    }

    @Test("letters stand outside the frame, and no number covers a corner or a letter", arguments: fixtures)
    func corners(name: String) throws {
        let scene = try EvidenceScene(fixture: name)
        for width in [240, 360, 640, 1080] {
            let plan = scene.drawing(width: width).plan
            let frames = try [
                #require(plan.outlined.first).quad,
                Quadrilateral(width: scene.design.width, height: scene.design.height).corners.map {
                    let panel = plan.layout.panels[1]
                    return Point(
                        Double(panel.x) + $0.x * Double(panel.width) / Double(scene.design.width),
                        Double(panel.y) + $0.y * Double(panel.height) / Double(scene.design.height))
                },
            ]
            #expect(plan.lettered.count >= 4)
            for letter in plan.lettered {
                let frame = try #require(frames.first { $0.contains { $0.distance(to: letter.corner) < 1.5 } })
                #expect(!Polygon.contains(letter.label, in: frame), "\(letter.letter) at \(width)")
                #expect(Polygon.distance(from: letter.label, to: frame) >= plan.letterSide)
            }
            for number in plan.numbered.flatMap({ [$0.photoLabel, $0.designLabel] }) {
                for letter in plan.lettered {
                    #expect(number.distance(to: letter.corner) > plan.labelRadius, "\(letter.letter) at \(width)")
                    // The square's corners too are clear of the disc.
                    let side = plan.letterSide
                    let near = Point(
                        max(abs(number.x - letter.label.x) - side, 0), max(abs(number.y - letter.label.y) - side, 0))
                    #expect(near.length >= plan.labelRadius, "\(letter.letter) at \(width)")
                }
            }
        }
    }

    @Test("a narrow drawing has few numbers, large enough to be read, and far enough apart", arguments: fixtures)
    func narrow(name: String) throws {
        let scene = try EvidenceScene(fixture: name)
        for width in [240, 360, 499] {
            let plan = scene.drawing(width: width).plan
            #expect((3...6).contains(plan.numbered.count) && plan.labelRadius > 10)
            for (index, match) in plan.numbered.enumerated() {
                for other in plan.numbered[..<index] {
                    #expect(other.photo.distance(to: match.photo) >= 3 * plan.labelRadius)
                    #expect(other.design.distance(to: match.design) >= 3 * plan.labelRadius)
                }
            }
        }
        #expect(scene.drawing(width: 500).plan.numbered.count > 6)
    }

    @Test("one number marks one place in both pictures, and the places are spread", arguments: fixtures)
    func numbers(name: String) throws {
        let scene = try EvidenceScene(fixture: name)
        let plan = scene.drawing().plan
        let (photo, design) = (plan.layout.panels[0], plan.layout.panels[1])
        #expect(plan.numbered.map(\.number) == Array(1...plan.numbered.count))
        #expect(plan.numbered.count >= 9)
        for match in plan.numbered {
            let place = Point(
                (match.design.x - Double(design.x)) * Double(scene.design.width) / Double(design.width),
                (match.design.y - Double(design.y)) * Double(scene.design.height) / Double(design.height))
            let seen = try #require(scene.region.placement.map(place))
            let drawn = Point(
                Double(photo.x) + seen.x * Double(photo.width) / Double(scene.photo.width),
                Double(photo.y) + seen.y * Double(photo.height) / Double(scene.photo.height))
            #expect(drawn.distance(to: match.photo) < 1e-6)
        }
        // The places reach over most of what could be matched.
        func extent(_ points: [Point]) -> Double {
            ((points.map(\.x).max() ?? 0) - (points.map(\.x).min() ?? 0))
                * ((points.map(\.y).max() ?? 0) - (points.map(\.y).min() ?? 0))
        }
        let scale = Double(design.width) / Double(scene.design.width)
        #expect(extent(plan.numbered.map(\.design)) > 0.8 * extent(scene.region.matches.map(\.design)) * scale * scale)
    }

    @Test("pictures of any shape share the drawing without touching")
    func layout() {
        let shapes = [(600, 400), (400, 600), (500, 500), (3000, 100), (100, 3000), (1, 65_000), (65_000, 1), (1, 1)]
        for first in shapes {
            for second in shapes {
                let layout = EvidenceLayout(width: 1080, pictures: [first, second])
                let (a, b) = (layout.panels[0], layout.panels[1])
                #expect(layout.width == 1080 && layout.height <= 2100)
                #expect(a.intersection(b).width * a.intersection(b).height == 0)
                for panel in [a, b] {
                    #expect(panel.width > 0 && panel.height > 0 && panel.x >= 0 && panel.y >= 0)
                    #expect(panel.maxX <= layout.width && panel.maxY <= layout.height)
                }
            }
        }
        // Two lying pictures below each other, two very tall ones side by side.
        #expect(EvidenceLayout(width: 1080, pictures: [(600, 400), (600, 400)]).isStacked)
        #expect(!EvidenceLayout(width: 1080, pictures: [(200, 600), (200, 600)]).isStacked)
    }

    @Test("of a photo with the design small in it, the part around it is shown, at the same places")
    func smallDesign() throws {
        let design = try Pictures.raster(Pictures.designs[0])
        let photo = Raster(width: 1600, height: 1200, filledWith: [90, 120, 60])
        let quad = Quadrilateral(Point(1400, 80), Point(1500, 90), Point(1490, 210), Point(1390, 200))
        let region = try EvidenceScene.region(of: design, at: quad, in: photo)
        let drawing = EvidenceDrawing(
            photo: EvidencePicture(photo), design: EvidencePicture(design), regions: [region])
        let plan = drawing.plan
        let panel = plan.layout.panels[0]
        let corners = try #require(plan.outlined.first?.quad)
        #expect(corners.allSatisfy { panel.contains(disc: $0, radius: 1) })
        let widest = (corners.map(\.x).max() ?? 0) - (corners.map(\.x).min() ?? 0)
        let tallest = (corners.map(\.y).max() ?? 0) - (corners.map(\.y).min() ?? 0)
        #expect(max(widest / Double(panel.width), tallest / Double(panel.height)) > 0.35)
        // The shape of the corners is that of the quadrilateral: one scale for both directions.
        let scale = corners[0].distance(to: corners[1]) / quad.topLeft.distance(to: quad.topRight)
        #expect(
            abs(corners[1].distance(to: corners[3]) / quad.topRight.distance(to: quad.bottomLeft) / scale - 1) < 0.02)
        #expect(plan.numbered.count >= 9)
    }
}
