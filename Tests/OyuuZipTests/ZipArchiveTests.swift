import Foundation
import OyuuZip
import TestSupport
import Testing

@Suite("Archives of photos")
struct ZipArchiveTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func archive(_ bytes: [UInt8], _ limits: ZipLimits = ZipLimits()) throws -> ZipArchive {
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path("a.zip")))
        return try ZipArchive(path: folder.path("a.zip"), limits: limits)
    }

    private func read(_ archive: ZipArchive, _ index: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try archive.read(archive.entry(index)) { bytes += $0 }
        return bytes
    }

    private func noise(_ count: Int) -> [UInt8] {
        var random = SeededGenerator(seed: 7)
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    @Test("give every entry's bytes and name, whatever the name is")
    func entries() throws {
        let names = ["a.jpg", "base/тоо/Кочкор.png", "../../etc/passwd", "/abs.jpg", "..\\x.jpg", "folder/"]
        let bytes = noise(200_000)
        let archive = try archive(try ZipMaker.zip(names.map { ($0, $0 == "folder/" ? [] : bytes) }))
        #expect(archive.count == names.count)
        for (index, name) in names.enumerated() {
            let entry = archive.entry(index)
            #expect(entry.name == name && entry.problem == nil && entry.isFolder == (name == "folder/"))
            #expect(try read(archive, index) == (name == "folder/" ? [] : bytes))
        }
        #expect(archive.entry(99).problem == .damaged && archive.entry(-1).problem == .damaged)
    }

    @Test("say by name which entries are encrypted, and read the others")
    func encrypted() throws {
        let archive = try archive(try ZipMaker.zip([("a", noise(9)), ("b", noise(9))], locked: ["b"]))
        #expect(try read(archive, 0) == noise(9))
        #expect(archive.entry(1).problem == .encrypted)
        #expect(throws: ZipError.encrypted) { try read(archive, 1) }
    }

    @Test("with more entries than may be are refused, also where only the 64-bit end record says so")
    func many() throws {
        let limits = ZipLimits(entries: 3)
        let four = try ZipMaker.zip((0..<4).map { ("\($0)", [1]) })
        #expect(throws: ZipError.tooManyEntries(limit: 3)) { try archive(four, limits) }
        #expect(try archive(try ZipMaker.zip((0..<3).map { ("\($0)", [1]) }), limits).count == 3)
        // A 64-bit end record (APPNOTE.TXT, 4.3.14) that says there are 46 million.
        func number(_ value: UInt64, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
        }
        let record =
            [0x50, 0x4B, 6, 6] + number(44, 8) + number(45, 2) + number(45, 2) + number(0, 8)
            + number(46_000_000, 8) + number(46_000_000, 8) + number(0, 8) + number(0, 8)
        let locator = [0x50, 0x4B, 6, 7] + number(0, 4) + number(0, 8) + number(1, 4)
        let end = [0x50, 0x4B, 5, 6] + number(0, 4) + number(.max, 12) + number(0, 2)
        #expect(throws: ZipError.tooManyEntries(limit: 10_000)) { try archive(record + locator + end) }
    }

    @Test("that unpack to more than photos do are refused: by ratio, by the entry, by the whole")
    func bombs() throws {
        let zeros = [UInt8](repeating: 0, count: 3 << 20)
        let bomb = try ZipMaker.zip([("a.png", zeros), ("b.jpg", noise(100))])
        let archive = try archive(bomb)
        #expect(archive.entry(0).problem == .bomb)
        #expect(throws: ZipError.bomb) { try read(archive, 0) }
        #expect(try read(archive, 1) == noise(100))
        #expect(throws: ZipError.bomb) { try self.archive(bomb, ZipLimits(totalBytes: 2 << 20)) }
        let small = try self.archive(bomb, ZipLimits(entryBytes: 50))
        #expect(small.entry(0).problem == .tooLarge(limit: 50) && small.entry(1).problem == .tooLarge(limit: 50))
    }

    @Test("that unpack to more than photos do all together are refused, however small each entry is")
    func manySmall() throws {
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        let bomb = try ZipMaker.zip((0..<30).map { ("\($0).png", zeros) })
        #expect(throws: ZipError.bomb) { try archive(bomb) }
        // A few that are plain, and texts, are no bomb.
        #expect(try archive(try ZipMaker.zip([("a.png", zeros), ("b.png", noise(20_000))])).count == 2)
        let text = Array(String(repeating: "reference,view,title,holder\n", count: 30_000).utf8)
        #expect(try archive(try ZipMaker.zip([("list.csv", text), ("b.png", noise(9000))])).count == 2)
    }

    @Test("whose directory says less than an entry unpacks to are found out while they are read")
    func liars() throws {
        // The unpacked size, 24 bytes into the header, made small; the packed size stays.
        let zeros = [UInt8](repeating: 0, count: 3 << 20)
        let liar = ZipMaker.patched(try ZipMaker.zip([("a.png", zeros)]), at: 24, with: [100, 0, 0, 0])
        let archive = try archive(liar)
        #expect(archive.entry(0).problem == nil)
        #expect(throws: ZipError.self) { try read(archive, 0) }
        let overlapping = ZipMaker.patched(
            try ZipMaker.zip([("a", noise(1000)), ("b", noise(1000))]), at: 20, with: [0xFF, 0xFF, 0, 0])
        #expect(throws: ZipError.bomb) { try self.archive(overlapping) }
    }

    @Test("that are none, cut short or changed at any place are refused or read, and never break the program")
    func damaged() throws {
        #expect(throws: ZipError.self) { try archive([]) }
        #expect(throws: ZipError.self) { try archive(noise(5000)) }
        #expect(throws: ZipError.self) { try ZipArchive(path: folder.path("none.zip")) }
        let good = try ZipMaker.zip([("a.jpg", noise(300)), ("b/c.jpg", noise(300))])
        var random = SeededGenerator(seed: 11)
        for _ in 0..<600 {
            var bytes = good
            for _ in 0...Int.random(in: 0...3, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if Bool.random(using: &random) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random)) }
            guard let archive = try? archive(bytes) else { continue }
            for index in 0..<archive.count {
                if let read = try? read(archive, index) { #expect(read.count <= 1 << 20) }
            }
        }
    }
}
