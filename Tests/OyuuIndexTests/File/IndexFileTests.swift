import Foundation
import OyuuIndex
import TestSupport
import Testing

@Suite("The index file")
struct IndexFileTests {
    @Test("what was written is read back, column by column")
    func roundTrip() throws {
        let folder = try TemporaryFolder()
        try SampleIndex.write(to: folder.path("index"))
        let file = try IndexFile(folder.path("index"), of: SampleIndex.source)
        #expect(try SampleIndex.isWhole(file))
        #expect(file.head.sections.map(\.name) == ["words", "empty", "bytes"])
        #expect(file.head.sections.allSatisfy { $0.offset % 64 == 0 })
        #expect(try file.damagedPages().isEmpty)
        // Nothing but the index and its lock is left in the folder.
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == ["index", "index.lock"])
    }

    @Test("the bytes of a tiny file are those of the format's description")
    func golden() throws {
        let folder = try TemporaryFolder()
        let writer = try IndexFileWriter(replacing: folder.path("index"), with: SampleIndex.source)
        try writer.beginSection("a", of: UInt16.self)
        try writer.append([0x0102, 0x0304] as [UInt16])
        try writer.commit()
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path("index"))))
        #expect(bytes.count == 4096 + 64 + 8)
        var head = Array("OYUUIDX\n".utf8) + [1, 0, 0, 0, 2, 0, 0, 0] + Array(1...16)
        head += [41, 0, 0, 0, 0, 0, 0, 0] + [0x48, 0x10, 0, 0, 0, 0, 0, 0] + [0x40, 0x10, 0, 0, 0, 0, 0, 0]
        head += [0, 0, 1, 0, 1, 0, 0, 0]
        head += [0x61] + [UInt8](repeating: 0, count: 31) + [0, 0x10, 0, 0, 0, 0, 0, 0] + [4, 0, 0, 0, 0, 0, 0, 0]
        head += [2, 0, 0, 0, 0, 0, 0, 0]
        #expect(Array(bytes[..<head.count]) == head)
        #expect(bytes[head.count..<4088].allSatisfy { $0 == 0 })
        #expect(Array(bytes[4096..<4100]) == [2, 1, 4, 3] && bytes[4100..<4160].allSatisfy { $0 == 0 })
        // XXH3 of head (seed 0) and of page 0 (seed 1), as the Python package xxhash 4.1.0 computes them.
        func checksum(_ offset: Int) -> UInt64 {
            bytes[offset..<(offset + 8)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        #expect(checksum(4088) == 0x3c8f_1af1_7f18_25c6)
        #expect(checksum(4160) == 0xe215_a89f_3af3_7eff)
    }

    @Test("an index of no sections and sections of no elements are files like others")
    func empty() throws {
        let folder = try TemporaryFolder()
        try IndexFileWriter(replacing: folder.path("index"), with: SampleIndex.source).commit()
        let file = try IndexFile(folder.path("index"))
        #expect(file.head.sections.isEmpty && file.head.pageCount == 0)
        #expect(try file.damagedPages().isEmpty)
        try file.verifyAll()

        let writer = try IndexFileWriter(replacing: folder.path("index"), with: SampleIndex.source)
        try writer.beginSection("nothing", of: UInt64.self)
        try writer.commit()
        let column = try IndexFile(folder.path("index")).column("nothing", of: UInt64.self)
        #expect(column.count == 0)
        #expect(try column.verified(0..<0).isEmpty)
    }

    @Test("a file of another register, fingerprint version, format or a later generation is refused by name")
    func others() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("index")
        try SampleIndex.write(to: path)
        var other = SampleIndex.source
        other.register[3] = 99
        #expect(indexError { _ = try IndexFile(path, of: other) }?.kind == .otherRegister)
        other = SampleIndex.source
        other.fingerprintVersion = 3
        #expect(
            indexError { _ = try IndexFile(path, of: other) }?.kind
                == .otherFingerprints(found: 2, expected: 3))
        other = SampleIndex.source
        other.generation = 40
        #expect(
            indexError { _ = try IndexFile(path, of: other) }?.kind
                == .laterGeneration(found: 41, expected: 40))
        // An earlier generation can be caught up with.
        other.generation = 50
        #expect(try IndexFile(path, of: other).head.source.generation == 41)

        try Damage.flip(byte: 8, by: 2, in: path)
        let error = indexError { _ = try IndexFile(path) }
        #expect(error?.kind == .otherFormat(found: 3, known: 1))
        #expect(error?.description.contains(path) == true && error?.code == "index-other-format")
    }

    @Test("a section of another name or element size is refused, what is no file is refused")
    func unsuitable() throws {
        let folder = try TemporaryFolder()
        try SampleIndex.write(to: folder.path("index"))
        let file = try IndexFile(folder.path("index"))
        let unknown = indexError { _ = try file.column("wards", of: UInt64.self) }
        #expect(unknown?.kind == .unsuitable(section: "wards"))
        let narrow = indexError { _ = try file.column("words", of: UInt32.self) }
        #expect(narrow?.kind == .unsuitable(section: "words"))
        #expect(
            indexError { _ = try IndexFile(folder.path("none")) }?.kind == .missing)
        #expect(
            indexError { _ = try IndexFile(folder.url.path) }?.kind == .folderInPlace)
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        #expect(indexError { _ = try IndexFile(folder.path("pipe")) }?.kind == .notAnIndex)
    }

    @Test("columns in memory and in a file are read alike, and outlive the file's owner and its name")
    func columns() throws {
        let folder = try TemporaryFolder()
        try SampleIndex.write(to: folder.path("index"))
        let mapped = try IndexFile(folder.path("index")).column("words", of: UInt64.self)
        let own = MappedColumn(SampleIndex.words)
        try FileManager.default.removeItem(atPath: folder.path("index"))
        #expect(mapped.isMapped && !own.isMapped)
        #expect(try mapped.verified(0..<mapped.count).elementsEqual(try own.verified(0..<own.count)))
    }
}
