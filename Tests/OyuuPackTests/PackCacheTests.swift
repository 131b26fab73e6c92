import Foundation
import Oyuu
import OyuuImage
import OyuuPack
import TestSupport
import Testing

@Suite("Kept indexes of packs") struct PackCacheTests {
    private func inode(_ path: String) throws -> UInt64 {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64)
    }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func photos() throws -> [PhotoSource] {
        let design = try Pictures.raster(Pictures.designs[0])
        return [
            PackCacheFixture.photo,
            .bytes(try ImageEncoder.png(Pictures.mirrored(design)), name: "mirrored.png"),
            .bytes(try ImageEncoder.png(Pictures.recoloured(design)), name: "recoloured.png"),
            .file(Pictures.designs[21].path),
        ]
    }

    @Test(
        "verdicts are the same, letter for letter, with a kept index, when it is made, and without",
        arguments: PackProfile.allCases)
    func sameVerdicts(profile: PackProfile) async throws {
        let fixture = try PackCacheFixture()
        let pack = try Samples.pack(PackCacheFixture.designs(30), profile: profile)
        let (without, first) = (try PackedRegister(pack), try fixture.open(pack))
        // Read from its bytes, as an inspector's program does.
        let second = try fixture.open(try Pack(encoded: pack.encoded))
        var copies = 0
        for photo in try photos() {
            let expected = try await PackCacheFixture.answer(without, photo)
            #expect(try await PackCacheFixture.answer(first, photo) == expected)
            #expect(try await PackCacheFixture.answer(second, photo) == expected)
            copies += try await second.check(photo).copies.count
        }
        #expect(copies >= 2 && fixture.codes.isEmpty)
    }

    @Test("the second start expands no design, a check only those it looks at, and each once")
    func fewExpanded() async throws {
        let fixture = try PackCacheFixture()
        let pack = try Samples.pack(PackCacheFixture.designs(400))
        #expect(try fixture.open(pack).expandedDesigns == 402)
        let file = try inode(fixture.cache.path(of: pack))
        let second = try fixture.open(pack)
        #expect(second.expandedDesigns == 0)
        #expect(try await second.check(PackCacheFixture.photo).copies.first?.design.value == 1)
        let expanded = second.expandedDesigns
        #expect(expanded >= 1 && expanded <= 110)
        _ = try await second.check(PackCacheFixture.photo)
        #expect(second.expandedDesigns == expanded)
        #expect(try inode(fixture.cache.path(of: pack)) == file)
    }

    @Test("a pack opened to be read through is expanded whole, whatever is kept, and its index is kept")
    func expanding() throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        for _ in 0..<2 { #expect(try fixture.open(pack, expanding: true).expandedDesigns == 22) }
        #expect(try fixture.open(pack).expandedDesigns == 0)
    }

    @Test("the pack that a delta leads to has an index of its own")
    func delta() async throws {
        let fixture = try PackCacheFixture()
        let designs = PackCacheFixture.designs(5)
        let earlier = try Samples.pack(Array(designs.dropFirst()), generation: 7)
        let later = try Samples.pack(designs, generation: 8)
        let delta = try PackDelta(from: earlier, to: later, key: Samples.key)
        #expect(try await !fixture.open(earlier).check(PackCacheFixture.photo).isCopy)
        let applied = try delta.applied(to: earlier)
        let first = try fixture.open(applied)
        #expect(first.expandedDesigns == 7)
        #expect(try await first.check(PackCacheFixture.photo).isCopy)
        let second = try fixture.open(applied)
        #expect(second.expandedDesigns == 0)
        #expect(try await second.check(PackCacheFixture.photo).isCopy)
        #expect(try await !fixture.open(earlier).check(PackCacheFixture.photo).isCopy)
        #expect(exists(fixture.cache.path(of: earlier)) && exists(fixture.cache.path(of: applied)))
    }

    @Test("three indexes are kept, those used last, and nothing else in the folder is touched")
    func fewKept() throws {
        let fixture = try PackCacheFixture()
        let packs = try (1...6).map { try Samples.pack([Samples.design($0, features: 10)]) }
        let others = ["notes.txt", "abc.index", String(repeating: "A", count: 64) + ".index"]
        for pack in packs.prefix(3) { _ = try fixture.open(pack) }
        for name in others { try fixture.folder.write([1], to: "cache/packs/" + name) }
        // The first was used a moment ago, so that the second and third go first.
        #expect(try fixture.open(packs[0]).expandedDesigns == 0)
        for pack in packs[3...4] { _ = try fixture.open(pack) }
        #expect(packs.map { exists(fixture.cache.path(of: $0)) } == [true, false, false, true, true, false])
        _ = try fixture.open(packs[5])
        #expect(packs.map { exists(fixture.cache.path(of: $0)) } == [false, false, false, true, true, true])
        for name in others { #expect(exists("\(fixture.cache.folder)/\(name)")) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.cache.folder).count == 3 + others.count + 1)
    }

    @Test("no title, holder's name or SHA-256 of a photo is in an index")
    func personalData() throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        _ = try fixture.open(pack)
        let index = try Data(contentsOf: URL(fileURLWithPath: fixture.cache.path(of: pack)))
        for design in try pack.designs() {
            for name in [design.title, design.holder] { #expect(index.range(of: Data(name.utf8)) == nil) }
            #expect(index.range(of: Data(design.photos[0].sha256)) == nil)
        }
        let mode = try FileManager.default.attributesOfItem(atPath: fixture.cache.folder)[.posixPermissions] as? Int
        #expect(mode == 0o700)
    }

    @Test("several that open a pack at once all answer right, and an index is kept")
    func atOnce() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        let expected = try await PackCacheFixture.expected(pack)
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<6 { group.addTask { try await PackCacheFixture.answer(fixture.open(pack)) } }
            for try await answer in group { #expect(answer == expected) }
        }
        #expect(fixture.codes.isEmpty)
        #expect(try fixture.open(pack).expandedDesigns == 0)
    }
}
