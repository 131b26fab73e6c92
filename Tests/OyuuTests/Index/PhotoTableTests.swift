import OyuuFingerprint
import TestSupport
import Testing

@testable import Oyuu
@testable import OyuuRegistry

@Suite("Photos that can be searched")
struct PhotoTableTests {
    private let photos: [IndexedPhoto]

    init() throws {
        photos = try Pictures.designs.prefix(24).enumerated().map { number, picture in
            IndexedPhoto(
                id: Int64(number + 1), design: try #require(DesignNumber(Int64(number + 101))), quality: 100,
                hash: PerceptualHash(0, 0, 0, UInt64(number)), palette: try Palette(Pictures.raster(picture)))
        }
    }

    @Test("of many colour schemes the nearest are given, whichever part they lie in")
    func nearestPalettes() throws {
        let sketch = PaletteSketch(photos[0].palette)
        let order = photos.map { (sketch.separation(from: PaletteSketch($0.palette)), $0.design) }.sorted(by: <)
            .map(\.1)
        for base in [0, 9, photos.count] {
            var table = PhotoTable(PhotoColumns(Array(photos.prefix(base))))
            for photo in photos.dropFirst(base) { _ = table.insert(photo) }
            for limit in [1, 5, photos.count] {
                let found = try table.palettes(near: sketch, separation: .infinity, limit: limit)
                #expect(found.map(\.design) == Array(order.prefix(limit)), "\(base) in the base, limit \(limit)")
            }
            // The nearest of those that are left.
            _ = try table.remove(photos[0].id)
            let found = try table.palettes(near: sketch, separation: .infinity, limit: 2)
            #expect(found.map(\.design) == Array(order[1...2]), "\(base) in the base")
        }
    }
}
