import Foundation
import OyuuFingerprint
import OyuuImage
import OyuuVerify
import TestSupport

/// A photo of a design with the truth about where the design lies in it, from the fixtures' table.
struct EvidenceScene: Sendable {
    let photo: Raster
    let design: Raster
    let region: CopyRegion

    /// The fixture photo `name`, "photos/….jpg".
    init(fixture name: String) throws {
        let table = try String(
            contentsOf: SharedFolder.fixtures.appendingPathComponent("manifest.csv"), encoding: .utf8)
        guard let row = table.split(separator: "\n").first(where: { $0.hasPrefix(name + ",") }) else {
            throw CocoaError(.fileNoSuchFile)
        }
        let cells = row.split(separator: ",", maxSplits: 4, omittingEmptySubsequences: false)
        let numbers = cells[4].split { !"-.0123456789".contains($0) }.compactMap { Double($0) }
        let corners = (0..<4).map { Point(numbers[2 * $0], numbers[2 * $0 + 1]) }
        try self.init(
            photo: Pictures.raster(SharedFolder.fixtures.appendingPathComponent(name)),
            design: Pictures.raster(SharedFolder.fixtures.appendingPathComponent("\(cells[2])")),
            quad: Quadrilateral(corners[0], corners[1], corners[2], corners[3]))
    }

    init(photo: Raster, design: Raster, quad: Quadrilateral) throws {
        self.photo = photo
        self.design = design
        region = try Self.region(of: design, at: quad, in: photo)
    }

    /// A region as a search would report it: a middle part of the frame was found, matches lie on an uneven grid.
    static func region(of design: Raster, at quad: Quadrilateral, in photo: Raster) throws -> CopyRegion {
        let (width, height) = (Double(design.width), Double(design.height))
        guard let placement = Homography(from: Quadrilateral(width: width, height: height), to: quad) else {
            throw CocoaError(.featureUnsupported)
        }
        let shape = [
            (0.04, 0.1), (0.5, 0.03), (0.95, 0.06), (0.97, 0.5), (0.9, 0.93), (0.45, 0.97), (0.06, 0.9), (0.02, 0.5),
        ]
        var matches: [PlaceMatch] = []
        for k in 0..<60 {
            // Roberts' sequence: evenly spread, in no order.
            let (u, v) = (Double(k) * 0.7548776662, Double(k) * 0.5698402910)
            let place = Point(
                width * (0.06 + 0.88 * (u - u.rounded(.down))), height * (0.06 + 0.88 * (v - v.rounded(.down))))
            guard let image = placement.map(place), image.x >= 0, image.y >= 0, image.x < Double(photo.width),
                image.y < Double(photo.height)
            else { continue }
            matches.append(PlaceMatch(design: place, photo: image))
        }
        return CopyRegion(
            placement: placement, quad: quad,
            outline: shape.compactMap { placement.map(Point($0.0 * width, $0.1 * height)) }.map {
                // Nothing is found outside the photo.
                Point(min(max($0.x, 4), Double(photo.width) - 4), min(max($0.y, 4), Double(photo.height) - 4))
            }, share: 0.85,
            isMirrored: quad.signedArea < 0, matches: matches)
    }

    func drawing(width: Int = 1080, regions: [CopyRegion]? = nil) -> EvidenceDrawing {
        EvidenceDrawing(
            photo: EvidencePicture(photo), design: EvidencePicture(design), regions: regions ?? [region],
            options: EvidenceDrawing.Options(width: width))
    }
}
