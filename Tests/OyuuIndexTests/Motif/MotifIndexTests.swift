import Foundation
import OyuuFingerprint
import OyuuImage
import OyuuIndex
import TestSupport
import Testing

@Suite("Index of motif features") struct MotifIndexTests {
    /// Features of ten fixture designs, whole photos of designs as registered, by a made-up identity.
    private static let photos: [(id: Int64, features: MotifFeatures)] = {
        Pictures.designs.filter { $0.lastPathComponent.hasPrefix("carpet") }.prefix(10).enumerated().map {
            place, file in
            guard let raster = try? Pictures.raster(file),
                let working = try? MotifExtraction.working(raster, profile: nil)
            else { fatalError("a fixture cannot be read") }
            return (Int64(100 + 7 * place), MotifExtraction(working).features(limit: 500))
        }
    }()

    private func index(_ photos: [(id: Int64, features: MotifFeatures)] = photos) -> MotifIndex {
        var index = MotifIndex()
        for photo in photos { index.insert(photo.features, photo: photo.id) }
        return index
    }

    /// A candidate list as something to compare, whatever the order of its likenesses.
    private func described(_ list: MotifCandidateList) -> String {
        let likenesses = list.likenesses.map {
            "\($0.query) \($0.feature) \($0.isTurned) \($0.signDistance) \($0.rarity)"
        }
        return "\(list.photo) \(list.isMirrored) \(likenesses.sorted())"
    }

    @Test("an empty index, and a photo without features, give no candidates")
    func nothing() {
        #expect(MotifIndex().count == 0)
        #expect(MotifIndex().candidates(for: Self.photos[0].features, limit: 10).isEmpty)
        #expect(index().candidates(for: .none, limit: 10).isEmpty)
        var index = MotifIndex()
        index.insert(.none, photo: 1)
        #expect(index.count == 0)
        #expect(index.candidates(for: Self.photos[0].features, limit: 10).isEmpty)
    }

    @Test("every registered photo is the first candidate for itself, plain, with every feature finding itself")
    func itself() {
        let index = index()
        #expect(index.count == Self.photos.reduce(0) { $0 + $1.features.features.count })
        for photo in Self.photos {
            let lists = index.candidates(for: photo.features, limit: 5)
            #expect(lists.first?.photo == photo.id && lists.first?.isMirrored == false)
            let found = lists.first?.likenesses.count {
                $0.query == $0.feature && !$0.isTurned && $0.signDistance == 0
            }
            // All but those of a motif so frequent that more than `burst` are at no distance at all.
            #expect(Double(found ?? 0) > 0.99 * Double(photo.features.features.count))
        }
    }

    @Test("features with mirrored codes and axes find their originals in the mirrored list")
    func mirrored() {
        let index = index()
        for photo in Self.photos.prefix(4) {
            let mirror = MotifFeatures(
                photo.features.features.map {
                    MotifFeatures.Feature(
                        x: .max - $0.x, y: $0.y, scale: $0.scale, axis: 255 - $0.axis, color: $0.color,
                        code: $0.code.mirrored)
                })
            let list = index.candidates(for: mirror, limit: 20).first { $0.photo == photo.id && $0.isMirrored }
            let found = list?.likenesses.count { $0.query == $0.feature && !$0.isTurned && $0.signDistance == 0 } ?? 0
            #expect(Double(found) > 0.99 * Double(mirror.features.count))
        }
    }

    @Test("features with turned codes are found, as turned; counterchanged ones with all signs differing")
    func turned() {
        let index = index()
        let photo = Self.photos[2]
        func changed(_ change: (MotifCode) -> MotifCode) -> MotifFeatures {
            MotifFeatures(
                photo.features.features.map {
                    .init(x: $0.x, y: $0.y, scale: $0.scale, axis: $0.axis, color: $0.color, code: change($0.code))
                })
        }
        let turned = index.candidates(for: changed(\.turned), limit: 20).first {
            $0.photo == photo.id && !$0.isMirrored
        }
        let count = Double(photo.features.features.count)
        #expect(Double(turned?.likenesses.count { $0.query == $0.feature && $0.isTurned } ?? 0) > 0.99 * count)
        let exchanged = index.candidates(for: changed(\.counterchanged), limit: 1).first
        #expect(exchanged?.photo == photo.id && exchanged?.isMirrored == false)
        #expect(
            Double(exchanged?.likenesses.count { $0.query == $0.feature && $0.signDistance == 32 } ?? 0) > 0.99 * count)
    }

    @Test("candidates do not depend on the order in which photos arrived", arguments: UInt64(1)...3)
    func order(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let other = index(Self.photos.shuffled(using: &random))
        for photo in Self.photos.prefix(3) {
            let expected = index().candidates(for: photo.features, limit: 30)
            let found = other.candidates(for: photo.features, limit: 30)
            #expect(found.map(\.votes) == expected.map(\.votes))
            // Rarity needs every hit within a distance, so it shows too whether any was lost.
            #expect(Set(found.map(described)) == Set(expected.map(described)))
        }
    }

    @Test("what has been merged into the large segment is found as what has just arrived")
    func merging() {
        // The live segment is merged at 40,000 features: enough copies of other photos carry the first ones over.
        var grown = MotifIndex()
        var random = SeededGenerator(seed: 5)
        for photo in Self.photos.prefix(3) { grown.insert(photo.features, photo: photo.id) }
        for filler in 0..<60 {
            let features = (0..<700).map { _ in
                MotifFeatures.Feature(
                    x: 0, y: 0, scale: 60, axis: 0, color: 0,
                    code: MotifCode(
                        high: random.next(), low: random.next(), signs: UInt32(truncatingIfNeeded: random.next())))
            }
            grown.insert(MotifFeatures(features), photo: Int64(10_000 + filler))
        }
        grown.insert(Self.photos[3].features, photo: Self.photos[3].id)
        #expect(grown.count > 42_000)
        for photo in Self.photos.prefix(4) {
            let list = grown.candidates(for: photo.features, limit: 3).first
            #expect(list?.photo == photo.id)
            let found = list?.likenesses.count { $0.query == $0.feature && $0.signDistance == 0 } ?? 0
            #expect(Double(found) > 0.99 * Double(photo.features.features.count))
        }
    }

    @Test("as many lists are given as asked for, most votes first")
    func limit() {
        let lists = index().candidates(for: Self.photos[0].features, limit: 4)
        #expect(lists.count == 4)
        #expect(lists.map(\.votes) == lists.map(\.votes).sorted(by: >))
    }
}
