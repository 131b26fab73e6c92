import OrnamentDrawing
import OyuuImage
import Testing

@Suite("Drawn ornaments")
struct OrnamentTests {
    static let pictures = (Ornament.registered + Ornament.innocent).map {
        (ornament: $0, raster: $0.drawn(longSide: 240))
    }

    @Test("there are at least 48 designs, 10 felt pairs and 12 innocents, each named once")
    func counts() {
        #expect(Ornament.registered.count >= 48)
        #expect(Ornament.registered.filter(\.isTwin).count >= 10)
        #expect(Ornament.innocent.count >= 12)
        let names = (Ornament.registered + Ornament.innocent).map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Set(Ornament.registered.map(\.technique)) == Set(Ornament.Technique.allCases))
    }

    @Test("no two designs are one composition, innocents included")
    func distinct() {
        let pictures = OrnamentTests.pictures
        for i in pictures.indices {
            for j in 0..<i {
                let likeness = Likeness.correlation(pictures[i].raster, pictures[j].raster)
                #expect(likeness < 0.86, "\(pictures[i].ornament.name) and \(pictures[j].ornament.name)")
            }
        }
    }

    @Test("every design has light and dark enough to be seen")
    func contrast() {
        for (ornament, raster) in OrnamentTests.pictures {
            let levels = raster.luma().pixels.sorted()
            let spread = Int(levels[levels.count * 9 / 10]) - Int(levels[levels.count / 10])
            #expect(spread > 40, "\(ornament.name) spreads over \(spread) levels")
        }
    }

    @Test("a twin is the same cut with figure and ground exchanged", arguments: Ornament.registered.filter(\.isTwin))
    func twins(twin: Ornament) throws {
        let first = try #require(twin.twin)
        let a = try #require(first.figure(longSide: 240))
        let b = try #require(twin.figure(longSide: 240))
        #expect(zip(a, b).allSatisfy { $0 + $1 == 1 })
        #expect(a.contains(0) && a.contains(1))
        let (one, other) = (first.drawn(longSide: 240), twin.drawn(longSide: 240))
        #expect(one.width == other.width && one.height == other.height)
        // In the field, the twin's figure has the colour of the first's figure, where the first has its ground.
        let (own, kept, changed) = (color(one, a), color(other, b), color(other, a))
        #expect(distance(own, kept) < 0.5 * distance(own, changed))
    }

    /// Mean colour of `raster` over the middle half's pixels where `figure` is 1.
    private func color(_ raster: Raster, _ figure: [UInt8]) -> SIMD3<Double> {
        var sum = SIMD3<Double>.zero
        var count = 0.0
        for y in (raster.height / 4)..<(raster.height * 3 / 4) {
            for x in (raster.width / 4)..<(raster.width * 3 / 4) where figure[y * raster.width + x] == 1 {
                let i = raster.offset(x: x, y: y)
                sum += SIMD3(Double(raster.pixels[i]), Double(raster.pixels[i + 1]), Double(raster.pixels[i + 2]))
                count += 1
            }
        }
        return sum / count
    }

    private func distance(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double {
        ((a - b) * (a - b)).sum().squareRoot()
    }

    @Test("a carpet has no twin")
    func carpetsAreAlone() {
        #expect(Ornament.carpet(seed: 1).twin == nil)
        #expect(Ornament.carpet(seed: 1).figure(longSide: 100) == nil)
    }

    @Test("the same number draws the same picture, another number another", arguments: [UInt64(3), 400, 99_999])
    func deterministic(seed: UInt64) {
        #expect(Ornament.carpet(seed: seed).drawn(longSide: 200) == Ornament.carpet(seed: seed).drawn(longSide: 200))
        #expect(Ornament.felt(seed: seed).drawn(longSide: 200) == Ornament.felt(seed: seed).drawn(longSide: 200))
        #expect(
            Ornament.carpet(seed: seed).drawn(longSide: 200) != Ornament.carpet(seed: seed + 7).drawn(longSide: 200))
    }

    @Test("any number draws a picture of about the size asked for")
    func anySeed() {
        for seed in [UInt64(0), 1 << 20, .max - 5, .max] {
            for ornament in [Ornament.carpet(seed: seed), .felt(seed: seed)] {
                let raster = ornament.drawn(longSide: 300)
                #expect((180...420).contains(max(raster.width, raster.height)))
            }
        }
    }

    @Test("a reduced palette keeps to its limit and leaves a small palette alone")
    func paletteReduction() {
        let felt = Ornament.felt(seed: 2).drawn(longSide: 120)
        let reduced = felt.reduced(toColors: 20)
        let colors = Set(stride(from: 0, to: reduced.pixels.count, by: 3).map { Array(reduced.pixels[$0..<($0 + 3)]) })
        #expect(colors.count <= 20)
        #expect(reduced.reduced(toColors: 20) == reduced)
        #expect(Likeness.correlation(felt, reduced) > 0.98)
    }
}
