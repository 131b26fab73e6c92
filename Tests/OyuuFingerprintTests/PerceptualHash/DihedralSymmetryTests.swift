import OyuuFingerprint
import OyuuImage
import Testing

extension Raster {
    /// The raster with each pixel taken from where the documentation of `DihedralSymmetry` says.
    func laid(_ symmetry: DihedralSymmetry) -> Raster {
        let (newWidth, newHeight) = symmetry.swapsAxes ? (height, width) : (width, height)
        return .drawn(width: newWidth, height: newHeight) { x, y in
            let (fromX, fromY) =
                switch symmetry {
                case .identity: (x, y)
                case .rotate90: (width - 1 - y, x)
                case .rotate180: (width - 1 - x, height - 1 - y)
                case .rotate270: (y, height - 1 - x)
                case .flipX: (x, height - 1 - y)
                case .flipY: (width - 1 - x, y)
                case .flipPlus1: (y, x)
                case .flipMinus1: (width - 1 - y, height - 1 - x)
                }
            let start = offset(x: fromX, y: fromY)
            return Array(pixels[start..<(start + channels)])
        }
    }
}

@Suite("DihedralSymmetry") struct DihedralSymmetryTests {
    private static let pairs = DihedralSymmetry.allCases.flatMap { one in DihedralSymmetry.allCases.map { (one, $0) } }

    @Test("one after the other is what `followed(by:)` names", arguments: pairs)
    func composition(first: DihedralSymmetry, second: DihedralSymmetry) {
        let raster = Raster.scene(width: 7, height: 5, seed: 8)
        #expect(raster.laid(first).laid(second) == raster.laid(first.followed(by: second)))
    }

    @Test("the inverse undoes", arguments: DihedralSymmetry.allCases)
    func inverse(symmetry: DihedralSymmetry) {
        #expect(symmetry.followed(by: symmetry.inverse) == .identity)
        #expect(symmetry.inverse.followed(by: symmetry) == .identity)
    }

    @Test("mirrors are their own inverse; two mirrors make a turn", arguments: pairs)
    func mirrors(first: DihedralSymmetry, second: DihedralSymmetry) {
        #expect(first.followed(by: second).isMirror == (first.isMirror != second.isMirror))
        if first.isMirror { #expect(first.inverse == first) }
    }

    @Test("the coefficients of a turned picture are the turned coefficients of its samples", arguments: pairs)
    func coefficients(first: DihedralSymmetry, second: DihedralSymmetry) {
        // At 320 pixels the sample points lie evenly about the middle and turn onto themselves.
        let raster = Raster.scene(width: 320, height: 320, channels: 1, seed: 21)
        guard let original = try? PerceptualHashAnalysis(raster),
            let turned = try? PerceptualHashAnalysis(raster.laid(first))
        else {
            Issue.record("a scene of 320 pixels was refused")
            return
        }
        let direct = original.coefficients(under: first.followed(by: second))
        for (one, other) in zip(turned.coefficients(under: second), direct) {
            #expect(abs(one - other) < 0.01)
        }
        #expect(turned.hash(under: second).distance(to: original.hash(under: first.followed(by: second))) <= 2)
    }

    @Test(
        "a really turned picture of uneven size has nearly the hash foretold", arguments: DihedralSymmetry.allCases,
        [
            (500, 333), (1024, 768), (640, 481),
        ])
    func reallyTurned(symmetry: DihedralSymmetry, size: (width: Int, height: Int)) throws {
        let raster = Raster.scene(width: size.width, height: size.height, seed: 77)
        let foretold = try PerceptualHashAnalysis(raster).hash(under: symmetry)
        let actual = try PerceptualHashAnalysis(raster.laid(symmetry)).hash
        #expect(actual.distance(to: foretold) <= 16)
    }

    @Test("the eight hashes of a picture without symmetry are far apart")
    func distinct() throws {
        let hashes = try PerceptualHashAnalysis(Raster.scene(width: 400, height: 300, seed: 5)).dihedralHashes
        for (index, one) in hashes.enumerated() {
            for other in hashes[(index + 1)...] { #expect(one.distance(to: other) > 60) }
        }
    }
}
