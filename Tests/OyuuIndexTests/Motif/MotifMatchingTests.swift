import OyuuFingerprint
import OyuuIndex
import TestSupport
import Testing

@Suite("Comparing the motif features of two photos") struct MotifMatchingTests {
    private static let photos = RegisteredMotifs.photos
    private static let background = MotifBackground(photos.map(\.features))

    private func lists(_ photo: MotifFeatures, _ registered: MotifFeatures) throws -> [MotifLikenesses] {
        try MotifMatching(photo, against: Self.background).likenesses(with: registered)
    }

    @Test("every feature finds itself, unless its motif is too common to count; plain surpasses mirrored")
    func itself() throws {
        for photo in Self.photos.prefix(5) {
            let lists = try lists(photo.features, photo.features)
            #expect(lists.map(\.isMirrored) == [false, true])
            let found = lists[0].likenesses.count { $0.query == $0.feature && !$0.isTurned && $0.signDistance == 0 }
            #expect(Double(found) > 0.98 * Double(photo.features.features.count))
            #expect(lists[0].votes > lists[1].votes)
        }
    }

    @Test("mirrored, turned and counterchanged features find what they were made of, and how")
    func changes() throws {
        let features = Self.photos[2].features
        let count = Double(features.features.count)
        let mirrored = try lists(RegisteredMotifs.changed(features, isMirrored: true, \.mirrored), features)[1]
        #expect(Double(mirrored.likenesses.count { $0.query == $0.feature && $0.signDistance == 0 }) > 0.98 * count)
        let turned = try lists(RegisteredMotifs.changed(features, \.turned), features)[0]
        #expect(Double(turned.likenesses.count { $0.query == $0.feature && $0.isTurned }) > 0.98 * count)
        let exchanged = try lists(RegisteredMotifs.changed(features, \.counterchanged), features)[0]
        #expect(Double(exchanged.likenesses.count { $0.query == $0.feature && $0.signDistance == 32 }) > 0.98 * count)
    }

    @Test("what is everywhere in the background counts as like nothing")
    func common() throws {
        let features = Self.photos[0].features
        let crowd = MotifBackground([MotifFeatures](repeating: features, count: 80))
        let lists = try MotifMatching(features, against: crowd).likenesses(with: features)
        #expect(lists.flatMap { $0.likenesses }.isEmpty)
        let few = MotifBackground([MotifFeatures](repeating: features, count: 2))
        #expect(try MotifMatching(features, against: few).likenesses(with: features)[0].likenesses.count > 300)
    }

    @Test("a likeness is no rarer than it is among the registered photos")
    func rarity() throws {
        let features = Self.photos[0].features
        func rarities(_ copies: Int) throws -> [Int32: Float] {
            let background = MotifBackground([MotifFeatures](repeating: features, count: copies))
            let plain = try MotifMatching(features, against: background).likenesses(with: features)[0].likenesses
            return Dictionary(
                plain.filter { $0.query == $0.feature && $0.signDistance == 0 && !$0.isTurned }.map {
                    ($0.query, $0.rarity)
                }, uniquingKeysWith: max)
        }
        // A feature that nothing else resembles is one of 4 × 500 pairs alone, and twenty of 80 × 500 among its copies:
        // as rare. Where others resemble it, more do.
        let (alone, among) = (try rarities(1), try rarities(20))
        #expect(among.count > 100)
        #expect(among.allSatisfy { query, rarity in rarity <= (alone[query] ?? 0) + 0.011 })
    }

    @Test("what is learned from is chosen by the photos' numbers alone")
    func sample() {
        let numbers = (1...1000).map(Int64.init)
        let chosen = MotifBackground.sample(of: numbers)
        #expect(chosen.count == MotifBackground.photoLimit)
        #expect(MotifBackground.sample(of: numbers.reversed()) == chosen)
        // Of more photos, those chosen before are chosen or displaced by new ones, never by old ones.
        let more = Set(MotifBackground.sample(of: numbers + (1001...1100).map(Int64.init)))
        #expect(more.filter { $0 <= 1000 }.isSubset(of: chosen))
        #expect(MotifBackground.sample(of: [3, 1, 2]).sorted() == [1, 2, 3])
    }
}
