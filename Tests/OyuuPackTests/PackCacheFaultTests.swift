import Foundation
import Oyuu
import OyuuIndex
import OyuuPack
import Synchronization
import TestSupport
import Testing

@Suite("Faults of kept indexes of packs") struct PackCacheFaultTests {
    private func flip(_ byte: Int, in path: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        defer { try? file.close() }
        try file.seek(toOffset: UInt64(byte))
        let old = try #require(try file.read(upToCount: 1)?.first)
        try file.seek(toOffset: UInt64(byte))
        try file.write(contentsOf: [old ^ 0x10])
    }

    @Test(
        "a bit flipped in any region is noticed and mended, or in a page that the search needs not; never a wrong answer"
    )
    func flips() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        let expected = try await PackCacheFixture.expected(pack)
        let path = fixture.cache.path(of: pack)
        _ = try fixture.open(pack)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        let regions = try Region.all(of: path)
        #expect(regions.count > 25)
        var noticed = 0
        for region in regions {
            fixture.forget()
            try flip(region.byte, in: path)
            let packed = try fixture.open(pack)
            #expect(try await PackCacheFixture.answer(packed) == expected, "another answer after damage in \(region)")
            if fixture.codes.isEmpty {
                // A search need not touch every page; what it does not touch is found by whoever does.
                #expect(try !IndexFile(path).damagedPages().isEmpty, "damage in \(region) was not noticed")
                try flip(region.byte, in: path)
            } else {
                noticed += 1
                #expect(fixture.codes.count == 1 && packed.expandedDesigns >= 22, "\(region): \(fixture.codes)")
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole, "after damage in \(region)")
        }
        #expect(noticed > 20)
    }

    @Test("a cut, strange, older or foreign index is noticed and made anew")
    func strangers() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        let expected = try await PackCacheFixture.expected(pack)
        let other = try Samples.pack(Array(PackCacheFixture.designs(19).dropFirst()))
        _ = try (fixture.open(pack), fixture.open(other))
        let path = fixture.cache.path(of: pack)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        var older = whole
        older[8] = 0
        let cases: [(content: Data, code: String)] = [
            (Data(), "index-truncated"), (whole.prefix(100), "index-truncated"),
            (whole.prefix(whole.count / 2), "index-truncated"), (whole.dropLast(), "index-truncated"),
            (whole + [0], "index-truncated"), (Data("not an index at all".utf8), "not-an-index"),
            (older, "index-other-format"),
            (try Data(contentsOf: URL(fileURLWithPath: fixture.cache.path(of: other))), "index-other-register"),
        ]
        for (content, code) in cases {
            try content.write(to: URL(fileURLWithPath: path))
            fixture.forget()
            #expect(try await PackCacheFixture.answer(fixture.open(pack)) == expected)
            #expect(fixture.codes == [code])
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
        }
        // A link is not followed, and what it leads to stays.
        let elsewhere = try fixture.folder.write(whole, to: "elsewhere")
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: elsewhere)
        fixture.forget()
        #expect(try await PackCacheFixture.answer(fixture.open(pack)) == expected)
        #expect(fixture.codes == ["not-an-index"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: elsewhere)) == whole)
    }

    @Test("damage while a pack is open is noticed at the next search and mended")
    func underway() async throws {
        let pack = try #require(PackCacheFixture.pack)
        let expected = try await PackCacheFixture.expected(pack)
        for (isCut, code) in [(true, "index-truncated"), (false, "index-damaged")] {
            let fixture = try PackCacheFixture()
            let path = fixture.cache.path(of: pack)
            _ = try fixture.open(pack)
            let packed = try fixture.open(pack)
            #expect(packed.expandedDesigns == 0)
            let head = try IndexFile(path).head
            if isCut {
                #expect(truncate(path, off_t(head.fileLength / 2)) == 0)
            } else {
                // Pages that opening has not looked at: those of nothing but the words' beginnings.
                let words = try #require(head.sections.first { $0.name == "motif.start" })
                for byte in stride(from: words.offset + 65_536, to: words.offset + words.length - 65_536, by: 65_536) {
                    try flip(byte, in: path)
                }
            }
            #expect(try await PackCacheFixture.answer(packed) == expected)
            #expect(try await PackCacheFixture.answer(packed) == expected)
            #expect(fixture.codes == [code])
            #expect(try IndexFile(path).damagedPages().isEmpty)
            #expect(try fixture.open(pack).expandedDesigns == 0)
        }
    }

    @Test("a folder that cannot be made or written to costs one note, and nothing else")
    func unwritable() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        let expected = try await PackCacheFixture.expected(pack)
        // Not by rights, which do not hold for root: by names that are taken by something else.
        try fixture.folder.write([1], to: "taken")
        let inFile = PackCache(folder: fixture.folder.path("taken/packs"))
        #expect(try await PackCacheFixture.answer(fixture.open(pack, in: inFile)) == expected)
        #expect(fixture.codes == ["index-read-only"])

        let isFile = PackCache(folder: fixture.folder.path("taken"))
        fixture.forget()
        #expect(try await PackCacheFixture.answer(fixture.open(pack, in: isFile)) == expected)
        #expect(fixture.codes.count == 1)

        let locked = PackCache(folder: fixture.folder.path("locked"))
        try FileManager.default.createDirectory(atPath: locked.path(of: pack), withIntermediateDirectories: true)
        chmod(locked.folder, 0o700)
        fixture.forget()
        #expect(try await PackCacheFixture.answer(fixture.open(pack, in: locked)) == expected)
        #expect(fixture.codes == ["index-folder-in-place"])
        // What was begun is not left lying there.
        let left = try FileManager.default.contentsOfDirectory(atPath: locked.folder)
        #expect(left.allSatisfy { !$0.contains(".new-") })
    }

    @Test("a folder that others can write to is not believed")
    func shared() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        _ = try fixture.open(pack)
        #expect(chmod(fixture.cache.folder, 0o777) == 0)
        let packed = try fixture.open(pack)
        #expect(packed.expandedDesigns == 22 && fixture.codes == ["system"])
        #expect(try await packed.check(PackCacheFixture.photo).isCopy)
    }

    @Test("while another program writes, a pack is checked in memory, and nothing is said")
    func busy() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        _ = try fixture.open(pack)
        try FileManager.default.removeItem(atPath: fixture.cache.path(of: pack))
        let lock = try IndexWriteLock(of: fixture.cache.folder + "/packs", patience: 0)
        let packed = try fixture.open(pack)
        #expect(try await packed.check(PackCacheFixture.photo).isCopy)
        #expect(fixture.codes.isEmpty && !FileManager.default.fileExists(atPath: fixture.cache.path(of: pack)))
        withExtendedLifetime(lock) {}
    }

    @Test("of several that open a pack at once one expands it, and the others wait for its index")
    func atOnce() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        let expected = try await PackCacheFixture.expected(pack)
        let cache = PackCache(folder: fixture.cache.folder, patience: 60)
        let opened = Mutex<[PackedRegister]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            guard let packed = try? fixture.open(pack, in: cache) else { return }
            opened.withLock { $0.append(packed) }
        }
        let all = opened.withLock { $0 }
        #expect(all.count == 4 && all.map(\.expandedDesigns).sorted() == [0, 0, 0, 22] && fixture.codes.isEmpty)
        for packed in all { #expect(try await PackCacheFixture.answer(packed) == expected) }
    }

    @Test("an index that leads to photos the pack has not is not believed, whatever its checksums say")
    func forged() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        _ = try fixture.open(pack)
        let designs = PackCacheFixture.designs(20)
        let renumbered = designs.map { design in
            PackedDesign(
                number: design.number + 1_000, title: design.title, holder: design.holder,
                registeredOn: design.registeredOn, photos: design.photos)
        }
        let other = try Samples.pack(renumbered)
        let expected = try await PackCacheFixture.expected(other)
        try fixture.forge(indexOf: pack, for: other)
        #expect(try await PackCacheFixture.answer(fixture.open(other)) == expected)
        #expect(fixture.codes == ["index-unsuitable"])

        let fewer = try Samples.pack(Array(designs.dropLast()))
        fixture.forget()
        try fixture.forge(indexOf: pack, for: fewer)
        #expect(try await PackCacheFixture.answer(fixture.open(fewer)) == PackCacheFixture.expected(fewer))
        #expect(fixture.codes == ["index-unsuitable"])
    }

    @Test("a design that cannot be expanded when it is wanted is an error of the pack, and says which file")
    func brokenRecord() async throws {
        let fixture = try PackCacheFixture()
        let pack = try #require(PackCacheFixture.pack)
        _ = try fixture.open(pack)
        // The first record's first frame, signed with the right key all the same.
        var signed = Array(pack.encoded.dropLast(64))
        for place in 86..<96 { signed[place] ^= 0xFF }
        let broken = try Pack(encoded: signed + (try Samples.key.signature(of: signed, for: .pack)))
        #expect(throws: PackError.self) { try fixture.open(broken) }
        try fixture.forge(indexOf: pack, for: broken)
        let packed = try fixture.open(broken)
        await #expect { try await packed.check(PackCacheFixture.photo) } throws: { error in
            guard case .pack(.damaged, file: "market.pack") = error as? OyuuError else { return false }
            return true
        }
    }
}
