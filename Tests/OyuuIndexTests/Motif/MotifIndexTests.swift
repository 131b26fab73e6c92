import OyuuFingerprint
import OyuuIndex
import TestSupport
import Testing

@Suite("Index of motif features") struct MotifIndexTests {
    private static let photos = RegisteredMotifs.photos

    private func grown(_ photos: [(photo: Int64, features: MotifFeatures)]) throws -> MotifIndex {
        var index = MotifIndex()
        for photo in photos { try index.insert(photo.features, photo: photo.photo) }
        return index
    }

    @Test("an empty index, and a photo without features, give no candidates")
    func nothing() throws {
        #expect(MotifIndex().count == 0)
        #expect(try MotifIndex().candidates(for: Self.photos[0].features, limit: 10).isEmpty)
        #expect(try MotifIndex(Self.photos).candidates(for: .none, limit: 10).isEmpty)
        var index = MotifIndex()
        try index.insert(.none, photo: 1)
        #expect(index.count == 0)
    }

    @Test("every registered photo is the first candidate for itself, by a wide margin")
    func itself() throws {
        let index = MotifIndex(Self.photos)
        #expect(
            index.count
                == Self.photos.reduce(0) { $0 + $1.features.spread(MotifPostings.featureLimit).count })
        for photo in Self.photos {
            let found = try index.candidates(for: photo.features, limit: 5)
            let second = try #require(found.count > 1 ? found[1].votes : nil)
            #expect(found.first?.photo == photo.photo)
            #expect(found[0].votes > 3 * second)
        }
    }

    @Test("a photo is found by its mirror image, with all axes turned round, and with figure and ground exchanged")
    func changes() throws {
        let index = MotifIndex(Self.photos)
        for photo in Self.photos.prefix(4) {
            for changed in [
                RegisteredMotifs.changed(photo.features, isMirrored: true, \.mirrored),
                RegisteredMotifs.changed(photo.features, \.turned),
                RegisteredMotifs.changed(photo.features, \.counterchanged),
            ] {
                #expect(try index.candidates(for: changed, limit: 1).first?.photo == photo.photo)
            }
        }
    }

    @Test(
        "candidates and votes do not depend on the order of arrival, nor on what came with the first batch",
        arguments: UInt64(1)...3)
    func order(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let expected = MotifIndex(Self.photos)
        let other = try grown(Self.photos.shuffled(using: &random))
        var half = MotifIndex(Array(Self.photos.prefix(5)))
        for photo in Self.photos.dropFirst(5) { try half.insert(photo.features, photo: photo.photo) }
        for photo in Self.photos.prefix(3) {
            let answer = try expected.candidates(for: photo.features, limit: 30)
            #expect(answer.count > 3)
            #expect(try other.candidates(for: photo.features, limit: 30) == answer)
            #expect(try half.candidates(for: photo.features, limit: 30) == answer)
        }
    }

    @Test("withdrawn photos disappear at once, from the large segment and the live one; the others stay as they were")
    func withdrawal() throws {
        var index = MotifIndex(Array(Self.photos.prefix(6)))
        for photo in Self.photos.dropFirst(6) { try index.insert(photo.features, photo: photo.photo) }
        let gone = [Self.photos[1].photo, Self.photos[8].photo]
        var answers: [Bool] = []
        for photo in gone + gone + [5] { answers.append(try index.remove(photo: photo)) }
        #expect(answers == [true, true, false, false, false])
        for photo in Self.photos {
            let found = try index.candidates(for: photo.features, limit: 20).map(\.photo)
            #expect(Set(found).isDisjoint(with: gone))
            #expect(gone.contains(photo.photo) || found.first == photo.photo)
        }
    }

    @Test("withdrawn photos leave no trace: answers are those of an index that never had them")
    func noTrace() throws {
        let kept = Array(Self.photos.prefix(6))
        var index = MotifIndex(Array(Self.photos.dropLast(2)))
        for photo in Self.photos.suffix(2) { try index.insert(photo.features, photo: photo.photo) }
        for photo in Self.photos.dropFirst(6) { try index.remove(photo: photo.photo) }
        let expected = MotifIndex(kept)
        for photo in Self.photos {
            let answer = try index.candidates(for: photo.features, limit: 20)
            #expect(try expected.candidates(for: photo.features, limit: 20) == answer)
        }
    }

    @Test("as many are given as asked for, most votes first")
    func limit() throws {
        let found = try MotifIndex(Self.photos).candidates(for: Self.photos[0].features, limit: 4)
        #expect(found.count == 4)
        #expect(found.map(\.votes) == found.map(\.votes).sorted(by: >))
    }

    @Test("of a photo with many features each octave gives its share, the first of it")
    func spread() {
        let features = MotifFeatures(
            (0..<900).map {
                MotifFeatures.Feature(
                    x: UInt16($0), y: 0, scale: UInt8(16 * ($0 / 300)), axis: 0, color: 0,
                    code: MotifCode(high: 0, low: 0, signs: 0))
            })
        let kept = features.spread(300).map { Int($0.x) }
        #expect(kept == Array(0..<100) + Array(300..<400) + Array(600..<700))
        #expect(features.spread(900).count == 900)
    }

    @Test("columns that do not belong together are refused; offsets beyond them are cut")
    func hostileColumns() throws {
        let words = MotifVocabulary.fine.words
        func postings(starts: [UInt32], codes: Int, photos: Int) -> MotifPostings? {
            MotifCodeTable(
                starts: MappedColumn(starts), high: MappedColumn([UInt64](repeating: 5, count: codes)),
                low: MappedColumn([UInt64](repeating: 3, count: codes)),
                signs: MappedColumn([UInt32](repeating: 1, count: codes)), words: words
            ).flatMap {
                MotifPostings(
                    table: $0, photos: MappedColumn([UInt32](repeating: .max, count: photos)),
                    poses: MappedColumn([UInt16](repeating: 0, count: photos)))
            }
        }
        let good = [UInt32](repeating: 0, count: words + 1)
        #expect(postings(starts: Array(good.dropLast()), codes: 2, photos: 2) == nil)
        #expect(postings(starts: good, codes: 2, photos: 3) == nil)
        // Offsets that descend and run beyond the end, photos that are none: searched without harm.
        var random = SeededGenerator(seed: 4)
        let starts = good.map { _ in UInt32.random(in: 0...9, using: &random) }
        let wild = try #require(postings(starts: starts, codes: 4, photos: 4))
        let base = MotifIndex.Base(postings: wild, photos: MappedColumn([1]), sizes: MappedColumn([4]))
        let index = MotifIndex(try #require(base), background: MotifBackground([]))
        let found = try index.candidates(for: Self.photos[0].features, limit: 10)
        #expect(found.allSatisfy { $0.photo == 1 })
    }
}
