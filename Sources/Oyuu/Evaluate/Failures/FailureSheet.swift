import OyuuFingerprint
import OyuuImage
import OyuuVerify

/// Pictures side by side: the query with the true and the found place drawn in, the design it shows, the design named.
struct FailureSheet {
    /// Side of the square each picture is fitted into, pixels.
    static let cell = 360
    private static let gap = 12

    /// The true place, the place found of the right design, the place found of a wrong one.
    static let trueColor: [UInt8] = [0, 190, 60]
    static let rightColor: [UInt8] = [30, 110, 255]
    static let wrongColor: [UInt8] = [235, 30, 30]

    private let query: String
    private let truth: Quadrilateral?
    private let places: [(quad: Quadrilateral, isRight: Bool)]
    /// The true design and the one named, where they differ; a nil leaves the place white.
    private let designs: [String?]

    init(_ failure: FailureCase, query: String, designs paths: [String: String]) {
        self.query = query
        let shown = failure.shown
        let isRight = shown?.design == failure.answer.query.design
        truth = failure.answer.query.quad
        places = shown?.places.map { ($0.quad, isRight) } ?? []
        designs = [
            failure.answer.query.design.flatMap { paths[$0] },
            isRight ? nil : shown.flatMap { paths[$0.design] },
        ]
    }

    /// The sheet, or nil where the query cannot be read.
    func drawn() -> Raster? {
        guard let picture = Self.picture(query) else { return nil }
        var photo = picture.raster
        if let truth { photo.draw(truth, scale: picture.scale, color: Self.trueColor) }
        for place in places {
            photo.draw(place.quad, scale: picture.scale, color: place.isRight ? Self.rightColor : Self.wrongColor)
        }
        let panels = [photo] + designs.map { $0.flatMap { Self.picture($0)?.raster } }
        var sheet = Raster(
            width: panels.count * (Self.cell + Self.gap) + Self.gap, height: Self.cell + 2 * Self.gap,
            filledWith: [255, 255, 255])
        for (index, panel) in panels.enumerated() {
            guard let panel else { continue }
            sheet.lay(
                panel, x: Self.gap + index * (Self.cell + Self.gap) + (Self.cell - panel.width) / 2,
                y: Self.gap + (Self.cell - panel.height) / 2)
        }
        return sheet
    }

    /// A picture fitted into a cell, and by how much it was scaled from the upright pixels of the file.
    private static func picture(_ path: String) -> (raster: Raster, scale: Point)? {
        var options = DecodeOptions()
        options.allowTruncated = true
        options.minimumLongSide = cell
        guard let image = try? ImageDecoder.decode(contentsOf: path, options: options) else { return nil }
        let small = image.raster.fitted(longSide: cell)
        let scale = Point(
            Double(small.width) / Double(image.width), Double(small.height) / Double(image.height))
        return (small, scale)
    }
}

extension Raster {
    /// Puts `other` over this picture, its top left pixel at column `x`, row `y`; all of it must fit.
    fileprivate mutating func lay(_ other: Raster, x: Int, y: Int) {
        let (width, channels) = (self.width, self.channels)
        withMutablePixels { pixels in
            for row in 0..<other.height {
                let start = ((y + row) * width + x) * channels
                let source = other.offset(x: 0, y: row)
                pixels.replaceSubrange(
                    start..<start + other.width * channels,
                    with: other.pixels[source..<source + other.width * channels])
            }
        }
    }

    /// Draws the outline of `quad`, its points scaled first, three pixels wide; what is outside is left out.
    fileprivate mutating func draw(_ quad: Quadrilateral, scale: Point, color: [UInt8]) {
        let corners = quad.corners.map { Point($0.x * scale.x, $0.y * scale.y) }
        guard corners.allSatisfy(\.isFinite) else { return }
        let frame = (width: Double(width), height: Double(height))
        for (index, start) in corners.enumerated() {
            let side = corners[(index + 1) % 4] - start
            // A place may reach far beyond the picture: only as many steps as its side has pixels, up to a limit.
            let steps = Int(min(4 * side.length + 1, 20_000))
            for step in 0...steps {
                let point = start + side * (Double(step) / Double(steps))
                guard point.x > -2, point.y > -2, point.x < frame.width + 2, point.y < frame.height + 2 else {
                    continue
                }
                dot(Int(point.x.rounded(.down)), Int(point.y.rounded(.down)), color)
            }
        }
    }

    /// A spot of three by three pixels, what is outside left out.
    private mutating func dot(_ x: Int, _ y: Int, _ color: [UInt8]) {
        let (width, height, channels) = (self.width, self.height, self.channels)
        withMutablePixels { pixels in
            for row in y - 1...y + 1 where (0..<height).contains(row) {
                for column in x - 1...x + 1 where (0..<width).contains(column) {
                    let offset = (row * width + column) * channels
                    for channel in 0..<channels { pixels[offset + channel] = color[channel] }
                }
            }
        }
    }
}
